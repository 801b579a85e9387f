package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.DailySteps;
import huigou.derive.HistoricalStanding;
import huigou.derive.SpreadSeries;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.series.Spread;
import huigou.model.series.TimeSeries;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.IssueRepository;
import huigou.store.ObservationRepository;
import huigou.store.SeriesState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * Fills the edition: every series as known at the end of its date, then what follows from them.
   */
  void derive() {
    edition.clear();
    issues.replace(
        "DERIVE",
        catalogue.series().stream()
            .filter(entry -> entry.feeds().size() > 1)
            .flatMap(entry -> observations.differences(entry, asOf).stream())
            .toList());
    Set<SeriesId> parts = new HashSet<>();
    catalogue
        .series()
        .forEach(
            entry ->
                entry
                    .spread()
                    .ifPresent(
                        spread -> {
                          parts.add(spread.minuend());
                          parts.add(spread.subtrahend());
                        }));
    Set<SourceId> carriedOver = ledger.carriedOver();
    Map<SeriesId, TimeSeries> kept = new HashMap<>();
    for (SeriesEntry entry : catalogue.series()) {
      TimeSeries series =
          entry.spread().map(spread -> spread(spread, kept)).orElseGet(() -> read(entry));
      if (parts.contains(entry.id())) {
        kept.put(entry.id(), series);
      }
      if (!series.isEmpty()) {
        edition.add(series, state(entry, series, carriedOver));
      }
    }
    edition.close(asOf);
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

  private TimeSeries read(SeriesEntry entry) {
    TimeSeries known = observations.asKnownOn(entry, asOf);
    return entry.kind() == SeriesEntry.Kind.ADMINISTERED ? DailySteps.of(known) : known;
  }

  private static TimeSeries spread(Spread spread, Map<SeriesId, TimeSeries> kept) {
    return SpreadSeries.of(spread, kept.get(spread.minuend()), kept.get(spread.subtrahend()));
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
    boolean late = false;
    try {
      due = Optional.of(release.nextDue(newest));
      late = asOf.isAfter(release.graceEnds(due.get())) && !carriedOver.contains(mainSource(entry));
    } catch (BusinessCalendar.CalendarGap beyondTheCalendar) {
      // The calendar ends before the next release: nothing is due that we could name.
    }
    return new SeriesState(entry.id(), due, late, HistoricalStanding.of(series));
  }
}
