package huigou.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days on which a market or a publisher works: weekdays without its closures.
 *
 * <p>Knows nothing outside the span {@code first … last} for which its closures were listed; asked
 * beyond it, it refuses rather than take a holiday for a working day.
 */
public final class BusinessCalendar {

  private final String id;
  private final LocalDate first;
  private final LocalDate last;
  private final TreeMap<LocalDate, String> closures;

  /**
   * @param closures closed weekdays, each with the id of its reason
   */
  public BusinessCalendar(
      String id, LocalDate first, LocalDate last, Map<LocalDate, String> closures) {
    this.id = id;
    this.first = first;
    this.last = last;
    this.closures = new TreeMap<>(closures);
    closures
        .keySet()
        .forEach(
            day -> {
              if (!covers(day) || isWeekend(day)) {
                throw new IllegalArgumentException(
                    "calendar "
                        + id
                        + ": "
                        + day
                        + " is a weekend or outside "
                        + first
                        + " … "
                        + last);
              }
            });
  }

  public String id() {
    return id;
  }

  /** First and last day, as people write a span. */
  public String span() {
    return first + " … " + last;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /**
   * @throws CalendarGap when the day lies outside the calendar's span
   */
  public boolean isBusinessDay(LocalDate day) {
    require(day);
    return !isWeekend(day) && !closures.containsKey(day);
  }

  /** The reason for which a weekday is closed; empty on weekends and business days. */
  public Optional<String> closure(LocalDate day) {
    return Optional.ofNullable(closures.get(day));
  }

  /**
   * The day {@code count} business days after {@code day}; for 0 the day itself, or the next
   * business day if it is none.
   *
   * @throws CalendarGap when the answer lies outside the calendar's span
   */
  public LocalDate plusBusinessDays(LocalDate day, int count) {
    LocalDate at = day;
    while (!isBusinessDay(at)) {
      at = at.plusDays(1);
    }
    for (int left = at.equals(day) ? count : Math.max(0, count - 1); left > 0; left--) {
      at = nextBusinessDay(at);
    }
    return at;
  }

  /** The first business day after {@code day}. */
  public LocalDate nextBusinessDay(LocalDate day) {
    LocalDate at = day.plusDays(1);
    while (!isBusinessDay(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  private void require(LocalDate day) {
    if (!covers(day)) {
      throw new CalendarGap("calendar " + id + " covers " + first + " … " + last + ", not " + day);
    }
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Asked about a day for which no closures were ever listed. */
  public static final class CalendarGap extends RuntimeException {
    CalendarGap(String message) {
      super(message);
    }
  }
}
