package huigou.snapshot;

import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Retrieval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes the entry of a delivery into the {@code origin.yml} of its folder. */
final class OriginWriter {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();

  private OriginWriter() {}

  /**
   * The text of the file with the delivery's entry added. What stands in it is kept to the letter,
   * comments too, where an entry can be put below it; an entry of that name that says otherwise is
   * replaced.
   *
   * @throws IOException when the file cannot be read, or is no origin file
   */
  static String with(Path file, Delivery delivery) throws IOException {
    ObjectNode entry = entry(delivery);
    if (!Files.exists(file)) {
      ObjectNode root = YAML.createObjectNode();
      root.putObject("files").set(delivery.file(), entry);
      return YAML.writeValueAsString(root);
    }
    String standing = Files.readString(file);
    JsonNode root = read(file, standing);
    if (!(root.path("files") instanceof ObjectNode files)) {
      throw new OriginUnreadable(file, "its entry files: is no map of names");
    }
    JsonNode before = files.get(delivery.file());
    if (entry.equals(before)) {
      return standing;
    }
    files.set(delivery.file(), entry);
    if (before != null) {
      return YAML.writeValueAsString(root);
    }
    ObjectNode alone = YAML.createObjectNode();
    alone.set(delivery.file(), entry);
    String below =
        standing
            + (standing.endsWith("\n") ? "" : "\n")
            + YAML.writeValueAsString(alone).stripTrailing().indent(2);
    return says(below, root) ? below : YAML.writeValueAsString(root);
  }

  /**
   * The text of two origin files of one day in one: that of the second, to the letter, where it has
   * all that the first has.
   *
   * @param file whose text the second is, for messages
   * @throws IOException when one is no origin file, or both say of a file what differs
   */
  static String together(String first, String second, Path file) throws IOException {
    JsonNode one = read(file, first);
    JsonNode root = read(file, second);
    if (!(one.path("files") instanceof ObjectNode before)
        || !(root.path("files") instanceof ObjectNode files)) {
      throw new OriginUnreadable(file, "its entry files: is no map of names");
    }
    boolean more = false;
    for (Map.Entry<String, JsonNode> entry : before.properties()) {
      JsonNode said = files.get(entry.getKey());
      if (said == null) {
        files.set(entry.getKey(), entry.getValue());
        more = true;
      } else if (!said.equals(entry.getValue())) {
        throw new IOException(
            file
                + " says of "
                + entry.getKey()
                + " what the archive's origin.yml does not; look which of the two is right");
      }
    }
    return more ? YAML.writeValueAsString(root) : second;
  }

  private static JsonNode read(Path file, String standing) throws OriginUnreadable {
    try {
      return YAML.readTree(standing);
    } catch (JacksonException e) {
      throw new OriginUnreadable(
          file, "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    }
  }

  private static boolean says(String text, JsonNode root) {
    try {
      return YAML.readTree(text).equals(root);
    } catch (JacksonException e) {
      return false;
    }
  }

  private static ObjectNode entry(Delivery delivery) {
    Origin origin = delivery.origin();
    ObjectNode entry = YAML.createObjectNode();
    put(entry, "producer", origin.producer());
    put(entry, "title", origin.title());
    put(entry, "url", origin.url());
    if (origin.retrievedOn() != null) {
      entry.put("retrieved_on", origin.retrievedOn().toString());
    }
    origin.retrieval().ifPresent(retrieval -> entry.put("retrieved_at", retrieval.at().toString()));
    put(entry, "licence", origin.licence());
    entry.put("sha256", delivery.sha256());
    entry.put("bytes_are", origin.kind().token());
    put(entry, "read_through", origin.readThrough());
    put(entry, "correction", origin.correction());
    origin.retrieval().ifPresent(retrieval -> put(entry, retrieval, delivery.bytes()));
    return entry;
  }

  private static void put(ObjectNode entry, Retrieval retrieval, long bytes) {
    put(entry, "feed", retrieval.feed());
    put(entry, "part", retrieval.part());
    if (retrieval.askedFrom().isPresent() || retrieval.askedTo().isPresent()) {
      ObjectNode asked = entry.putObject("asked_for");
      retrieval.askedFrom().ifPresent(day -> asked.put("from", day.toString()));
      retrieval.askedTo().ifPresent(day -> asked.put("to", day.toString()));
      put(asked, "by", retrieval.askedBy().token());
    }
    if (retrieval.status() > 0) {
      entry.put("status", retrieval.status());
      entry.put("tries", retrieval.tries());
      entry.put("bytes", bytes);
    }
    put(entry, "etag", retrieval.etag());
    put(entry, "last_modified", retrieval.lastModified());
    put(entry, "content_type", retrieval.contentType());
    put(entry, "decoded_from", retrieval.decodedFrom());
    put(entry, "program", retrieval.program());
  }

  private static void put(ObjectNode entry, String key, String text) {
    if (!text.isEmpty()) {
      entry.put(key, text);
    }
  }
}
