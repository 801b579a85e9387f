package huigou.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The smallest file of each kind and layout that did harm, with a line that says which. */
final class Exhibits {

  private static final String INDEX = "index.txt";

  private final Path folder;
  private final Map<String, Integer> sizes = new TreeMap<>();
  private final Map<String, String> descriptions = new TreeMap<>();

  private Exhibits(Path folder) {
    this.folder = folder;
  }

  /** An empty collection: what an earlier run put into the folder is removed. */
  static Exhibits in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        Files.delete(entry);
      }
    }
    return new Exhibits(folder);
  }

  void take(Subject subject, String kind, Result result, byte[] broken) throws IOException {
    if (!result.outcome().harm()) {
      return;
    }
    String file = subject.delivery().file();
    String name =
        plain(kind)
            + "."
            + plain(subject.name())
            + "."
            + result.outcome().word()
            + file.substring(file.lastIndexOf('.'));
    if (broken.length >= sizes.getOrDefault(name, Integer.MAX_VALUE)) {
      return;
    }
    sizes.put(name, broken.length);
    descriptions.put(name, kind + ": " + subject.delivery().path() + ", " + result.because());
    Files.write(folder.resolve(name), broken);
  }

  /** Writes the descriptions beside the files. */
  void close() throws IOException {
    List<String> lines = new ArrayList<>();
    descriptions.forEach(
        (name, description) -> lines.add(name + " (" + sizes.get(name) + "): " + description));
    Files.write(folder.resolve(INDEX), lines);
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace("×", "times")
        .replace("÷", "by")
        .replaceAll("[^a-z0-9]+", "-");
  }
}
