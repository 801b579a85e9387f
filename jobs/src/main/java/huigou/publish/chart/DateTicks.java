package huigou.publish.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Marked dates along an axis: firsts of months for spans up to some two years, firsts of years
 * beyond.
 *
 * @param byYear whether labels are years
 */
record DateTicks(List<LocalDate> dates, boolean byYear) {

  private static final int MONTHS_LABELLED_BY_MONTH = 26;

  static DateTicks within(LocalDate first, LocalDate last, int most) {
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    boolean byYear = months > MONTHS_LABELLED_BY_MONTH;
    long units = byYear ? months / 12 + 1 : months;
    int every = (int) Math.max(1, Math.ceil((double) units / most));
    if (!byYear && every > 3) {
      every = every > 6 ? 12 : 6;
    }
    List<LocalDate> dates = new ArrayList<>();
    LocalDate at = byYear ? LocalDate.of(first.getYear(), 1, 1) : first.withDayOfMonth(1);
    for (; !at.isAfter(last); at = byYear ? at.plusYears(1) : at.plusMonths(1)) {
      int position = byYear ? at.getYear() : at.getMonthValue() - 1;
      if (!at.isBefore(first) && position % every == 0) {
        dates.add(at);
      }
    }
    return new DateTicks(dates, byYear);
  }
}
