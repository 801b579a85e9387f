package huigou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The project's input with every series several times over: copies of catalogue entries under other
 * names, and of their files. The figures are those of the originals.
 */
final class GrownInput {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final List<String> REPEATED =
      List.of("reference-rates", "administered-rates", "amounts", "spreads");

  private static final String COPIES = "copies";
  private static final String RATE = "(sofr|tgcr|bgcr|effr|obfr)";

  /** Files of which copies can be made by renaming what they speak of. */
  private static final Set<String> TEXT = Set.of("json", "csv", "xml");

  private final Path from;
  private final Path to;

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private GrownInput(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** Writes the input {@code times} over; once is a plain copy. */
  static Path write(Path from, Path to, int times) throws IOException {
    GrownInput grown = new GrownInput(from, to);
    grown.copy();
    if (times > 1) {
      grown.catalogue(times);
      grown.deliveries(times);
    }
    return to;
  }

  private void copy() throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void catalogue(int times) throws IOException {
    Path file = to.resolve("catalogue/series.yml");
    ObjectNode series = (ObjectNode) YAML.readTree(Files.readString(file));
    ObjectNode group = ((ArrayNode) series.get("groups")).addObject();
    group.put("id", COPIES).putObject("title").put("en", "Copies").put("zh-Hant", "副本");
    for (String part : REPEATED) {
      ArrayNode entries = (ArrayNode) series.get(part);
      int originals = entries.size();
      for (int copy = 2; copy <= times; copy++) {
        for (int i = 0; i < originals; i++) {
          entries.add(copyOf(entries.get(i), copy));
        }
      }
    }
    Files.writeString(file, YAML.writeValueAsString(series));
  }

  private static JsonNode copyOf(JsonNode entry, int copy) {
    ObjectNode made = (ObjectNode) entry.deepCopy();
    made.put("group", COPIES);
    for (String key : List.of("id", "minuend", "subtrahend")) {
      if (made.has(key)) {
        String name = made.get(key).asString();
        made.put(
            key,
            name.matches(RATE + "-.*") && !key.equals("id")
                ? name.replaceFirst("-", "-x" + copy + "-")
                : name + "-x" + copy);
      }
    }
    for (String words : List.of("title", "short-title")) {
      if (made.get(words) instanceof ObjectNode both) {
        for (String language : List.copyOf(both.propertyNames())) {
          both.put(language, both.get(language).asString() + " ×" + copy);
        }
      }
    }
    made.path("feeds")
        .forEach(feed -> ((ObjectNode) feed).put("item", feed.get("item").asString() + "X" + copy));
    return made;
  }

  /** The names by which the originals take figures, by source. */
  private Map<String, TreeSet<String>> items() throws IOException {
    Map<String, TreeSet<String>> items = new HashMap<>();
    JsonNode series = YAML.readTree(Files.readString(from.resolve("catalogue/series.yml")));
    for (String part : REPEATED) {
      for (JsonNode entry : series.get(part)) {
        for (JsonNode feed : entry.path("feeds")) {
          items
              .computeIfAbsent(feed.get("source").asString(), source -> new TreeSet<>())
              .add(feed.get("item").asString());
        }
      }
    }
    return items;
  }

  /** Every file once more for each copy, its items renamed. */
  private void deliveries(int times) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(to)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(to.resolve("catalogue")))
              .filter(file -> !file.endsWith("origin.yml"))
              .filter(file -> TEXT.contains(ending(file)))
              .toList();
    }
    Map<String, TreeSet<String>> items = items();
    for (Path file : files) {
      String source = to.relativize(file).getName(0).toString();
      if (!items.containsKey(source)) {
        continue;
      }
      String text = Files.readString(file);
      for (int copy = 2; copy <= times; copy++) {
        String renamed = text;
        for (String item : items.get(source)) {
          renamed =
              renamed.replaceAll(
                  "(?<=[,\"\n])" + Pattern.quote(item) + "(?=[,\"\r\n])",
                  Matcher.quoteReplacement(item + "X" + copy));
        }
        Files.writeString(file.resolveSibling("x" + copy + "-" + file.getFileName()), renamed);
      }
    }
    try (Stream<Path> walk = Files.walk(to)) {
      for (Path origin : walk.filter(file -> file.endsWith("origin.yml")).toList()) {
        ObjectNode root = (ObjectNode) YAML.readTree(Files.readString(origin));
        ObjectNode entries = (ObjectNode) root.get("files");
        for (String name : List.copyOf(entries.propertyNames())) {
          if (!Files.exists(origin.resolveSibling("x2-" + name))) {
            continue;
          }
          for (int copy = 2; copy <= times; copy++) {
            ObjectNode entry = (ObjectNode) entries.get(name).deepCopy();
            entry.remove("sha256");
            entries.set("x" + copy + "-" + name, entry);
          }
        }
        Files.writeString(origin, YAML.writeValueAsString(root));
      }
    }
  }
}
