package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SourceEntry;
import huigou.derive.Magnitude;
import huigou.derive.OldFigures;
import huigou.derive.OtherFrequency;
import huigou.installation.GateClosed;
import huigou.installation.StandingInput;
import huigou.load.DeliveryReading;
import huigou.load.FactMerge;
import huigou.load.VintageMerge;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.normalise.FileReading;
import huigou.snapshot.PrivateCopy;
import huigou.store.DeliveryLedger;
import huigou.store.IssueRepository;
import huigou.store.ObservationRepository;
import huigou.store.StagedFile;
import huigou.store.Staging;
import huigou.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** From deliveries to vintages: the steps of the chain that read {@code input/}. */
final class LoadSteps {

  private final Path input;
  private final Optional<Path> temporary;
  private final Catalogue catalogue;
  private final Intake intake;
  private final String basis;
  private final Store store;
  private final DeliveryLedger ledger;
  private final Staging staging;
  private final ObservationRepository observations;
  private final IssueRepository issues;

  /**
   * @param temporary where private copies are put, so that what is read is what was hashed; empty
   *     for a reading that writes nothing
   */
  LoadSteps(
      Path input, Optional<Path> temporary, StandingInput standing, String basis, Store store) {
    this.input = input;
    this.temporary = temporary;
    this.catalogue = standing.catalogue();
    this.intake = standing.intake();
    this.basis = basis;
    this.store = store;
    this.ledger = store.deliveries();
    this.staging = store.staging();
    this.observations = store.observations();
    this.issues = store.issues();
  }

  /** Sets down which deliveries are new, and what is wrong with files that are none. */
  Done intake() {
    ledger.plan(intake.deliveries(), basis);
    issues.replace("INTAKE", intake.issues());
    return new Done(
        intake.deliveries().size(),
        ledger.expected().size(),
        Map.of("issues", intake.issues().size()));
  }

  /** The deliveries that are to be loaded, in their order. */
  List<Delivery> expected() {
    return ledger.expected().stream().map(ledger::delivery).toList();
  }

  /** Loads every delivery that is expected, one after the other. */
  void load() {
    for (Delivery delivery : expected()) {
      try {
        stage(delivery, read(delivery));
      } catch (FileRefused refused) {
        refuse(delivery, refused);
      }
    }
  }

  /** Puts what was read of a file into staging. */
  void stage(Delivery delivery, DeliveryReading read) {
    FileReading figures = read.figures();
    staging.stage(
        delivery,
        read.layout().id(),
        figures.observations(),
        figures.facts(),
        figures.issues(),
        figures.rowsRead(),
        figures.rowsAccepted(),
        figures.rowsQuarantined());
  }

  /** Keeps a file out, whole. */
  void refuse(Delivery delivery, FileRefused refused) {
    staging.refuse(delivery, refused.issue(), refused.besides());
  }

  /**
   * Reads a delivery from the bytes that were hashed when the input was looked through.
   *
   * @throws FileRefused when nothing of it can be used
   */
  DeliveryReading read(Delivery delivery) {
    Path file = input.resolve(delivery.path());
    if (temporary.isEmpty()) {
      return DeliveryReading.of(catalogue, delivery, file);
    }
    try (PrivateCopy copy = PrivateCopy.of(file, temporary.get())) {
      if (!copy.sha256().equals(delivery.sha256())) {
        throw new FileRefused(
            new Issue(
                IssueCode.CHECKSUM_DIFFERS,
                Place.of(delivery.path()),
                copy.sha256(),
                delivery.sha256()));
      }
      return DeliveryReading.of(catalogue, delivery, copy.path());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + delivery.path() + " once more: " + e.getMessage(), e);
    }
  }

  /** Forms vintages out of what was staged, series by series. */
  Done merge() {
    long staged = staging.rows();
    // Committed before any series is looked at: what a failed run formed must not count as
    // standing.
    store.alone(observations::forgetUnfinished);
    store.alone(store.facts()::forgetUnfinished);
    store.alone(store.doubts()::forgetUnfinished);
    int formed = 0;
    List<Issue> found = new ArrayList<>();
    VintageMerge merge = new VintageMerge(store, catalogue);
    try (InOrder threads = new InOrder()) {
      refuseOtherUnits(threads);
      Iterator<VintageMerge.Merged> each =
          threads.each(staging.series(), series -> store.alone(() -> merge.merge(series)));
      while (each.hasNext()) {
        VintageMerge.Merged merged = each.next();
        formed += merged.vintages();
        found.addAll(merged.shrinkages());
      }
    }
    FactMerge.Merged merged = store.alone(() -> new FactMerge(store).merge());
    formed += merged.vintages();
    found.addAll(merged.withdrawals());
    issues.add("LOAD", found);
    staging.close();
    return new Done(staged, formed);
  }

  /**
   * Refuses, whole, files that give figures of another size or frequency than those that stand, or
   * change too many of the old ones.
   */
  private void refuseOtherUnits(InOrder threads) {
    Map<Long, Issue> refused = new TreeMap<>();
    Iterator<Map<Long, Issue>> each = threads.each(staging.series(), this::otherUnits);
    while (each.hasNext()) {
      each.next().forEach(refused::putIfAbsent);
    }
    refused.forEach(
        (number, issue) ->
            store.alone(
                () -> {
                  staging.refuse(ledger.delivery(number), issue);
                  return number;
                }));
  }

  private Map<Long, Issue> otherUnits(SeriesId series) {
    Map<Long, Issue> refused = new TreeMap<>();
    Map<SourceId, NavigableMap<LocalDate, BigDecimal>> standing = new HashMap<>();
    SeriesEntry entry = catalogue.getSeries(series);
    Set<String> corrections = ledger.corrections();
    for (StagedFile file : staging.files(series)) {
      NavigableMap<LocalDate, BigDecimal> before =
          standing.computeIfAbsent(
              file.source(), source -> new TreeMap<>(observations.standing(series, source)));
      Optional<Issue> fault = fault(entry, file, before, corrections.contains(file.path()));
      if (fault.isPresent()) {
        refused.put(file.number(), fault.get());
      } else {
        file.figures().forEach(figure -> before.put(figure.referenceDate(), figure.value()));
      }
    }
    return refused;
  }

  /** Why figures of a file cannot be those of the series, if they cannot. */
  private static Optional<Issue> fault(
      SeriesEntry entry,
      StagedFile file,
      NavigableMap<LocalDate, BigDecimal> before,
      boolean corrects) {
    return Magnitude.jump(before, file.figures(), entry.largestJump())
        .or(() -> OtherFrequency.of(entry.frequency(), file.figures(), before))
        .or(
            () ->
                corrects
                    ? Optional.empty()
                    : OldFigures.of(file.figures(), before, file.receivedOn()));
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
