package huigou.normalise;

import huigou.model.fact.Fact;
import huigou.model.fact.MarketTotal;
import huigou.model.issue.IssueCode;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Totals over a market as cited: in billions of US dollars, or in the hundred millions (億) of Hong
 * Kong's press beside their currency.
 */
record MarketTotalForm() implements FactForm {

  private static final BigDecimal BILLION = new BigDecimal(1_000_000_000);
  private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);
  private static final Set<String> STATUSES = Set.of("cited", "final", "preliminary", "forecast");

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String status = cells.text("status");
    if (!STATUSES.contains(status)) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN,
          cells.place("status"),
          status,
          String.join(" | ", STATUSES.stream().sorted().toList()));
    }
    String measure = cells.text("measure");
    if (!MarketTotal.MEASURES.contains(measure)) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN,
          cells.place("measure"),
          measure,
          String.join(" | ", MarketTotal.MEASURES.stream().sorted().toList()));
    }
    MarketTotal made =
        new MarketTotal(
            cells.text("publisher"),
            measure,
            cells.typedDate("as-of"),
            cells.find("currency").map(code -> cells.currency("currency", code)).orElse("USD"),
            amount(cells),
            cells.yes("at-least"),
            status,
            cells.typedDate("stated-on"),
            cells.find("condition"),
            cells.text("source"));
    cells.requireNotAfter("stated-on", made.statedOn(), receivedOn);
    if (!made.isForecast()) {
      cells.requireNotAfter("as-of", made.asOf(), made.statedOn());
    }
    return Optional.of(
        new Fact(made.key(), made.asOf(), made.statedOn(), made, cells.record().place()));
  }

  private static BigDecimal amount(FactCells cells) {
    Optional<BigDecimal> hundreds = cells.amount("amount-in-hundred-millions");
    if (hundreds.isPresent()) {
      return Figures.canonical(hundreds.get().multiply(HUNDRED_MILLION), 0);
    }
    return Figures.canonical(cells.required("amount", cells.typedDollars("amount", BILLION)), 0);
  }
}
