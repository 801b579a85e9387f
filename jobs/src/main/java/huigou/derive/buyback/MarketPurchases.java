package huigou.derive.buyback;

import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Coverage;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.Execution;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was bought back over days, weeks, months and years, summed from the lines that count, by
 * currency: amounts of two currencies are never added. Weeks are those of the calendar, from Monday
 * to Sunday.
 *
 * <p>A month of a fiscal calendar counts for the calendar month in which its middle day lies; a
 * year of the United States is the sum of its months as far as they are at hand.
 */
public final class MarketPurchases {

  private MarketPurchases() {}

  private record Cell(Span span, LocalDate from, LocalDate to, String currency) {}

  /** Sums of Hong Kong by span, day and currency. */
  public static List<MarketPurchase> ofHongKong(Collection<ReportLine> lines) {
    List<Execution> counting =
        lines.stream().filter(ReportLine::counts).map(ReportLine::execution).toList();
    Set<LocalDate> whole = wholeDays(counting);
    Set<String> ledger =
        counting.stream()
            .filter(line -> line.reportedOn().isEmpty())
            .map(Execution::issuer)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Cell, List<Execution>> cells = new HashMap<>();
    for (Execution line : counting) {
      for (Span span : Span.values()) {
        cells
            .computeIfAbsent(
                cell(span, line.tradeDate(), line.currency()), any -> new ArrayList<>())
            .add(line);
      }
    }
    return cells.entrySet().stream()
        .map(entry -> sum(entry.getKey(), entry.getValue(), whole, ledger))
        .sorted(order())
        .toList();
  }

  /** The newest trading day of each report: the exchange's issuers tell of it on the day after. */
  private static Set<LocalDate> wholeDays(List<Execution> lines) {
    Map<LocalDate, LocalDate> newest = new TreeMap<>();
    for (Execution line : lines) {
      line.reportedOn()
          .ifPresent(
              report ->
                  newest.merge(
                      report, line.tradeDate(), (one, other) -> one.isAfter(other) ? one : other));
    }
    return new HashSet<>(newest.values());
  }

  private static Cell cell(Span span, LocalDate day, String currency) {
    return new Cell(span, span.first(day), span.last(day), currency);
  }

  private static MarketPurchase sum(
      Cell cell, List<Execution> lines, Set<LocalDate> whole, Set<String> ledger) {
    Set<LocalDate> days =
        lines.stream().map(Execution::tradeDate).collect(Collectors.toCollection(TreeSet::new));
    Set<String> issuers =
        lines.stream().map(Execution::issuer).collect(Collectors.toCollection(TreeSet::new));
    Set<String> followed = new TreeSet<>(issuers);
    if (lines.stream().anyMatch(line -> line.reportedOn().isEmpty())) {
      followed.addAll(ledger);
    }
    long unpriced = lines.stream().filter(line -> line.believedAggregate().isEmpty()).count();
    return new MarketPurchase(
        Market.HK,
        cell.span(),
        cell.from(),
        cell.to(),
        cell.currency(),
        total(lines.stream().map(Execution::shares).toList()),
        total(lines.stream().flatMap(line -> line.believedAggregate().stream()).toList()),
        issuers.size(),
        Optional.of(days.size()),
        new Coverage(
            followed.size(),
            (int) days.stream().filter(whole::contains).count(),
            0,
            (int) unpriced,
            (int)
                lines.stream().collect(Collectors.groupingBy(Execution::issuer)).values().stream()
                    .filter(own -> !PriceJumps.ofLines(own).isEmpty())
                    .count()));
  }

  /** Sums of the United States by month and year, of the newest filing of each month. */
  public static List<MarketPurchase> ofUnitedStates(Collection<PurchaseMonth> months) {
    Map<Cell, List<PurchaseMonth>> cells = new HashMap<>();
    for (PurchaseMonth month : months) {
      if (!month.newest()) {
        continue;
      }
      for (Span span : List.of(Span.MONTH, Span.YEAR)) {
        cells
            .computeIfAbsent(
                cell(span, month.span().middle(), month.row().currency()), any -> new ArrayList<>())
            .add(month);
      }
    }
    return cells.entrySet().stream()
        .map(entry -> sum(entry.getKey(), entry.getValue()))
        .sorted(order())
        .toList();
  }

  private static MarketPurchase sum(Cell cell, List<PurchaseMonth> months) {
    List<PurchaseMonth> counting = months.stream().filter(PurchaseMonth::counts).toList();
    Set<String> bought =
        counting.stream()
            .filter(month -> month.row().shares().signum() > 0)
            .map(month -> month.row().issuer())
            .collect(Collectors.toCollection(TreeSet::new));
    long followed = months.stream().map(month -> month.row().issuer()).distinct().count();
    long unpriced =
        months.size() - counting.stream().filter(month -> month.paid().isPresent()).count();
    return new MarketPurchase(
        Market.US,
        cell.span(),
        cell.from(),
        cell.to(),
        cell.currency(),
        total(counting.stream().map(month -> month.row().shares()).toList()),
        total(counting.stream().flatMap(month -> month.paid().stream()).toList()),
        bought.size(),
        Optional.empty(),
        new Coverage(
            (int) followed,
            0,
            cell.span() == Span.YEAR ? told(months) : 0,
            (int) unpriced,
            jumping(months)));
  }

  /** Companies whose price jumps after the first of the months. */
  private static int jumping(List<PurchaseMonth> months) {
    return (int)
        months.stream()
            .filter(month -> month.oddities().contains(PurchaseMonth.Oddity.PRICE_JUMPS))
            .filter(
                month ->
                    months.stream()
                        .filter(other -> other.row().issuer().equals(month.row().issuer()))
                        .anyMatch(
                            other ->
                                other.span().start().isBefore(month.span().start())
                                    && other.row().shares().signum() > 0))
            .map(month -> month.row().issuer())
            .distinct()
            .count();
  }

  /** How many calendar months the rows tell of. */
  private static int told(List<PurchaseMonth> months) {
    return (int)
        months.stream().map(month -> YearMonth.from(month.span().middle())).distinct().count();
  }

  private static BigDecimal total(List<BigDecimal> parts) {
    return Figures.canonical(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), 0);
  }

  private static Comparator<MarketPurchase> order() {
    return Comparator.comparing(MarketPurchase::span)
        .thenComparing(MarketPurchase::from)
        .thenComparing(MarketPurchase::currency);
  }
}
