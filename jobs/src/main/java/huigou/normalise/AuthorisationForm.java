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
 * one, a month; "at least" as yes.
 */
record AuthorisationForm(Issuers issuers) implements FactForm {

  private static final BigDecimal BILLION = new BigDecimal(1_000_000_000);
  private static final BigDecimal MOST = new BigDecimal(1000);

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String announced = cells.text("announced-on");
    LocalDate first = firstDay(cells, announced);
    cells.requireNotAfter("announced-on", first, receivedOn);
    BigDecimal billions = cells.required("amount", cells.amount("amount"));
    if (billions.signum() == 0 || billions.compareTo(MOST) > 0) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          cells.place("amount"),
          billions.toPlainString(),
          "0 … " + MOST.toPlainString());
    }
    Authorisation made =
        new Authorisation(
            issuers.byTicker(cells.ticker("ticker")),
            cells.text("company"),
            announced,
            "USD",
            Figures.canonical(billions.multiply(BILLION), 0),
            cells.yes("at-least"),
            cells.text("kind"),
            cells.text("source"));
    // Of a month alone it is not known on which of its days the world could know it: at its end.
    LocalDate known =
        made.datePrecision().equals("day") ? first : YearMonth.from(first).atEndOfMonth();
    return Optional.of(new Fact(made.key(), first, known, made, cells.record().place()));
  }

  private static LocalDate firstDay(FactCells cells, String text) {
    try {
      return text.length() == "2025-04".length()
          ? YearMonth.parse(text).atDay(1)
          : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new RowRefused(
          IssueCode.DATE_MALFORMED, cells.place("announced-on"), text, "yyyy-mm-dd | yyyy-mm");
    }
  }
}
