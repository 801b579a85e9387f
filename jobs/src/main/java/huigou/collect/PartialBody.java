package huigou.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What has come of a body that was cut, and may be gone on with. */
final class PartialBody {

  private Path file;
  private long length;
  private String etag = "";

  boolean isThere() {
    return file != null;
  }

  Path file() {
    return file;
  }

  /** Bytes that have come. */
  long length() {
    return length;
  }

  /** The name of the state of which they are. */
  String etag() {
    return etag;
  }

  void keep(Path came, String state) throws IOException {
    file = came;
    length = Files.size(came);
    etag = state;
  }

  void drop() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
    file = null;
    length = 0;
    etag = "";
  }
}
