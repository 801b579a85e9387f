package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;

/** Highest and lowest figures, the first of several. */
final class Extremes {

  private Extremes() {}

  /** Null of nothing. */
  static Map.Entry<LocalDate, BigDecimal> highest(NavigableMap<LocalDate, BigDecimal> figures) {
    return extreme(figures, 1);
  }

  /** Null of nothing. */
  static Map.Entry<LocalDate, BigDecimal> lowest(NavigableMap<LocalDate, BigDecimal> figures) {
    return extreme(figures, -1);
  }

  private static Map.Entry<LocalDate, BigDecimal> extreme(
      NavigableMap<LocalDate, BigDecimal> figures, int side) {
    Map.Entry<LocalDate, BigDecimal> found = null;
    for (Map.Entry<LocalDate, BigDecimal> each : figures.entrySet()) {
      if (found == null || each.getValue().compareTo(found.getValue()) * side > 0) {
        found = each;
      }
    }
    return found;
  }

  /** The last so many figures. */
  static NavigableMap<LocalDate, BigDecimal> last(
      NavigableMap<LocalDate, BigDecimal> figures, int count) {
    LocalDate from = figures.isEmpty() ? LocalDate.MIN : figures.lastKey();
    int left = count - 1;
    for (LocalDate day : figures.descendingKeySet()) {
      from = day;
      if (left-- == 0) {
        break;
      }
    }
    return figures.tailMap(from, true);
  }
}
