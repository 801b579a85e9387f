package huigou.collect;

import huigou.catalogue.Feed.Rows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * The rows of a body by their keys: what answers with a moving span are compared by.
 *
 * @param byKey each row where it stands
 */
record RowsOf(TreeMap<String, RowText> byKey) {

  /** The last day that a key can begin with, and what is behind whatever begins with a day. */
  private static final String LAST = "9999-12-31";

  private static final char END = '\uFFFF';

  /**
   * Finds them.
   *
   * @throws tools.jackson.core.JacksonException where rows are elements and the text is no JSON
   */
  static RowsOf of(Rows rows, String text) {
    TreeMap<String, RowText> byKey = new TreeMap<>();
    if (rows instanceof Rows.Elements elements) {
      new JsonText(text).elements(elements.pointer(), elements.key(), byKey::put);
    } else if (rows instanceof Rows.Lines lines) {
      Matcher line = lines.line().matcher(text);
      while (line.find()) {
        byKey.put(line.group(1), stripped(text, line.start(), line.end()));
      }
    }
    return new RowsOf(byKey);
  }

  private static RowText stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new RowText(text, from, to);
  }

  /** Whether every row stands among others too, as it is. */
  boolean isWithin(RowsOf others) {
    return byKey.entrySet().stream()
        .allMatch(
            row -> {
              RowText other = others.byKey().get(row.getKey());
              return other != null && row.getValue().isSame(other);
            });
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
