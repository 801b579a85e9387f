package huigou.normalise;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.MandateReturn;
import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.issue.IssueCode;
import java.time.LocalDate;
import java.util.Optional;

/** Next-day disclosure returns as the desk keeps them: plain decimals, what is not known empty. */
record MandateReturnForm() implements FactForm {

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    MandateReturn made =
        new MandateReturn(
            Issuer.hongKongId(cells.text("code")),
            cells.date("returned-on"),
            cells.text("currency"),
            cells.amount("shares"),
            cells.amount("high"),
            cells.amount("low"),
            cells.amount("aggregate"),
            cells.amount("to-treasury"),
            cells
                .amount("mandate-shares")
                .orElseThrow(
                    () ->
                        new RowRefused(
                            IssueCode.CELL_MISSING, cells.place("mandate-shares"), "", "")),
            cells.amount("mandate-percent"),
            cells.find("moratorium-end").map(text -> cells.date("moratorium-end")),
            cells.amount("treasury-after"),
            cells.text("source"));
    if (made.returnedOn().isAfter(receivedOn)) {
      throw new RowRefused(
          IssueCode.DATE_IN_FUTURE,
          cells.place("returned-on"),
          made.returnedOn().toString(),
          receivedOn.toString());
    }
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
