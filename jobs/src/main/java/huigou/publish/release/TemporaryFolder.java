package huigou.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of the system's that is gone when it is closed. */
public final class TemporaryFolder implements AutoCloseable {

  private final Path folder;

  public TemporaryFolder(String name) {
    try {
      this.folder = Files.createTempDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary folder: " + e, e);
    }
  }

  public Path path() {
    return folder;
  }

  @Override
  public void close() {
    try {
      ReleaseFolder.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder + ": " + e, e);
    }
  }
}
