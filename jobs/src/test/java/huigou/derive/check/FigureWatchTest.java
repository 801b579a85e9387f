package huigou.derive.check;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.derive.check.FigureWatch.Watched;
import huigou.model.origin.Place;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.support.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figure is held, which one is unusual, which one is taken without a word. */
class FigureWatchTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());
  private static final Optional<BigDecimal> ONE = Optional.of(BigDecimal.ONE);
  private static final LocalDate RECEIVED = LocalDate.parse("2025-11-07");

  private static NavigableMap<LocalDate, BigDecimal> standing(String... datesAndValues) {
    NavigableMap<LocalDate, BigDecimal> standing = new TreeMap<>();
    for (int i = 0; i < datesAndValues.length; i += 2) {
      standing.put(LocalDate.parse(datesAndValues[i]), new BigDecimal(datesAndValues[i + 1]));
    }
    return standing;
  }

  private static List<Observation> figures(String... datesAndValues) {
    List<Observation> figures = new ArrayList<>();
    standing(datesAndValues)
        .forEach(
            (date, value) ->
                figures.add(
                    new Observation(
                        SeriesId.of("made"),
                        date,
                        value,
                        ObservationStatus.FINAL,
                        date,
                        Optional.empty(),
                        Place.row("made/up.csv", date.toString()))));
    return figures;
  }

  private static String outcome(Watched watched) {
    return watched.doubts().isEmpty()
        ? "taken"
        : watched.doubts().get(0).kind().name() + " " + watched.taken().size();
  }

  private static String outcome(
      NavigableMap<LocalDate, BigDecimal> standing, String... datesAndValues) {
    return outcome(
        new FigureWatch(ONE, figure -> false)
            .watch(figures(datesAndValues), standing, RECEIVED, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "5.00, taken",
    "5.01, UNUSUAL 1",
    "2.99, UNUSUAL 1",
    "3.00, taken",
    // Ten times, and twelve in a hundred beside it.
    "40, HELD 0",
    "44.8, HELD 0",
    "44.9, UNUSUAL 1",
    "35.2, HELD 0",
    "35.1, UNUSUAL 1",
    "0.4, HELD 0",
    "400, HELD 0",
    "4000000, HELD 0",
    "-40, UNUSUAL 1",
    "0, UNUSUAL 1"
  })
  void aFigureIsHeldAPowerOfTenAwayAndUnusualElsewhereBeyondItsMove(String value, String outcome) {
    assertThat(outcome(standing("2025-11-05", "4"), "2025-11-06", value)).isEqualTo(outcome);
  }

  @Test
  void theDoubtSaysAgainstWhatItStands() {
    Watched watched =
        new FigureWatch(ONE, figure -> false)
            .watch(figures("2025-11-06", "40"), standing("2025-11-05", "4"), RECEIVED, List.of());
    assertThat(watched.doubts())
        .containsExactly(
            new Doubt(
                Doubt.Kind.HELD,
                figures("2025-11-06", "40").get(0),
                LocalDate.parse("2025-11-05"),
                new BigDecimal("4")));
  }

  @Test
  void whatStandsAlreadyIsAcceptedOrWasSaidBeforeIsTaken() {
    assertThat(outcome(standing("2025-11-05", "4", "2025-11-06", "40"), "2025-11-06", "40"))
        .isEqualTo("taken");
    List<Observation> figures = figures("2025-11-06", "40");
    NavigableMap<LocalDate, BigDecimal> standing = standing("2025-11-05", "4");
    assertThat(
            outcome(
                new FigureWatch(ONE, figures::contains)
                    .watch(figures, standing, RECEIVED, List.of())))
        .isEqualTo("taken");
    Doubt said =
        new Doubt(
            Doubt.Kind.HELD, figures.get(0), LocalDate.parse("2025-11-05"), new BigDecimal("4"));
    FigureWatch watch = new FigureWatch(ONE, figure -> false);
    assertThat(outcome(watch.watch(figures, standing, RECEIVED, List.of(said)))).isEqualTo("taken");
    assertThat(outcome(watch.watch(figures("2025-11-06", "41"), standing, RECEIVED, List.of(said))))
        .isEqualTo("HELD 0");
  }

  @Test
  void whereAnyMoveIsUsualNothingIsLookedAt() {
    assertThat(
            outcome(
                new FigureWatch(Optional.empty(), figure -> false)
                    .watch(
                        figures("2025-11-06", "40"),
                        standing("2025-11-05", "4"),
                        RECEIVED,
                        List.of())))
        .isEqualTo("taken");
  }

  /** A figure is news for fourteen days; one of forty days before says nothing of it. */
  @ParameterizedTest
  @CsvSource({
    "2025-10-22, 2025-10-24, UNUSUAL 1",
    "2025-10-22, 2025-10-23, taken",
    "2025-09-27, 2025-11-06, UNUSUAL 1",
    "2025-09-26, 2025-11-06, taken"
  })
  void onlyNewsBesideItsNeighbourIsLookedAt(String before, String day, String outcome) {
    assertThat(outcome(standing(before, "4"), day, "7")).isEqualTo(outcome);
  }

  @Test
  void inHistoryOnlyTheSingleSlipIsHeld() {
    NavigableMap<LocalDate, BigDecimal> none = new TreeMap<>();
    assertThat(outcome(none, "2020-01-06", "4", "2020-01-07", "40", "2020-01-08", "4"))
        .isEqualTo("HELD 2");
    assertThat(outcome(none, "2020-01-06", "4", "2020-01-07", "7", "2020-01-08", "4"))
        .isEqualTo("taken");
    assertThat(outcome(none, "2020-01-06", "4", "2020-01-07", "40", "2020-01-08", "40"))
        .isEqualTo("taken");
  }

  private static String onItsDay(String series, String... datesAndValues) {
    List<Observation> all = figures(datesAndValues);
    NavigableMap<LocalDate, BigDecimal> before = standing(datesAndValues);
    Observation newest = all.get(all.size() - 1);
    before.remove(newest.referenceDate());
    Watched watched =
        new FigureWatch(CATALOGUE.getSeries(SeriesId.of(series)).usualMove(), figure -> false)
            .watch(List.of(newest), before, newest.referenceDate().plusDays(1), List.of());
    return outcome(watched);
  }

  /** As the New York Fed published them: the record days are printed on their day, and marked. */
  @Test
  void theRecordDaysArePrinted() {
    assertThat(onItsDay("sofr", "2019-09-12", "2.20", "2019-09-13", "2.20", "2019-09-16", "2.43"))
        .isEqualTo("taken");
    assertThat(onItsDay("sofr", "2019-09-13", "2.20", "2019-09-16", "2.43", "2019-09-17", "5.25"))
        .isEqualTo("UNUSUAL 1");
    assertThat(
            onItsDay(
                "srf-accepted",
                "2025-12-29",
                "25950000000",
                "2025-12-30",
                "3000000000",
                "2025-12-31",
                "74600000000"))
        .isEqualTo("UNUSUAL 1");
    assertThat(onItsDay("sofr", "2019-09-13", "2.20", "2019-09-16", "24.3")).isEqualTo("HELD 0");
  }
}
