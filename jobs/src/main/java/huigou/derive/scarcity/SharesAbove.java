package huigou.derive.scarcity;

import huigou.derive.corridor.VolumeShares;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.Side;
import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Formulas.ShareAbove;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Between which bounds the share of a rate's volume above a level lies, by day and month. */
public final class SharesAbove {

  private static final int DECIMALS = 1;

  private SharesAbove() {}

  /** Fixings that have all quantiles and a level, then the means of their months. */
  public static List<Ampleness> of(
      ShareAbove rule, BreachMeasure measure, Function<SeriesId, TimeSeries> figures) {
    TimeSeries level = figures.apply(rule.level());
    TimeSeries volume = figures.apply(measure.volume());
    List<TimeSeries> quantiles =
        measure.quantiles().stream().map(quantile -> figures.apply(quantile.series())).toList();
    TreeMap<YearMonth, TreeMap<LocalDate, VolumeBeyond>> months = new TreeMap<>();
    List<Ampleness> shares = new ArrayList<>();
    for (Vintage fixing : figures.apply(measure.series()).figures()) {
      LocalDate day = fixing.referenceDate();
      Optional<VolumeBeyond> share =
          quantiles.stream().allMatch(quantile -> quantile.find(day).isPresent())
              ? VolumeShares.of(
                  day,
                  measure.quantiles(),
                  quantile -> figures.apply(quantile.series()),
                  volume,
                  level,
                  Side.CEILING)
              : Optional.empty();
      share.ifPresent(
          found -> {
            months.computeIfAbsent(YearMonth.from(day), month -> new TreeMap<>()).put(day, found);
            shares.add(of(rule, day.toString(), new TreeMap<>(Map.of(day, found))));
          });
    }
    months.forEach((month, found) -> shares.add(of(rule, month.toString(), found)));
    return shares;
  }

  private static Ampleness of(
      ShareAbove rule, String period, TreeMap<LocalDate, VolumeBeyond> found) {
    return Ampleness.between(
        rule.line(),
        period,
        mean(found.values(), VolumeBeyond::least),
        mean(found.values(), VolumeBeyond::most),
        List.copyOf(found.keySet()));
  }

  private static BigDecimal mean(
      Collection<VolumeBeyond> found, Function<VolumeBeyond, BigDecimal> bound) {
    return found.stream()
        .map(bound)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(found.size()), DECIMALS, RoundingMode.HALF_UP);
  }
}
