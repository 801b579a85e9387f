package huigou.installation;

import huigou.disk.Durable;
import huigou.disk.Look;
import huigou.publish.release.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a release as it was worked out before, kept beside the store. It is taken at its
 * word while every file has the size, the times and the number that it had: whoever changes a byte
 * changes one of them. {@code verify} reads every byte all the same.
 */
public final class SeenRelease {

  private static final Logger LOG = LoggerFactory.getLogger(SeenRelease.class);

  private static final String FILE = "seen-release";

  private final Path kept;

  public SeenRelease(Workplace place) {
    this.kept = place.state().resolve(FILE);
  }

  /**
   * Whether a release holds what it is said to hold. What had to be read is kept, so that it need
   * not be read again.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public boolean holds(Path release, String content) {
    try {
      Look look = ContentHash.look(release);
      if (kept().filter(seen(look, content)::equals).isPresent()) {
        return true;
      }
      boolean whole = ContentHash.of(release).equals(content);
      if (whole) {
        keep(look, content);
      }
      return whole;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the standing release " + release + ": " + e.getMessage(), e);
    }
  }

  /** Keeps what a release holds that was just made. */
  public void made(Path release, String content) {
    try {
      keep(ContentHash.look(release), content);
    } catch (IOException e) {
      LOG.warn(
          "what was published cannot be looked at, the next run reads all of it: {}", e.toString());
    }
  }

  private static String seen(Look look, String content) {
    return look.digest() + "\n" + content + "\n";
  }

  /** What is kept; nothing where it cannot be read: the release is read then. */
  private Optional<String> kept() {
    try {
      return Files.isRegularFile(kept)
          ? Optional.of(Files.readString(kept, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void keep(Look look, String content) {
    try {
      Files.createDirectories(kept.toAbsolutePath().getParent());
      Durable.replace(kept, seen(look, content).getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be written, the next run reads the whole release: {}", kept, e.toString());
    }
  }
}
