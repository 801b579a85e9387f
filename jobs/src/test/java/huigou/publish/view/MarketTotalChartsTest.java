package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.MarketTotal;
import huigou.model.view.ChartView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarketTotalChartsTest {

  @Test
  void pointsStandOnTheirDatesInWholeYears() {
    ChartView chart =
        new MarketTotalCharts(
                List.of(
                    total("Birinyi", "announced-year-to-date", "2024-11-04", "900", "cited"),
                    total("Birinyi", "announced-year-to-date", "2025-08-20", "1000", "cited")))
            .announced()
            .orElseThrow();

    assertThat(chart.dates())
        .containsExactly(
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 11, 4),
            LocalDate.of(2025, 8, 20),
            LocalDate.of(2025, 12, 31));
    assertThat(values(chart)).isEqualTo(Arrays.asList(null, "900", "1000", null));
    assertThat(chart.title().key()).isEqualTo("united-states.chart.announced.exact");
  }

  @Test
  void aForecastIsNoPoint() {
    assertThat(
            new MarketTotalCharts(
                    List.of(total("B", "announced-year-to-date", "2025-12-31", "1300", "forecast")))
                .announced())
        .isEmpty();
  }

  @Test
  void theStatementMadeLastAndThePublisherWithTheNewestFigureCount() {
    ChartView chart =
        new MarketTotalCharts(
                List.of(
                    total("A", "completed-quarter", "2024-12-31", "1", "final"),
                    total("S&P", "completed-quarter", "2025-03-31", "293.5", "preliminary"),
                    stated("S&P", "completed-quarter", "2025-03-31", "294", "final", "2025-09-17")))
            .completed()
            .orElseThrow();

    assertThat(chart.dates()).containsExactly(LocalDate.of(2025, 3, 31));
    assertThat(values(chart)).containsExactly("294");
  }

  @Test
  void announcedAndCompletedShareNoChart() {
    MarketTotalCharts charts =
        new MarketTotalCharts(
            List.of(total("S&P", "completed-quarter", "2025-03-31", "293.5", "final")));

    assertThat(charts.announced()).isEmpty();
    assertThat(charts.completed()).isPresent();
  }

  private static List<String> values(ChartView chart) {
    ChartView.Layer layer = chart.layers().get(chart.layers().size() - 1);
    List<BigDecimal> values =
        layer instanceof ChartView.Points points
            ? points.values()
            : ((ChartView.Bars) layer).values();
    return values.stream().map(value -> value == null ? null : value.toPlainString()).toList();
  }

  private static MarketTotal total(
      String publisher, String measure, String asOf, String amount, String status) {
    return stated(publisher, measure, asOf, amount, status, asOf);
  }

  private static MarketTotal stated(
      String publisher,
      String measure,
      String asOf,
      String amount,
      String status,
      String statedOn) {
    return new MarketTotal(
        publisher,
        measure,
        LocalDate.parse(asOf),
        "USD",
        new BigDecimal(amount),
        false,
        status,
        LocalDate.parse(statedOn),
        Optional.empty(),
        "https://example.org/");
  }
}
