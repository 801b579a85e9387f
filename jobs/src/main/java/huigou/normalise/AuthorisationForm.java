package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Fact;
import huigou.model.issue.IssueCode;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Authorisations as the desk types them: billions of US dollars, a day or, where no source gives
 * one, a month; "at least" as yes. One that was read out of a filing is known since that was filed.
 * What is typed otherwise and can be read one way alone is read, and said.
 */
record AuthorisationForm(Issuers issuers) implements FactForm {

  private static final BigDecimal BILLION = new BigDecimal(1_000_000_000);
  private static final BigDecimal MOST = new BigDecimal(1000);

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String announced = announced(cells);
    LocalDate first = firstDay(announced);
    cells.requireNotAfter("announced-on", first, receivedOn);
    BigDecimal dollars = cells.required("amount", cells.typedDollars("amount", BILLION));
    if (dollars.signum() == 0 || dollars.compareTo(MOST.multiply(BILLION)) > 0) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          cells.place("amount"),
          cells.text("amount"),
          "0 … " + MOST.toPlainString());
    }
    Authorisation made =
        new Authorisation(
            TickerCell.issuer(cells, issuers),
            cells.text("company"),
            announced,
            "USD",
            Figures.canonical(dollars, 0),
            cells.yes("at-least"),
            cells.yes("replaces"),
            cells.yes("includes-rest"),
            cells.text("kind"),
            cells.text("source"));
    return Optional.of(
        new Fact(made.key(), first, known(cells, made, receivedOn), made, cells.record().place()));
  }

  /**
   * A board's own day is not the day on which it was told: of a filing, its day. Of a month alone
   * it is not known on which of its days the world could know it: at its end.
   */
  private static LocalDate known(FactCells cells, Authorisation made, LocalDate receivedOn) {
    LocalDate first = made.firstDay();
    if (cells.find("filed").isEmpty()) {
      return made.lastDay();
    }
    LocalDate filed = cells.typedDate("filed");
    cells.requireNotAfter("filed", filed, receivedOn);
    if (filed.isBefore(first)) {
      throw new RowRefused(
          IssueCode.DATE_MALFORMED, cells.place("filed"), filed.toString(), ">= " + first);
    }
    return filed;
  }

  /** The day or month, in the form of the catalogue: {@code 2025-05-01}, {@code 2025-04}. */
  private static String announced(FactCells cells) {
    String text = cells.text("announced-on");
    if (isDayOrMonth(text)) {
      return text;
    }
    String narrow = FigureForm.narrow(text);
    String read =
        AsTyped.day(narrow)
            .map(LocalDate::toString)
            .or(() -> AsTyped.month(narrow).map(YearMonth::toString))
            .orElseThrow(
                () ->
                    new RowRefused(
                        IssueCode.DATE_MALFORMED,
                        cells.place("announced-on"),
                        text,
                        "yyyy-mm-dd | yyyy-mm"));
    cells.readAs(IssueCode.DATE_ODD, "announced-on", text, read);
    return read;
  }

  private static boolean isDayOrMonth(String text) {
    try {
      return firstDay(text).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static LocalDate firstDay(String text) {
    return text.length() == "2025-04".length()
        ? YearMonth.parse(text).atDay(1)
        : LocalDate.parse(text);
  }
}
