package huigou.snapshot;

import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;

/** The folder of one source and day, into which a delivery is put. */
public final class DeliveryFolder {

  private final SourceId source;
  private final LocalDate receivedOn;
  private final Path folder;

  public DeliveryFolder(Path input, SourceId source, LocalDate receivedOn) {
    this.source = source;
    this.receivedOn = receivedOn;
    this.folder = input.resolve(source.value()).resolve(receivedOn.toString());
  }

  /** The file as a delivery of this folder; empty when its name cannot be used. */
  public Optional<Delivery> delivery(Path file, String sha256, Origin origin) throws IOException {
    String name = file.getFileName().toString();
    boolean usable =
        DeliveryScan.isUsable(name)
            && !name.startsWith(".")
            && !name.equals(OriginReader.FILE_NAME);
    return usable
        ? Optional.of(new Delivery(source, receivedOn, name, sha256, Files.size(file), origin))
        : Optional.empty();
  }

  /** Checksum of the file of that name which stands here; empty when none does. */
  public Optional<String> checksumOf(String name) throws IOException {
    Path standing = folder.resolve(name);
    return Files.exists(standing, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Checksum.of(standing))
        : Optional.empty();
  }

  /**
   * Copies the file and writes its origin down. Both are written under hidden names first, which a
   * night passes over.
   *
   * @throws IOException when the copy is not the file that was looked at
   */
  public void put(Path file, Delivery delivery) throws IOException {
    Files.createDirectories(folder);
    Path copy = folder.resolve("." + delivery.file() + ".part");
    Path origin = folder.resolve("." + OriginReader.FILE_NAME + ".part");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      if (!Checksum.of(copy).equals(delivery.sha256())) {
        throw new IOException(file + " changed while it was copied");
      }
      Files.writeString(
          origin, OriginWriter.with(folder.resolve(OriginReader.FILE_NAME), delivery));
      Files.move(copy, folder.resolve(delivery.file()), StandardCopyOption.ATOMIC_MOVE);
      Files.move(
          origin,
          folder.resolve(OriginReader.FILE_NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(origin);
    }
  }
}
