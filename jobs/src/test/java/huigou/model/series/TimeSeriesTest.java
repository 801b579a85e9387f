package huigou.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Made;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are made up. */
class TimeSeriesTest {

  private final TimeSeries months =
      Made.series("debt-total", "2025-09-30", "37", "2025-10-31", "38", "2025-11-30", "39");

  @ParameterizedTest
  @CsvSource({
    "2025-09-30,2025-09-30",
    "2025-10-30,2025-09-30",
    "2025-10-31,2025-10-31",
    "2025-11-01,2025-10-31",
    "2026-12-31,2025-11-30"
  })
  void theFigureInForceIsThatOfTheDayOrTheNewestBeforeIt(LocalDate day, LocalDate figure) {
    assertThat(months.inForce(day)).map(Vintage::referenceDate).contains(figure);
  }

  @Test
  void noneIsInForceBeforeTheFirst() {
    assertThat(months.inForce(LocalDate.parse("2025-09-29"))).isEmpty();
    assertThat(Made.series("debt-total").inForce(LocalDate.parse("2025-09-29"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-10-31,2025-09-30", "2025-11-01,2025-10-31"})
  void beforeADayIsNeverTheDayItself(LocalDate day, LocalDate figure) {
    assertThat(months.before(day)).map(Vintage::referenceDate).contains(figure);
  }
}
