package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.TimeSeries;
import huigou.model.view.ChartView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stands on the page of the balance sheet by which figures are at hand, and what its charts
 * say. Made up.
 */
class BalanceSheetSectionsTest {

  private static final String BEFORE = "2025-11-19";

  private static final String WEEK = "2025-11-26";

  private static TopicView page(MadeEdition edition) {
    return new BalanceSheetAssembler(edition.parts(), edition).topic();
  }

  private static TopicView page(TimeSeries... series) {
    return page(new MadeEdition(series));
  }

  private static TimeSeries figure(String id, String value) {
    return Made.series(id, WEEK, value);
  }

  private static String title(ChartView chart) {
    return InLines.of(chart.title());
  }

  @Test
  void withoutFiguresThereAreTablesAloneAndThePageSaysThatNothingAddsUp() {
    TopicView page = page();
    assertThat(InLines.sections(page)).containsExactly("levels", "run-off", "identity");
    assertThat(InLines.of(page.facts())).containsExactly("balance-sheet.fact.identity.none");
    assertThat(InLines.table(page, "identity").rows()).isEmpty();
  }

  @Test
  void withAllFiguresTheSectionsFollowOneAnotherFromLevelsToWhatIsLeft() {
    TopicView page =
        page(
            figure("reserves-level", "1"),
            figure("total-assets", "1"),
            figure("runoff-total-assets", "-1"),
            figure("runoff-securities-held", "-1"),
            figure("total-assets-change", "1"),
            figure("tga-level-change", "1"),
            figure("on-rrp-level-change", "1"),
            figure("foreign-rrp-change", "1"),
            figure("currency-change", "1"),
            figure("other-factors-change", "1"),
            figure("drain-residual", "1"),
            figure("drain-remainder-partial", "1"),
            figure("net-liquidity-estimate", "1"));
    assertThat(InLines.sections(page))
        .containsExactly(
            "reserves",
            "assets",
            "levels",
            "runoff",
            "run-off",
            "bridge",
            "residual",
            "identity",
            "partial",
            "net-liquidity");
    assertThat(InLines.rows(InLines.table(page, "partial")))
        .containsExactly("2025-11-26 | +1 USD | +1 USD");
  }

  @Test
  void factsStandFromAssetsToWhatMovesAgainstReserves() {
    MadeEdition edition =
        new MadeEdition(
                Made.series("total-assets", BEFORE, "8", WEEK, "7"),
                Made.series("runoff-total-assets", BEFORE, "-1", WEEK, "-2"),
                Made.series("reserves-level", BEFORE, "4", WEEK, "3"),
                Made.series("reserves-week-average", BEFORE, "6", WEEK, "5"))
            .opposed(1, 0);
    assertThat(InLines.of(page(edition).facts()))
        .containsExactly(
            "balance-sheet.fact.assets.less(2025-11-26, 7 USD, 2 USD, 2025-11-19)",
            "balance-sheet.fact.reserves(2025-11-26, 3 USD, 5 USD)",
            "balance-sheet.fact.identity.none",
            "balance-sheet.fact.opposite(1, 0, 52, 51)");
  }

  @Test
  void assetsWithoutTheirRunoffAndALevelWithoutTheAverageOfItsWeekAreNotTold() {
    TopicView page =
        page(
            figure("total-assets", "7"),
            figure("reserves-level", "3"),
            Made.series("reserves-week-average", BEFORE, "6"));
    assertThat(InLines.of(page.facts())).containsExactly("balance-sheet.fact.identity.none");
    assertThat(InLines.of(page(figure("runoff-total-assets", "-2")).facts()))
        .containsExactly("balance-sheet.fact.identity.none");
  }

  @Test
  void ofWhatDoesNotAddUpTheLargestIsToldOfEitherSignAndTheFirstOfEquals() {
    TimeSeries residual =
        Made.series(
            "drain-residual", "2025-11-05", "2", "2025-11-12", "-3", BEFORE, "3", WEEK, "1");
    TimeSeries partial = Made.series("drain-remainder-partial", BEFORE, "9", WEEK, "9");
    TopicView page =
        page(
            residual,
            partial,
            figure("total-assets-change", "1"),
            figure("tga-level-change", "0"),
            figure("on-rrp-level-change", "0"),
            figure("foreign-rrp-change", "0"),
            figure("currency-change", "0"),
            figure("other-factors-change", "0"));
    assertThat(InLines.of(page.facts()))
        .containsExactly(
            "balance-sheet.fact.identity(4, 2025-11-05, 2025-11-26, 3 USD, 2025-11-12, 2)");
    ChartView chart = InLines.chart(page, "residual");
    assertThat(title(chart)).isEqualTo("balance-sheet.chart.residual(3 USD, 2025-11-12, 4)");
    assertThat(InLines.points(chart, 0))
        .containsExactly("2025-11-05 2", "2025-11-12 -3", "2025-11-19 3", "2025-11-26 1");
  }

