package huigou.derive;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Standing;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the newest figure stands. Made up. */
class HistoricalStandingTest {

  /** So many figures of which so many, the newest among them, are not above the newest. */
  private static Standing standing(int all, int notAbove) {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      values.add(new BigDecimal(i < all - notAbove ? 2 : 1));
    }
    return HistoricalStanding.of(Made.daily("sofr", LocalDate.parse("2025-01-01"), values));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2, 67",
    "3, 1, 33",
    "8, 1, 13",
    "8, 3, 38",
    "200, 1, 1",
    "201, 1, 0",
    "1, 1, 100"
  })
  void thePercentileIsRoundedHalfUp(int all, int notAbove, int percentile) {
    assertThat(standing(all, notAbove).percentile()).isEqualTo(percentile);
  }

  @Test
  void theNewestIsNotItsOwnRival() {
    Standing standing =
        HistoricalStanding.of(
            Made.series("sofr", "2025-11-03", "2", "2025-11-04", "3", "2025-11-05", "1"));
    assertThat(standing.highSince()).contains(LocalDate.parse("2025-11-04"));
    assertThat(standing.lowSince()).isEmpty();
    assertThat(standing.change()).contains(new BigDecimal("-2"));
  }

  @Test
  void aSingleFigureHasNothingBehindIt() {
    Standing standing = HistoricalStanding.of(Made.series("sofr", "2025-11-03", "2"));
    assertThat(standing).isEqualTo(new Standing(none(), 100, none(), none(), none()));
  }

  @Test
  void aSeriesThatNeverMovedIsUnchangedSinceItsBeginning() {
    Standing standing =
        HistoricalStanding.of(Made.series("iorb", "2025-11-03", "2", "2025-11-04", "2.0"));
    assertThat(standing.unchangedSince()).contains(LocalDate.parse("2025-11-03"));
  }

  private static <T> java.util.Optional<T> none() {
    return java.util.Optional.empty();
  }
}
