package huigou.model.operation;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day on which a market rate stood above the rate of a facility, and next to nothing was taken
 * there.
 *
 * @param measure the market rate
 * @param rate percent per annum
 * @param facilityRate percent per annum
 * @param accepted what was taken, US dollars
 */
public record StigmaDay(
    SeriesId measure,
    LocalDate date,
    BigDecimal rate,
    BigDecimal facilityRate,
    BigDecimal accepted) {

  /** By how much the market rate stood above, in basis points. */
  public BigDecimal excess() {
    return rate.subtract(facilityRate).movePointRight(2);
  }
}
