package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.Fact;
import huigou.model.fact.Filing;
import huigou.model.issue.IssueCode;
import java.time.LocalDate;
import java.util.Optional;

/** Tagged figures of filings, money or retired shares: known since the day of filing. */
record FilingForm(Issuers issuers) implements FactForm {

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    Filing filing =
        new Filing(
            issuers.byCik(cells.cik("cik")),
            cells.text("tag"),
            unit(cells),
            cells.find("start").map(text -> cells.date("start")),
            cells.date("end"),
            cells.required("value", cells.decimal("value")),
            cells.accession("accession"),
            cells.date("filed"));
    cells.requireNotAfter("filed", filing.filed(), receivedOn);
    if (filing.start().filter(filing.end()::isBefore).isPresent()) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place("end"),
          filing.end().toString(),
          ">= " + filing.start().get());
    }
    if (filing.filed().isBefore(filing.end())) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place("filed"),
          filing.filed().toString(),
          ">= " + filing.end());
    }
    return Optional.of(
        new Fact(filing.key(), filing.end(), filing.filed(), filing, cells.record().place()));
  }

  /** Retired shares are counted, everything else that is read of filings is money. */
  private static String unit(FactCells cells) {
    String unit = cells.text("unit");
    if (!cells.text("tag").equals(Filing.RETIRED)) {
      return cells.currency("unit", unit);
    } else if (!unit.equals(Filing.SHARES)) {
      throw new RowRefused(IssueCode.MARK_UNKNOWN, cells.place("unit"), unit, Filing.SHARES);
    }
    return unit;
  }
}
