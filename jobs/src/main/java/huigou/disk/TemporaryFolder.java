package huigou.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder within a folder of ours that is gone when it is closed. */
public final class TemporaryFolder implements AutoCloseable {

  private static final Duration LEFT = Duration.ofHours(1);

  private final Path folder;

  /**
   * @param within made when it is not there
   */
  public TemporaryFolder(Path within, String name) {
    try {
      Files.createDirectories(within);
      this.folder = Files.createTempDirectory(within, name);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot make a temporary folder in "
              + within
              + ": "
              + DiskFault.reason(e)
              + DiskFault.repair(e, within.toString()),
          e);
    }
  }

  /**
   * Removes folders that runs left which were killed: those that nothing was put into for an hour.
   *
   * @param names which of them, by name
   */
  public static void sweep(Path within, Predicate<String> names, Instant now) {
    if (!Files.isDirectory(within)) {
      return;
    }
    Instant before = now.minus(LEFT);
    try (Stream<Path> left = Files.list(within)) {
      for (Path folder : left.filter(Files::isDirectory).toList()) {
        boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(before);
        if (old && names.test(folder.getFileName().toString())) {
          remove(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot sweep "
              + within
              + ": "
              + DiskFault.reason(e)
              + DiskFault.repair(e, within.toString()),
          e);
    }
  }

  private static void remove(Path folder) {
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder + ": " + e, e);
    }
  }

  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    remove(folder);
  }
}
