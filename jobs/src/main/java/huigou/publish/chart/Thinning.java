package huigou.publish.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which points of a long line are drawn: of every pixel column the first, the lowest, the highest
 * and the last, so that no peak is lost. Gaps are kept. A line with fewer points than pixels is
 * drawn whole.
 */
final class Thinning {

  private Thinning() {}

  /** Positions to draw, in order. */
  static List<Integer> positions(
      List<LocalDate> dates, List<BigDecimal> values, LinearScale x, int pixels) {
    List<Integer> kept = new ArrayList<>();
    if (values.size() <= pixels) {
      for (int i = 0; i < values.size(); i++) {
        kept.add(i);
      }
      return kept;
    }
    int start = 0;
    while (start < values.size()) {
      long column = column(dates.get(start), x);
      int end = start;
      while (end + 1 < values.size() && column(dates.get(end + 1), x) == column) {
        end++;
      }
      column(values, start, end, kept);
      start = end + 1;
    }
    return kept;
  }

  private static long column(LocalDate date, LinearScale x) {
    return (long) Math.floor(x.at(date.toEpochDay()));
  }

  private static void column(List<BigDecimal> values, int start, int end, List<Integer> kept) {
    int lowest = start;
    int highest = start;
    boolean gap = false;
    for (int i = start; i <= end; i++) {
      if (values.get(i) == null) {
        gap = true;
      } else {
        lowest =
            values.get(lowest) == null || values.get(i).compareTo(values.get(lowest)) < 0
                ? i
                : lowest;
        highest =
            values.get(highest) == null || values.get(i).compareTo(values.get(highest)) > 0
                ? i
                : highest;
      }
    }
    for (int i = start; i <= end; i++) {
      if (gap || i == start || i == end || i == lowest || i == highest) {
        kept.add(i);
      }
    }
  }
}
