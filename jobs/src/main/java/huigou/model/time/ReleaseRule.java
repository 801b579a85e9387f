package huigou.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * When the publisher releases the figure of a reference date.
 *
 * @param calendar whose business days count
 * @param lag business days from reference date to release; 0 for what is known on the day itself,
 *     or set beforehand
 * @param everyDays days from one reference date to the next where they do not follow business days;
 *     0 where they do
 * @param weekday the weekday of all reference dates of a weekly series; empty for any other
 * @param monthly whether reference dates are the last calendar days of months
 * @param at time of day in {@code zone}
 * @param grace business days after the release before a missing figure is called late
 */
public record ReleaseRule(
    BusinessCalendar calendar,
    int lag,
    int everyDays,
    Optional<DayOfWeek> weekday,
    boolean monthly,
    LocalTime at,
    ZoneId zone,
    int grace) {

  private static final int LONGEST = 366;

  public ReleaseRule {
    for (int days : new int[] {lag, everyDays, grace}) {
      if (days < 0 || days > LONGEST) {
        throw new IllegalArgumentException(days + " days is not between 0 and " + LONGEST);
      }
    }
  }

  /** Whether a series released by this rule may have a figure of that day. */
  public boolean mayBeAbout(LocalDate day) {
    if (monthly) {
      return day.equals(YearMonth.from(day).atEndOfMonth());
    }
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return everyDays > 0 ? weekday.isEmpty() || weekday.get() == day.getDayOfWeek() : !weekend;
  }

  /** The days that the series may be about, for a message. */
  public String days() {
    if (monthly) {
      return "yyyy-mm-28 … 31";
    }
    return weekday.map(ReleaseRule::shortName).orElse(everyDays > 0 ? "Mon … Sun" : "Mon … Fri");
  }

  /** A weekday in three letters. */
  public static String shortName(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /**
   * The scheduled release day of a reference date; with no lag, the reference date itself, business
   * day or not.
   */
  public LocalDate scheduledFor(LocalDate referenceDate) {
    return lag == 0 ? referenceDate : calendar.plusBusinessDays(referenceDate, lag);
  }

  /** The release day of the first figure after the newest one. */
  public LocalDate nextDue(LocalDate newestReferenceDate) {
    return scheduledFor(next(newestReferenceDate));
  }

  /**
   * The first reference date after one.
   *
   * @throws BusinessCalendar.CalendarGap when the calendar ends before it
   */
  public LocalDate next(LocalDate referenceDate) {
    if (monthly) {
      return YearMonth.from(referenceDate).plusMonths(1).atEndOfMonth();
    }
    return everyDays > 0
        ? referenceDate.plusDays(everyDays)
        : calendar.nextBusinessDay(referenceDate);
  }

  /** Whether the schedule has a figure of that day: a day on which the publisher works. */
  public boolean isOn(LocalDate day) {
    return mayBeAbout(day)
        && (monthly || everyDays > 0 || (calendar.covers(day) && calendar.isBusinessDay(day)));
  }

  /** The last day on which a figure due on {@code due} is not yet late. */
  public LocalDate graceEnds(LocalDate due) {
    return calendar.plusBusinessDays(due, grace);
  }
}
