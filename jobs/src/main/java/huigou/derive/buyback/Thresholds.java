package huigou.derive.buyback;

import huigou.model.buyback.ThresholdDays;
import huigou.model.fact.MarketTotal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the points of a running total of announced buybacks against round marks. */
public final class Thresholds {

  private static final String RUNNING = "announced-year-to-date";

  /** A quarter, a half, three quarters of a trillion, and the whole. */
  private static final List<BigDecimal> MARKS =
      Stream.of("250000000000", "500000000000", "750000000000", "1000000000000")
          .map(BigDecimal::new)
          .toList();

  private Thresholds() {}

  /** By year, newest first, then publisher and mark; of years of which a point is stated. */
  public static List<ThresholdDays> of(Collection<MarketTotal> totals) {
    Map<String, List<MarketTotal>> running =
        totals.stream()
            .filter(total -> total.measure().equals(RUNNING) && !total.isForecast())
            .filter(total -> total.currency().equals("USD"))
            .collect(
                Collectors.groupingBy(
                    total -> total.asOf().getYear() + " " + total.publisher(),
                    TreeMap::new,
                    Collectors.toList()));
    return running.values().stream()
        .flatMap(points -> MARKS.stream().map(mark -> held(points, mark)))
        .sorted(
            Comparator.comparing(ThresholdDays::year)
                .reversed()
                .thenComparing(ThresholdDays::publisher)
                .thenComparing(ThresholdDays::mark))
        .toList();
  }

  private static ThresholdDays held(List<MarketTotal> points, BigDecimal mark) {
    MarketTotal any = points.get(0);
    return new ThresholdDays(
        any.publisher(),
        any.asOf().getYear(),
        mark,
        // A figure stated as "more than" lies above what is printed, and bounds nothing below it.
        points.stream()
            .filter(point -> point.amount().compareTo(mark) < 0 && !point.atLeast())
            .map(MarketTotal::asOf)
            .max(Comparator.naturalOrder()),
        points.stream()
            .filter(point -> point.amount().compareTo(mark) >= 0)
            .map(MarketTotal::asOf)
            .min(Comparator.naturalOrder()));
  }
}
