package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Odds of our own as an edition published them, while nobody knew how it would come. What was
 * published once stands: a later file that says something else of the same odds does not change
 * them.
 *
 * @param madeOn day of the newest fixing
 * @param target what was foretold, so many fixings ({@code horizon}) on
 * @param probability and that of {@code climatology} and {@code persistence}: from nought to one
 */
public record PublishedOdds(
    LocalDate madeOn,
    String target,
    int horizon,
    LocalDate resolvesOn,
    BigDecimal probability,
    BigDecimal climatology,
    BigDecimal persistence)
    implements FactBody {

  /** Its own name. */
  public String key() {
    return madeOn + " " + target + " " + horizon;
  }

  @Override
  public FactBody after(FactBody earlier) {
    return earlier;
  }
}
