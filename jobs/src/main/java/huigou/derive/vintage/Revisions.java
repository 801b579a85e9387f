package huigou.derive.vintage;

import huigou.model.series.Revision;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The figures of a series that their source changed, as far as known at the end of a day.
 *
 * <p>Only the source that the series shows counts: what another source says, and when, is a
 * difference between sources and no revision.
 */
public final class Revisions {

  private Revisions() {}

  /**
   * @param corrections files, by their path below the input folder, which say that what they change
   *     had been a mistake
   */
  public static List<Revision> of(VintageHistory history, LocalDate day, Set<String> corrections) {
    List<Revision> revisions = new ArrayList<>();
    for (DateVintages date : history.dates()) {
      date.bySource().stream()
          .filter(source -> !source.get(0).knownOn().isAfter(day))
          .findFirst()
          .ifPresent(source -> add(history, source, day, corrections, revisions));
    }
    return revisions;
  }

  private static void add(
      VintageHistory history,
      List<Vintage> source,
      LocalDate day,
      Set<String> corrections,
      List<Revision> revisions) {
    for (int i = 1; i < source.size() && !source.get(i).knownOn().isAfter(day); i++) {
      Vintage old = source.get(i - 1);
      Vintage changed = source.get(i);
      revisions.add(
          new Revision(
              history.id(),
              changed.referenceDate(),
              old.value(),
              changed.value(),
              changed.knownOn(),
              corrections.contains(changed.place().file())
                  ? Revision.Kind.CORRECTION
                  : Revision.Kind.REVISION));
    }
  }
}
