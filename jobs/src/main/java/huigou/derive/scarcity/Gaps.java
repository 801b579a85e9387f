package huigou.derive.scarcity;

import huigou.model.corridor.BreachMeasure;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Formulas.Level;
import huigou.model.scarcity.Lacking;
import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which series lack figures, and on which days, where a formula would need them. The days of a
 * formula are those of the series that leads it: a rate's fixings, a numerator's days, a
 * regressor's weeks within its eras.
 */
public final class Gaps {

  private static final int DAYS_A_WEEK = 7;

  private final Function<SeriesId, TimeSeries> figures;
  private final List<Lacking> found = new ArrayList<>();

  private Gaps(Function<SeriesId, TimeSeries> figures) {
    this.figures = figures;
  }

  /**
   * Of every formula, by its name, series and day.
   *
   * @param measure a rate with its quantiles and volume
   * @param formula how a series is combined; empty for one that is published
   */
  public static List<Lacking> of(
      Formulas formulas,
      Function<SeriesId, BreachMeasure> measure,
      Function<SeriesId, Optional<Combination>> formula,
      Function<SeriesId, TimeSeries> figures) {
    Gaps gaps = new Gaps(figures);
    gaps.share(formulas.share(), measure.apply(formulas.share().measure()));
    gaps.ratio(formulas.ratio());
    gaps.slope(formulas.slope());
    gaps.pops(formulas.pops(), formula.apply(formulas.pops().spread()));
    gaps.costs(formulas.costs(), measure.apply(formulas.costs().rate()));
    Formulas.Curve curve = formulas.takeUp();
    gaps.onEach(Lacking.TAKE_UP, curve.measure(), Stream.of(curve.rate(), curve.accepted()));
    return gaps.found.stream()
        .sorted(
            Comparator.comparing(Lacking::formula)
                .thenComparing(gap -> gap.series().value())
                .thenComparing(Lacking::from))
        .toList();
  }

  private void share(Formulas.ShareAbove rule, BreachMeasure measure) {
    onEach(
        rule.line(),
        rule.measure(),
        Stream.concat(
            measure.quantiles().stream().map(BreachMeasure.Quantile::series),
            Stream.of(rule.level())));
  }

  private void ratio(Formulas.Ratio rule) {
    find(
        rule.line(),
        rule.denominator(),
        days(rule.numerator()),
        (series, day) -> series.inForce(day).isPresent());
  }

  /** A week needs both series on its day and on that seven days before. */
  private void slope(Formulas.Slope rule) {
    List<LocalDate> weeks =
        days(rule.on()).stream()
            .filter(day -> rule.eras().stream().anyMatch(era -> era.holds(day)))
            .toList();
    find(rule.line(), rule.of(), weeks, (series, day) -> series.find(day).isPresent());
    List<LocalDate> before = weeks.stream().map(day -> day.minusDays(DAYS_A_WEEK)).toList();
    find(rule.line(), rule.on(), before, (series, day) -> series.find(day).isPresent());
  }

  private void pops(Formulas.Pops rule, Optional<Combination> formula) {
    List<SeriesId> terms =
        formula.stream()
            .flatMap(each -> each.terms().stream())
            .map(Combination.Term::series)
            .toList();
    if (!terms.isEmpty()) {
      onEach(Lacking.POPS, terms.get(0), terms.stream().skip(1));
    }
  }

  private void costs(Formulas.Costs rule, BreachMeasure measure) {
    for (Level level : rule.levels()) {
      onEach(
          Lacking.cost(level.series()),
          rule.rate(),
          Stream.concat(
              Stream.of(measure.volume(), level.series()),
              measure.quantiles().stream().map(BreachMeasure.Quantile::series)));
    }
  }

  /** What is needed on each day of a leading series. */
  private void onEach(String formula, SeriesId leading, Stream<SeriesId> needed) {
    List<LocalDate> days = days(leading);
    needed
        .distinct()
        .filter(series -> !series.equals(leading))
        .forEach(series -> find(formula, series, days, (own, day) -> own.value(day).isPresent()));
  }

  private List<LocalDate> days(SeriesId leading) {
    return figures.apply(leading).figures().stream().map(Vintage::referenceDate).toList();
  }

  /** Sets down the days on which a series has nothing, those in a row together. */
  private void find(
      String formula,
      SeriesId id,
      List<LocalDate> days,
      BiPredicate<TimeSeries, LocalDate> isThere) {
    TimeSeries series = figures.apply(id);
    int first = -1;
    for (int i = 0; i <= days.size(); i++) {
      boolean lacks = i < days.size() && !isThere.test(series, days.get(i));
      if (lacks && first < 0) {
        first = i;
      } else if (!lacks && first >= 0) {
        found.add(new Lacking(formula, id, days.get(first), days.get(i - 1), i - first));
        first = -1;
      }
    }
  }
}
