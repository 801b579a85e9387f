package huigou.installation;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.SourceEntry;
import huigou.disk.DiskFault;
import huigou.disk.FolderLock;
import huigou.load.DeliveryReading;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import huigou.model.series.Observation;
import huigou.model.text.Nearest;
import huigou.normalise.FileReading;
import huigou.snapshot.DeliveryFolder;
import huigou.snapshot.OriginUnreadable;
import huigou.snapshot.PrivateCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file that somebody has at hand, taken into {@code input/}.
 *
 * @param path where it stands now, below the input folder
 * @param layout the layout that it turned out to have
 * @param outcome what had to be done
 * @param issues what is wrong with rows of it
 * @param figures that it gives
 */
public record Receipt(
    String path,
    String layout,
    int rowsRead,
    int rowsQuarantined,
    Outcome outcome,
    List<Issue> issues,
    List<Observation> figures) {

  /** What a delivery came to. */
  public enum Outcome {
    /** The file was put there. */
    DELIVERED,
    /** The file stood there, with its origin. */
    STANDS,
    /** The file stood there without an origin, as a delivery that was killed leaves it. */
    MENDED
  }

  /**
   * Recognises, dates and hashes the file, copies it and writes down where it comes from.
   *
   * @param name under which it is delivered
   * @param receivedOn day of receipt in the source's zone; empty for that of its retrieval, or
   *     today
   * @param origin where it comes from, as far as the deliverer says
   * @param dry whether to write nothing
   * @throws WrongUse when there is no such file or source, or another file of that name
   * @throws FileRefused when the file is not what any layout of the source says
   * @throws AlreadyRunning when other deliveries are not done in time
   */
  public static Receipt of(
      Workplace place,
      Path file,
      String name,
      String source,
      Optional<LocalDate> receivedOn,
      Origin origin,
      boolean dry,
      Clock clock) {
    Catalogue catalogue = CatalogueReader.read(place.input());
    SourceEntry entry = source(catalogue, source);
    LocalDate today = clock.instant().atZone(entry.zone()).toLocalDate();
    Optional<LocalDate> retrieved =
        origin.retrieval().map(retrieval -> retrieval.at().atZone(entry.zone()).toLocalDate());
    if (receivedOn.isPresent() && retrieved.isPresent() && !receivedOn.equals(retrieved)) {
      throw new WrongUse(
          "it cannot have been received on "
              + receivedOn.get()
              + " and retrieved on "
              + retrieved.get()
              + " ("
              + entry.zone()
              + "); leave the day of receipt out");
    }
    LocalDate day = receivedOn.or(() -> retrieved).orElse(today);
    if (day.isAfter(today)) {
      throw new WrongUse(
          day
              + " lies ahead; the latest possible day of receipt is "
              + today
              + " ("
              + entry.zone()
              + ")");
    }
    if (!Files.isRegularFile(file)) {
      throw new WrongUse("there is no file " + file);
    }
    return of(
        place, catalogue, file, name, entry, day, origin, dry, clock.instant(), reading -> true);
  }

  /**
   * The same of a file whose source and day are known.
   *
   * @param taken whether what was read is to be delivered
   * @return null when it is not
   * @throws FileRefused when the file is not what any layout of the source says
   */
  public static Receipt of(
      Workplace place,
      Catalogue catalogue,
      Path file,
      String name,
      SourceEntry entry,
      LocalDate day,
      Origin origin,
      boolean dry,
      Instant now,
      Predicate<DeliveryReading> taken) {
    DeliveryFolder folder = new DeliveryFolder(place.input(), entry.id(), day);
    try (PrivateCopy copy = PrivateCopy.of(file, place.temporary())) {
      Delivery delivery =
          folder
              .delivery(name, copy.sha256(), Files.size(copy.path()), withoutSecrets(origin))
              .orElseThrow(
                  () ->
                      new WrongUse(
                          "the name "
                              + name
                              + " cannot be used; expected are up to a hundred printable characters that do not begin with a dot"));
      DeliveryReading reading = DeliveryReading.of(catalogue, delivery, copy.path());
      if (!taken.test(reading)) {
        return null;
      }
      FileReading figures = reading.figures();
      return new Receipt(
          delivery.path(),
          reading.layout().id(),
          figures.rowsRead(),
          figures.rowsQuarantined(),
          dry ? missing(folder, delivery) : put(place, folder, copy.path(), delivery, now),
          figures.issues(),
          figures.observations());
    } catch (OriginUnreadable unreadable) {
      throw new WrongUse(unreadable.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot take in "
              + file
              + ": "
              + DiskFault.reason(e)
              + DiskFault.repair(e, place.input().toString()),
          e);
    }
  }

  /** An address may carry the key with which it was asked; that is nobody else's to see. */
  private static Origin withoutSecrets(Origin origin) {
    return origin.withUrl(
        origin.url().replaceAll("(?i)([?&][^=&]*(?:key|token|secret)[^=&]*=)[^&#]*", "$1…"));
  }

  /** Deliveries are put there one at a time: each adds to an origin file that others add to. */
  private static Outcome put(
      Workplace place, DeliveryFolder folder, Path copy, Delivery delivery, Instant now)
      throws IOException {
    try (FolderLock held = RunLock.ofDeliveries(place.input(), now)) {
      Outcome outcome = missing(folder, delivery);
      if (outcome == Outcome.DELIVERED) {
        folder.put(copy, delivery);
      } else if (outcome == Outcome.MENDED) {
        folder.putOrigin(delivery);
      }
      return outcome;
    }
  }

  /** What has to be done for a delivery to stand whole. */
  private static Outcome missing(DeliveryFolder folder, Delivery delivery) throws IOException {
    Optional<String> standing = folder.checksumOf(delivery.file());
    if (standing.isPresent() && !standing.get().equals(delivery.sha256())) {
      throw new WrongUse(
          delivery.path()
              + " holds another file already, and a delivery is never overwritten; deliver this one on its own day, or under another name");
    }
    if (standing.isEmpty()) {
      return Outcome.DELIVERED;
    }
    return folder.hasOriginOf(delivery) ? Outcome.STANDS : Outcome.MENDED;
  }

  private static SourceEntry source(Catalogue catalogue, String name) {
    List<String> known = catalogue.sources().stream().map(entry -> entry.id().value()).toList();
    if (!known.contains(name)) {
      throw new WrongUse(
          "no source is called "
              + name
              + "; did you mean "
              + Nearest.to(name, known).orElse("")
              + "? Known are "
              + String.join(", ", known));
    }
    return catalogue.findSource(new SourceId(name)).orElseThrow();
  }
}
