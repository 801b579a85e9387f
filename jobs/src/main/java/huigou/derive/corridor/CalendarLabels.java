package huigou.derive.corridor;

import huigou.model.corridor.CalendarLabel;
import huigou.model.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a day of the fixing calendar coincides with, as far as it is known in advance. */
public final class CalendarLabels {

  private static final int MONTHS_A_QUARTER = 3;
  private static final int MONTHS_A_YEAR = 12;

  private final BusinessCalendar calendar;
  private final CalendarDays days;
  private final Set<LocalDate> coupons;
  private final Set<LocalDate> bills;
  private final Set<LocalDate> policy;
  private final List<Span> episodes;

  /** A time from one day to another, both in it. */
  public record Span(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * @param calendar of the fixings
   * @param coupons days on which notes or bonds settle
   * @param bills days on which bills settle
   * @param policy first days of changed policy rates
   */
  public CalendarLabels(
      BusinessCalendar calendar,
      Set<LocalDate> coupons,
      Set<LocalDate> bills,
      Set<LocalDate> policy,
      List<Span> episodes) {
    this.calendar = calendar;
    this.days = new CalendarDays(calendar);
    this.coupons = Set.copyOf(coupons);
    this.bills = Set.copyOf(bills);
    this.policy = Set.copyOf(policy);
    this.episodes = List.copyOf(episodes);
  }

  /**
   * The labels of a day.
   *
   * @throws BusinessCalendar.CalendarGap when the calendar does not reach it
   */
  public Set<CalendarLabel> of(LocalDate day) {
    Set<CalendarLabel> labels = EnumSet.noneOf(CalendarLabel.class);
    turn(day).ifTurnOf(labels);
    if (days.isTaxDate(day)) {
      labels.add(CalendarLabel.TAX_DATE);
    }
    if (coupons.contains(day)) {
      labels.add(CalendarLabel.COUPON_SETTLEMENT);
    }
    if (bills.contains(day)) {
      labels.add(CalendarLabel.BILL_SETTLEMENT);
    }
    if (policy.contains(day)) {
      labels.add(CalendarLabel.FOMC_EFFECTIVE);
    }
    if (closedWeekday(day, -1) || closedWeekday(day, 1)) {
      labels.add(CalendarLabel.HOLIDAY_ADJACENT);
    }
    if (episodes.stream().anyMatch(span -> span.holds(day))) {
      labels.add(CalendarLabel.EPISODE);
    }
    return labels;
  }

  /**
   * The month that ends at a day: with it as its last working day, or with it as the first after.
   */
  private record Turn(YearMonth ended) {

    static final Turn NONE = new Turn(null);

    void ifTurnOf(Set<CalendarLabel> labels) {
      if (ended == null) {
        return;
      }
      labels.add(CalendarLabel.MONTH_END);
      if (ended.getMonthValue() % MONTHS_A_QUARTER == 0) {
        labels.add(CalendarLabel.QUARTER_END);
      }
      if (ended.getMonthValue() == MONTHS_A_YEAR) {
        labels.add(CalendarLabel.YEAR_END);
      }
    }
  }

  private Turn turn(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    if (days.isLastOfMonth(day)) {
      return new Turn(month);
    }
    return days.isFirstOfMonth(day) ? new Turn(month.minusMonths(1)) : Turn.NONE;
  }

  /** Whether a closed weekday lies between the day and the working day before or after it. */
  private boolean closedWeekday(LocalDate day, int step) {
    for (LocalDate at = day.plusDays(step);
        calendar.covers(at) && !calendar.isBusinessDay(at);
        at = at.plusDays(step)) {
      if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
        return true;
      }
    }
    return false;
  }
}
