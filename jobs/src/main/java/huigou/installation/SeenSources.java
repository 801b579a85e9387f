package huigou.installation;

import huigou.catalogue.Catalogue;
import huigou.disk.Durable;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sources of a catalogue that was read once and found to be right, with the zone in which each
 * has its days. To see that nothing new arrived no more is needed of a catalogue whose bytes are
 * the same; to read all of it takes as long as everything else together.
 */
final class SeenSources {

  private SeenSources() {}

  /**
   * What was kept of the same catalogue by the same program; empty of another, and where nothing
   * that can be read was kept.
   *
   * @param key stands for both
   */
  static Optional<Map<SourceId, ZoneId>> read(Path file, String key) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() < 2
          || !lines.get(0).equals(key)
          || !lines.get(lines.size() - 1).equals(end(lines.size() - 2))) {
        return Optional.empty();
      }
      Map<SourceId, ZoneId> sources = new TreeMap<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        int space = line.indexOf(' ');
        sources.put(
            new SourceId(line.substring(0, Math.max(0, space))),
            ZoneId.of(line.substring(space + 1)));
      }
      return Optional.of(sources);
    } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Keeps what a catalogue says, for runs to come. */
  static void write(Path file, String key, Map<SourceId, ZoneId> sources) throws IOException {
    StringBuilder lines = new StringBuilder(key).append('\n');
    new TreeMap<>(sources)
        .forEach((id, zone) -> lines.append(id).append(' ').append(zone).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Durable.replace(file, (lines + end(sources.size()) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A file that was cut short has another last line. */
  private static String end(int sources) {
    return "sources " + sources;
  }

  /** What a catalogue says. */
  static Map<SourceId, ZoneId> of(Catalogue catalogue) {
    Map<SourceId, ZoneId> sources = new TreeMap<>();
    catalogue.sources().forEach(each -> sources.put(each.id(), each.zone()));
    return sources;
  }
}
