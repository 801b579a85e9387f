package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.Fact;
import huigou.model.fact.OperatingFigure;
import huigou.model.issue.IssueCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Figures of an issuer's business from the desk, whole numbers with commas or without. */
record OperatingFigureForm(Issuers issuers) implements FactForm {

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    OperatingFigure made =
        new OperatingFigure(
            issuers.byStockCode(cells.stockCode("code")),
            cells.text("period"),
            cells.text("item"),
            cells.find("part-of"),
            cells.required("value", cells.grouped("value")),
            cells.text("unit"),
            cells.text("source"));
    LocalDate end = end(cells, made.period());
    cells.requireNotAfter("period", end, receivedOn);
    return Optional.of(
        new Fact(made.key(), end, cells.typedDate("published-on"), made, cells.record().place()));
  }

  /** Last day of a month or of a span of months. */
  private static LocalDate end(FactCells cells, String period) {
    try {
      String last = period.substring(period.indexOf('/') + 1);
      return YearMonth.parse(last).atEndOfMonth();
    } catch (DateTimeException e) {
      throw new RowRefused(
          IssueCode.DATE_MALFORMED, cells.place("period"), period, "yyyy-mm | yyyy-mm/yyyy-mm");
    }
  }
}
