package huigou.derive.corridor;

import huigou.model.corridor.BreachEvent.VolumeAbove;
import huigou.model.corridor.BreachMeasure.Quantile;
import huigou.model.series.TimeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of a day's volume was dealt above a ceiling, as far as published quantiles tell: an
 * interval, never a point.
 */
public final class VolumeShares {

  private static final BigDecimal ALL = new BigDecimal("100");

  private VolumeShares() {}

  /**
   * The interval of a day; empty where the ceiling or every quantile is missing.
   *
   * @param quantiles the lowest first
   */
  public static Optional<VolumeAbove> of(
      LocalDate date,
      List<Quantile> quantiles,
      Function<Quantile, TimeSeries> rates,
      TimeSeries volume,
      TimeSeries ceiling) {
    Optional<BigDecimal> top = ceiling.value(date);
    if (top.isEmpty()) {
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
      BigDecimal above = ALL.subtract(quantile.percent());
      if (rate.get().compareTo(top.get()) > 0) {
        least = least == null ? above : least;
      } else {
        most = above;
      }
    }
    return any
        ? Optional.of(
            new VolumeAbove(
                least == null ? BigDecimal.ZERO : least,
                most == null ? ALL : most,
                volume.value(date)))
        : Optional.empty();
  }
}
