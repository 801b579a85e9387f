package huigou.normalise;

import huigou.model.fact.Fact;
import huigou.model.fact.FinancingEstimate;
import huigou.model.issue.IssueCode;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the Treasury says of its borrowing and cash, in billions of US dollars. */
record FinancingEstimateForm() implements FactForm {

  private static final BigDecimal BILLION = new BigDecimal(1_000_000_000);

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String item = cells.text("item");
    if (!FinancingEstimate.ITEMS.contains(item)) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN,
          cells.place("item"),
          item,
          String.join(" | ", FinancingEstimate.ITEMS.stream().sorted().toList()));
    }
    FinancingEstimate made =
        new FinancingEstimate(
            cells.text("release"),
            item,
            cells.typedDate("about"),
            Figures.canonical(cells.required("amount", cells.typedDollars("amount", BILLION)), 0),
            cells.typedDate("published-on"),
            cells.text("source"));
    cells.requireNotAfter("published-on", made.publishedOn(), receivedOn);
    return Optional.of(
        new Fact(made.key(), made.about(), made.publishedOn(), made, cells.record().place()));
  }
}
