package huigou.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An input folder of a test: the project's own catalogue, and whatever deliveries the test puts in.
 */
public final class TestInput {

  private final Path folder;

  private TestInput(Path folder) {
    this.folder = folder;
  }

  /**
   * A new input folder below {@code parent} with a copy of the catalogue, but for articles and what
   * they foretell, and no delivery.
   */
  public static TestInput in(Path parent) {
    Path folder = parent.resolve("input");
    Path from = Project.input().resolve("catalogue");
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(folder.resolve("catalogue"));
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("catalogue").resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestInput(folder).put("catalogue/forecasts.yml", "[]\n");
  }

  /** Puts in the project's own articles with their claims and forecasts. */
  public TestInput articles() {
    try (Stream<Path> files = Files.list(Project.input().resolve("catalogue/claims"))) {
      for (Path file : files.toList()) {
        put("catalogue/claims/" + file.getFileName(), Files.readAllBytes(file));
      }
      put(
          "catalogue/forecasts.yml",
          Files.readAllBytes(Project.input().resolve("catalogue/forecasts.yml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Path folder() {
    return folder;
  }

  /** Puts a file in, such as {@code new-york-fed/2025-12-01/sofr.json}. */
  public TestInput put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestInput put(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public TestInput remove(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A JSON answer of the reference-rate service with one rate of a type a day. */
  public static String rates(String type, String... datesAndRates) {
    StringBuilder json = new StringBuilder("{\"refRates\": [");
    for (int i = 0; i < datesAndRates.length; i += 2) {
      json.append(i == 0 ? "" : ", ")
          .append(
              "{\"effectiveDate\": \"%s\", \"type\": \"%s\", \"percentRate\": %s, \"revisionIndicator\": \"\"}"
                  .formatted(datesAndRates[i], type, datesAndRates[i + 1]));
    }
    return json.append("]}").toString();
  }
}
