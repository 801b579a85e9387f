package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.RateView;
import huigou.model.view.SiteView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which reference rates stand on their page, with which measures and fixings. Made up. */
class RatesAssemblerTest {

  private static SiteView.Group group(MadeEdition edition, String id, String... series) {
    return new SiteView.Group(
        id, Localised.same("Group " + id), Stream.of(series).map(edition::view).toList());
  }

  private static List<RateView> rates(MadeEdition edition, SiteView.Group... groups) {
    return new RatesAssembler(MadeEdition.CATALOGUE, edition.seriesParts()).rates(List.of(groups));
  }

  private static String row(RateView.Row row) {
    return row.date()
        + " "
        + String.join(
            " ",
            row.values().stream()
                .map((Optional<Quantity> value) -> value.map(InLines::of).orElse("–"))
                .toList());
  }

  private static MadeEdition two() {
    return new MadeEdition(
        Made.series("sofr", "2025-11-24", "4.00", "2025-11-25", "4.05"),
        Made.series("sofr-p75", "2025-11-24", "4.10"),
        Made.series("sofr-volume", "2025-11-24", "7", "2025-11-25", "8"),
        Made.series("tgcr", "2025-11-25", "3.95"),
        Made.series("effr-p75", "2025-11-25", "3.95"));
  }

  @Test
  void ratesStandInTheOrderOfTheCatalogueWhereTheEditionHasThem() {
    MadeEdition edition = two();
    assertThat(
            rates(
                edition,
                group(edition, "effr", "effr-p75"),
                group(edition, "tgcr", "tgcr"),
                group(edition, "sofr", "sofr-p75", "sofr")))
        .extracting(rate -> rate.id() + " " + rate.groupTitle().en())
        .containsExactly("sofr Group sofr", "tgcr Group tgcr");
    assertThat(rates(edition)).isEmpty();
  }

  @Test
  void aRateHasTheNewestOfEachOfItsMeasuresAndItsFixingsNewestFirst() {
    MadeEdition edition = two();
    RateView rate =
        rates(edition, group(edition, "sofr", "sofr-p75", "sofr", "sofr-volume")).get(0);
    assertThat(rate.title()).isEqualTo(Localised.same("SOFR"));
    assertThat(rate.measures())
        .extracting(
            each ->
                each.series()
                    + " "
                    + each.title().en()
                    + " "
                    + InLines.of(each.value())
                    + " "
                    + each.change().map(InLines::of).orElse("–")
                    + " "
                    + each.date())
        .containsExactly(
            "sofr-p75 SOFR 75th percentile 4.10 % – 2025-11-24",
            "sofr SOFR 4.05 % +5 bp 2025-11-25", "sofr-volume SOFR volume 8 USD +1 USD 2025-11-25");
    assertThat(rate.rows())
        .extracting(RatesAssemblerTest::row)
        .containsExactly("2025-11-25 – 4.05 % 8 USD", "2025-11-24 4.10 % 4.00 % 7 USD");
  }

  @Test
  void theLastThirtyFixingsStandInRowsAndTheLastNinetyInTheChart() {
    List<BigDecimal> values = IntStream.rangeClosed(1, 91).mapToObj(BigDecimal::valueOf).toList();
    MadeEdition edition =
        new MadeEdition(Made.daily("sofr", LocalDate.parse("2025-01-01"), values));
    RateView rate = rates(edition, group(edition, "sofr", "sofr")).get(0);
    assertThat(rate.rows())
        .extracting(RatesAssemblerTest::row)
        .hasSize(30)
        .startsWith("2025-04-01 91 %")
        .endsWith("2025-03-03 62 %");
    assertThat(InLines.points(rate.chart(), 0))
        .hasSize(90)
        .startsWith("2025-01-02 2")
        .endsWith("2025-04-01 91");
  }

  @Test
  void theChartIsOfTheRateAloneWhereItsPercentilesAreNotAtHand() {
    MadeEdition edition = two();
    ChartView chart = rates(edition, group(edition, "sofr", "sofr")).get(0).chart();
    assertThat(chart.id()).isEqualTo("sofr-chart");
    assertThat(chart.layers())
        .singleElement()
        .isEqualTo(
            new ChartView.Line(
                "lead",
                Localised.same("SOFR"),
                List.of(new BigDecimal("4.00"), new BigDecimal("4.05")),
                true));
    assertThat(InLines.of(chart.title())).isEqualTo("chart.series.title(SOFR, 4.05 %, 2025-11-25)");
    assertThat(chart.title().about()).containsExactly("sofr");
    assertThat(InLines.of(chart.subtitle())).isEqualTo("chart.rate.subtitle(90)");
    assertThat(chart.table()).isEqualTo("#sofr-table");
    assertThat(chart.zero()).isFalse();
    assertThat(chart.source().en()).isEqualTo("Federal Reserve Bank of New York");
  }

  @Test
  void theBandOfItsPercentilesLiesUnderTheRate() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("sofr", "2025-11-24", "4.00"),
            Made.series("sofr-p25", "2025-11-24", "3.95"),
            Made.series("sofr-p75", "2025-11-24", "4.10"));
    ChartView chart = rates(edition, group(edition, "sofr", "sofr")).get(0).chart();
    assertThat(chart.layers()).hasSize(2).element(0).isInstanceOf(ChartView.Band.class);
    assertThat(InLines.points(chart, 1)).containsExactly("2025-11-24 4.00");
    assertThat(InLines.of(chart.subtitle())).isEqualTo("chart.rate.subtitle.bands(90)");
    assertThat(rates(edition, group(edition, "sofr", "sofr")).get(0).id())
        .isEqualTo(SeriesId.of("sofr"));
  }
}
