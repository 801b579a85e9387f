package huigou.publish.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code editions.json}: every edition that was published, those too that were removed since. It is
 * the one file of the web root that is not made again from deliveries.
 *
 * @param byDate what is known of the edition of a date
 */
record EditionRecord(TreeMap<LocalDate, Entry> byDate) {

  static final String FILE = "editions.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonFactory WRITER = JsonFactory.builder().build();

  /**
   * An edition.
   *
   * @param content hash of what it held when it was published last; empty where nobody wrote it
   *     down
   * @param removed whether it no longer stands
   */
  record Entry(String content, boolean removed) {}

  /** The record of a web root; empty where there is none that can be read. */
  static EditionRecord read(Path site) throws IOException {
    TreeMap<LocalDate, Entry> byDate = new TreeMap<>();
    Path file = site.resolve(FILE);
    if (Files.isRegularFile(file)) {
      try {
        for (JsonNode edition : JSON.readTree(Files.readAllBytes(file))) {
          byDate.put(
              LocalDate.parse(edition.path("date").asString()),
              new Entry(
                  edition.path("content").asString(""), edition.path("removed").asBoolean(false)));
        }
      } catch (JacksonException | java.time.DateTimeException unreadable) {
        // What stands is listed anew; what was removed before is not known any more.
        byDate.clear();
      }
    }
    return new EditionRecord(byDate);
  }

  /** Notes which editions stand. */
  void standing(Collection<LocalDate> dates) {
    byDate.replaceAll((date, entry) -> new Entry(entry.content(), !dates.contains(date)));
    dates.forEach(date -> byDate.putIfAbsent(date, new Entry("", false)));
  }

  /** Notes what an edition holds. */
  void holds(LocalDate date, Optional<String> content) {
    content.ifPresent(hash -> byDate.put(date, new Entry(hash, false)));
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = WRITER.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      byDate.forEach(
          (date, entry) -> {
            json.writeRaw("\n  ");
            json.writeStartObject();
            json.writeStringProperty("date", date.toString());
            json.writeStringProperty("path", "editions/" + date + "/");
            if (!entry.content().isEmpty()) {
              json.writeStringProperty("content", entry.content());
            }
            if (entry.removed()) {
              json.writeBooleanProperty("removed", true);
            }
            json.writeEndObject();
          });
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }
}
