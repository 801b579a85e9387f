package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.Differences;
import huigou.derive.HistoricalStanding;
import huigou.derive.Revisions;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.Revision;
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
import java.util.Iterator;
import java.util.List;
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
  private final EditionFigures figures;

  DeriveSteps(
      Catalogue catalogue,
      LocalDate asOf,
      ObservationRepository observations,
      EditionRepository edition,
      IssueRepository issues,
      DeliveryLedger ledger) {
    this.figures = new EditionFigures(catalogue, observations, asOf);
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.observations = observations;
    this.edition = edition;
    this.issues = issues;
    this.ledger = ledger;
  }

  /**
   * Fills the edition: how every series stands at the end of its date, what its sources changed,
   * and where they differ. The figures themselves follow from the vintages and are not written
   * again.
   */
  Map<String, Object> derive() {
    edition.clear();
    Set<SourceId> carriedOver = ledger.carriedOver();
    Set<String> corrections = ledger.corrections();
    List<Issue> differences = new ArrayList<>();
    Tally tally = new Tally(asOf);
    try (InOrder threads = new InOrder()) {
      Iterator<Derived> each =
          threads.each(catalogue.series(), entry -> derived(entry, carriedOver, corrections));
      while (each.hasNext()) {
        Derived derived = each.next();
        derived.state().ifPresent(edition::add);
        edition.addRevisions(derived.revisions());
        differences.addAll(derived.differences());
        tally.add(derived.tally());
      }
    }
    issues.replace("DERIVE", differences);
    edition.close(asOf, tally.witnessed(), tally.reconstructed());
    tally.files().forEach(edition::addUsedFile);
    tally.newest().forEach(edition::addNewestDate);
    return Map.of("witnessed", tally.witnessed(), "reconstructed", tally.reconstructed());
  }

  /** What follows for the edition from one series. */
  private record Derived(
      Optional<SeriesState> state,
      List<Revision> revisions,
      List<Issue> differences,
      Tally tally) {}

  private Derived derived(SeriesEntry entry, Set<SourceId> carriedOver, Set<String> corrections) {
    Tally tally = new Tally(asOf);
    if (entry.spread().isPresent()) {
      TimeSeries series = figures.of(entry.id()).current();
      return new Derived(state(entry, series, carriedOver), List.of(), List.of(), tally);
    }
    VintageHistory history = observations.history(entry);
    TimeSeries series = figures.of(entry, history).current();
    series.figures().forEach(tally::count);
    return new Derived(
        state(entry, series, carriedOver),
        Revisions.of(history, asOf, corrections),
        Differences.of(history, asOf),
        tally);
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

  /**
   * The source that is to blame for a missing figure: the first one, of a spread that of its
   * minuend.
   */
  private SourceId mainSource(SeriesEntry entry) {
    SeriesEntry published =
        entry.spread().map(spread -> catalogue.getSeries(spread.minuend())).orElse(entry);
    return published.feeds().get(0).source();
  }

  private Optional<SeriesState> state(
      SeriesEntry entry, TimeSeries series, Set<SourceId> carriedOver) {
    if (series.isEmpty()) {
      return Optional.empty();
    }
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
    return Optional.of(
        new SeriesState(
            entry.id(),
            due,
            lateAfter,
            lateAfter.filter(asOf::isAfter).isPresent(),
            HistoricalStanding.of(series)));
  }
}
