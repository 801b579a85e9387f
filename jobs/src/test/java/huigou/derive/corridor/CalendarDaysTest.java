package huigou.derive.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDaysTest {

  /** A May whose last weekday is closed; it ends on a Friday. */
  private static final CalendarDays DAYS =
      new CalendarDays(
          new BusinessCalendar(
              "made",
              LocalDate.parse("2025-01-01"),
              LocalDate.parse("2025-06-20"),
              Map.of(LocalDate.parse("2025-05-30"), "closed")));

  @ParameterizedTest
  @CsvSource({
    "2025-05-29, true",
    "2025-05-28, false",
    "2025-05-30, false",
    "2025-04-30, true",
    "2025-06-20, true"
  })
  void theLastOpenDayOfAMonth(LocalDate day, boolean last) {
    assertThat(DAYS.isLastOfMonth(day)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2025-06-02, true", "2025-06-03, false", "2025-06-01, false", "2025-05-01, true"})
  void theFirstOpenDayOfAMonth(LocalDate day, boolean first) {
    assertThat(DAYS.isFirstOfMonth(day)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-16, true, true",
    "2025-06-13, false, false",
    "2025-05-15, true, false",
    "2025-04-15, true, true"
  })
  void theMiddleAndWhetherTaxesFallDue(LocalDate day, boolean middle, boolean tax) {
    assertThat(DAYS.isMiddleOfMonth(day)).isEqualTo(middle);
    assertThat(DAYS.isTaxDate(day)).isEqualTo(tax);
  }
}
