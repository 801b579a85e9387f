package huigou.derive.scarcity;

import huigou.model.scarcity.Formulas.Curve;
import huigou.model.scarcity.Formulas.Era;
import huigou.model.scarcity.TakeUp;
import huigou.model.scarcity.TakeUp.Step;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How much of a facility was taken, by the distance of a rate from its own. A day without rate,
 * facility's rate or take-up is left out.
 */
public final class TakeUps {

  private TakeUps() {}

  /** Every step of every era, in the order of the catalogue. */
  public static List<TakeUp> of(Curve rule, Function<SeriesId, TimeSeries> figures) {
    TimeSeries rates = figures.apply(rule.rate());
    TimeSeries taken = figures.apply(rule.accepted());
    List<TakeUp> curve = new ArrayList<>();
    for (Era era : rule.eras()) {
      Map<Step, TreeMap<LocalDate, BigDecimal>> days = new EnumMap<>(Step.class);
      for (Vintage figure : figures.apply(rule.measure()).figures()) {
        LocalDate day = figure.referenceDate();
        Optional<BigDecimal> rate = rates.value(day);
        Optional<BigDecimal> accepted = taken.value(day);
        if (era.holds(day) && rate.isPresent() && accepted.isPresent()) {
          Step step = Step.of(figure.value().subtract(rate.get()).movePointRight(2));
          days.computeIfAbsent(step, each -> new TreeMap<>()).put(day, accepted.get());
        }
      }
      for (Step step : Step.values()) {
        curve.add(takeUp(rule, era, step, days.getOrDefault(step, new TreeMap<>())));
      }
    }
    return curve;
  }

  private static TakeUp takeUp(
      Curve rule, Era era, Step step, TreeMap<LocalDate, BigDecimal> taken) {
    Collection<BigDecimal> days = taken.values();
    return new TakeUp(
        era.id(),
        step,
        List.copyOf(taken.keySet()),
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(
                days.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(days.size()), 0, RoundingMode.HALF_UP)),
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Medians.of(days.stream().sorted().toList()).setScale(0, RoundingMode.HALF_UP)),
        (int) days.stream().filter(amount -> amount.compareTo(rule.below()) < 0).count());
  }
}
