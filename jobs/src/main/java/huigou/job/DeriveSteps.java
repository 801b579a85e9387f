package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.Differences;
import huigou.derive.Revisions;
import huigou.derive.SumDifferences;
import huigou.edition.EditionDoubts;
import huigou.edition.KnownEdition;
import huigou.edition.SeriesFreshness;
import huigou.edition.Standings;
import huigou.edition.Tally;
import huigou.installation.GateClosed;
import huigou.model.issue.Issue;
import huigou.model.series.Revision;
import huigou.model.series.SeriesVintages;
import huigou.model.series.VintageHistory;
import huigou.store.DeliveryLedger;
import huigou.store.DoubtRepository;
import huigou.store.EditionRepository;
import huigou.store.IssueRepository;
import huigou.store.Store;
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
  private final EditionRepository edition;
  private final IssueRepository issues;
  private final DeliveryLedger ledger;
  private final KnownEdition known;
  private final DoubtRepository doubts;

  DeriveSteps(Catalogue catalogue, LocalDate asOf, Store store, KnownEdition known) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.known = known;
    this.edition = store.edition();
    this.issues = store.issues();
    this.ledger = store.deliveries();
    this.doubts = store.doubts();
  }

  /**
   * Fills the edition: how every series stands at the end of its date, what its sources changed,
   * and where they differ. The figures themselves follow from the vintages and are not written
   * again.
   */
  Done derive() {
    edition.clear();
    Set<String> corrections = ledger.corrections();
    List<Issue> differences = new ArrayList<>();
    Tally tally = new Tally(asOf);
    List<Standings> standings = new ArrayList<>();
    try (InOrder threads = new InOrder()) {
      Iterator<Derived> each =
          threads.each(catalogue.series(), entry -> derived(entry, corrections));
      while (each.hasNext()) {
        Derived derived = each.next();
        derived.standing().ifPresent(standings::add);
        edition.addRevisions(derived.revisions());
        differences.addAll(derived.differences());
        tally.add(derived.tally());
      }
    }
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
    new SeriesFreshness(catalogue, asOf, ledger.carriedOver(), standings)
        .states()
        .forEach(edition::add);
    differences.addAll(new EditionDoubts(catalogue, doubts, asOf).issues(known));
    issues.replace("DERIVE", differences);
    edition.close(asOf, tally.witnessed(), tally.reconstructed());
    tally.files().forEach(edition::addUsedFile);
    tally.newest().forEach(edition::addNewestDate);
    return new Done(
        catalogue.series().size(),
        standings.size(),
        Map.of("witnessed", tally.witnessed(), "reconstructed", tally.reconstructed()));
  }

  /** What follows for the edition from one series. */
  private record Derived(
      Optional<Standings> standing,
      List<Revision> revisions,
      List<Issue> differences,
      Tally tally) {}

  private Derived derived(SeriesEntry entry, Set<String> corrections) {
    Tally tally = new Tally(asOf);
    if (entry.combination().isPresent()) {
      return new Derived(
          Standings.of(entry, known.figures(entry.id())), List.of(), List.of(), tally);
    }
    VintageHistory history = known.histories().of(entry);
    SeriesVintages figures = known.figures(entry.id());
    figures.current().figures().forEach(tally::count);
    figures.others().forEach(tally::use);
    return new Derived(
        Standings.of(entry, figures),
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
}
