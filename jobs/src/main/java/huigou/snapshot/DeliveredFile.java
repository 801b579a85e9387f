package huigou.snapshot;

import huigou.disk.TemporaryFolder;
import huigou.model.origin.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A delivery as a file that can be read, wherever it stands: where it was put, or in the archive of
 * its month, out of which it is taken for as long as it is read.
 */
public final class DeliveredFile implements AutoCloseable {

  private final Path path;
  private final Optional<TemporaryFolder> folder;

  private DeliveredFile(Path path, Optional<TemporaryFolder> folder) {
    this.path = path;
    this.folder = folder;
  }

  /**
   * @param temporary folder for what is taken out of an archive
   * @throws IOException when it stands nowhere, or cannot be read
   */
  public static DeliveredFile of(Path input, Delivery delivery, Path temporary) throws IOException {
    return of(input, delivery.path(), temporary);
  }

  /**
   * The same by its path below the input folder.
   *
   * @param path {@code <source>/<received-on>/<file>}
   */
  public static DeliveredFile of(Path input, String path, Path temporary) throws IOException {
    Path standing = input.resolve(path);
    String[] parts = path.split("/", 3);
    if (Files.exists(standing) || parts.length < 3) {
      return new DeliveredFile(standing, Optional.empty());
    }
    LocalDate day = LocalDate.parse(parts[1]);
    PackedMonth month = new PackedMonth(input.resolve(parts[0]), YearMonth.from(day));
    if (!month.exists()) {
      return new DeliveredFile(standing, Optional.empty());
    }
    TemporaryFolder folder = new TemporaryFolder(temporary, "packed");
    try {
      Path file = folder.path().resolve("bytes");
      Optional<Long> copied =
          month.entry(day, parts[2], (bytes, length) -> Files.copy(bytes, file));
      if (copied.isEmpty()) {
        throw new IOException(path + " is neither there nor in the archive of its month");
      }
      return new DeliveredFile(file, Optional.of(folder));
    } catch (IOException | UncheckedIOException e) {
      folder.close();
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    folder.ifPresent(TemporaryFolder::close);
  }
}
