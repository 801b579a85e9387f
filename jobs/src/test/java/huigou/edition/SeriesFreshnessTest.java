package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.derive.series.HistoricalStanding;
import huigou.model.origin.Place;
import huigou.model.series.Freshness;
import huigou.model.series.MissingDays;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.store.SeriesState;
import huigou.support.Made;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fresh series are by their own rules and files. Made up; the calendar is the catalogue's. */
class SeriesFreshnessTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  /** Where figures of {@link Made} come from. */
  private static final String FILE = "made-up";

  private static List<SeriesState> states(String asOf, Set<String> carried, TimeSeries... series) {
    return new SeriesFreshness(
            CATALOGUE,
            LocalDate.parse(asOf),
            carried,
            Stream.of(series)
                .map(
                    each ->
                        new Standings(
                            CATALOGUE.getSeries(each.id()),
                            each.newest(),
                            HistoricalStanding.of(each, MissingDays.NONE)))
                .toList())
        .states();
  }

  /** The fixing of Wednesday 26 November 2025 is followed by that of Friday, due on Monday. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-28, false, CURRENT",
    "2025-12-01, false, CURRENT",
    "2025-12-02, false, CURRENT",
    "2025-12-03, false, LATE",
    "2025-11-28, true, CURRENT",
    "2025-12-01, true, CARRIED_OVER",
    "2025-12-31, true, CARRIED_OVER"
  })
  void aSeriesIsLateAfterItsGraceAndNeverWhenItsFigureWasCarriedOver(
      String asOf, boolean carried, Freshness freshness) {
    SeriesState state =
        states(asOf, carried ? Set.of(FILE) : Set.of(), Made.series("sofr", "2025-11-26", "4.05"))
            .get(0);
    assertThat(state.nextDue()).contains(LocalDate.parse("2025-12-01"));
    assertThat(state.freshness()).isEqualTo(freshness);
    assertThat(state.lateAfter().isPresent()).isEqualTo(!carried);
  }

  @Test
  void aSpreadIsAsFreshAsThePartThatEndsFirst() {
    TimeSeries sofr = Made.series("sofr", "2025-11-20", "4.05");
    TimeSeries iorb = Made.series("iorb", "2025-12-03", "3.90");
    TimeSeries spread = Made.series("sofr-minus-iorb", "2025-11-20", "15");
    assertThat(states("2025-12-03", Set.of(), sofr, iorb, spread))
        .extracting(SeriesState::freshness)
        .containsExactly(Freshness.LATE, Freshness.CURRENT, Freshness.LATE);
  }

  @Test
  void oneSeriesOfASourceMayBeBehindWhileAnotherIsNot() {
    assertThat(
            states(
                "2025-12-03",
                Set.of(FILE),
                Made.series("sofr", "2025-12-02", "4.05"),
                Made.series("tgcr", "2025-11-20", "4.00")))
        .extracting(SeriesState::freshness)
        .containsExactly(Freshness.CURRENT, Freshness.CARRIED_OVER);
  }

  @Test
  void nothingOfASeriesThatHasEndedIsDue() {
    SeriesState state =
        states("2025-11-28", Set.of(), Made.series("tomo-accepted", "2021-07-28", "1")).get(0);
    assertThat(CATALOGUE.getSeries(SeriesId.of("tomo-accepted")).ended())
        .contains(LocalDate.parse("2021-07-28"));
    assertThat(state.freshness()).isEqualTo(Freshness.ENDED);
    assertThat(state.nextDue()).isEmpty();
    assertThat(
            states("2021-07-27", Set.of(), Made.series("tomo-accepted", "2021-07-26", "1"))
                .get(0)
                .freshness())
        .isEqualTo(Freshness.CURRENT);
  }

  private static TimeSeries from(String file, String id, String date) {
    Vintage figure = Made.series(id, date, "1").newest();
    return new TimeSeries(
        SeriesId.of(id),
        List.of(
            new Vintage(
                figure.referenceDate(),
                figure.value(),
                figure.status(),
                figure.knownOn(),
                figure.receivedOn(),
                figure.source(),
                Place.of(file))));
  }

  /** Of the two parts SOFR ends first; one of them came out of another copy. */
  @ParameterizedTest
  @CsvSource({"a, CARRIED_OVER", "b, LATE"})
  void aSpreadIsCarriedOverWithThePartThatEndsFirst(String carried, Freshness freshness) {
    assertThat(
            states(
                    "2025-12-03",
                    Set.of(carried),
                    from("a", "sofr", "2025-11-20"),
                    from("b", "iorb", "2025-12-03"),
                    from("c", "sofr-minus-iorb", "2025-11-20"))
                .get(2)
                .freshness())
        .isEqualTo(freshness);
  }
}
