package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.Fact;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.fact.MonthlyPurchase.Span;
import huigou.model.issue.IssueCode;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rows of tables of purchases by month, cells as the filings print them, each row with the scale
 * that its table states. A dash is nought where shares are counted, and nothing where a price or a
 * remainder is asked for. Two classes of share stand in one cell: {@code 5,792 + 30,080} at {@code
 * 167.66 / 168.84}.
 */
record MonthlyPurchaseForm(Issuers issuers) implements FactForm {

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "one", BigDecimal.ONE,
          "thousand", BigDecimal.TEN.pow(3),
          "million", BigDecimal.TEN.pow(6),
          "billion", BigDecimal.TEN.pow(9));

  private static final Set<String> ROWS = Set.of("month", "total");
  private static final Set<String> REMAINDERS = Set.of("amount", "shares");
  private static final Pattern DASH = Pattern.compile("[-–—]");
  private static final Pattern PLUS = Pattern.compile(" *\\+ *");
  private static final Pattern SLASH = Pattern.compile(" */ *");

  /** A month of four or five weeks; a table of longer periods is of another kind. */
  private static final int LONGEST_MONTH = 45;

  private static final int PRICE_DECIMALS = 4;

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    LocalDate filed = cells.date("filed");
    cells.requireNotAfter("filed", filed, receivedOn);
    BigDecimal scale = scale(cells, "shares-in");
    Optional<Span> span = word(cells, "row", ROWS).equals("month") ? span(cells) : Optional.empty();
    span.ifPresent(month -> cells.requireNotAfter("end", month.end(), filed));
    List<BigDecimal> classes = classes(cells);
    Optional<BigDecimal> under = counted(cells, "under-programme");
    MonthlyPurchase made =
        new MonthlyPurchase(
            issuers.byTicker(cells.ticker("ticker")),
            cells.word("form"),
            filed,
            span,
            scaled(sum(classes), scale),
            price(cells, classes),
            "USD",
            under.map(shares -> scaled(shares, scale)),
            remaining(cells, scale),
            step(classes, scale),
            cells.find("accession").map(any -> cells.accession("accession")));
    requireParts(cells, made);
    LocalDate about = span.map(Span::end).orElse(filed);
    return Optional.of(new Fact(made.key(), about, filed, made, cells.record().place()));
  }

  private static Optional<Span> span(FactCells cells) {
    Span span = new Span(cells.date("start"), cells.date("end"));
    cells.requireNotAfter("start", span.start(), span.end());
    if (span.start().plusDays(LONGEST_MONTH).isBefore(span.end())) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place("end"),
          span.end().toString(),
          span.start() + " … " + span.start().plusDays(LONGEST_MONTH));
    }
    return Optional.of(span);
  }

  private static String word(FactCells cells, String field, Set<String> words) {
    String text = cells.text(field);
    if (!words.contains(text)) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN,
          cells.place(field),
          text,
          String.join(" | ", new TreeSet<>(words)));
    }
    return text;
  }

  private static BigDecimal scale(FactCells cells, String field) {
    return SCALES.get(word(cells, field, SCALES.keySet()));
  }

  /** Shares of each class, nought for a dash. */
  private static List<BigDecimal> classes(FactCells cells) {
    List<BigDecimal> classes = new ArrayList<>();
    for (String part : PLUS.split(cells.text("shares"))) {
      classes.add(DASH.matcher(part).matches() ? BigDecimal.ZERO : cells.grouped("shares", part));
    }
    return classes;
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Single shares, whole whatever the table's scale. */
  private static BigDecimal scaled(BigDecimal printed, BigDecimal scale) {
    return Figures.canonical(printed.multiply(scale), 0);
  }

  private static BigDecimal step(List<BigDecimal> classes, BigDecimal scale) {
    int decimals = classes.stream().mapToInt(each -> Math.max(0, each.scale())).max().orElse(0);
    return Figures.canonical(scale.movePointLeft(decimals), 0);
  }

  private static Optional<BigDecimal> counted(FactCells cells, String field) {
    return cells
        .find(field)
        .map(text -> DASH.matcher(text).matches() ? BigDecimal.ZERO : cells.grouped(field, text));
  }

  private static Optional<BigDecimal> printed(FactCells cells, String field) {
    return cells
        .find(field)
        .filter(text -> !DASH.matcher(text).matches())
        .map(text -> cells.grouped(field, text));
  }

  /** The price of the one class, or of several weighted by what was bought of each. */
  private static Optional<BigDecimal> price(FactCells cells, List<BigDecimal> classes) {
    Optional<String> text =
        cells.find("average-price").filter(each -> !DASH.matcher(each).matches());
    if (text.isEmpty() || sum(classes).signum() == 0) {
      return Optional.empty();
    }
    String[] prices = SLASH.split(text.get());
    if (prices.length != classes.size()) {
      throw new RowRefused(
          IssueCode.NUMBER_MALFORMED,
          cells.place("average-price"),
          text.get(),
          String.valueOf(classes.size()));
    }
    BigDecimal paid = BigDecimal.ZERO;
    for (int i = 0; i < prices.length; i++) {
      paid = paid.add(cells.grouped("average-price", prices[i]).multiply(classes.get(i)));
    }
    BigDecimal average =
        prices.length == 1
            ? cells.grouped("average-price", prices[0])
            : paid.divide(sum(classes), PRICE_DECIMALS, RoundingMode.HALF_UP);
    return Optional.of(Figures.canonical(average, 0));
  }

  private static Optional<Remaining> remaining(FactCells cells, BigDecimal sharesScale) {
    Optional<BigDecimal> printed = printed(cells, "remaining");
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    if (word(cells, "remaining-in", REMAINDERS).equals("shares")) {
      return Optional.of(new Remaining(scaled(printed.get(), sharesScale), In.SHARES));
    }
    return Optional.of(new Remaining(scaled(printed.get(), scale(cells, "amounts-in")), In.AMOUNT));
  }

  /** What was bought under a programme is part of what was bought. */
  private static void requireParts(FactCells cells, MonthlyPurchase made) {
    if (made.underProgramme().filter(part -> part.compareTo(made.shares()) > 0).isPresent()) {
      throw new RowRefused(
          IssueCode.PARTS_DIFFER,
          cells.place("under-programme"),
          made.underProgramme().get().toPlainString(),
          "0 … " + made.shares().toPlainString());
    }
  }
}
