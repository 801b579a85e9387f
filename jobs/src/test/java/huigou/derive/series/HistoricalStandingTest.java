package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.MissingDays;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return HistoricalStanding.of(
        Made.daily("sofr", LocalDate.parse("2025-01-01"), values), MissingDays.NONE);
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
            Made.series("sofr", "2025-11-03", "2", "2025-11-04", "3", "2025-11-05", "1"),
            MissingDays.NONE);
    assertThat(standing.high())
        .isEqualTo(new Standing.Span(Optional.of(LocalDate.parse("2025-11-04")), 0, 0));
    assertThat(standing.low()).isEqualTo(new Standing.Span(Optional.empty(), 2, 0));
    assertThat(standing.change()).contains(new BigDecimal("-2"));
  }

  @Test
  void aSingleFigureHasNothingBehindIt() {
    Standing standing =
        HistoricalStanding.of(Made.series("sofr", "2025-11-03", "2"), MissingDays.NONE);
    Standing.Span nothing = new Standing.Span(none(), 0, 0);
    assertThat(standing).isEqualTo(new Standing(none(), 0, none(), 100, nothing, nothing, none()));
  }

  @Test
  void aSeriesThatNeverMovedIsUnchangedSinceItsBeginning() {
    Standing standing =
        HistoricalStanding.of(
            Made.series("iorb", "2025-11-03", "2", "2025-11-04", "2.0"), MissingDays.NONE);
    assertThat(standing.unchangedSince()).contains(LocalDate.parse("2025-11-03"));
  }

  @Test
  void noChangeIsStatedWhereADayIsMissingBetweenTheTwo() {
    TimeSeries series = Made.series("sofr", "2025-11-03", "2", "2025-11-05", "3");
    assertThat(HistoricalStanding.of(series, MissingDays.NONE).change()).isPresent();
    Standing standing = HistoricalStanding.of(series, missing("2025-11-04"));
    assertThat(standing.change()).isEmpty();
    assertThat(standing.missing()).isEqualTo(1);
    assertThat(standing.previous()).contains(LocalDate.parse("2025-11-03"));
  }

  @Test
  void aSpanCountsItsFixingsAndWhatIsMissingAmongThem() {
    TimeSeries series =
        Made.series(
            "sofr", "2025-11-03", "5", "2025-11-05", "1", "2025-11-06", "2", "2025-11-07", "3");
    Standing standing = HistoricalStanding.of(series, missing("2025-11-04"));
    assertThat(standing.high())
        .isEqualTo(new Standing.Span(Optional.of(LocalDate.parse("2025-11-03")), 2, 1));
    assertThat(standing.low().missing()).as("none after 2 on 6 November").isZero();
    assertThat(standing.change()).contains(BigDecimal.ONE);
  }

  @Test
  void nothingIsUnchangedAcrossADayThatNobodySaw() {
    TimeSeries series = Made.series("sofr", "2025-11-03", "2", "2025-11-05", "2");
    assertThat(HistoricalStanding.of(series, missing("2025-11-04")).unchangedSince()).isEmpty();
    assertThat(HistoricalStanding.of(series, MissingDays.NONE).unchangedSince()).isPresent();
  }

  private static MissingDays missing(String day) {
    return new MissingDays(List.of(LocalDate.parse(day)));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
