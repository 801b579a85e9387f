package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Moves of a published series from one figure to the next. The tables do not say which days a
 * schedule names, so a move over more days than any of its weekends and holidays take is none.
 */
final class Moves {

  /** A long weekend; a week with its holidays; a month. */
  private static final int LONGEST_WEEKEND = 5;

  private static final int LONGEST_MONTH = 31;

  private Moves() {}

  /**
   * @param rate whether figures are rates, whose moves are in basis points
   */
  static NavigableMap<LocalDate, BigDecimal> of(
      NavigableMap<LocalDate, BigDecimal> figures, boolean rate) {
    NavigableMap<LocalDate, BigDecimal> moves = new TreeMap<>();
    long step = usual(figures);
    Map.Entry<LocalDate, BigDecimal> before = null;
    for (Map.Entry<LocalDate, BigDecimal> each : figures.entrySet()) {
      if (before != null && before.getKey().plusDays(step).compareTo(each.getKey()) >= 0) {
        BigDecimal move = each.getValue().subtract(before.getValue());
        moves.put(each.getKey(), rate ? move.movePointRight(2) : move);
      }
      before = each;
    }
    return moves;
  }

  /** Whether a weekday lies before a figure that has none: a holiday, or a day that is missing. */
  static boolean mayLackADay(NavigableMap<LocalDate, BigDecimal> figures, LocalDate end) {
    return usual(figures) == LONGEST_WEEKEND
        && SeriesChecks.weekdaysBetween(figures.lowerKey(end), end) > 0;
  }

  /** The longest step of its frequency: what lies between most of its figures. */
  private static long usual(NavigableMap<LocalDate, BigDecimal> figures) {
    if (figures.size() < 2) {
      return 0;
    }
    long days = figures.lastKey().toEpochDay() - figures.firstKey().toEpochDay();
    double mean = days / (double) (figures.size() - 1);
    return mean < LONGEST_WEEKEND ? LONGEST_WEEKEND : mean < 2 * 7 ? 7 : LONGEST_MONTH;
  }
}
