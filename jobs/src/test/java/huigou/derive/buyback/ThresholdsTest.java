package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.ThresholdDays;
import huigou.model.fact.MarketTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Points of a running total against round marks. Made up. */
class ThresholdsTest {

  private static MarketTotal point(
      String measure, String asOf, String billions, boolean atLeast, String status) {
    return new MarketTotal(
        "Made",
        measure,
        LocalDate.parse(asOf),
        "USD",
        new BigDecimal(billions + "000000000"),
        atLeast,
        status,
        LocalDate.parse(asOf),
        Optional.empty(),
        "made up");
  }

  private static MarketTotal point(String asOf, String billions) {
    return point("announced-year-to-date", asOf, billions, false, "cited");
  }

  private static List<String> texts(MarketTotal... points) {
    return Thresholds.of(List.of(points)).stream().map(ThresholdsTest::text).toList();
  }

  private static String text(ThresholdDays each) {
    return each.year()
        + " "
        + each.mark().movePointLeft(9).stripTrailingZeros().toPlainString()
        + " "
        + each.below().map(LocalDate::toString).orElse("-")
        + " "
        + each.by().map(LocalDate::toString).orElse("-")
        + " "
        + each.fewest().map(Object::toString).orElse("-")
        + " "
        + each.most().map(Object::toString).orElse("-");
  }

  @Test
  void aMarkIsBoundedByThePointsAroundIt() {
    assertThat(texts(point("2025-08-11", "983"), point("2025-03-01", "250")))
        .containsExactly(
            "2025 250 - 2025-03-01 1 60",
            "2025 500 2025-03-01 2025-08-11 61 223",
            "2025 750 2025-03-01 2025-08-11 61 223",
            "2025 1000 2025-08-11 - - -");
  }

  /** "More than" lies somewhere above: it reaches a mark, and is below none. */
  @Test
  void whatIsStatedAsMoreReachesAMarkAndIsBelowNone() {
    assertThat(texts(point("announced-year-to-date", "2025-08-20", "800", true, "cited")))
        .containsExactly(
            "2025 250 - 2025-08-20 1 232",
            "2025 500 - 2025-08-20 1 232",
            "2025 750 - 2025-08-20 1 232",
            "2025 1000 - - - -");
  }

  @Test
  void aForecastOrAnotherMeasureIsNoPoint() {
    assertThat(
            texts(
                point("announced-year-to-date", "2025-08-20", "800", false, "forecast"),
                point("announced-year", "2025-12-31", "1300", false, "cited")))
        .isEmpty();
  }

  @Test
  void theNewestYearComesFirst() {
    assertThat(Thresholds.of(List.of(point("2024-10-01", "1"), point("2025-10-01", "1"))))
        .extracting(ThresholdDays::year)
        .containsExactly(2025, 2025, 2025, 2025, 2024, 2024, 2024, 2024);
  }
}
