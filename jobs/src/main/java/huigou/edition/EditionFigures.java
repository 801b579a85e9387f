package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.CombinedSeries;
import huigou.derive.DailySteps;
import huigou.derive.KnownFigures;
import huigou.model.series.Schedule;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.VintageHistory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of an edition, series by series: what the store's vintages say at the end of its
 * date. Asked for by the derive step and by every renderer, in nearly the same order at nearly the
 * same time, so the last ones are kept.
 */
public final class EditionFigures {

  private static final int KEPT = 64;

  private final Catalogue catalogue;
  private final SeriesHistories histories;
  private final LocalDate asOf;
  private final Map<SeriesId, SeriesVintages> recent =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SeriesId, SeriesVintages> eldest) {
          return size() > KEPT;
        }
      };

  public EditionFigures(Catalogue catalogue, SeriesHistories histories, LocalDate asOf) {
    this.catalogue = catalogue;
    this.histories = histories;
    this.asOf = asOf;
  }

  /** A series as the edition shows it. */
  public SeriesVintages of(SeriesId id) {
    synchronized (recent) {
      SeriesVintages kept = recent.get(id);
      if (kept != null) {
        return kept;
      }
    }
    SeriesEntry entry = catalogue.getSeries(id);
    SeriesVintages made =
        entry
            .combination()
            .map(
                combination ->
                    scheduled(entry, CombinedSeries.of(combination, entry.decimals(), this::of)))
            .orElseGet(() -> of(entry, histories.of(entry)));
    synchronized (recent) {
      recent.put(id, made);
    }
    return made;
  }

  /** The same of a published series whose history is at hand. */
  public SeriesVintages of(SeriesEntry entry, VintageHistory history) {
    SeriesVintages known = KnownFigures.of(history, asOf);
    return entry.kind() == SeriesEntry.Kind.ADMINISTERED
        ? new SeriesVintages(DailySteps.of(known.current()), known.earlier(), known.others())
        : scheduled(entry, known);
  }

  private static SeriesVintages scheduled(SeriesEntry entry, SeriesVintages made) {
    return made.missing(new Schedule(entry.release(), entry.combination()).missing(made.current()));
  }
}
