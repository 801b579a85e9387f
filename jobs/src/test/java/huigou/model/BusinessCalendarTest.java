package huigou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final LocalDate THANKSGIVING = LocalDate.parse("2025-11-27");

  private final BusinessCalendar calendar =
      new BusinessCalendar(
          "test",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2025-12-31"),
          Map.of(THANKSGIVING, "thanksgiving"));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void weekendsAndClosuresAreNoBusinessDays() {
    assertThat(calendar.isBusinessDay(day("2025-11-26"))).isTrue();
    assertThat(calendar.isBusinessDay(THANKSGIVING)).isFalse();
    assertThat(calendar.isBusinessDay(day("2025-11-29"))).isFalse();
    assertThat(calendar.closure(THANKSGIVING)).contains("thanksgiving");
    assertThat(calendar.closure(day("2025-11-29"))).isEmpty();
  }

  @Test
  void businessDaysAreCountedOverHolidays() {
    assertThat(calendar.plusBusinessDays(day("2025-11-26"), 1)).isEqualTo("2025-11-28");
    assertThat(calendar.plusBusinessDays(day("2025-11-28"), 1)).isEqualTo("2025-12-01");
    assertThat(calendar.plusBusinessDays(day("2025-11-29"), 0)).isEqualTo("2025-12-01");
    // From a Saturday the first business day after is Monday, the second Tuesday.
    assertThat(calendar.plusBusinessDays(day("2025-11-29"), 1)).isEqualTo("2025-12-01");
    assertThat(calendar.plusBusinessDays(day("2025-11-29"), 2)).isEqualTo("2025-12-02");
  }

  @Test
  void outsideItsSpanItRefusesToAnswer() {
    assertThatThrownBy(() -> calendar.plusBusinessDays(day("2025-12-31"), 1))
        .isInstanceOf(BusinessCalendar.CalendarGap.class)
        .hasMessageContaining("2026-01-01");
  }

  @Test
  void aClosureOnAWeekendIsAMistake() {
    assertThatThrownBy(
            () ->
                new BusinessCalendar(
                    "x", day("2025-01-01"), day("2025-12-31"), Map.of(day("2025-11-29"), "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-11-29");
  }

  @Test
  void releasesAreDueOnTheNextBusinessDayAndLateAfterTheGrace() {
    ReleaseRule rule =
        new ReleaseRule(
            calendar,
            1,
            0,
            Optional.empty(),
            false,
            LocalTime.of(8, 0),
            ZoneId.of("America/New_York"),
            1);
    assertThat(rule.scheduledFor(day("2025-11-26"))).isEqualTo("2025-11-28");
    // Newest figure Wednesday: the next is Friday's, released on Monday.
    assertThat(rule.nextDue(day("2025-11-26"))).isEqualTo("2025-12-01");
    assertThat(rule.graceEnds(day("2025-12-01"))).isEqualTo("2025-12-02");
  }

  @Test
  void aRateSetBeforehandIsDueOnItsOwnDay() {
    ReleaseRule rule =
        new ReleaseRule(
            calendar,
            0,
            1,
            Optional.empty(),
            false,
            LocalTime.MIDNIGHT,
            ZoneId.of("America/New_York"),
            3);
    assertThat(rule.scheduledFor(day("2025-11-29"))).isEqualTo("2025-11-29");
    assertThat(rule.nextDue(day("2025-11-28"))).isEqualTo("2025-11-29");
  }

  @Test
  void aWeeklyFigureIsDueAWeekAfterTheLastAndReleasedOnThursday() {
    ReleaseRule rule =
        new ReleaseRule(
            calendar,
            1,
            7,
            Optional.empty(),
            false,
            LocalTime.of(16, 30),
            ZoneId.of("America/New_York"),
            1);
    assertThat(rule.scheduledFor(day("2025-11-19"))).isEqualTo("2025-11-20");
    // Thursday the 27th is Thanksgiving: released on Friday.
    assertThat(rule.nextDue(day("2025-11-19"))).isEqualTo("2025-11-28");
  }
}
