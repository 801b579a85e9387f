package huigou.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a figure of a series can be, in the unit of the series.
 *
 * @param lowest a figure below this is no figure of the series
 * @param highest a figure above this is no figure of the series
 * @param largestJump factor by which no figure differs from the one shortly before it; empty where
 *     figures may jump by any
 * @param usualMove by how much a figure moves against the one before it without anybody looking
 *     twice; empty where any move is usual
 */
public record FigureLimits(
    BigDecimal lowest,
    BigDecimal highest,
    Optional<BigDecimal> largestJump,
    Optional<BigDecimal> usualMove) {

  /**
   * @throws IllegalArgumentException when no figure lies between them
   */
  public FigureLimits {
    if (lowest.compareTo(highest) >= 0) {
      throw new IllegalArgumentException(
          "lowest " + lowest.toPlainString() + " is not below highest " + highest.toPlainString());
    }
  }

  /** Whether a figure can be one of the series. */
  public boolean hold(BigDecimal figure) {
    return figure.compareTo(lowest) >= 0 && figure.compareTo(highest) <= 0;
  }

  /** Both ends, for a person. */
  public String bounds() {
    return lowest.toPlainString() + " … " + highest.toPlainString();
  }
}
