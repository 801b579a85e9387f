package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edition stands on is counted by when it came. Made up. */
class TallyTest {

  private static final SourceId FED = new SourceId("new-york-fed");
  private static final SourceId FRED = new SourceId("fred");

  private final Tally tally = new Tally(LocalDate.parse("2025-11-28"));

  private static Vintage figure(SourceId source, String date, String receivedOn) {
    LocalDate day = LocalDate.parse(date);
    return new Vintage(
        day,
        BigDecimal.ONE,
        ObservationStatus.FINAL,
        day,
        LocalDate.parse(receivedOn),
        source,
        Place.of(source + "/" + receivedOn));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-27, 1, 0", "2025-11-28, 1, 0", "2025-11-29, 0, 1"})
  void aFigureIsWitnessedWhereItCameByTheEditionsDateAndElseReconstructed(
      String receivedOn, long witnessed, long reconstructed) {
    tally.count(figure(FED, "2025-11-26", receivedOn));
    assertThat(tally.witnessed()).isEqualTo(witnessed);
    assertThat(tally.reconstructed()).isEqualTo(reconstructed);
    assertThat(tally.files()).hasSize((int) reconstructed);
  }

  @Test
  void ofWhatIsKnownAndNotShownTheFileIsNotedAlone() {
    tally.use(figure(FED, "2025-11-26", "2025-11-29"));
    tally.use(figure(FED, "2025-11-26", "2025-11-28"));
    assertThat(tally.files()).containsExactly("new-york-fed/2025-11-29");
    assertThat(tally.witnessed()).isZero();
    assertThat(tally.reconstructed()).isZero();
    assertThat(tally.newest()).isEmpty();
  }

  @Test
  void eachSourceReachesToItsNewestFigure() {
    tally.count(figure(FED, "2025-11-25", "2025-11-28"));
    tally.count(figure(FED, "2025-11-26", "2025-11-28"));
    tally.count(figure(FED, "2025-11-24", "2025-11-28"));
    tally.count(figure(FRED, "2025-11-21", "2025-11-28"));
    assertThat(tally.newest())
        .isEqualTo(Map.of(FED, LocalDate.parse("2025-11-26"), FRED, LocalDate.parse("2025-11-21")));
  }

  @Test
  void whatAnotherCountedIsAdded() {
    tally.count(figure(FED, "2025-11-26", "2025-11-28"));
    tally.count(figure(FRED, "2025-11-21", "2025-11-29"));
    Tally other = new Tally(LocalDate.parse("2025-11-28"));
    other.count(figure(FED, "2025-11-25", "2025-11-28"));
    other.count(figure(FED, "2025-11-24", "2025-11-30"));
    other.count(figure(FRED, "2025-11-24", "2025-11-30"));
    tally.add(other);
    assertThat(tally.witnessed()).isEqualTo(2);
    assertThat(tally.reconstructed()).isEqualTo(3);
    assertThat(tally.files())
        .containsExactlyInAnyOrder("fred/2025-11-29", "new-york-fed/2025-11-30", "fred/2025-11-30");
    assertThat(tally.newest())
        .isEqualTo(Map.of(FED, LocalDate.parse("2025-11-26"), FRED, LocalDate.parse("2025-11-24")));
  }
}
