package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.Fact;
import huigou.model.fact.MandateReturn;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Next-day disclosure returns as the desk keeps them: plain decimals, what is not known empty. */
record MandateReturnForm(Issuers issuers) implements FactForm {

  private static final BigDecimal TEN = BigDecimal.TEN;

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    MandateReturn made =
        new MandateReturn(
            issuers.byStockCode(cells.stockCode("code")),
            cells.typedDate("returned-on"),
            cells.currency("currency", cells.text("currency")),
            cells.shares("shares"),
            cells.amount("high"),
            cells.amount("low"),
            cells.amount("aggregate"),
            cells.shares("to-treasury"),
            cells.required("mandate-shares", cells.shares("mandate-shares")),
            cells.percent("mandate-percent"),
            cells.find("moratorium-end").map(text -> cells.typedDate("moratorium-end")),
            cells.shares("treasury-after"),
            cells.text("source"));
    made.shares().ifPresent(shares -> cells.requirePositive("shares", shares));
    made.high().ifPresent(price -> cells.requirePositive("high", price));
    if (made.mandatePercent().filter(percent -> percent.compareTo(TEN) > 0).isPresent()) {
      cells
          .oddities()
          .accept(
              new Issue(
                  IssueCode.OVER_TEN_PERCENT,
                  cells.place("mandate-percent"),
                  made.mandatePercent().get().toPlainString(),
                  TEN.toPlainString()));
    }
    cells.requireNotAfter("returned-on", made.returnedOn(), receivedOn);
    return Optional.of(
        new Fact(made.key(), made.returnedOn(), made.returnedOn(), made, cells.record().place()));
  }
}
