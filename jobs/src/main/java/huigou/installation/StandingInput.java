package huigou.installation;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.SourceEntry;
import huigou.model.issue.Intake;
import huigou.model.origin.Delivery;
import huigou.snapshot.DeliveryScan;
import huigou.snapshot.SeenFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The input folder on one look: its catalogue, and what has been delivered. */
public record StandingInput(Catalogue catalogue, Intake intake) {

  private static final Logger LOG = LoggerFactory.getLogger(StandingInput.class);

  private static final String SEEN = "seen-folders";

  /**
   * What is read by a command that leaves nothing behind.
   *
   * @throws WrongUse when a folder is not there
   * @throws huigou.catalogue.CatalogueFault when the catalogue contradicts itself or cannot be read
   */
  public static StandingInput read(Workplace place) {
    return read(place, seen(place), Instant.MIN);
  }

  /**
   * The same by a run: what it finds in folders that nobody touched for a while is kept beside the
   * store, and taken at its word next time.
   *
   * @param anew whether to read every file, whatever was seen of it
   */
  public static StandingInput read(Workplace place, Clock clock, boolean anew) {
    SeenFolders seen = anew ? SeenFolders.none(ProgramVersion.current().hash()) : seen(place);
    StandingInput input = read(place, seen, clock.instant());
    try {
      seen.write(place.state().resolve(SEEN));
    } catch (IOException e) {
      LOG.warn(
          "what was seen of the input cannot be kept, the next run reads all of it: {}",
          e.toString());
    }
    return input;
  }

  private static SeenFolders seen(Workplace place) {
    return SeenFolders.read(place.state().resolve(SEEN), ProgramVersion.current().hash());
  }

  private static StandingInput read(Workplace place, SeenFolders seen, Instant at) {
    requireFolder(place.input());
    requireFolder(place.templates());
    requireNoFile(place.site());
    if (!place.storeIsForeign()) {
      requireNoFile(Path.of(place.store()));
    }
    Catalogue catalogue = CatalogueReader.read(place.input());
    Intake intake =
        DeliveryScan.scan(
            place.input(),
            catalogue.sources().stream().map(SourceEntry::id).collect(Collectors.toSet()),
            seen,
            at);
    return new StandingInput(catalogue, intake);
  }

  /** Deliveries that say they were received later than today, in their source's zone. */
  public List<Delivery> ahead(Clock clock) {
    return intake.deliveries().stream()
        .filter(
            delivery ->
                catalogue
                    .findSource(delivery.source())
                    .map(source -> clock.instant().atZone(source.zone()).toLocalDate())
                    .filter(today -> delivery.receivedOn().isAfter(today))
                    .isPresent())
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
