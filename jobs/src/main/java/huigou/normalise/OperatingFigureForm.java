package huigou.normalise;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.OperatingFigure;
import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.issue.IssueCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Figures of an issuer's business from the desk, whole numbers with commas or without. */
record OperatingFigureForm() implements FactForm {

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    OperatingFigure made =
        new OperatingFigure(
            Issuer.hongKongId(cells.text("code")),
            cells.text("period"),
            cells.text("item"),
            cells.find("part-of"),
            cells
                .grouped("value")
                .orElseThrow(
                    () -> new RowRefused(IssueCode.CELL_MISSING, cells.place("value"), "", "")),
            cells.text("unit"),
            cells.text("source"));
    LocalDate end = end(cells, made.period());
    if (end.isAfter(receivedOn)) {
      throw new RowRefused(
          IssueCode.DATE_IN_FUTURE, cells.place("period"), made.period(), receivedOn.toString());
    }
    return Optional.of(
        new Fact(
            FactKind.OPERATING_FIGURE,
            made.key(),
            end,
            cells.date("published-on"),
            made.fields(),
            cells.record().place()));
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
