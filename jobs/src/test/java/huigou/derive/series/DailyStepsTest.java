package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Made;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Made up. */
class DailyStepsTest {

  private static List<String> days(String... datesAndValues) {
    return DailySteps.of(Made.series("made", datesAndValues)).figures().stream()
        .map(figure -> figure.referenceDate() + " " + figure.value())
        .toList();
  }

  @Test
  void overAWeekendTheEarlierReadingStands() {
    assertThat(days("2025-11-26", "4.00", "2025-12-01", "3.75"))
        .containsExactly(
            "2025-11-26 4.00",
            "2025-11-27 4.00",
            "2025-11-28 4.00",
            "2025-11-29 4.00",
            "2025-11-30 4.00",
            "2025-12-01 3.75");
  }

  @Test
  void overALongGapItStandsWhereNothingChanged() {
    assertThat(days("2025-11-03", "4.00", "2025-11-28", "4.00")).hasSize(26);
  }

  @Test
  void whereItChangedWithinALongGapNobodyKnowsWhen() {
    assertThat(days("2025-11-03", "4.00", "2025-11-28", "3.75"))
        .containsExactly("2025-11-03 4.00", "2025-11-28 3.75");
  }

  /** What lies between is known when both ends are. */
  @Test
  void aDayBetweenWasReceivedWithTheLaterReading() {
    assertThat(
            DailySteps.of(Made.series("made", "2025-11-28", "4.00", "2025-12-01", "4.00"))
                .find(java.time.LocalDate.parse("2025-11-29"))
                .orElseThrow()
                .receivedOn())
        .isEqualTo(Made.series("made", "2025-12-01", "4.00").newest().receivedOn());
  }
}
