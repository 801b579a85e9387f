package huigou.normalise;

import huigou.model.fact.Fact;
import huigou.model.fact.PublishedOdds;
import huigou.model.issue.IssueCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of our own file of odds. One with its outcome was replayed when the file was made, not
 * published before it came: it says nothing here.
 */
record PublishedOddsForm() implements FactForm {

  private static final BigDecimal FARTHEST = new BigDecimal(100);

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    LocalDate madeOn = cells.date("made-on");
    cells.requireNotAfter("made-on", madeOn, receivedOn);
    PublishedOdds odds =
        new PublishedOdds(
            madeOn,
            cells.word("target"),
            horizon(cells),
            cells.date("resolves-on"),
            share(cells, "probability"),
            share(cells, "climatology"),
            share(cells, "persistence"));
    cells.requireNotAfter("made-on", madeOn, odds.resolvesOn().minusDays(1));
    return cells.find("outcome").isPresent()
        ? Optional.empty()
        : Optional.of(
            // They were known when somebody had the file, whenever they say that they were made.
            new Fact(odds.key(), madeOn, receivedOn, odds, cells.record().place()));
  }

  private static BigDecimal share(FactCells cells, String field) {
    return cells.required(field, cells.decimal(field, BigDecimal.ZERO, BigDecimal.ONE));
  }

  private static int horizon(FactCells cells) {
    BigDecimal horizon =
        cells.required("horizon", cells.decimal("horizon", BigDecimal.ONE, FARTHEST));
    if (horizon.scale() > 0) {
      throw new RowRefused(
          IssueCode.NOT_WHOLE, cells.place("horizon"), horizon.toPlainString(), "");
    }
    return horizon.intValueExact();
  }
}
