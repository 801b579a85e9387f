package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.odds.Odds;
import huigou.model.odds.Odds.Bin;
import huigou.model.odds.Odds.Shares;
import huigou.model.view.ChartView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came by what odds had foretold, in tenths and pictures. Made up. */
class OddsReliabilityTest {

  private static final String FIVE = "sofr-minus-iorb-over-5";
  private static final String TEN = "sofr-minus-iorb-over-10";
  private static final Bin FEW = bin("0.2", 3, Optional.empty());

  private static Bin bin(String from, int days, Optional<Shares> shares) {
    BigDecimal tenth = new BigDecimal(from);
    return new Bin(tenth, tenth.add(new BigDecimal("0.1")), days, 2, shares);
  }

  private static Bin bin(String from, int days, String foretold, String came) {
    return bin(from, days, Optional.of(new Shares(new BigDecimal(foretold), new BigDecimal(came))));
  }

  private static Odds.Score score(String target, int horizon, boolean published, Bin... bins) {
    return new Odds.Score(
        target,
        horizon,
        100,
        20,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        published,
        List.of(bins));
  }

  private static Odds.Day day(
      String target, int horizon, String madeOn, Optional<Boolean> outcome) {
    LocalDate made = LocalDate.parse(madeOn);
    return new Odds.Day(
        made,
        target,
        horizon,
        made.plusDays(horizon),
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        outcome);
  }

  private static Odds scored(Odds.Score... scores) {
    return new Odds(List.of(), List.of(scores), List.of());
  }

  private static TopicView sections(Odds odds) {
    OddsParts parts = new OddsParts(new MadeEdition().parts(), odds, LocalDate.parse("2025-11-28"));
    return new TopicView(StandingPage.FORECASTS, List.of(), parts.sections());
  }

  @Test
  void theTenthsOfTheNearestOddsThatAreShownStandInATable() {
    Odds odds =
        scored(
            score(
                FIVE, 1, true, bin("0.1", 30, "0.15", "0.12"), FEW, bin("0.3", 30, "0.35", "0.3")),
            score(TEN, 1, false, bin("0.3", 30, "0.35", "0.3")),
            score(TEN, 2, true, bin("0.4", 30, "0.45", "0.4")));
    TopicView page = sections(odds);
    TableView table = InLines.table(page, "reliability");
    assertThat(InLines.rows(table))
        .containsExactly(
            "odds.target." + FIVE + " | odds.bin(10 %, 20 %) | 30 | 2 | 15 % | 12 %",
            "odds.target." + FIVE + " | odds.bin(20 %, 30 %) | 3 | 2 | – | –",
            "odds.target." + FIVE + " | odds.bin(30 %, 40 %) | 30 | 2 | 35 % | 30 %");
    assertThat(table.shown()).isEqualTo(3);
    assertThat(InLines.of(table.notes())).containsExactly("odds.table.reliability.note(10)");
    assertThat(InLines.sections(page))
        .as("two tenths that can be told are no chart")
        .containsExactly("odds-score", "reliability");
    assertThat(InLines.table(sections(scored(score(TEN, 1, false))), "reliability").shown())
        .isEqualTo(1);
  }

  @Test
  void threeTenthsThatCanBeToldAreAChartAgainstTheLineOnWhichBothAreOne() {
    Odds.Score score =
        score(
            FIVE,
            1,
            true,
            bin("0", 40, "0", "0.02"),
            bin("0.1", 20, "0.15", "0.1"),
            FEW,
            bin("0.3", 30, "0.35", "0.3"));
    Odds odds =
        new Odds(
            List.of(
                day(TEN, 1, "2025-01-02", Optional.of(true)),
                day(FIVE, 2, "2025-01-03", Optional.of(true)),
                day(FIVE, 1, "2025-01-06", Optional.of(true)),
                day(FIVE, 1, "2025-01-07", Optional.of(false)),
                day(FIVE, 1, "2025-01-08", Optional.empty())),
            List.of(score),
            List.of());
    TopicView page = sections(odds);
    assertThat(InLines.sections(page))
        .containsExactly("odds-score", "reliability-" + FIVE, "reliability");
    ChartView chart = InLines.chart(page, "reliability-" + FIVE);
    assertThat(InLines.of(chart.title()))
        .isEqualTo("odds.chart.reliability(odds.target." + FIVE + ", 1, 5)");
    assertThat(InLines.of(chart.subtitle()))
        .isEqualTo("odds.chart.reliability.subtitle(2025-01-06, 2025-01-07, 100, 10)");
    assertThat(chart.dates())
        .containsExactly(
            LocalDate.ofEpochDay(0),
            LocalDate.ofEpochDay(1500),
            LocalDate.ofEpochDay(3500),
            LocalDate.ofEpochDay(10000));
    assertThat(((ChartView.Line) chart.layers().get(0)).values())
        .containsExactly(
            new BigDecimal("0.00"),
            new BigDecimal("15.00"),
            new BigDecimal("35.00"),
            new BigDecimal("100.00"));
    ChartView.Points points = (ChartView.Points) chart.layers().get(1);
    assertThat(points.values())
        .containsExactly(new BigDecimal("2"), new BigDecimal("10"), new BigDecimal("30"), null);
    assertThat(points.counts())
        .containsExactly(new BigDecimal("40"), new BigDecimal("20"), new BigDecimal("30"), null);
    assertThat(chart.axis()).isEqualTo(ChartView.Axis.SHARES);
    assertThat(chart.table()).isEqualTo("forecasts/index.html#reliability");
  }

  @ParameterizedTest
  @CsvSource({"1, true, 1", "1, false, 0", "2, true, 0"})
  void onlyTheNearestOddsThatAreShownAreDrawn(int horizon, boolean shown, int charts) {
    Odds odds =
        new Odds(
            List.of(day(FIVE, horizon, "2025-01-06", Optional.of(true))),
            List.of(
                score(
                    FIVE,
                    horizon,
                    shown,
                    bin("0", 40, "0.05", "0.1"),
                    bin("0.1", 40, "0.15", "0.1"),
                    bin("0.3", 30, "0.35", "0.3"))),
            List.of());
    assertThat(InLines.sections(sections(odds)))
        .filteredOn(id -> id.startsWith("reliability-"))
        .hasSize(charts);
  }
}
