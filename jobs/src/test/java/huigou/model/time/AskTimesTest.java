package huigou.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar of 2026 in which 3 July is closed. */
class AskTimesTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          "made",
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-12-31"),
          Map.of(LocalDate.parse("2026-07-03"), "made"));

  private static AskTimes daily(ZoneId zone, String... times) {
    return new AskTimes(
        List.of(
            new AskRule.AtTimes(
                CALENDAR,
                List.of(times).stream().map(LocalTime::parse).toList(),
                zone,
                EnumSet.allOf(DayOfWeek.class))));
  }

  private static AskTimes release(int everyDays, Optional<DayOfWeek> weekday, String at) {
    return new AskTimes(
        List.of(
            new AskRule.OfRelease(
                new ReleaseRule(
                    CALENDAR, 1, everyDays, weekday, false, LocalTime.parse(at), NEW_YORK, 1))));
  }

  /** New York's clocks go forward on 8 March and back on 1 November 2026; Hong Kong's never do. */
  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-06T18:00:00Z, 2026-03-06T13:00:00Z, 2026-03-09T12:00:00Z",
    "America/New_York, 2026-10-30T18:00:00Z, 2026-10-30T12:00:00Z, 2026-11-02T13:00:00Z",
    "Asia/Hong_Kong, 2026-03-06T18:00:00Z, 2026-03-06T00:00:00Z, 2026-03-09T00:00:00Z",
    "Asia/Hong_Kong, 2026-10-30T18:00:00Z, 2026-10-30T00:00:00Z, 2026-11-02T00:00:00Z"
  })
  void eightIsEightWhereTheSourceIs(ZoneId zone, Instant now, Instant last, Instant next) {
    AskTimes times = daily(zone, "08:00");
    assertThat(times.last(now)).hasValue(last);
    assertThat(times.next(now)).hasValue(next);
  }

  @Test
  void theInstantItselfHasPassed() {
    AskTimes times = daily(HONG_KONG, "09:15", "09:45");
    Instant at = Instant.parse("2026-06-01T01:15:00Z");
    assertThat(times.last(at)).hasValue(at);
    assertThat(times.next(at)).hasValue(Instant.parse("2026-06-01T01:45:00Z"));
    assertThat(times.last(at.minusSeconds(1))).hasValue(Instant.parse("2026-05-29T01:45:00Z"));
  }

  @Test
  void aReleaseIsOnTheWorkingDayAfterWhatItIsAbout() {
    AskTimes times = release(0, Optional.empty(), "08:00");
    assertThat(times.next(Instant.parse("2026-07-02T13:00:00Z")))
        .as("3 July is closed, 4 and 5 are a weekend")
        .hasValue(Instant.parse("2026-07-06T12:00:00Z"));
  }

  @Test
  void aWeeklyReleaseMovesWithAHoliday() {
    AskTimes times = release(7, Optional.of(DayOfWeek.THURSDAY), "16:30");
    assertThat(times.next(Instant.parse("2026-07-01T00:00:00Z")))
        .as("of Thursday, 2 July: Friday is closed")
        .hasValue(Instant.parse("2026-07-06T20:30:00Z"));
    assertThat(times.next(Instant.parse("2026-07-07T00:00:00Z")))
        .hasValue(Instant.parse("2026-07-10T20:30:00Z"));
  }

  @Test
  void ofSeveralRulesTheNearestCounts() {
    AskTimes times =
        new AskTimes(
            List.of(
                daily(NEW_YORK, "08:00").rules().get(0), daily(HONG_KONG, "09:00").rules().get(0)));
    assertThat(times.next(Instant.parse("2026-06-01T00:30:00Z")))
        .hasValue(Instant.parse("2026-06-01T01:00:00Z"));
    assertThat(times.zone()).isEqualTo(NEW_YORK);
  }

  @Test
  void beyondTheCalendarWeekdaysCountForTimesAndNothingForReleases() {
    Instant after = Instant.parse("2027-01-02T00:00:00Z");
    assertThat(daily(NEW_YORK, "08:00").next(after))
        .hasValue(Instant.parse("2027-01-04T13:00:00Z"));
    assertThat(release(0, Optional.empty(), "08:00").next(after)).isEmpty();
  }

  @Test
  void weekdaysCanBeNamed() {
    AskTimes fridays =
        new AskTimes(
            List.of(
                new AskRule.AtTimes(
                    CALENDAR, List.of(LocalTime.NOON), NEW_YORK, Set.of(DayOfWeek.FRIDAY))));
    assertThat(fridays.next(Instant.parse("2026-06-30T00:00:00Z")))
        .as("3 July is closed")
        .hasValue(Instant.parse("2026-07-10T16:00:00Z"));
  }

  /** Whatever the hour, what comes next is later, what was last is not, and none lies between. */
  @Test
  void lastAndNextLeaveNothingOut() {
    AskTimes times = daily(NEW_YORK, "01:30", "02:30", "23:59");
    Instant at = Instant.parse("2026-01-05T00:00:00Z");
    while (at.isBefore(Instant.parse("2026-12-20T00:00:00Z"))) {
      Instant next = times.next(at).orElseThrow();
      assertThat(next).isAfter(at);
      assertThat(times.last(next)).hasValue(next);
      assertThat(times.last(next.minusSeconds(1))).isEqualTo(times.last(at));
      at = at.plusSeconds(7 * 3600 + 11);
    }
  }
}
