package huigou.snapshot;

import huigou.disk.Checksum;
import huigou.disk.Durable;
import huigou.disk.Trees;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;

/** The folder of one source and day, into which a delivery is put. */
public final class DeliveryFolder {

  private static final String PART = ".part";

  private final SourceId source;
  private final LocalDate receivedOn;
  private final Path folder;

  public DeliveryFolder(Path input, SourceId source, LocalDate receivedOn) {
    this.source = source;
    this.receivedOn = receivedOn;
    this.folder = input.resolve(source.value()).resolve(receivedOn.toString());
  }

  /**
   * A file as a delivery of this folder; empty when its name cannot be used.
   *
   * @param bytes how long it is
   */
  public Optional<Delivery> delivery(String name, String sha256, long bytes, Origin origin) {
    boolean usable =
        DeliveryScan.isUsable(name)
            && !name.startsWith(".")
            && !name.equals(OriginReader.FILE_NAME);
    return usable
        ? Optional.of(new Delivery(source, receivedOn, name, sha256, bytes, origin))
        : Optional.empty();
  }

  /** Checksum of the file of that name which stands here; empty when none does. */
  public Optional<String> checksumOf(String name) throws IOException {
    Path standing = folder.resolve(name);
    return Files.exists(standing, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Checksum.of(standing))
        : packed().entry(receivedOn, name, (bytes, length) -> Checksum.of(bytes));
  }

  /** Whether {@code origin.yml} says of a file that stands here where it comes from. */
  public boolean hasOriginOf(Delivery delivery) {
    Origin written =
        OriginReader.read(folder, folder.toString(), new ArrayList<>()).get(delivery.file());
    if (written == null) {
      written = packedOrigin(delivery.file());
    }
    return written != null
        && (written.sha256().isEmpty() || written.sha256().equals(delivery.sha256()));
  }

  private PackedMonth packed() {
    return new PackedMonth(folder.getParent(), YearMonth.from(receivedOn));
  }

  private Origin packedOrigin(String name) {
    try {
      return packed()
          .entry(
              receivedOn,
              OriginReader.FILE_NAME,
              (bytes, length) -> OriginReader.read(bytes, folder.toString(), new ArrayList<>()))
          .map(origins -> origins.get(name))
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the archive " + packed().file() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a file's origin down and puts the file there, in this order: a file that is seen has an
   * origin. Both are written under hidden names of their own first, which a night passes over, and
   * are on the disk before they are seen. The caller holds the lock of the input folder, so parts
   * that others left here are of deliveries that were killed, and go.
   *
   * @throws IOException when the copy is not the file that was looked at
   */
  public void put(Path file, Delivery delivery) throws IOException {
    Files.createDirectories(folder);
    removeLeftParts();
    Path copy = Files.createTempFile(folder, "." + delivery.file() + ".", PART);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      if (!Checksum.of(copy).equals(delivery.sha256())) {
        throw new IOException(file + " changed while it was copied");
      }
      Trees.openOne(copy);
      putOrigin(delivery);
      Durable.move(copy, folder.resolve(delivery.file()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Writes down where a file comes from that stands here already. */
  public void putOrigin(Delivery delivery) throws IOException {
    Path origin = folder.resolve(OriginReader.FILE_NAME);
    Path fresh = Files.createTempFile(folder, "." + OriginReader.FILE_NAME + ".", PART);
    try {
      Files.writeString(fresh, OriginWriter.with(origin, delivery));
      Trees.openOne(fresh);
      Durable.move(fresh, origin);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void removeLeftParts() throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PART)) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }
}
