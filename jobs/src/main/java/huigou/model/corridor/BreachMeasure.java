package huigou.model.corridor;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.util.List;

/**
 * A rate that is held against ceilings.
 *
 * @param quantiles published quantiles of the same rate's volume, the lowest first
 * @param volume series of that volume
 * @param shown whether corridor pages list its events; the data files list those of all
 */
public record BreachMeasure(
    SeriesId series, List<Quantile> quantiles, SeriesId volume, boolean shown) {

  public BreachMeasure {
    quantiles = List.copyOf(quantiles);
  }

  /**
   * A quantile.
   *
   * @param percent of the volume at or below its rate
   */
  public record Quantile(BigDecimal percent, SeriesId series) {}
}
