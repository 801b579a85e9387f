package huigou.model.series;

import java.math.BigDecimal;

/** The written form of published figures. */
public final class Figures {

  private Figures() {}

  /**
   * The canonical decimal: plain notation, no trailing zeros, but padded to {@code decimals} places
   * and never cut.
   *
   * <p>With 2 decimals 4.1 is 4.10 and 4.125 stays 4.125; with 0 decimals 2922000000000.00 is
   * 2922000000000.
   */
  public static BigDecimal canonical(BigDecimal value, int decimals) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < decimals ? bare.setScale(decimals) : bare;
  }
}
