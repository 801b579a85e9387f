package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.TimeSeries;
import huigou.model.view.ChartView;
import huigou.model.view.CorridorView;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far SOFR stood above a ceiling since both began. Made up. */
class CorridorHistoryTest {

  private static final TimeSeries TOP =
      Made.series("target-upper", "2025-11-24", "4", "2025-11-25", "4", "2025-11-26", "4");

  private static final TimeSeries BOTTOM =
      Made.series("target-lower", "2025-11-24", "3.75", "2025-11-25", "3.75", "2025-11-26", "3.75");

  private static CorridorView corridor(TimeSeries... series) {
    return new CorridorAssembler(
            MadeEdition.CATALOGUE,
            new MadeEdition(series).seriesParts(),
            new BreachParts(MadeEdition.CATALOGUE, List.of()),
            LocalDate.parse("2025-11-28"))
        .corridors()
        .get(0);
  }

  private static TimeSeries sofr(String... datesAndValues) {
    return Made.series("sofr", datesAndValues);
  }

  /** The 25th has no ceiling, and before the 24th there is none. */
  @Test
  void theHistoryBeginsWithTheCeilingAndSaysTheHighestExcess() {
    CorridorView corridor =
        corridor(
            sofr(
                "2025-11-20",
                "9",
                "2025-11-21",
                "9",
                "2025-11-24",
                "4.03",
                "2025-11-25",
                "5",
                "2025-11-26",
                "3.99"),
            Made.series("target-upper", "2025-11-24", "4", "2025-11-26", "4"),
            BOTTOM);
    ChartView history = corridor.history();
    assertThat(InLines.points(history, 0))
        .containsExactly("2025-11-24 3", "2025-11-25 –", "2025-11-26 -1");
    assertThat(InLines.of(history.title()))
        .isEqualTo(
            "chart.excess.title(the top of the target range, +3 bp, 2025-11-24, 2025-11-24)");
    assertThat(InLines.of(history.subtitle()))
        .isEqualTo("chart.series.subtitle.basis_point(2025-11-24, 2025-11-26)");
    assertThat(history.layers())
        .extracting(layer -> InLines.of(((ChartView.Line) layer).label()))
        .containsExactly("SOFR − range top");
    assertThat(history.zero()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "3.99, 3.98, 3.97, -1, 2025-11-24",
    "3.97, 3.98, 3.98, -2, 2025-11-25",
    "3.97, 3.98, 4.01, +1, 2025-11-26"
  })
  void theHighestExcessIsTheFirstOfEqualsAndMayLieBelowTheCeiling(
      String first, String second, String third, String highest, LocalDate on) {
    CorridorView corridor =
        corridor(sofr("2025-11-24", first, "2025-11-25", second, "2025-11-26", third), TOP, BOTTOM);
    List<Object> said = corridor.history().title().arguments();
    assertThat(InLines.of((Quantity) said.get(1))).isEqualTo(highest + " bp");
    assertThat(said).element(2).isEqualTo(on);
  }

  /** A day without a fixing between two is a gap of the line, as one without a ceiling is. */
  @Test
  void aDayOnWhichSofrWasDueAndIsMissingIsAGapOfTheHistory() {
    CorridorView corridor = corridor(sofr("2025-11-24", "4.01", "2025-11-26", "4.02"), TOP, BOTTOM);
    assertThat(InLines.points(corridor.history(), 0))
        .containsExactly("2025-11-24 1", "2025-11-25 –", "2025-11-26 2");
  }
}
