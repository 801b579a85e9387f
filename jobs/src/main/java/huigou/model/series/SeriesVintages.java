package huigou.model.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A series as it was known at the end of a day, with what had been known before.
 *
 * @param current the figures that stood at the end of that day
 * @param earlier for each date whose figure had been another one: the figures that stood before, in
 *     the order in which they were known
 * @param others every vintage known by then that is not among the current figures: superseded, or
 *     of a source that another precedes
 * @param missing the dates among the current figures that should have one and do not
 */
public record SeriesVintages(
    TimeSeries current,
    Map<LocalDate, List<Vintage>> earlier,
    List<Vintage> others,
    MissingDays missing) {

  public SeriesVintages {
    earlier = Map.copyOf(earlier);
    others = List.copyOf(others);
  }

  /** Before anybody asked which dates are missing. */
  public SeriesVintages(
      TimeSeries current, Map<LocalDate, List<Vintage>> earlier, List<Vintage> others) {
    this(current, earlier, others, MissingDays.NONE);
  }

  /** The same with the dates that are missing. */
  public SeriesVintages missing(MissingDays days) {
    return new SeriesVintages(current, earlier, others, days);
  }
}
