package huigou.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the golden night reads and what it comes to: made-up figures, real rows of every source. */
public final class GoldenNight {

  /** The files of its edition, as they are to be. */
  public static final Path EDITION = Project.root().resolve("jobs/src/test/resources/golden");

  private static final Path FIXTURES =
      Project.root().resolve("jobs/src/test/resources/fixtures/golden-night");

  private GoldenNight() {}

  /** Puts its input below a folder. */
  public static TestInput input(Path folder) {
    TestInput input = TestInput.in(folder);
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        input.put(FIXTURES.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FIXTURES, e);
    }
    return input;
  }
}
