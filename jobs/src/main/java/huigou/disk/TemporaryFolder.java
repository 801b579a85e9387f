package huigou.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder within a folder of ours that is gone when it is closed. */
public final class TemporaryFolder implements AutoCloseable {

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

  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder + ": " + e, e);
    }
  }
}
