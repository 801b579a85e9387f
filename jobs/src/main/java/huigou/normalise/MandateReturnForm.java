package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.buyback.MandateReturn;
import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import java.time.LocalDate;
import java.util.Optional;

/** Next-day disclosure returns as the desk keeps them: plain decimals, what is not known empty. */
record MandateReturnForm(Issuers issuers) implements FactForm {

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    MandateReturn made =
        new MandateReturn(
            issuers.byStockCode(cells.stockCode("code")),
            cells.date("returned-on"),
            cells.currency("currency", cells.text("currency")),
            cells.amount("shares"),
            cells.amount("high"),
            cells.amount("low"),
            cells.amount("aggregate"),
            cells.amount("to-treasury"),
            cells.required("mandate-shares", cells.amount("mandate-shares")),
            cells.amount("mandate-percent"),
            cells.find("moratorium-end").map(text -> cells.date("moratorium-end")),
            cells.amount("treasury-after"),
            cells.text("source"));
    cells.requireNotAfter("returned-on", made.returnedOn(), receivedOn);
    return Optional.of(
        new Fact(
            FactKind.MANDATE_RETURN,
            made.key(),
            made.returnedOn(),
            made.returnedOn(),
            made.fields(),
            cells.record().place()));
  }
}
