package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SourceEntry;
import huigou.derive.check.Magnitude;
import huigou.derive.check.OtherFrequency;
import huigou.derive.vintage.OldFigures;
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
import huigou.model.origin.OriginKind;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.normalise.FileReading;
import huigou.snapshot.DeliveredFile;
import huigou.snapshot.PrivateCopy;
import huigou.store.DeliveryLedger;
import huigou.store.IssueRepository;
import huigou.store.ObservationRepository;
import huigou.store.Shelf;
import huigou.store.StagedFile;
import huigou.store.Staging;
import huigou.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** From deliveries to vintages: the steps of the chain that read {@code input/}. */
final class LoadSteps {

  /** Some 25 MB: an object a figure, with its place. */
  private static final long ROOM = 100_000;

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

  /** Staged figures between the two looks that are taken at them. */
  private final Shelf<List<StagedFile>> read =
      new Shelf<>(files -> files.stream().mapToLong(file -> file.figures().size()).sum(), ROOM);

  private final Set<Long> refused = ConcurrentHashMap.newKeySet();

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
    Path folder = temporary.orElse(Path.of(System.getProperty("java.io.tmpdir")));
    try (DeliveredFile file = DeliveredFile.of(input, delivery, folder)) {
      if (temporary.isEmpty()) {
        return DeliveryReading.of(catalogue, delivery, file.path());
      }
      return copied(delivery, file.path(), temporary.get());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + delivery.path() + " once more: " + e.getMessage(), e);
    }
  }

  private DeliveryReading copied(Delivery delivery, Path file, Path folder) throws IOException {
    try (PrivateCopy copy = PrivateCopy.of(file, folder)) {
      if (!copy.sha256().equals(delivery.sha256())) {
        throw new FileRefused(
            new Issue(
                IssueCode.CHECKSUM_DIFFERS,
                Place.of(delivery.path()),
                copy.sha256(),
                delivery.sha256()));
      }
      return DeliveryReading.of(catalogue, delivery, copy.path());
    }
  }

  /**
   * Refuses, whole, files that give figures of another size or frequency than those that stand, or
   * change too many of the old ones.
   */
  Done screen() {
    // Committed before any series is looked at: what a failed run formed must not count as
    // standing.
    store.alone(observations::forgetUnfinished);
    store.alone(store.facts()::forgetUnfinished);
    store.alone(store.doubts()::forgetUnfinished);
    long staged = staging.rows();
    Set<String> corrections = ledger.corrections();
    Map<Long, Issue> found = new TreeMap<>();
    for (SeriesId series : staging.series()) {
      otherUnits(series, corrections).forEach(found::putIfAbsent);
    }
    found.forEach((number, issue) -> staging.refuse(ledger.delivery(number), issue));
    refused.addAll(found.keySet());
    return new Done(staged, found.size());
  }

  /** The series of which files of this run say something. */
  List<SeriesId> staged() {
    return staging.series();
  }

  /** Forms the vintages of a series out of what was staged of it. */
  void merge(SeriesId series) {
    List<StagedFile> files =
        files(series).stream().filter(file -> !refused.contains(file.number())).toList();
    VintageMerge.Merged merged = new VintageMerge(store, catalogue).merge(series, files);
    // What was carried over is what was at hand of a publication, never the whole of it.
    Set<String> parts =
        files.stream()
            .map(file -> ledger.delivery(file.number()))
            .filter(delivery -> delivery.origin().kind() == OriginKind.CARRIED_OVER)
            .map(Delivery::path)
            .collect(Collectors.toSet());
    issues.add(
        "LOAD",
        merged.shrinkages().stream()
            .filter(issue -> !parts.contains(issue.place().file()))
            .toList());
    read.forget(series);
  }

  /** What was staged of a series, read once. */
  private List<StagedFile> files(SeriesId series) {
    return read.of(series, () -> staging.files(series));
  }

  /** Forms the vintages of facts, and closes staging: nothing waits any more. */
  Done mergeFacts() {
    FactMerge.Merged merged = new FactMerge(store).merge();
    issues.add("LOAD", merged.withdrawals());
    staging.close();
    return new Done(merged.staged(), merged.vintages());
  }

  private Map<Long, Issue> otherUnits(SeriesId series, Set<String> corrections) {
    Map<Long, Issue> refused = new TreeMap<>();
    Map<SourceId, NavigableMap<LocalDate, BigDecimal>> standing = new HashMap<>();
    SeriesEntry entry = catalogue.getSeries(series);
    for (StagedFile file : files(series)) {
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
