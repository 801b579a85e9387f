package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.DailySteps;
import huigou.derive.Differences;
import huigou.derive.HistoricalStanding;
import huigou.derive.KnownFigures;
import huigou.derive.Revisions;
import huigou.derive.SpreadSeries;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Spread;
import huigou.model.series.TimeSeries;
import huigou.model.series.VintageHistory;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.IssueRepository;
import huigou.store.ObservationRepository;
import huigou.store.SeriesState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From vintages to what the edition shows. */
final class DeriveSteps {

  private final Catalogue catalogue;
  private final LocalDate asOf;
  private final ObservationRepository observations;
  private final EditionRepository edition;
  private final IssueRepository issues;
  private final DeliveryLedger ledger;

  DeriveSteps(
      Catalogue catalogue,
      LocalDate asOf,
      ObservationRepository observations,
      EditionRepository edition,
      IssueRepository issues,
      DeliveryLedger ledger) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.observations = observations;
    this.edition = edition;
    this.issues = issues;
    this.ledger = ledger;
  }

  /**
   * Fills the edition: every series as known at the end of its date, what was known of it besides,
   * and what follows from both.
   */
  Map<String, Object> derive() {
    edition.clear();
    Set<SeriesId> parts = parts();
    Set<SourceId> carriedOver = ledger.carriedOver();
    Set<String> corrections = ledger.corrections();
    List<Issue> differences = new ArrayList<>();
    Map<SeriesId, SeriesVintages> kept = new HashMap<>();
    for (SeriesEntry entry : catalogue.series()) {
      SeriesVintages series =
          entry
              .spread()
              .map(spread -> spread(spread, kept))
              .orElseGet(() -> read(entry, corrections, differences));
      if (parts.contains(entry.id())) {
        kept.put(entry.id(), series);
      }
      TimeSeries current = series.current();
      if (!current.isEmpty()) {
        edition.add(current, state(entry, current, carriedOver));
      }
    }
    issues.replace("DERIVE", differences);
    edition.close(asOf);
    EditionRepository.Counts counts = edition.counts();
    return Map.of("witnessed", counts.witnessed(), "reconstructed", counts.reconstructed());
  }

  private Set<SeriesId> parts() {
    return catalogue.series().stream()
        .flatMap(entry -> entry.spread().stream())
        .flatMap(spread -> Stream.of(spread.minuend(), spread.subtrahend()))
        .collect(Collectors.toSet());
  }

  /**
   * Lets an edition pass only when it has a figure to show.
   *
   * @throws GateClosed naming the date
   */
  void gate() {
    EditionRepository.Counts counts = edition.counts();
    if (counts.witnessed() + counts.reconstructed() == 0) {
      throw new GateClosed("no figure was known at the end of " + asOf);
    }
  }

  private SeriesVintages read(SeriesEntry entry, Set<String> corrections, List<Issue> differences) {
    VintageHistory history = observations.history(entry);
    differences.addAll(Differences.of(history, asOf));
    edition.addRevisions(Revisions.of(history, asOf, corrections));
    SeriesVintages known = KnownFigures.of(history, asOf);
    edition.addOthers(
        entry.id(),
        KnownFigures.all(history, asOf).stream()
            .filter(
                vintage -> known.current().find(vintage.referenceDate()).orElse(null) != vintage)
            .toList());
    return entry.kind() == SeriesEntry.Kind.ADMINISTERED
        ? new SeriesVintages(DailySteps.of(known.current()), known.earlier())
        : known;
  }

  private SeriesVintages spread(Spread spread, Map<SeriesId, SeriesVintages> kept) {
    SeriesVintages series =
        SpreadSeries.of(spread, kept.get(spread.minuend()), kept.get(spread.subtrahend()));
    edition.addOthers(
        spread.id(), series.earlier().values().stream().flatMap(List::stream).toList());
    return series;
  }

  /**
   * The source that is to blame for a missing figure: the first one, of a spread that of its
   * minuend.
   */
  private SourceId mainSource(SeriesEntry entry) {
    SeriesEntry published =
        entry.spread().map(spread -> catalogue.getSeries(spread.minuend())).orElse(entry);
    return published.feeds().get(0).source();
  }

  private SeriesState state(SeriesEntry entry, TimeSeries series, Set<SourceId> carriedOver) {
    ReleaseRule release = entry.release();
    LocalDate newest = series.newest().referenceDate();
    Optional<LocalDate> due = Optional.empty();
    Optional<LocalDate> lateAfter = Optional.empty();
    try {
      due = Optional.of(release.nextDue(newest));
      if (!carriedOver.contains(mainSource(entry))) {
        lateAfter = Optional.of(release.graceEnds(due.get()));
      }
    } catch (BusinessCalendar.CalendarGap beyondTheCalendar) {
      // The calendar ends before the next release: nothing is due that we could name.
    }
    return new SeriesState(
        entry.id(),
        due,
        lateAfter,
        lateAfter.filter(asOf::isAfter).isPresent(),
        HistoricalStanding.of(series));
  }
}
