package huigou.derive.series;

import huigou.model.series.MissingDays;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Places the newest figure of a series in the series' own history. An equal earlier figure counts
 * as just as extreme.
 */
public final class HistoricalStanding {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private HistoricalStanding() {}

  /**
   * @throws IndexOutOfBoundsException when the series is empty
   */
  public static Standing of(TimeSeries series, MissingDays missing) {
    List<Vintage> figures = series.figures();
    Vintage newest = series.newest();
    int notAbove = 0;
    int high = -1;
    int low = -1;
    for (int i = 0; i < figures.size(); i++) {
      int order = figures.get(i).value().compareTo(newest.value());
      notAbove += order <= 0 ? 1 : 0;
      if (i < figures.size() - 1) {
        high = order >= 0 ? i : high;
        low = order <= 0 ? i : low;
      }
    }
    Optional<Vintage> before = series.before(newest.referenceDate());
    int between =
        before.map(each -> missing.in(each.referenceDate(), newest.referenceDate())).orElse(0);
    int percentile =
        HUNDRED
            .multiply(BigDecimal.valueOf(notAbove))
            .divide(BigDecimal.valueOf(figures.size()), 0, RoundingMode.HALF_UP)
            .intValue();
    return new Standing(
        before.map(Vintage::referenceDate),
        between,
        before.filter(each -> between == 0).map(each -> newest.value().subtract(each.value())),
        percentile,
        span(figures, high, missing),
        span(figures, low, missing),
        unchangedSince(figures, missing));
  }

  private static Standing.Span span(List<Vintage> figures, int last, MissingDays missing) {
    LocalDate from = figures.get(Math.max(0, last)).referenceDate();
    LocalDate to = figures.get(figures.size() - 1).referenceDate();
    return new Standing.Span(
        last < 0 ? Optional.empty() : Optional.of(from),
        figures.size() - 2 - last,
        missing.in(from, to));
  }

  private static Optional<LocalDate> unchangedSince(List<Vintage> figures, MissingDays missing) {
    int start = figures.size() - 1;
    BigDecimal newest = figures.get(start).value();
    while (start > 0
        && figures.get(start - 1).value().compareTo(newest) == 0
        && missing.in(figures.get(start - 1).referenceDate(), figures.get(start).referenceDate())
            == 0) {
      start--;
    }
    return start == figures.size() - 1
        ? Optional.empty()
        : Optional.of(figures.get(start).referenceDate());
  }
}
