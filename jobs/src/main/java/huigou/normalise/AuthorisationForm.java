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
    LocalDate filed = cells.date("filed");
    cells.requireNotAfter("filed", filed, receivedOn);
    if (filed.isBefore(first)) {
      throw new RowRefused(
          IssueCode.DATE_MALFORMED, cells.place("filed"), filed.toString(), ">= " + first);
    }
    return filed;
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
