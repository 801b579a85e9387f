package huigou.model;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Combination;
import huigou.model.series.MissingDays;
import huigou.model.series.Schedule;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import huigou.support.Made;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which figures a schedule names, and which of them are not there. Made up. */
class ScheduleTest {

  /** November 2025; the 11th is closed. */
  private static final BusinessCalendar NOVEMBER =
      new BusinessCalendar(
          "made-up", day("2025-11-03"), day("2025-11-28"), Map.of(day("2025-11-11"), "holiday"));

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static ReleaseRule rule(int lag, int everyDays, boolean monthly) {
    return new ReleaseRule(
        NOVEMBER,
        lag,
        everyDays,
        everyDays == 7 ? Optional.of(DayOfWeek.WEDNESDAY) : Optional.empty(),
        monthly,
        LocalTime.NOON,
        ZoneId.of("America/New_York"),
        1);
  }

  private static MissingDays missing(ReleaseRule rule, TimeSeries series) {
    return new Schedule(rule, Optional.empty()).missing(series);
  }

  @Test
  void aClosedDayIsNotMissingAndAnOpenOneIs() {
    TimeSeries series = Made.series("sofr", "2025-11-07", "1", "2025-11-12", "1");
    assertThat(missing(rule(1, 0, false), series).size()).as("the 10th alone").isEqualTo(1);
    assertThat(missing(rule(1, 0, false), series).in(day("2025-11-07"), day("2025-11-10")))
        .isEqualTo(1);
    assertThat(missing(rule(1, 0, false), series).in(day("2025-11-10"), day("2025-11-12")))
        .isZero();
    TimeSeries whole = Made.series("sofr", "2025-11-07", "1", "2025-11-10", "1", "2025-11-12", "1");
    assertThat(missing(rule(1, 0, false), whole)).isSameAs(MissingDays.NONE);
  }

  @Test
  void aWeekAndAMonthAreMissingByTheirOwnSteps() {
    TimeSeries weeks = Made.series("a", "2025-11-05", "1", "2025-11-26", "1");
    assertThat(missing(rule(1, 7, false), weeks).size()).isEqualTo(2);
    TimeSeries months = Made.series("a", "2024-12-31", "1", "2025-02-28", "1");
    assertThat(missing(rule(4, 0, true), months).size()).isEqualTo(1);
  }

  @Test
  void aChangeOverSevenDaysIsDueWhereBothEndsAre() {
    TimeSeries series = Made.series("a", "2025-11-17", "1", "2025-11-20", "1");
    Combination change =
        new Combination(
            SeriesId.of("a"),
            List.of(new Combination.Term(SeriesId.of("b"), 1)),
            java.math.BigDecimal.ONE,
            new Combination.Change(7),
            Optional.empty());
    assertThat(new Schedule(rule(0, 0, false), Optional.of(change)).missing(series).size())
        .as("the 19th; a week before the 18th was closed")
        .isEqualTo(1);
  }

  @Test
  void whatIsDueByADayIsCountedByItsRelease() {
    Schedule schedule = new Schedule(rule(1, 0, false), Optional.empty());
    assertThat(schedule.dueAfter(day("2025-11-06"), day("2025-11-07"))).isZero();
    assertThat(schedule.dueAfter(day("2025-11-06"), day("2025-11-10"))).isEqualTo(1);
    assertThat(schedule.dueAfter(day("2025-11-06"), day("2025-11-12"))).isEqualTo(2);
    assertThat(schedule.dueAfter(day("2025-11-26"), day("2025-12-31")))
        .as("the calendar ends")
        .isEqualTo(1);
  }
}
