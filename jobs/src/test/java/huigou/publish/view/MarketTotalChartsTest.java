package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.total;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.MarketTotal;
import huigou.model.view.ChartView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cited totals of a market are drawn, and how many it takes. Made up. */
class MarketTotalChartsTest {

  private static final String ANNOUNCED = "announced-year-to-date";
  private static final String COMPLETED = "completed-quarter";

  /** As of the last day of each quarter of 2024. */
  private static List<MarketTotal> quarters(String measure, int quarters) {
    List<MarketTotal> totals = new ArrayList<>();
    for (int quarter = 1; quarter <= quarters; quarter++) {
      String end = List.of("03-31", "06-30", "09-30", "12-31").get(quarter - 1);
      totals.add(total(measure, "2024-" + end, String.valueOf(quarter), "final"));
    }
    return totals;
  }

  private static MarketTotalCharts charts(List<MarketTotal> totals, MarketTotal... more) {
    List<MarketTotal> all = new ArrayList<>(totals);
    all.addAll(List.of(more));
    return new MarketTotalCharts(all);
  }

  private static MarketTotal by(String publisher, MarketTotal total, int daysLater) {
    return new MarketTotal(
        publisher,
        total.measure(),
        total.asOf(),
        total.currency(),
        total.amount().add(BigDecimal.TEN),
        true,
        total.status(),
        total.statedOn().plusDays(daysLater),
        Optional.empty(),
        total.source());
  }

  @Test
  void pointsStandOnTheirDatesInWholeYearsBesideTheMark() {
    ChartView chart =
        charts(quarters(ANNOUNCED, 3), total(ANNOUNCED, "2025-08-20", "1000", "cited"))
            .announced()
            .orElseThrow();
    assertThat(InLines.points(chart, 1))
        .containsExactly(
            "2024-01-01 –",
            "2024-03-31 1",
            "2024-06-30 2",
            "2024-09-30 3",
            "2025-08-20 1000",
            "2025-12-31 –");
    assertThat(InLines.points(chart, 0)).first().isEqualTo("2024-01-01 1000000000000");
    assertThat(InLines.of(chart.title()))
        .isEqualTo("united-states.chart.announced.exact(Made, 1000 USD, 2025-08-20)");
  }

  /** What is stated as “more than” says so. */
  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void fourPointsMakeAChartAndAForecastIsNone(int points, boolean drawn) {
    MarketTotal forecast = total(ANNOUNCED, "2025-12-31", "1300", "forecast");
    assertThat(charts(quarters(ANNOUNCED, points), forecast).announced().isPresent())
        .isEqualTo(drawn);
    assertThat(charts(quarters(COMPLETED, points)).completed().isPresent()).isEqualTo(drawn);
    assertThat(charts(quarters(COMPLETED, points)).announced()).isEmpty();
    assertThat(charts(quarters(ANNOUNCED, points)).completed()).isEmpty();
  }

  @Test
  void ofADateTheStatementMadeLastCounts() {
    List<MarketTotal> quarters = quarters(COMPLETED, 4);
    ChartView chart =
        charts(quarters, by("Made", quarters.get(3), 90), by("Made", quarters.get(0), -1))
            .completed()
            .orElseThrow();
    assertThat(InLines.points(chart, 0))
        .containsExactly("2024-03-31 1", "2024-06-30 2", "2024-09-30 3", "2024-12-31 14");
    assertThat(InLines.of(chart.title()))
        .isEqualTo("united-states.chart.completed.at-least(Made, 14 USD, 2024-12-31)");
  }

  @Test
  void thePublisherWithTheNewestFigureIsDrawnAlone() {
    List<MarketTotal> quarters = quarters(COMPLETED, 4);
    MarketTotal newer = total(COMPLETED, "2025-03-31", "9", "preliminary");
    assertThat(charts(quarters, by("Another", newer, 0)).completed())
        .as("one figure is no chart")
        .isEmpty();
    assertThat(charts(quarters, newer).completed().orElseThrow().dates())
        .endsWith(LocalDate.parse("2025-03-31"))
        .hasSize(5);
  }
}
