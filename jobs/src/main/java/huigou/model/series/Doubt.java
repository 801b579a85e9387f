package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that looks wrong beside the one before it.
 *
 * @param observation the figure as its file gives it
 * @param againstDate date of the figure that it is compared with
 * @param against that figure
 */
public record Doubt(Kind kind, Observation observation, LocalDate againstDate, BigDecimal against) {

  /** How much it looks wrong. */
  public enum Kind {
    /** A power of ten off: not published until somebody says the same. */
    HELD,
    /** Further off than usual: published, and no headline until somebody says the same. */
    UNUSUAL
  }

  /** Whether another file says the same figure of the same date. */
  public boolean isRepeatedBy(Observation other) {
    return observation.referenceDate().equals(other.referenceDate())
        && observation.value().compareTo(other.value()) == 0;
  }
}
