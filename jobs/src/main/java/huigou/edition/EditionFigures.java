package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.series.CombinedSeries;
import huigou.derive.series.DailySteps;
import huigou.derive.vintage.KnownFigures;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.VintageHistory;
import huigou.store.Shelf;
import java.time.LocalDate;

/**
 * The figures of an edition, series by series: what the store's vintages say at the end of its
 * date. Derived once a series, whoever asks, as long as they fit into {@link #ROOM}.
 */
public final class EditionFigures {

  /** Some 20 MB: an object a figure that a formula gives, a reference for one that is published. */
  private static final long ROOM = 150_000;

  private final Catalogue catalogue;
  private final SeriesHistories histories;
  private final LocalDate asOf;
  private final Shelf<SeriesVintages> known =
      new Shelf<>(vintages -> vintages.current().size(), ROOM);

  public EditionFigures(Catalogue catalogue, SeriesHistories histories, LocalDate asOf) {
    this.catalogue = catalogue;
    this.histories = histories;
    this.asOf = asOf;
  }

  /** A series as the edition shows it. */
  public SeriesVintages of(SeriesId id) {
    return known.of(id, () -> derived(catalogue.getSeries(id)));
  }

  private SeriesVintages derived(SeriesEntry entry) {
    return entry
        .combination()
        .map(
            combination ->
                scheduled(entry, CombinedSeries.of(combination, entry.decimals(), this::of)))
        .orElseGet(() -> published(entry, histories.of(entry)));
  }

  private SeriesVintages published(SeriesEntry entry, VintageHistory history) {
    SeriesVintages known = KnownFigures.of(history, asOf);
    return entry.isAdministered()
        ? new SeriesVintages(DailySteps.of(known.current()), known.earlier(), known.others())
        : scheduled(entry, known);
  }

  private static SeriesVintages scheduled(SeriesEntry entry, SeriesVintages made) {
    return made.missing(entry.schedule().missing(made.current()));
  }
}
