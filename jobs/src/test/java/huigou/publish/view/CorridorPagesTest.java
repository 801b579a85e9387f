package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.Side;
import huigou.model.series.TimeSeries;
import huigou.model.view.ChartView;
import huigou.model.view.CorridorView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages of corridors show of SOFR beside ceiling and floor: rows, lines, spans. Made up. */
class CorridorPagesTest {

  private static final TimeSeries TOP =
      Made.series("target-upper", "2025-11-24", "4", "2025-11-25", "4", "2025-11-26", "4");

  private static final TimeSeries BOTTOM =
      Made.series("target-lower", "2025-11-24", "3.75", "2025-11-25", "3.75", "2025-11-26", "3.75");

  private static List<CorridorView> corridors(List<BreachEvent> events, TimeSeries... series) {
    return new CorridorAssembler(
            MadeEdition.CATALOGUE,
            new MadeEdition(series).seriesParts(),
            new BreachParts(MadeEdition.CATALOGUE, events),
            LocalDate.parse("2025-11-28"))
        .corridors();
  }

  private static CorridorView corridor(TimeSeries... series) {
    return corridors(List.of(), series).get(0);
  }

  private static TimeSeries sofr(String... datesAndValues) {
    return Made.series("sofr", datesAndValues);
  }

  private static List<String> ids(TimeSeries... series) {
    return corridors(List.of(), series).stream().map(CorridorView::id).toList();
  }

  @Test
  void aCorridorHasAPageWhereSofrAndBothItsEdgesHaveFigures() {
    TimeSeries sofr = sofr("2025-11-26", "3.9");
    TimeSeries iorb = Made.series("iorb", "2025-11-26", "3.9");
    TimeSeries onRrp = Made.series("on-rrp-rate", "2025-11-26", "3.75");
    assertThat(ids(sofr, TOP, BOTTOM, iorb, onRrp)).containsExactly("target-range", "administered");
    assertThat(ids(sofr, TOP, iorb, onRrp)).containsExactly("administered");
    assertThat(ids(sofr, BOTTOM, iorb)).isEmpty();
    assertThat(ids(TOP, BOTTOM, iorb, onRrp)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4.01, above, 1", "4.00, at, 0", "3.99, below, 1"})
  void sofrIsAboveAtOrBelowItsCeilingBySoManyBasisPoints(String rate, String state, String size) {
    CorridorView corridor = corridor(sofr("2025-11-26", rate), TOP, BOTTOM);
    assertThat(corridor.state()).isEqualTo(state);
    assertThat(InLines.of(corridor.fact()))
        .isEqualTo(
            "corridor.fact.%s(%s %%, %s bp, the top of the target range, 2025-11-26, 4 %%)"
                .formatted(state, rate, size));
    assertThat(corridor.detail().key()).isEqualTo("corridor.detail." + state);
    assertThat(corridor.chart().title().key()).isEqualTo("corridor.title." + state);
  }

  @Test
  void ofAFixingThatHasNoCeilingNothingIsSaid() {
    CorridorView corridor = corridor(sofr("2025-11-21", "3.9"), TOP, BOTTOM);
    assertThat(corridor.state()).isEqualTo("unknown");
    assertThat(InLines.of(corridor.history().title()))
        .isEqualTo("chart.excess.none(the top of the target range)");
    assertThat(InLines.points(corridor.history(), 0)).containsExactly("2025-11-21 –");
  }

  private static String line(CorridorView.Row row) {
    return row.date()
        + Stream.of(
                Optional.of(row.sofr()),
                row.p75(),
                row.ceiling(),
                row.floor(),
                row.excess(),
                row.excessP75())
            .map(cell -> " | " + cell.map(InLines::of).orElse("–"))
            .reduce("", String::concat);
  }

  @Test
  void aRowHoldsAFixingAndItsUpperQuarterAgainstTheEdgesOfItsDay() {
    CorridorView corridor =
        corridor(
            sofr("2025-11-21", "3.9", "2025-11-24", "4.02", "2025-11-25", "3.98"),
            TOP,
            Made.series("target-lower", "2025-11-25", "3.75"),
            Made.series("sofr-p75", "2025-11-21", "4.1", "2025-11-25", "4.05"));
    assertThat(corridor.rows().stream().map(CorridorPagesTest::line))
        .containsExactly(
            "2025-11-25 | 3.98 % | 4.05 % | 4 % | 3.75 % | -2 bp | +5 bp",
            "2025-11-24 | 4.02 % | – | 4 % | – | +2 bp | –",
            "2025-11-21 | 3.9 % | 4.1 % | – | – | – | –");
  }

  private static TimeSeries daily(String id, int days) {
    return Made.daily(
        id,
        LocalDate.parse("2025-11-26").minusDays(days - 1L),
        Collections.nCopies(days, BigDecimal.ONE));
  }

  @ParameterizedTest
  @CsvSource({"124, 124", "125, 125", "126, 125"})
  void theTableShowsTheLastHundredAndTwentyFiveFixings(int fixings, int rows) {
    CorridorView corridor = corridor(daily("sofr", fixings), TOP, BOTTOM);
    assertThat(corridor.rows()).hasSize(rows);
    assertThat(corridor.rows().get(0).date()).isEqualTo("2025-11-26");
  }

  private static List<String> layers(ChartView chart) {
    return chart.layers().stream()
        .map(
            layer ->
                layer instanceof ChartView.Line line
                    ? line.style() + " " + InLines.of(line.label())
                    : layer instanceof ChartView.Steps steps
                        ? steps.style() + " " + InLines.of(steps.label())
                        : layer instanceof ChartView.Band band
                            ? band.style()
                            : ((ChartView.Spans) layer).style())
        .toList();
  }

  @Test
  void theChartLaysTheRateOverItsBandsTheEdgesAndTheRatesBetween() {
    CorridorView corridor =
        corridor(
            sofr("2025-11-26", "3.9"),
            TOP,
            BOTTOM,
            Made.series("sofr-p25", "2025-11-26", "3.8"),
            Made.series("sofr-p75", "2025-11-26", "4.0"));
    assertThat(layers(corridor.chart()))
        .containsExactly(
            "breach",
            "band inner",
            "ceiling Range top",
            "between IORB",
            "floor Range bottom",
            "lead SOFR");
    assertThat(corridor.chart().zero()).isFalse();
    assertThat(corridor.chart().table()).isEqualTo("corridor/target-range/index.html#table");
  }

  /** Ninety-one fixings to 26 November: the chart begins on the second, 29 August. */
  @Test
  void theChartShadesTheRunsOfWhichItShowsADay() {
    BreachEvent[] runs = {
      run("2025-08-26", "2025-08-28"),
      run("2025-08-28", "2025-08-29"),
      run("2025-08-29", "2025-09-01"),
      run("2025-11-24", "2025-11-26")
    };
    CorridorView corridor = corridors(Arrays.asList(runs), daily("sofr", 91), TOP, BOTTOM).get(0);
    assertThat(corridor.chart().dates()).hasSize(90).first().hasToString("2025-08-29");
    assertThat(((ChartView.Spans) corridor.chart().layers().get(0)).spans())
        .extracting(span -> span.from() + " " + span.to())
        .containsExactly("2025-08-29 2025-08-29", "2025-08-29 2025-09-01", "2025-11-24 2025-11-26");
  }

  private static BreachEvent run(String start, String end) {
    return MadeBreach.of("target-range", "sofr", Side.CEILING, start, end, 2).event();
  }
}
