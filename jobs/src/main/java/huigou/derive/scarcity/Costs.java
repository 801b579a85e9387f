package huigou.derive.scarcity;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachMeasure;
import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Cost.Span;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What borrowers paid above a level: excess × volume × calendar days to the next open day ÷ 360.
 * The estimate takes the median for all volume. Beside it, slices of the volume between published
 * quantiles give an interval; the dearest slice is taken at the highest quantile. Only sums are
 * rounded.
 */
public final class Costs {

  /** Days a year for interest, times the hundred of percent. */
  private static final BigDecimal DIVISOR = new BigDecimal("36000");

  private final BusinessCalendar calendar;
  private final BreachMeasure measure;
  private final Function<SeriesId, TimeSeries> figures;

  /**
   * @param calendar of the fixings
   * @param measure the rate with its quantiles and volume
   */
  public Costs(
      BusinessCalendar calendar, BreachMeasure measure, Function<SeriesId, TimeSeries> figures) {
    this.calendar = calendar;
    this.measure = measure;
    this.figures = figures;
  }

  /** A fixing's own amounts, each still to be divided. */
  private record Day(
      LocalDate date, boolean above, BigDecimal amount, BigDecimal lower, BigDecimal upper) {}

  /** The spans of a level, events first, each kind by its first day. */
  public List<Cost> of(SeriesId level, List<BreachEvent> events) {
    List<Day> days = days(figures.apply(level));
    List<Cost> costs = new ArrayList<>();
    for (BreachEvent event : events) {
      List<Day> own =
          days.stream()
              .filter(day -> !day.date().isBefore(event.start()))
              .filter(day -> !day.date().isAfter(event.end()))
              .toList();
      if (!own.isEmpty()) {
        costs.add(cost(level, Span.EVENT, event.start(), event.end(), own));
      }
    }
    costs.addAll(spans(level, Span.MONTH, days, YearMonth::from));
    costs.addAll(spans(level, Span.YEAR, days, LocalDate::getYear));
    return costs;
  }

  private static <K extends Comparable<? super K>> List<Cost> spans(
      SeriesId level, Span span, List<Day> days, Function<LocalDate, K> key) {
    TreeMap<K, List<Day>> byKey = new TreeMap<>();
    days.forEach(
        day -> byKey.computeIfAbsent(key.apply(day.date()), each -> new ArrayList<>()).add(day));
    return byKey.values().stream()
        .map(own -> cost(level, span, own.get(0).date(), own.get(own.size() - 1).date(), own))
        .toList();
  }

  private List<Day> days(TimeSeries level) {
    TimeSeries volume = figures.apply(measure.volume());
    List<Day> days = new ArrayList<>();
    for (Vintage fixing : figures.apply(measure.series()).figures()) {
      LocalDate date = fixing.referenceDate();
      Optional<BigDecimal> edge = level.value(date);
      Optional<BigDecimal> dealt = volume.value(date);
      if (edge.isPresent() && dealt.isPresent()) {
        BigDecimal weight =
            dealt
                .get()
                .multiply(
                    BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(date, calendar.nextBusinessDay(date))));
        days.add(day(date, fixing.value(), edge.get(), weight));
      }
    }
    return days;
  }

  private Day day(LocalDate date, BigDecimal median, BigDecimal level, BigDecimal weight) {
    BigDecimal own = above(median, level);
    BigDecimal lower = BigDecimal.ZERO;
    BigDecimal upper = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    BigDecimal done = BigDecimal.ZERO;
    for (BreachMeasure.Quantile quantile : measure.quantiles()) {
      Optional<BigDecimal> rate = figures.apply(quantile.series()).value(date);
      if (rate.isEmpty()) {
        BigDecimal all = own.multiply(weight);
        return new Day(date, own.signum() > 0, all, all, all);
      }
      BigDecimal slice = quantile.percent().subtract(done);
      BigDecimal excess = above(rate.get(), level);
      lower = lower.add(slice.multiply(below));
      upper = upper.add(slice.multiply(excess));
      below = excess;
      done = quantile.percent();
    }
    BigDecimal last = new BigDecimal("100").subtract(done).multiply(below);
    return new Day(
        date,
        own.signum() > 0,
        own.multiply(weight),
        lower.add(last).movePointLeft(2).multiply(weight),
        upper.add(last).movePointLeft(2).multiply(weight));
  }

  private static BigDecimal above(BigDecimal rate, BigDecimal level) {
    return rate.subtract(level).max(BigDecimal.ZERO);
  }

  private static Cost cost(
      SeriesId level, Span span, LocalDate from, LocalDate to, List<Day> days) {
    return new Cost(
        level,
        span,
        from,
        to,
        days.stream().filter(Day::above).map(Day::date).toList(),
        dollars(days, Day::amount),
        dollars(days, Day::lower),
        dollars(days, Day::upper));
  }

  private static BigDecimal dollars(List<Day> days, Function<Day, BigDecimal> part) {
    return days.stream()
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(DIVISOR, 0, RoundingMode.HALF_UP);
  }
}
