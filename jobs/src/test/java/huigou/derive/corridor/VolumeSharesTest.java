package huigou.derive.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.BreachMeasure.Quantile;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What quantiles say of the volume above a ceiling: an interval. Made up. */
class VolumeSharesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-03-04");
  private static final TimeSeries VOLUME = Made.series("sofr-volume", "2025-03-04", "1000");
  private static final TimeSeries CEILING = Made.series("target-upper", "2025-03-04", "1.25");

  private static final List<Quantile> QUANTILES =
      List.of(
          quantile("1", "sofr-p1"),
          quantile("25", "sofr-p25"),
          quantile("50", "sofr"),
          quantile("75", "sofr-p75"),
          quantile("99", "sofr-p99"));

  private static Quantile quantile(String percent, String series) {
    return new Quantile(new BigDecimal(percent), SeriesId.of(series));
  }

  private static Optional<VolumeBeyond> beyond(Map<String, String> rates, Side side) {
    return VolumeShares.of(
        DAY,
        QUANTILES,
        quantile ->
            rates.containsKey(quantile.series().value())
                ? Made.series(
                    quantile.series().value(), "2025-03-04", rates.get(quantile.series().value()))
                : new TimeSeries(quantile.series(), List.of()),
        VOLUME,
        CEILING,
        side);
  }

  private static Optional<VolumeBeyond> above(Map<String, String> rates) {
    return beyond(rates, Side.CEILING);
  }

  @ParameterizedTest
  @CsvSource({
    "1.25, 1.26, 1.27, 1.28, 1.30, 0, 1",
    "1.24, 1.26, 1.27, 1.28, 1.30, 1, 25",
    "1.10, 1.24, 1.25, 1.28, 1.30, 25, 50",
    "1.10, 1.20, 1.21, 1.22, 1.30, 75, 99",
    "1.10, 1.20, 1.21, 1.22, 1.23, 99, 100"
  })
  void belowAFloorTheIntervalIsThatOfTheOtherSide(
      String p1, String p25, String p50, String p75, String p99, String least, String most) {
    VolumeBeyond below =
        beyond(
                Map.of(
                    "sofr-p1", p1, "sofr-p25", p25, "sofr", p50, "sofr-p75", p75, "sofr-p99", p99),
                Side.FLOOR)
            .orElseThrow();
    assertThat(below.least()).isEqualByComparingTo(least);
    assertThat(below.most()).isEqualByComparingTo(most);
  }

  @ParameterizedTest
  @CsvSource({
    "1.10, 1.15, 1.20, 1.24, 1.25, 0, 1",
    "1.10, 1.15, 1.20, 1.24, 1.26, 1, 25",
    "1.10, 1.15, 1.20, 1.26, 1.40, 25, 50",
    "1.10, 1.15, 1.26, 1.30, 1.40, 50, 75",
    "1.10, 1.26, 1.27, 1.30, 1.40, 75, 99",
    "1.26, 1.27, 1.28, 1.30, 1.40, 99, 100",
    "1.25, 1.25, 1.25, 1.25, 1.25, 0, 1"
  })
  void theIntervalLiesBetweenTheQuantilesAroundTheCeiling(
      String p1, String p25, String p50, String p75, String p99, String least, String most) {
    VolumeBeyond above =
        above(Map.of("sofr-p1", p1, "sofr-p25", p25, "sofr", p50, "sofr-p75", p75, "sofr-p99", p99))
            .orElseThrow();
    assertThat(above.least()).isEqualByComparingTo(least);
    assertThat(above.most()).isEqualByComparingTo(most);
    assertThat(above.volume()).contains(new BigDecimal("1000"));
  }

  @Test
  void theMedianAloneTellsHalf() {
    assertThat(above(Map.of("sofr", "1.30")).orElseThrow().least()).isEqualByComparingTo("50");
    assertThat(above(Map.of("sofr", "1.30")).orElseThrow().most()).isEqualByComparingTo("100");
    assertThat(above(Map.of())).isEmpty();
  }
}
