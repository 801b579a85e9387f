package huigou.derive.corridor;

import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;

/** Days of a calendar that stand out in a month, as far as they are known in advance. */
public final class CalendarDays {

  private static final Set<Month> TAX_MONTHS =
      Set.of(Month.APRIL, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);
  private static final int MIDDLE = 15;

  private final BusinessCalendar calendar;

  public CalendarDays(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /** Whether no open day of its month follows an open day; so too where the calendar ends. */
  public boolean isLastOfMonth(LocalDate day) {
    LocalDate next = day.plusDays(1);
    if (!calendar.covers(next)) {
      return calendar.isBusinessDay(day);
    }
    while (calendar.covers(next) && !calendar.isBusinessDay(next)) {
      next = next.plusDays(1);
    }
    return calendar.isBusinessDay(day) && !YearMonth.from(next).equals(YearMonth.from(day));
  }

  /** Whether it is the first open day of its month. */
  public boolean isFirstOfMonth(LocalDate day) {
    return day.equals(calendar.plusBusinessDays(YearMonth.from(day).atDay(1), 0));
  }

  /** Whether it is the first open day on or after the fifteenth. */
  public boolean isMiddleOfMonth(LocalDate day) {
    return day.equals(calendar.plusBusinessDays(YearMonth.from(day).atDay(MIDDLE), 0));
  }

  /** Whether corporations and others pay taxes by instalment: four middles of a month a year. */
  public boolean isTaxDate(LocalDate day) {
    return TAX_MONTHS.contains(day.getMonth()) && isMiddleOfMonth(day);
  }
}
