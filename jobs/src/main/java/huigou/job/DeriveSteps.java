package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.check.SumDifferences;
import huigou.derive.claim.ForecastCheck;
import huigou.derive.series.HistoricalStanding;
import huigou.derive.vintage.Differences;
import huigou.derive.vintage.Revisions;
import huigou.edition.EditionDoubts;
import huigou.edition.KnownEdition;
import huigou.edition.SeriesFreshness;
import huigou.edition.Standings;
import huigou.edition.Tally;
import huigou.installation.GateClosed;
import huigou.model.issue.Issue;
import huigou.model.series.Freshness;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.series.VintageHistory;
import huigou.store.DeliveryLedger;
import huigou.store.DoubtRepository;
import huigou.store.EditionRepository;
import huigou.store.SeriesState;
import huigou.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From vintages to what the edition shows. */
final class DeriveSteps {

  private final Catalogue catalogue;
  private final LocalDate asOf;
  private final EditionRepository edition;
  private final DeliveryLedger ledger;
  private final KnownEdition known;
  private final DoubtRepository doubts;
  private Set<String> corrections;

  /**
   * @param edition where the results go
   */
  DeriveSteps(
      Catalogue catalogue,
      LocalDate asOf,
      Store store,
      EditionRepository edition,
      KnownEdition known) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.known = known;
    this.edition = edition;
    this.ledger = store.deliveries();
    this.doubts = store.doubts();
  }

  /** Drops what was derived for the edition before. */
  Done open() {
    edition.clear();
    return new Done(0, 0);
  }

  /** The series of the catalogue, in its order. */
  List<SeriesId> series() {
    return catalogue.series().stream().map(SeriesEntry::id).toList();
  }

  /**
   * Fills in one series: how it stands at the end of the edition's date, what its sources changed,
   * where they differ, and on what it stands. The figures themselves follow from the vintages and
   * are not written again.
   */
  void derive(SeriesId id) {
    SeriesEntry entry = catalogue.getSeries(id);
    SeriesVintages figures = known.figures(id);
    TimeSeries series = figures.current();
    if (!series.isEmpty()) {
      edition.add(
          new SeriesState(
              id,
              Optional.empty(),
              Optional.empty(),
              Freshness.CURRENT,
              HistoricalStanding.of(series, figures.missing())));
    }
    if (entry.combination().isEmpty()) {
      VintageHistory history = known.histories().of(entry);
      edition.addRevisions(Revisions.of(history, asOf, corrections()));
      edition.addIssues(Differences.of(history, asOf));
      Tally tally = new Tally(asOf);
      figures.current().figures().forEach(tally::count);
      figures.others().forEach(tally::use);
      edition.addCounts(id, tally.witnessed(), tally.reconstructed());
      tally.files().forEach(edition::addUsedFile);
      tally.newest().forEach(edition::addNewestDate);
    }
  }

  /** Paths of the deliveries that correct a mistake, asked for once. */
  private synchronized Set<String> corrections() {
    if (corrections == null) {
      corrections = ledger.corrections();
    }
    return corrections;
  }

  /**
   * Fills in what follows from several series: how fresh each is, sums that do not come out,
   * figures that look wrong, forecasts that lack theirs; and closes the edition.
   */
  Done close() {
    List<Issue> differences = new ArrayList<>();
    catalogue
        .sumChecks()
        .forEach(
            check ->
                differences.addAll(
                    SumDifferences.of(
                        check.sum(),
                        check.movingOf(),
                        check.tolerance(),
                        check.from(),
                        known::figures)));
    differences.addAll(new EditionDoubts(catalogue, doubts, asOf).issues(known));
    differences.addAll(ForecastCheck.undecided(known.forecasts(), asOf));
    edition.addIssues(differences);
    List<Standings> standings =
        catalogue.series().stream()
            .flatMap(
                entry ->
                    edition.state(entry).stream()
                        .map(
                            state ->
                                new Standings(
                                    entry,
                                    known.figures(entry.id()).current().newest(),
                                    state.standing())))
            .toList();
    new SeriesFreshness(catalogue, asOf, ledger.carriedOver(), standings)
        .states()
        .forEach(edition::freshness);
    edition.close(asOf);
    EditionRepository.Counts counts = edition.counts().orElseThrow();
    return new Done(
        catalogue.series().size(),
        standings.size(),
        Map.of("witnessed", counts.witnessed(), "reconstructed", counts.reconstructed()));
  }

  /**
   * Lets an edition pass only when it has a figure to show.
   *
   * @throws GateClosed naming the date
   */
  void gate() {
    EditionRepository.Counts counts = edition.counts().orElseThrow();
    if (counts.witnessed() + counts.reconstructed() == 0) {
      throw new GateClosed("no figure was known at the end of " + asOf);
    }
  }
}