  @Test
  void theChartOfReservesSaysHowTheNewestLevelStands() {
    assertThat(title(InLines.chart(page(Made.series("reserves-level", WEEK, "3")), "reserves")))
        .isEqualTo("balance-sheet.chart.reserves(3 USD, 2025-11-26, standing.first)");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 9, 8, 'balance-sheet.chart.assets(9 USD, 2025-11-19, 8 USD, 2025-11-12)'",
    "7, 9, 9, 'balance-sheet.chart.assets.highest(9 USD, 2025-11-19, 9 USD, 2025-11-12)'",
    "7, 9, 10, 'balance-sheet.chart.assets.highest(10 USD, 2025-11-26, 10 USD, 2025-11-12)'"
  })
  void assetsAreHighestWhereNoneWereHigherAndTheFirstPeakIsTold(
      String first, String second, String newest, String said) {
    TopicView page =
        page(Made.series("total-assets", "2025-11-12", first, BEFORE, second, WEEK, newest));
    assertThat(title(InLines.chart(page, "assets"))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, -3, 'balance-sheet.chart.runoff(5 USD, 3 USD, 2025-11-26)'",
    "0, -3, 'balance-sheet.chart.runoff.signed(0 USD, -3 USD, 2025-11-26)'",
    "-5, 0, 'balance-sheet.chart.runoff.signed(-5 USD, 0 USD, 2025-11-26)'",
    "5, -3, 'balance-sheet.chart.runoff.signed(+5 USD, -3 USD, 2025-11-26)'",
    "-5, 3, 'balance-sheet.chart.runoff.signed(-5 USD, +3 USD, 2025-11-26)'"
  })
  void whatBothLostIsToldWithoutSignAndElseEachWithItsOwn(
      String assets, String securities, String said) {
    TopicView page =
        page(figure("runoff-total-assets", assets), figure("runoff-securities-held", securities));
    ChartView chart = InLines.chart(page, "runoff");
    assertThat(title(chart)).isEqualTo(said);
    assertThat(chart.layers()).hasSize(2);
  }

  @Test
  void aRunoffWithoutTheOtherIsNotDrawnButStandsInTheTable() {
    assertThat(InLines.sections(page(figure("runoff-total-assets", "-1"))))
        .doesNotContain("runoff");
    assertThat(InLines.sections(page(figure("runoff-securities-held", "-1"))))
        .doesNotContain("runoff");
    assertThat(
            InLines.rows(
                InLines.table(
                    page(
                        Made.series("runoff-securities-held", BEFORE, "-1"),
                        figure("total-assets-below-peak", "2")),
                    "run-off")))
        .containsExactly(
            "Total assets below their highest so far | +2 USD | 2025-11-26",
            "Run-off of securities held since 1 June 2022 | -1 USD | 2025-11-19");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; balance-sheet.chart.net-liquidity(7 USD, 2025-11-26)",
        "2025-11-19; balance-sheet.chart.net-liquidity(7 USD, 2025-11-26)",
        "2025-11-26; balance-sheet.chart.net-liquidity.exact(9 USD, 2025-11-26)",
        "2025-12-03; balance-sheet.chart.net-liquidity.exact(9 USD, 2025-12-03)"
      })
  void theExactFigureIsToldWhereItIsNoOlderThanTheEstimate(String exact, String said) {
    TimeSeries estimate = Made.series("net-liquidity-estimate", BEFORE, "8", WEEK, "7");
    TopicView page =
        exact.isEmpty() ? page(estimate) : page(estimate, Made.series("net-liquidity", exact, "9"));
    ChartView chart = InLines.chart(page, "net-liquidity");
    assertThat(title(chart)).isEqualTo(said);
    assertThat(chart.title().about())
        .containsExactly(said.contains("exact") ? "net-liquidity" : "net-liquidity-estimate");
  }

  @Test
  void anExactFigureWithoutAnyEstimateIsNotDrawn() {
    assertThat(InLines.sections(page(figure("net-liquidity", "9"))))
        .containsExactly("levels", "run-off", "identity");
  }
}
