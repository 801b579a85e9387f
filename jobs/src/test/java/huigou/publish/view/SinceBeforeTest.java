package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is new is new since the edition before, not since yesterday. */
class SinceBeforeTest {

  private static final LocalDate BEFORE = LocalDate.parse("2025-11-21");
  private static final SinceBefore SINCE = new SinceBefore(BEFORE, LocalDate.parse("2025-11-28"));

  @ParameterizedTest
  @CsvSource({"2025-11-21, false", "2025-11-22, true", "2025-11-28, true", "2025-11-29, false"})
  void theDayOfTheEditionBeforeIsOldAndThatOfThisOneIsNew(LocalDate day, boolean isNew) {
    assertThat(SINCE.has(day)).isEqualTo(isNew);
  }

  /** A figure known of old is new where it came now, and one that came of old where it is known. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-20, 2025-11-20, false",
    "2025-11-20, 2025-11-24, true",
    "2025-11-24, 2025-11-20, true"
  })
  void aFigureIsNewByWhenItWasKnownOrWhenItCame(
      LocalDate knownOn, LocalDate receivedOn, boolean isNew) {
    Vintage figure =
        new Vintage(
            LocalDate.parse("2025-11-19"),
            BigDecimal.ONE,
            ObservationStatus.FINAL,
            knownOn,
            receivedOn,
            new SourceId("new-york-fed"),
            Place.of("made-up"));
    assertThat(SINCE.has(figure)).isEqualTo(isNew);
  }

  @Test
  void theFirstEditionHasNoneBeforeIt() {
    assertThat(SINCE.isFirst()).isFalse();
    SinceBefore first = new SinceBefore(LocalDate.MIN, BEFORE);
    assertThat(first.isFirst()).isTrue();
    assertThat(first.has(LocalDate.parse("1914-11-16"))).isTrue();
  }
}
