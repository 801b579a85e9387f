package huigou.model.corridor;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A rate that is held against the edges of corridors.
 *
 * @param quantiles published quantiles of the same rate's volume, the lowest first
 * @param volume series of that volume
 * @param sides the edges that it is held against; the data files list its events of all
 * @param shown those of them whose events corridor pages list
 */
public record BreachMeasure(
    SeriesId series, List<Quantile> quantiles, SeriesId volume, Set<Side> sides, Set<Side> shown) {

  public BreachMeasure {
    quantiles = List.copyOf(quantiles);
    sides = Set.copyOf(sides);
    shown = Set.copyOf(shown);
  }

  /**
   * A quantile.
   *
   * @param percent of the volume at or below its rate
   */
  public record Quantile(BigDecimal percent, SeriesId series) {}
}
