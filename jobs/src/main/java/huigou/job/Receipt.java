package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.SourceEntry;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import huigou.model.text.Nearest;
import huigou.normalise.FileReading;
import huigou.snapshot.Checksum;
import huigou.snapshot.DeliveryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file that somebody has at hand, taken into {@code input/}.
 *
 * @param path where it stands now, below the input folder
 * @param layout the layout that it turned out to have
 * @param already whether the same file stood there before
 * @param issues what is wrong with rows of it
 */
public record Receipt(
    String path,
    String layout,
    int rowsRead,
    int rowsQuarantined,
    boolean already,
    List<Issue> issues) {

  /**
   * Recognises, dates and hashes the file, copies it and writes down where it comes from.
   *
   * @param receivedOn day of receipt in the source's zone; empty for today
   * @param origin where it comes from, as far as the deliverer says
   * @param dry whether to write nothing
   * @throws WrongUse when there is no such file or source, or another file of that name
   * @throws FileRefused when the file is not what any layout of the source says
   */
  public static Receipt of(
      Workplace place,
      Path file,
      String source,
      Optional<LocalDate> receivedOn,
      Origin origin,
      boolean dry,
      Clock clock) {
    Catalogue catalogue = CatalogueReader.read(place.input());
    SourceEntry entry = source(catalogue, source);
    LocalDate today = clock.instant().atZone(entry.zone()).toLocalDate();
    LocalDate day = receivedOn.orElse(today);
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
    try {
      DeliveryFolder folder = new DeliveryFolder(place.input(), entry.id(), day);
      Delivery delivery =
          folder
              .delivery(file, Checksum.of(file), withoutSecrets(origin))
              .orElseThrow(
                  () ->
                      new WrongUse(
                          "the name "
                              + file.getFileName()
                              + " cannot be used; expected are up to a hundred printable characters that do not begin with a dot"));
      DeliveryReading reading = DeliveryReading.of(catalogue, delivery, file);
      FileReading figures = reading.figures();
      boolean already = put(folder, file, delivery, dry);
      return new Receipt(
          delivery.path(),
          reading.layout().id(),
          figures.rowsRead(),
          figures.rowsQuarantined(),
          already,
          figures.issues());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take in " + file + ": " + e, e);
    }
  }

  /** An address may carry the key with which it was asked; that is nobody else's to see. */
  private static Origin withoutSecrets(Origin origin) {
    return new Origin(
        origin.producer(),
        origin.title(),
        origin.url().replaceAll("(?i)([?&][^=&]*(?:key|token|secret)[^=&]*=)[^&#]*", "$1…"),
        origin.retrievedOn(),
        origin.licence(),
        origin.sha256(),
        origin.kind(),
        origin.readThrough(),
        origin.correction());
  }

  private static boolean put(DeliveryFolder folder, Path file, Delivery delivery, boolean dry)
      throws IOException {
    Optional<String> standing = folder.checksumOf(delivery.file());
    if (standing.isPresent() && !standing.get().equals(delivery.sha256())) {
      throw new WrongUse(
          delivery.path()
              + " holds another file already, and a delivery is never overwritten; deliver this one on its own day, or under another name");
    }
    if (standing.isEmpty() && !dry) {
      folder.put(file, delivery);
    }
    return standing.isPresent();
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
