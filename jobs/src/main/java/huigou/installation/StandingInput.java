package huigou.installation;

import huigou.catalogue.Catalogue;
import huigou.model.issue.Intake;
import huigou.model.origin.Delivery;
import huigou.model.origin.SourceId;
import huigou.snapshot.DeliveryScan;
import huigou.snapshot.SeenFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The input folder on one look: its catalogue, and what has been delivered. */
public final class StandingInput {

  private static final Logger LOG = LoggerFactory.getLogger(StandingInput.class);

  private static final String SEEN = "seen-folders";
  private static final String SOURCES = "seen-sources";

  private final Supplier<Catalogue> reading;
  private final Map<SourceId, ZoneId> zones;
  private final Intake intake;
  private Catalogue catalogue;

  /**
   * @param reading reads the catalogue when it is asked for
   * @param zones of its sources
   */
  private StandingInput(Supplier<Catalogue> reading, Map<SourceId, ZoneId> zones, Intake intake) {
    this.reading = reading;
    this.zones = zones;
    this.intake = intake;
  }

  /** A catalogue that was read, with deliveries. */
  public StandingInput(Catalogue catalogue, Intake intake) {
    this(() -> catalogue, SeenSources.of(catalogue), intake);
  }

  /**
   * What is read by a command that leaves nothing behind.
   *
   * @throws WrongUse when a folder is not there
   * @throws huigou.catalogue.CatalogueFault when the catalogue contradicts itself or cannot be read
   */
  public static StandingInput read(Workplace place) {
    return read(place, new ReadCatalogue());
  }

  /** The same where the catalogue may have been read already. */
  public static StandingInput read(Workplace place, ReadCatalogue reading) {
    requireFolders(place);
    Catalogue catalogue = reading.of(place.input());
    return new StandingInput(
        catalogue, scan(place, SeenSources.of(catalogue), seen(place), Instant.MIN));
  }

  /**
   * The same by a run: what it finds in folders that nobody touched for a while is kept beside the
   * store, and taken at its word next time. A catalogue that was read before is read when it is
   * asked for, and not to see that there is nothing new.
   *
   * @param anew whether to read every file, whatever was seen of it
   */
  public static StandingInput read(
      Workplace place, Clock clock, boolean anew, ReadCatalogue reading) {
    requireFolders(place);
    Path known = place.state().resolve(SOURCES);
    Optional<String> key = keyOfCatalogue(place);
    Optional<Map<SourceId, ZoneId>> earlier =
        anew ? Optional.empty() : key.flatMap(each -> SeenSources.read(known, each));
    Optional<Catalogue> catalogue =
        earlier.isPresent() ? Optional.empty() : Optional.of(reading.of(place.input()));
    Map<SourceId, ZoneId> zones = catalogue.map(SeenSources::of).or(() -> earlier).orElseThrow();
    SeenFolders seen = anew ? SeenFolders.none(ProgramVersion.current().hash()) : seen(place);
    Intake intake = scan(place, zones, seen, clock.instant());
    try {
      seen.write(place.state().resolve(SEEN));
      if (catalogue.isPresent() && key.isPresent() && keyOfCatalogue(place).equals(key)) {
        SeenSources.write(known, key.get(), zones);
      }
    } catch (IOException e) {
      LOG.warn(
          "what was seen of the input cannot be kept, the next run reads all of it: {}",
          e.toString());
    }
    return new StandingInput(
        () -> catalogue.orElseGet(() -> reading.of(place.input())), zones, intake);
  }

  /** Stands for the program and every byte of the catalogue; empty where one cannot be read. */
  private static Optional<String> keyOfCatalogue(Workplace place) {
    try {
      return Optional.of(
          ProgramVersion.current().hash()
              + " "
              + FileTree.hash(place.input().resolve("catalogue")));
    } catch (IOException | UncheckedIOException unreadable) {
      // Who reads the catalogue says which file that is.
      return Optional.empty();
    }
  }

  private static SeenFolders seen(Workplace place) {
    return SeenFolders.read(place.state().resolve(SEEN), ProgramVersion.current().hash());
  }

  private static void requireFolders(Workplace place) {
    requireFolder(place.input());
    requireFolder(place.templates());
    requireNoFile(place.site());
    if (!place.storeIsForeign()) {
      requireNoFile(Path.of(place.store()));
    }
  }

  private static Intake scan(
      Workplace place, Map<SourceId, ZoneId> sources, SeenFolders seen, Instant at) {
    return DeliveryScan.scan(place.input(), sources.keySet(), seen, at);
  }

  /** The catalogue; read once, when it is asked for first. */
  public synchronized Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = reading.get();
    }
    return catalogue;
  }

  public Intake intake() {
    return intake;
  }

  /** Deliveries that say they were received later than today, in their source's zone. */
  public List<Delivery> ahead(Clock clock) {
    return intake.deliveries().stream()
        .filter(delivery -> zones.containsKey(delivery.source()))
        .filter(
            delivery ->
                delivery
                    .receivedOn()
                    .isAfter(clock.instant().atZone(zones.get(delivery.source())).toLocalDate()))
        .toList();
  }

  private static void requireNoFile(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new WrongUse(folder.toAbsolutePath().normalize() + " is a file; a folder is expected");
    }
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("there is no folder " + folder.toAbsolutePath().normalize());
    }
  }

  /**
   * The day of the newest delivery, which is the date of the edition unless another is asked for.
   */
  public Optional<LocalDate> newestDay() {
    return intake.deliveries().stream().map(Delivery::receivedOn).max(Comparator.naturalOrder());
  }

  /**
   * The date of the edition that is wanted.
   *
   * @throws GateClosed when nothing was delivered
   * @throws WrongUse when the date lies after the newest delivery
   */
  public LocalDate editionDate(Workplace place, Optional<LocalDate> wanted) {
    LocalDate newest =
        newestDay()
            .orElseThrow(
                () ->
                    new GateClosed(
                        "nothing to publish: "
                            + place.input()
                            + " holds no delivery that can be read"));
    if (wanted.isPresent() && wanted.get().isAfter(newest)) {
      throw new WrongUse(
          wanted.get()
              + " lies after the newest delivery, of "
              + newest
              + ": nobody knows yet what will be known then; the latest possible date is "
              + newest);
    }
    return wanted.orElse(newest);
  }
}
