package huigou.collect;

import huigou.catalogue.Feed.Rows;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * The rows of a body by their keys: what answers with a moving span are compared by. Of two rows
 * with one key the later stands.
 */
final class RowsOf {

  /** The last day that a key can begin with, and what is behind whatever begins with a day. */
  private static final String LAST = "9999-12-31";

  private static final char END = '\uFFFF';

  private static final RowsOf NONE = new RowsOf(new RowTable(0));

  private final RowTable rows;

  private RowsOf(RowTable rows) {
    this.rows = rows;
  }

  /**
   * Finds them.
   *
   * @throws tools.jackson.core.JacksonException where rows are elements and the text is no JSON
   */
  static RowsOf of(Rows rows, ReceivedBody body) {
    return of(rows, body, NONE);
  }

  /**
   * The same where rows of a like body were found: one that stands here as it stands there, behind
   * one that is the same, need not be gone over again.
   */
  static RowsOf of(Rows rows, ReceivedBody body, RowsOf like) {
    RowsOf found = new RowsOf(new RowTable(like.rows.inOrder().size()));
    if (rows instanceof Rows.Elements elements) {
      body.json()
          .elements(elements.pointer(), elements.key(), found.new Finding(body.bytes(), like));
    } else if (rows instanceof Rows.Lines lines) {
      Matcher line = lines.line().matcher(body.text());
      while (line.find()) {
        byte[] row = line.group().strip().getBytes(StandardCharsets.UTF_8);
        found.add(line.group(1), row, 0, row.length);
      }
    }
    return found;
  }

  private Row add(String key, byte[] body, int from, int to) {
    Row row = new Row(key, rows.inOrder().size(), body, from, to);
    rows.add(row);
    return row;
  }

  /** Finds rows one after the other, where they come as they do in a like body. */
  private final class Finding implements JsonBytes.Elements {
    private final byte[] body;
    private final RowTable like;
    private int next;

    Finding(byte[] body, RowsOf like) {
      this.body = body;
      this.like = like.rows;
    }

    @Override
    public int known(int from) {
      if (next >= like.inOrder().size() || !like.inOrder().get(next).isObjectAt(body, from)) {
        return -1;
      }
      Row same = like.inOrder().get(next++);
      return add(same.key(), body, from, from + same.to() - same.from()).to();
    }

    @Override
    public void element(int from, int to, String key) {
      Row there = like.of(key);
      next = there == null ? next : there.place() + 1;
      add(key, body, from, to);
    }
  }

  Set<String> keys() {
    return rows.inOrder().stream().map(Row::key).collect(Collectors.toSet());
  }

  /** Whether every row stands among others too, as it is. */
  boolean isWithin(RowsOf others) {
    for (Row row : rows.inOrder()) {
      Row other = others.rows.of(row.key());
      boolean isThere = other != null && row.isSame(other);
      if (!isThere && rows.of(row.key()) == row) {
        return false;
      }
    }
    return true;
  }

  /**
   * Keys of rows that others have and these lack, though they are about the days of these; none
   * where keys do not begin with a day.
   */
  TreeSet<String> lackOf(RowsOf others, Optional<LocalDate> asked, Optional<LocalDate> to) {
    TreeSet<String> missing = new TreeSet<>();
    Optional<LocalDate> first =
        asked.or(() -> keys().stream().min(String::compareTo).flatMap(RowsOf::day));
    if (first.isEmpty() || to.filter(first.get()::isAfter).isPresent()) {
      return missing;
    }
    // Days as they stand in keys are in the order of their texts.
    String from = first.get().toString();
    String until = to.map(LocalDate::toString).orElse(LAST) + END;
    for (Row other : others.rows.inOrder()) {
      String key = other.key();
      if (rows.of(key) == null
          && key.compareTo(from) >= 0
          && key.compareTo(until) < 0
          && day(key).isPresent()) {
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
