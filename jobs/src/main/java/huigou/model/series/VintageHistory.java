package huigou.model.series;

import java.time.LocalDate;
import java.util.List;

/**
 * All that sources have said of one series, date by date in order. Immutable.
 *
 * @param dates in strict order of reference date
 */
public record VintageHistory(SeriesId id, List<DateVintages> dates) {

  public VintageHistory {
    dates = List.copyOf(dates);
  }

  /**
   * What was said of one date.
   *
   * @param bySource a list a source, in order of precedence; each in order of the day since which
   *     the figure was known, no two neighbours equal, no figure twice on one day, none empty
   */
  public record DateVintages(LocalDate referenceDate, List<List<Vintage>> bySource) {}
}
