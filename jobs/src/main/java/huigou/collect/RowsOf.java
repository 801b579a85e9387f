package huigou.collect;

import huigou.catalogue.Feed.Rows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The rows of a body by their keys: what answers with a moving span are compared by.
 *
 * @param byKey text of each row
 */
record RowsOf(TreeMap<String, String> byKey) {

  private static final String BETWEEN = " | ";

  /** The last day that a key can begin with, and what is behind whatever begins with a day. */
  private static final String LAST = "9999-12-31";

  private static final char END = '\uFFFF';

  /**
   * Finds them.
   *
   * @param json the body, where it is JSON
   */
  static RowsOf of(Rows rows, String text, Optional<JsonNode> json) {
    TreeMap<String, String> byKey = new TreeMap<>();
    if (rows instanceof Rows.Elements elements) {
      for (JsonNode row : json.orElseThrow().at(elements.pointer())) {
        byKey.put(
            elements.key().stream()
                .map(name -> row.path(name).asString(""))
                .collect(Collectors.joining(BETWEEN)),
            row.toString());
      }
    } else if (rows instanceof Rows.Lines lines) {
      Matcher line = lines.line().matcher(text);
      while (line.find()) {
        byKey.put(line.group(1), line.group().strip());
      }
    }
    return new RowsOf(byKey);
  }

  /** Whether every row stands among others too, as it is. */
  boolean isWithin(RowsOf others) {
    return byKey.entrySet().stream()
        .allMatch(row -> row.getValue().equals(others.byKey().get(row.getKey())));
  }

  /**
   * Keys of rows that others have and these lack, though they are about the days of these; none
   * where keys do not begin with a day.
   */
  TreeSet<String> lackOf(RowsOf others, Optional<LocalDate> asked, Optional<LocalDate> to) {
    TreeSet<String> missing = new TreeSet<>();
    Optional<LocalDate> first =
        asked.or(() -> byKey.isEmpty() ? Optional.empty() : day(byKey.firstKey()));
    if (first.isEmpty()) {
      return missing;
    }
    if (to.filter(first.get()::isAfter).isPresent()) {
      return missing;
    }
    // Days as they stand in keys are in the order of their texts.
    String from = first.get().toString();
    String until = to.map(LocalDate::toString).orElse(LAST);
    for (String key : others.byKey().subMap(from, true, until + END, false).keySet()) {
      if (!byKey.containsKey(key) && day(key).isPresent()) {
        missing.add(key);
      }
    }
    return missing;
  }

  private static Optional<LocalDate> day(String key) {
    try {
      return Optional.of(LocalDate.parse(key.split(" ", 2)[0]));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
