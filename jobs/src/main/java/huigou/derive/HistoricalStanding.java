package huigou.derive;

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
  public static Standing of(TimeSeries series) {
    List<Vintage> figures = series.figures();
    BigDecimal newest = series.newest().value();
    int notAbove = 0;
    LocalDate highSince = null;
    LocalDate lowSince = null;
    for (int i = 0; i < figures.size(); i++) {
      int order = figures.get(i).value().compareTo(newest);
      notAbove += order <= 0 ? 1 : 0;
      if (i < figures.size() - 1) {
        highSince = order >= 0 ? figures.get(i).referenceDate() : highSince;
        lowSince = order <= 0 ? figures.get(i).referenceDate() : lowSince;
      }
    }
    Optional<BigDecimal> change =
        series
            .before(series.newest().referenceDate())
            .map(before -> newest.subtract(before.value()));
    int percentile =
        HUNDRED
            .multiply(BigDecimal.valueOf(notAbove))
            .divide(BigDecimal.valueOf(figures.size()), 0, RoundingMode.HALF_UP)
            .intValue();
    return new Standing(
        change,
        percentile,
        Optional.ofNullable(highSince),
        Optional.ofNullable(lowSince),
        unchangedSince(figures));
  }

  private static Optional<LocalDate> unchangedSince(List<Vintage> figures) {
    int start = figures.size() - 1;
    BigDecimal newest = figures.get(start).value();
    while (start > 0 && figures.get(start - 1).value().compareTo(newest) == 0) {
      start--;
    }
    return start == figures.size() - 1
        ? Optional.empty()
        : Optional.of(figures.get(start).referenceDate());
  }
}
