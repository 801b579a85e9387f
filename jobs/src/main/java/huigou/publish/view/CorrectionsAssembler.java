package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.view.CorrectionView;
import huigou.model.view.Sentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What pages say of figures that had been mistakes: of each series the newest correction, as long
 * as it became known within a year before the edition.
 */
final class CorrectionsAssembler {

  private static final Comparator<Revision> NEWEST =
      Comparator.comparing(Revision::knownOn).thenComparing(Revision::referenceDate);

  private final Catalogue catalogue;
  private final Function<SeriesEntry, List<Revision>> revisions;
  private final LocalDate asOf;

  CorrectionsAssembler(
      Catalogue catalogue, Function<SeriesEntry, List<Revision>> revisions, LocalDate asOf) {
    this.catalogue = catalogue;
    this.revisions = revisions;
    this.asOf = asOf;
  }

  /** In the order of the catalogue. */
  List<CorrectionView> corrections() {
    return catalogue.series().stream().flatMap(entry -> newest(entry).stream()).toList();
  }

  private Optional<CorrectionView> newest(SeriesEntry entry) {
    List<Revision> corrected =
        revisions.apply(entry).stream()
            .filter(each -> each.kind() == Revision.Kind.CORRECTION)
            .filter(each -> each.knownOn().isAfter(asOf.minusYears(1)))
            .toList();
    return corrected.stream()
        .max(NEWEST)
        .map(
            last ->
                new CorrectionView(
                    entry.id(),
                    last.referenceDate(),
                    sentence(
                        entry,
                        last,
                        corrected.stream()
                            .filter(each -> each.knownOn().equals(last.knownOn()))
                            .count())));
  }

  /**
   * @param count of figures of the series that were corrected on the same day
   */
  private static Sentence sentence(SeriesEntry entry, Revision last, long count) {
    return Sentence.of(
            count == 1 ? "correction.one" : "correction.many",
            entry.words().title(),
            last.referenceDate(),
            Quantity.of(last.oldValue(), entry.unit()),
            Quantity.of(last.newValue(), entry.unit()),
            last.knownOn(),
            count)
        .about(entry.id());
  }
}
