package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.Fact;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Purchases over a period as the desk types them from the press, in millions of their currency. */
record CitedExecutionForm(Issuers issuers) implements FactForm {

  private static final BigDecimal MILLION = new BigDecimal(1_000_000);

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    BigDecimal millions = cells.required("amount", cells.amount("amount"));
    cells.requirePositive("amount", millions);
    LocalDate from = cells.typedDate("from");
    LocalDate to = cells.typedDate("to");
    LocalDate stated = cells.typedDate("stated-on");
    cells.requireNotAfter("from", from, to);
    cells.requireNotAfter("to", to, stated);
    cells.requireNotAfter("stated-on", stated, receivedOn);
    CitedExecution made =
        new CitedExecution(
            issuers.byStockCode(cells.stockCode("code")),
            from,
            to,
            cells.currency("currency", cells.text("currency")),
            Figures.canonical(millions.multiply(MILLION), 0),
            Figures.canonical(
                BigDecimal.ONE.movePointLeft(Math.max(0, millions.scale())).multiply(MILLION), 0),
            cells.shares("shares"),
            cells.amount("days"),
            cells.yes("about"),
            stated,
            cells.text("source"));
    return Optional.of(new Fact(made.key(), to, stated, made, cells.record().place()));
  }
}
