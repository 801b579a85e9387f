package huigou.publish.release;

import huigou.disk.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code editions.json}: the log of what was published and removed, in that order. Each entry
 * carries the hash of the one before, so that none can be changed or taken out unseen, and a
 * signature when a key is configured. It is the one file of the web root that is not made again
 * from deliveries.
 *
 * @param entries in their order
 */
record EditionRecord(List<Entry> entries) {

  static final String FILE = "editions.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An entry of the log.
   *
   * @param text as it stands in the file
   * @param at byte of the file at which it begins
   * @param seq counts from 1
   * @param content hash of what the edition held; empty for a removal, and where nobody wrote it
   *     down
   * @param removed whether it says that the edition was removed
   * @param previous hash of the text before
   */
  record Entry(
      String text,
      int at,
      int seq,
      LocalDate date,
      String content,
      boolean removed,
      String previous,
      Optional<String> signature,
      Optional<String> key) {

    /** What was signed: the entry without signature and key. */
    String signed() {
      ObjectNode bare = (ObjectNode) JSON.readTree(text);
      bare.remove(List.of("signature", "key"));
      return bare.toString();
    }
  }

  /** A log that cannot be read, with the place. */
  static final class Unreadable extends IOException {
    Unreadable(Path file, long at, String found) {
      super(
          file
              + ", byte "
              + at
              + ": "
              + found
              + "; expected is the log as it was written: put it back from a backup, or move it"
              + " away to begin a new one");
    }
  }

  /**
   * The log of a web root; empty where there is none. A list of an older program, which was no log,
   * becomes one: its editions are entries without content.
   *
   * @throws Unreadable naming the byte
   */
  static EditionRecord read(Path site) throws IOException {
    Path file = site.resolve(FILE);
    List<Entry> entries = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return new EditionRecord(entries);
    }
    int at = 0;
    for (String line : Files.readString(file).split("\n", -1)) {
      String text = line.strip();
      if (text.startsWith("{")) {
        String one = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        entries.add(entry(file, one, at + line.indexOf('{'), entries));
      } else if (!List.of("[", "]", "").contains(text)) {
        throw new Unreadable(file, at, "“" + text + "” is no entry");
      }
      at += line.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return new EditionRecord(entries);
  }

  private static Entry entry(Path file, String text, int at, List<Entry> before) throws Unreadable {
    try {
      JsonNode node = JSON.readTree(text);
      LocalDate date = LocalDate.parse(node.path("date").asString());
      if (!node.has("seq")) {
        return unchained(date, node.path("removed").asBoolean(false), before);
      }
      return new Entry(
          text,
          at,
          node.path("seq").asInt(),
          date,
          node.path("content").asString(""),
          node.path("removed").asBoolean(false),
          node.path("previous").asString(""),
          Optional.ofNullable(node.get("signature")).map(JsonNode::asString),
          Optional.ofNullable(node.get("key")).map(JsonNode::asString));
    } catch (JacksonException | DateTimeException unreadable) {
      throw new Unreadable(file, at, unreadable.getMessage().lines().findFirst().orElse(""));
    }
  }

  /** An entry that an older program listed without a chain. */
  private static Entry unchained(LocalDate date, boolean removed, List<Entry> before) {
    return made(date, "", removed, Optional.empty(), before, Optional.empty());
  }

  private static Entry made(
      LocalDate date,
      String content,
      boolean removed,
      Optional<Entry> replaced,
      List<Entry> before,
      Optional<SigningKey> key) {
    int seq = before.size() + 1;
    String previous = before.isEmpty() ? "" : Checksum.of(before.get(before.size() - 1).text());
    ObjectNode node = JSON.createObjectNode();
    node.put("seq", seq);
    node.put("date", date.toString());
    node.put("path", "editions/" + date + "/");
    if (removed) {
      node.put("removed", true);
    } else if (!content.isEmpty()) {
      node.put("content", content);
    }
    replaced.ifPresent(entry -> node.put("replaced", entry.seq()));
    node.put("previous", previous);
    Optional<String> signature = key.map(signing -> signing.sign(node.toString()));
    signature.ifPresent(signed -> node.put("signature", signed));
    key.ifPresent(signing -> node.put("key", signing.publicHalf()));
    return new Entry(
        node.toString(),
        0,
        seq,
        date,
        content,
        removed,
        previous,
        signature,
        key.map(SigningKey::publicHalf));
  }

  /** The last entry of each date. */
  TreeMap<LocalDate, Entry> byDate() {
    TreeMap<LocalDate, Entry> last = new TreeMap<>();
    entries.forEach(entry -> last.put(entry.date(), entry));
    return last;
  }

  /** Dates of all editions that were ever published. */
  List<LocalDate> dates() {
    return List.copyOf(new TreeSet<>(entries.stream().map(Entry::date).toList()));
  }

  /**
   * The log with an edition that was published; the same when its last entry says so already.
   *
   * @return the log, and the entry that is new
   */
  EditionRecord published(LocalDate date, String content, Optional<SigningKey> key) {
    Entry last = byDate().get(date);
    if (last != null && !last.removed() && last.content().equals(content)) {
      return this;
    }
    Optional<Entry> replaced = Optional.ofNullable(last).filter(entry -> !entry.removed());
    return with(made(date, content, false, replaced, entries, key));
  }

  /** The log with editions that were removed. */
  EditionRecord removed(Collection<LocalDate> dates, Optional<SigningKey> key) {
    EditionRecord log = this;
    for (LocalDate date : new TreeSet<>(dates)) {
      log = log.with(made(date, "", true, Optional.empty(), log.entries, key));
    }
    return log;
  }

  private EditionRecord with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new EditionRecord(more);
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < entries.size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(entries.get(i).text());
    }
    return out.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
