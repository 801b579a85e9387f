package huigou.derive.vintage;

import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What was known of a series at the end of a day.
 *
 * <p>Of each date, the newest vintage of the first source in order of precedence that had the date
 * by then. A date after that day is not part of it, unless the figure is a forecast.
 */
public final class KnownFigures {

  private KnownFigures() {}

  /** The series at the end of the day, and what had stood in it before. */
  public static SeriesVintages of(VintageHistory history, LocalDate day) {
    List<Vintage> current = new ArrayList<>(history.dates().size());
    Map<LocalDate, List<Vintage>> earlier = new HashMap<>();
    List<Vintage> others = new ArrayList<>();
    for (DateVintages date : history.dates()) {
      List<Vintage> timeline = timeline(date, day);
      if (!timeline.isEmpty()) {
        int last = timeline.size() - 1;
        current.add(timeline.get(last));
        if (last > 0) {
          earlier.put(date.referenceDate(), List.copyOf(timeline.subList(0, last)));
        }
        others(date, timeline.get(last), day, others);
      }
    }
    return new SeriesVintages(new TimeSeries(history.id(), current), earlier, others);
  }

  private static void others(
      DateVintages date, Vintage shown, LocalDate day, List<Vintage> others) {
    for (List<Vintage> source : date.bySource()) {
      for (Vintage vintage : source) {
        if (vintage != shown && wasKnown(vintage, day)) {
          others.add(vintage);
        }
      }
    }
  }

  /** The figures that stood for one date, in the order in which they were known. */
  private static List<Vintage> timeline(DateVintages date, LocalDate day) {
    if (date.bySource().size() == 1 && date.bySource().get(0).size() == 1) {
      Vintage only = date.bySource().get(0).get(0);
      return wasKnown(only, day) ? List.of(only) : List.of();
    }
    TreeSet<LocalDate> changes = new TreeSet<>();
    date.bySource().forEach(source -> source.forEach(vintage -> changes.add(firstShown(vintage))));
    List<Vintage> timeline = new ArrayList<>();
    for (LocalDate change : changes.headSet(day, true)) {
      standing(date, change)
          .filter(
              next ->
                  timeline.isEmpty()
                      || timeline.get(timeline.size() - 1).value().compareTo(next.value()) != 0)
          .ifPresent(timeline::add);
    }
    // The source that has the date may be another one with the same figure: it is the one to name.
    standing(date, day)
        .filter(last -> !timeline.isEmpty())
        .ifPresent(last -> timeline.set(timeline.size() - 1, last));
    return timeline;
  }

  /** The day from which a vintage can stand: nothing but a forecast is known before its date. */
  private static LocalDate firstShown(Vintage vintage) {
    return vintage.status() == ObservationStatus.FORECAST
            || vintage.knownOn().isAfter(vintage.referenceDate())
        ? vintage.knownOn()
        : vintage.referenceDate();
  }

  private static Optional<Vintage> standing(DateVintages date, LocalDate day) {
    for (List<Vintage> source : date.bySource()) {
      for (int i = source.size() - 1; i >= 0; i--) {
        if (wasKnown(source.get(i), day)) {
          return Optional.of(source.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean wasKnown(Vintage vintage, LocalDate day) {
    return !firstShown(vintage).isAfter(day);
  }
}
