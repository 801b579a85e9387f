package huigou.derive.corridor;

import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.BreachMeasure.Quantile;
import huigou.model.corridor.Side;
import huigou.model.series.TimeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of a day's volume was dealt above a ceiling or below a floor, as far as published
 * quantiles tell: an interval, never a point.
 */
public final class VolumeShares {

  private static final BigDecimal ALL = new BigDecimal("100");

  private VolumeShares() {}

  /**
   * The interval of a day; empty where the edge or every quantile is missing.
   *
   * @param quantiles the lowest first
   */
  public static Optional<VolumeBeyond> of(
      LocalDate date,
      List<Quantile> quantiles,
      Function<Quantile, TimeSeries> rates,
      TimeSeries volume,
      TimeSeries edge,
      Side side) {
    Optional<BigDecimal> level = edge.value(date);
    if (level.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal least = null;
    BigDecimal most = null;
    boolean any = false;
    for (Quantile quantile : quantiles) {
      Optional<BigDecimal> rate = rates.apply(quantile).value(date);
      if (rate.isEmpty()) {
        continue;
      }
      any = true;
      boolean above = side == Side.CEILING;
      BigDecimal beyond = above ? ALL.subtract(quantile.percent()) : quantile.percent();
      if (side.beyond(rate.get().subtract(level.get())).signum() > 0) {
        least = least == null ? beyond : least.max(beyond);
      } else {
        most = most == null ? beyond : most.min(beyond);
      }
    }
    return any
        ? Optional.of(
            new VolumeBeyond(
                least == null ? BigDecimal.ZERO : least,
                most == null ? ALL : most,
                volume.value(date)))
        : Optional.empty();
  }
}
