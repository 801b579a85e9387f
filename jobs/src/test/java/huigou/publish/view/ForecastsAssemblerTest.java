package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Claim.Comparator;
import huigou.model.claim.Forecast;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.odds.Odds;
import huigou.model.odds.Said;
import huigou.model.origin.Place;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forecast ledger lists, counts and says of an outcome. Made up. */
class ForecastsAssemblerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final Measure LEVEL = new Measure.Level(SeriesId.of("sofr"));
  private static final Forecast.Test TEST = test(LEVEL, Unit.PERCENT);

  private static Forecast.Test test(Measure measure, Unit unit) {
    return new Forecast.Test(measure, Comparator.OVER, Printed.parse("4"), unit, false);
  }

  private static ResolvedForecast forecast(
      String id, String by, String saidOn, Optional<Forecast.Test> test, State state) {
    return new ResolvedForecast(
        new Forecast(
            id,
            Localised.same(by),
            LocalDate.parse(saidOn),
            "made-up",
            Localised.same("says " + id),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.parse("2025-12-31")),
            test),
        state,
        Optional.empty());
  }

  private static ResolvedForecast by(String by, String id, State state) {
    return forecast(id, by, "2025-11-03", Optional.of(TEST), state);
  }

  private static ResolvedForecast observed(Forecast.Test test, String value) {
    ResolvedForecast open = forecast("A", "Ann", "2025-11-03", Optional.of(test), State.OPEN);
    return new ResolvedForecast(
        open.forecast(),
        State.OPEN,
        Optional.of(
            new Observed(new BigDecimal(value), LocalDate.parse("2025-11-25"), test.measure())));
  }

  /** Our own odds, so many of them held against what came, and right about them. */
  private static Odds own(int open, int right) {
    return new Odds(List.of(), List.of(), List.of())
        .beside(
            new Said(
                Stream.concat(
                        Stream.generate(() -> own(Optional.empty())).limit(open),
                        Stream.generate(() -> own(Optional.of(true))).limit(right))
                    .toList(),
                List.of()));
  }

  private static Said.Published own(Optional<Boolean> outcome) {
    BigDecimal likely = new BigDecimal("0.9");
    return new Said.Published(
        new Odds.Day(AS_OF, "made-up", 1, AS_OF, likely, likely, likely, outcome),
        AS_OF,
        true,
        Place.of("made-up"));
  }

  private static TopicView page(Odds odds, ResolvedForecast... forecasts) {
    return new ForecastsAssembler(
            new MeasureWords(MadeEdition.CATALOGUE, Localised::same),
            List.of(forecasts),
            new OddsParts(new MadeEdition().parts(), odds, AS_OF))
        .topic();
  }

  private static TopicView page(ResolvedForecast... forecasts) {
    return page(own(0, 0), forecasts);
  }

  private static List<String> ledger(ResolvedForecast... forecasts) {
    return InLines.rows(InLines.table(page(forecasts), "ledger"));
  }

  @Test
  void forecastsAreCountedByWhatBecameOfThem() {
    assertThat(
            InLines.of(
                page(
                        by("Ann", "A", State.CAME_TRUE),
                        by("Ann", "B", State.CAME_TRUE),
                        by("Ann", "C", State.CAME_TRUE),
                        by("Ann", "D", State.FAILED),
                        by("Ann", "E", State.OPEN),
                        by("Ann", "F", State.OPEN),
                        by("Ann", "G", State.NOT_CHECKABLE))
                    .facts()))
        .containsExactly("forecasts.fact(7, 4, 3, 2, 1)");
  }

  @Test
  void withoutForecastsNothingIsCountedAndWhatOddsSayComesLast() {
    assertThat(page().facts()).isEmpty();
    assertThat(InLines.sections(page())).containsExactly("ledger", "forecasters");
    assertThat(InLines.of(page(own(0, 1), by("Ann", "A", State.OPEN)).facts()))
        .containsExactly(
            "forecasts.fact(1, 0, 0, 1, 0)", "odds.fact.published(1, 2025-11-28, 2025-11-28, 1)");
    Odds scored =
        own(0, 0)
            .beside(
                new Said(
                    List.of(),
                    List.of(new Said.Score("made-up", 1, 1, 1, 0, 0, Optional.empty()))));
    assertThat(InLines.sections(page(scored)))
        .containsExactly("ledger", "forecasters", "odds-published");
  }

  @Test
  void whatCanBeTestedComesFirstThenWhatWasSaidLastThenById() {
    assertThat(
            ledger(
                    forecast("E", "Ann", "2025-11-09", Optional.empty(), State.NOT_CHECKABLE),
                    forecast("D", "Ann", "2025-11-03", Optional.of(TEST), State.OPEN),
                    forecast("C", "Ann", "2025-11-05", Optional.of(TEST), State.OPEN),
                    forecast("B", "Ann", "2025-11-05", Optional.of(TEST), State.OPEN))
                .stream()
                .map(row -> row.substring(0, row.indexOf(" | "))))
        .containsExactly("says B", "says C", "says D", "says E");
  }

  @Test
  void aRowSaysWhatWasForetoldByWhomAndWhatIsKnown() {
    assertThat(
            ledger(
                forecast("B", "Bob", "2025-11-03", Optional.of(TEST), State.FAILED),
                forecast("A", "Ann", "2025-11-03", Optional.empty(), State.NOT_CHECKABLE)))
        .containsExactly(
            "says B | Bob | 2025-11-03 | 2025-12-31 | forecasts.state.failed | forecasts.no-outcome | –",
            "says A | Ann | 2025-11-03 | 2025-12-31 | forecasts.state.not-checkable | forecasts.no-figure | –");
  }

  @Test
  void aConditionAndAWantingDayAreSaid() {
    Forecast plain = by("Ann", "A", State.OPEN).forecast();
    Forecast conditional =
        new Forecast(
            "A",
            plain.by(),
            plain.saidOn(),
            plain.where(),
            plain.says(),
            Optional.of(Localised.same("if it rains")),
            Optional.empty(),
            Optional.empty(),
            plain.test());
    assertThat(ledger(new ResolvedForecast(conditional, State.OPEN, Optional.empty())))
        .containsExactly(
            "forecasts.says.condition(says A, if it rains) | Ann | 2025-11-03 | forecasts.no-day"
                + " | forecasts.state.open | forecasts.no-outcome | –");
  }

  @ParameterizedTest
  @CsvSource({
    "false, PERCENT, '4.1 %, measure.level(SOFR)'",
    "false, BASIS_POINT, '+4.1 bp, measure.level(SOFR)'",
    "true, PERCENT, '+4.1 %, measure.change(SOFR)'",
    "true, USD, '+4.1 USD, measure.change(SOFR)'"
  })
  void anObservedChangeOrDifferenceHasItsSignAndALevelHasNone(
      boolean change, Unit unit, String said) {
    Measure measure = change ? new Measure.Change(SeriesId.of("sofr"), Optional.empty()) : LEVEL;
    assertThat(ledger(observed(test(measure, unit), "4.1")))
        .singleElement()
        .asString()
        .endsWith(" | forecasts.observed(" + said + ") | 2025-11-25");
  }

  @Test
  void whoForetoldMostComesFirstAndEqualsByName() {
    TableView table =
        InLines.table(
            page(
                by("Zoe", "A", State.CAME_TRUE),
                by("Bob", "B", State.FAILED),
                by("Zoe", "C", State.FAILED),
                by("Zoe", "D", State.OPEN),
                by("Ann", "E", State.NOT_CHECKABLE)),
            "forecasters");
    assertThat(InLines.rows(table))
        .containsExactly("Zoe | 3 | 2 | 1", "Ann | 1 | 0 | 0", "Bob | 1 | 1 | 0");
    assertThat(table.notes()).isEmpty();
    assertThat(table.shown()).isEqualTo(3);
  }

  @Test
  void ourOwnOddsStandAmongForecastersWhereSomeWereDeliveredBack() {
    TableView table =
        InLines.table(
            page(own(1, 1), by("Zoe", "A", State.OPEN), by("Ann", "B", State.OPEN)), "forecasters");
    assertThat(InLines.rows(table))
        .containsExactly("huigou | 2 | 1 | 1", "Ann | 1 | 0 | 0", "Zoe | 1 | 0 | 0");
    assertThat(InLines.of(table.notes())).containsExactly("forecasts.table.forecasters.note");
  }
}
