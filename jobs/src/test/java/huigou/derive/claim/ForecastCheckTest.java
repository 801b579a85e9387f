package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Cited;
import huigou.model.claim.Claim.Comparator;
import huigou.model.claim.Forecast;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of forecasts: of one on its day, of one that any day may bring, of one untested. */
class ForecastCheckTest {

  private static final TimeSeries SPREAD =
      Made.series(
          "s",
          "2025-11-03",
          "90",
          "2025-11-04",
          "10",
          "2025-11-05",
          "23",
          "2025-11-06",
          "15",
          "2025-11-07",
          "20");

  private static ResolvedForecast resolved(
      String asOf, String resolvesOn, Comparator comparator, String value, boolean any) {
    Measuring measuring =
        new Measuring(
            id -> SPREAD,
            id -> Unit.BASIS_POINT,
            cited -> Optional.empty(),
            (share, day) -> Optional.empty());
    return new ForecastCheck(measuring, LocalDate.parse(asOf))
        .resolve(
            forecast(
                resolvesOn,
                Optional.of(
                    new Forecast.Test(
                        new Measure.Level(SeriesId.of("s")),
                        comparator,
                        Printed.parse(value),
                        Unit.BASIS_POINT,
                        any))));
  }

  private static Forecast forecast(String resolvesOn, Optional<Forecast.Test> test) {
    Localised words = new Localised("words", "文字");
    return new Forecast(
        "f",
        words,
        LocalDate.parse("2025-11-03"),
        "S1",
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(resolvesOn).map(LocalDate::parse),
        test);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-05, OVER, 22, CAME_TRUE", "2025-11-05, OVER, 23, FAILED",
    "2025-11-05, AT_LEAST, 23, CAME_TRUE", "2025-11-05, UNDER, 23, FAILED",
    "2025-11-05, AT_MOST, 23, CAME_TRUE", "2025-11-05, EQUALS, 23, CAME_TRUE",
    "2025-11-05, EQUALS, 24, FAILED"
  })
  void onItsDayTheTestDecides(String day, Comparator comparator, String value, State state) {
    assertThat(resolved("2025-11-07", day, comparator, value, false).state()).isEqualTo(state);
  }

  @Test
  void beforeItsDayItIsOpenWithTheNewestFigure() {
    ResolvedForecast open = resolved("2025-11-06", "2025-11-07", Comparator.OVER, "1", false);
    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(open.observed().orElseThrow().date()).isEqualTo("2025-11-06");
    assertThat(resolved("2025-11-07", "2025-11-07", Comparator.OVER, "1", false).state())
        .isEqualTo(State.CAME_TRUE);
  }

  @Test
  void oneFigureAfterItWasSaidIsEnoughForOneThatAnyDayMayBring() {
    ResolvedForecast true23 = resolved("2025-11-07", null, Comparator.OVER, "22", true);
    assertThat(true23.state()).isEqualTo(State.CAME_TRUE);
    assertThat(true23.observed().orElseThrow().date()).isEqualTo("2025-11-05");
    ResolvedForecast failed = resolved("2025-11-07", null, Comparator.OVER, "75", true);
    assertThat(failed.state()).as("90 was before it").isEqualTo(State.FAILED);
    assertThat(failed.observed().orElseThrow().value()).isEqualByComparingTo("23");
    assertThat(resolved("2025-11-07", "2025-12-31", Comparator.OVER, "75", true).state())
        .isEqualTo(State.OPEN);
    assertThat(resolved("2025-11-07", "2025-11-06", Comparator.OVER, "75", true).state())
        .isEqualTo(State.FAILED);
  }

  @Test
  void withoutAnOutcomeItStaysOpenForAWhileAndIsNotCheckableAfter() {
    assertThat(resolved("2025-12-31", "2025-12-01", Comparator.OVER, "1", false).state())
        .isEqualTo(State.OPEN);
    assertThat(resolved("2026-06-30", "2025-12-01", Comparator.OVER, "1", false).state())
        .isEqualTo(State.NOT_CHECKABLE);
  }

  @Test
  void oneThatNamesNoFigureIsNeverChecked() {
    Measuring none =
        new Measuring(
            id -> SPREAD,
            id -> Unit.BASIS_POINT,
            (Cited cited) -> Optional.empty(),
            (share, day) -> Optional.empty());
    assertThat(
            new ForecastCheck(none, LocalDate.parse("2025-11-07"))
                .resolve(forecast(null, Optional.empty()))
                .state())
        .isEqualTo(State.NOT_CHECKABLE);
  }

  @ParameterizedTest
  @CsvSource({
    // The day has passed, and its figure is not at hand: now, and when nobody waits any more.
    "2025-12-10, 2025-12-01, true",
    "2026-12-10, 2025-12-01, true",
    // It has not passed.
    "2025-12-01, 2025-12-01, false",
    "2025-11-10, 2025-12-01, false",
    // A figure decides it.
    "2025-12-10, 2025-11-05, false"
  })
  void aForecastThatIsDueAndLacksItsFigureIsAnIssue(String asOf, String due, boolean undecided) {
    List<Issue> issues =
        ForecastCheck.undecided(
            List.of(resolved(asOf, due, Comparator.OVER, "5", false)), LocalDate.parse(asOf));
    assertThat(issues).hasSize(undecided ? 1 : 0);
    assertThat(issues)
        .allSatisfy(
            issue -> {
              assertThat(issue.code()).isEqualTo(IssueCode.FORECAST_UNDECIDED);
              assertThat(issue.place().file()).isEqualTo("catalogue/forecasts.yml");
              assertThat(issue.found()).endsWith(due);
              assertThat(issue.expected()).isEqualTo("level s");
            });
  }

  @Test
  void aForecastThatNamesNoFigureIsNone() {
    LocalDate asOf = LocalDate.parse("2026-12-10");
    ResolvedForecast untested =
        new ResolvedForecast(
            forecast("2025-12-01", Optional.empty()), State.NOT_CHECKABLE, Optional.empty());
    assertThat(ForecastCheck.undecided(List.of(untested), asOf)).isEmpty();
  }
}
