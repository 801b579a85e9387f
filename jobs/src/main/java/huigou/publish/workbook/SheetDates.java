package huigou.publish.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the dates of a table, row by row: how those of its first column follow each other, and
 * from when to when it reaches.
 */
final class SheetDates {

  /** How the dates of a table follow each other. */
  enum Order {
    NONE,
    /** None is earlier than the one above it. */
    RISING,
    /** Each is later than the one above it. */
    STRICT
  }

  private static final Set<String> STARTS =
      Set.of("from", "period_start", "start_date", "first_date");
  private static final Set<String> ENDS = Set.of("to", "period_end", "end_date", "last_date");

  private Order order = Order.STRICT;
  private final int from;
  private final int to;
  private LocalDate last;
  private LocalDate earliest;
  private LocalDate latest;

  SheetDates(List<SheetColumn> columns) {
    int first = at(columns, STARTS);
    from = first >= 0 ? first : at(columns, Set.of());
    int end = at(columns, ENDS);
    to = end >= 0 ? end : from;
  }

  /** The first column of dates among some, or among all. */
  private static int at(List<SheetColumn> columns, Set<String> ids) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isDate()
          && (ids.isEmpty() || ids.contains(columns.get(i).meaning().id()))) {
        return i;
      }
    }
    return -1;
  }

  void add(List<Object> cells) {
    if (from >= 0 && cells.get(from) instanceof LocalDate date) {
      earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
    }
    if (to >= 0 && cells.get(to) instanceof LocalDate date) {
      latest = latest == null || date.isAfter(latest) ? date : latest;
    }
    follow(cells.get(0));
  }

  private void follow(Object cell) {
    if (!(cell instanceof LocalDate date)) {
      order = Order.NONE;
      return;
    }
    if (last != null && date.isBefore(last)) {
      order = Order.NONE;
    } else if (last != null && date.equals(last) && order == Order.STRICT) {
      order = Order.RISING;
    }
    last = date;
  }

  Order order() {
    return last == null ? Order.NONE : order;
  }

  /** The day with which what the table holds begins; empty of none. */
  Optional<LocalDate> first() {
    return Optional.ofNullable(earliest);
  }

  /** The day with which what the table holds ends; empty of none. */
  Optional<LocalDate> last() {
    return Optional.ofNullable(latest);
  }
}
