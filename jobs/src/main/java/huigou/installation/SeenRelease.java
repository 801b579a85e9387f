package huigou.installation;

import huigou.disk.Durable;
import huigou.disk.Look;
import huigou.publish.release.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of a release as it was worked out before, kept beside the store. It is taken at its
 * word while every file has the size, the times and the number that it had: whoever changes a byte
 * changes one of them. {@code verify} reads every byte all the same.
 */
public final class SeenRelease {

  private static final String FILE = "seen-release";

  private final Path kept;

  public SeenRelease(Workplace place) {
    this.kept = place.state().resolve(FILE);
  }

  /**
   * The hash of a release's content.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public String content(Path release) {
    try {
      String look = ContentHash.look(release).digest();
      Optional<String> seen = seen(look);
      return seen.isPresent() ? seen.get() : ContentHash.of(release);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the standing release " + release + ": " + e.getMessage(), e);
    }
  }

  private Optional<String> seen(String look) throws IOException {
    if (!Files.isRegularFile(kept)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(kept);
    return lines.size() == 2 && lines.get(0).equals(look)
        ? Optional.of(lines.get(1))
        : Optional.empty();
  }

  /**
   * Keeps what a release holds that was just made.
   *
   * @throws IOException when it cannot be written; what was kept before then stands
   */
  public void made(Path release, String content) throws IOException {
    Look look = ContentHash.look(release);
    Durable.replace(kept, (look.digest() + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
