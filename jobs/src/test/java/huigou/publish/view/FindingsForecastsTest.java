package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.SeriesEntry;
import huigou.model.claim.Forecast;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.SourceView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forecasts are decided by a figure that is new. Made up. */
class FindingsForecastsTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");

  private static final Function<SeriesEntry, List<Revision>> NO_REVISIONS = entry -> List.of();

  private static FindingsAssembler assembler(MadeEdition edition, MadeBuybacks buybacks) {
    return new FindingsAssembler(
        MadeEdition.CATALOGUE,
        edition,
        new SinceBefore(LocalDate.parse("2025-11-21"), AS_OF),
        buybacks.parts());
  }

  private static List<String> tonight(
      MadeEdition edition,
      List<SourceView> sources,
      Function<SeriesEntry, List<Revision>> revisions) {
    return assembler(edition, new MadeBuybacks())
        .view(List.of(), Set.of(), sources, revisions)
        .tonight()
        .stream()
        .map(InLines::of)
        .toList();
  }

  /** SOFR of four days, each known on the day after. */
  private static MadeEdition edition() {
    return new MadeEdition(
        Made.series(
            "sofr", "2025-11-20", "4", "2025-11-21", "4", "2025-11-27", "4", "2025-11-28", "4"));
  }

  private static ResolvedForecast forecast(
      String id, State state, String resolvesOn, Observed... observed) {
    return new ResolvedForecast(
        new Forecast(
            id,
            Localised.same("Somebody"),
            LocalDate.parse("2025-10-01"),
            "made-up",
            Localised.same("rates will rise"),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(resolvesOn).map(LocalDate::parse),
            Optional.empty()),
        state,
        List.of(observed).stream().findFirst());
  }

  private static Measure level(String series) {
    return new Measure.Level(SeriesId.of(series));
  }

  private static Observed observed(String date, Measure measure) {
    return new Observed(BigDecimal.ONE, LocalDate.parse(date), measure);
  }

  @ParameterizedTest
  @CsvSource({"CAME_TRUE, came-true", "FAILED, failed"})
  void aForecastThatANewFigureDecidesIsFound(State state, String token) {
    assertThat(
            tonight(
                edition()
                    .with(
                        forecast("f1", state, "2025-11-21", observed("2025-11-21", level("sofr")))),
                List.of(),
                NO_REVISIONS))
        .containsExactly(
            "forecast-f1 forecast sofr 2025-11-21 2025-11-22 finding.forecast.%s(Somebody, 2025-10-01, rates will rise) forecasts/index.html"
                .formatted(token));
  }

  @Test
  void aForecastThatIsNotDecidedByItsDayIsNone() {
    Observed newest = observed("2025-11-27", level("sofr"));
    assertThat(
            tonight(
                edition()
                    .with(forecast("open", State.OPEN, "2025-11-27", newest))
                    .with(forecast("vague", State.NOT_CHECKABLE, "2025-11-27", newest))
                    .with(forecast("no-day", State.FAILED, null, newest))
                    .with(forecast("no-figure", State.FAILED, "2025-11-27")),
                List.of(),
                NO_REVISIONS))
        .isEmpty();
  }

  /** The edition before knew what was known on the 21st; this one knows it to the 28th. */
  @ParameterizedTest
  @CsvSource({"2025-11-20, 0", "2025-11-21, 1", "2025-11-27, 1", "2025-11-28, 0", "2025-11-24, 0"})
  void whatDecidesAForecastMustBeNew(String date, int lines) {
    assertThat(
            tonight(
                edition().with(forecast("f", State.FAILED, date, observed(date, level("sofr")))),
                List.of(),
                NO_REVISIONS))
        .hasSize(lines);
  }

  @Test
  void oneNewSeriesOfARatioDecidesAndTheFirstIsNamedAsKnownToday() {
    Measure ratio = new Measure.Ratio(level("tgcr"), level("sofr"));
    assertThat(
            tonight(
                edition()
                    .with(forecast("f", State.FAILED, "2025-11-27", observed("2025-11-27", ratio))),
                List.of(),
                NO_REVISIONS))
        .singleElement()
        .asString()
        .startsWith("forecast-f forecast tgcr 2025-11-27 2025-11-28 finding.forecast.failed(");
  }
}
