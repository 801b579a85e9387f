package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Layout;
import huigou.catalogue.SourceEntry;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRow;
import huigou.normalise.FileReading;
import huigou.normalise.RowNormaliser;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import huigou.store.DeliveryLedger;
import huigou.store.IssueRepository;
import huigou.store.ObservationRepository;
import huigou.store.Staging;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From deliveries to vintages: the steps of the chain that read {@code input/}. */
final class LoadSteps {

  private final Path input;
  private final Catalogue catalogue;
  private final Intake intake;
  private final RunIdentity identity;
  private final DeliveryLedger ledger;
  private final Staging staging;
  private final ObservationRepository observations;
  private final IssueRepository issues;

  LoadSteps(
      Path input,
      Catalogue catalogue,
      Intake intake,
      RunIdentity identity,
      DeliveryLedger ledger,
      Staging staging,
      ObservationRepository observations,
      IssueRepository issues) {
    this.input = input;
    this.catalogue = catalogue;
    this.intake = intake;
    this.identity = identity;
    this.ledger = ledger;
    this.staging = staging;
    this.observations = observations;
    this.issues = issues;
  }

  /** Sets down which deliveries are new, and what is wrong with files that are none. */
  void intake() {
    ledger.plan(intake.deliveries(), identity.basis());
    issues.replace("INTAKE", intake.issues());
  }

  /** The files to load, each a partition. */
  List<Delivery> expected() {
    return ledger.expected();
  }

  /** Reads one file into staging, or refuses it whole. */
  void load(Delivery delivery) {
    RowNormaliser normaliser = new RowNormaliser(catalogue, delivery);
    try {
      List<Layout> layouts = catalogue.layouts(delivery.source());
      Layout layout =
          DeliveryParser.parse(
              delivery,
              input.resolve(delivery.path()),
              layouts,
              new RowSink() {
                @Override
                public void row(RawRow row, Layout found) {
                  normaliser.row(row, found);
                }

                @Override
                public void otherRow(Issue issue) {
                  normaliser.otherRow(issue);
                }

                @Override
                public void oddity(Issue issue) {
                  normaliser.oddity(issue);
                }
              });
      FileReading reading = normaliser.reading();
      staging.stage(
          delivery,
          layout.id(),
          reading.observations(),
          reading.issues(),
          reading.rowsRead(),
          reading.rowsAccepted(),
          reading.rowsQuarantined());
    } catch (FileRefused refused) {
      staging.refuse(delivery, refused.issue());
    }
  }

  /** Forms vintages out of what was staged. */
  void merge() {
    observations.mergeStaging();
  }

  /**
   * Lets an edition pass only when every required source has a usable delivery.
   *
   * @throws GateClosed naming the sources that have none
   */
  void gate() {
    Set<SourceId> usable = ledger.usableSources();
    List<String> missing =
        catalogue.sources().stream()
            .filter(SourceEntry::required)
            .map(SourceEntry::id)
            .filter(source -> !usable.contains(source))
            .map(SourceId::value)
            .toList();
    if (!missing.isEmpty()) {
      Optional<Issue> reason =
          issues.all().stream()
              .filter(issue -> missing.contains(issue.place().source()))
              .findFirst();
      throw new GateClosed(
          "no usable delivery of required source "
              + String.join(", ", missing)
              + reason.map(issue -> "; first issue: " + issue).orElse(""));
    }
  }
}
