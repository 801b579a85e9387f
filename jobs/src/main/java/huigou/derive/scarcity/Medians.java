package huigou.derive.scarcity;

import java.math.BigDecimal;
import java.util.List;

/** The middle of figures. */
final class Medians {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Medians() {}

  /**
   * The one in the middle, or the mean of the two there; exact.
   *
   * @param sorted at least one, in order
   */
  static BigDecimal of(List<BigDecimal> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
  }
}
