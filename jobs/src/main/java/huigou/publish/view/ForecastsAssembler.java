package huigou.publish.view;

import huigou.model.claim.Forecast;
import huigou.model.claim.Measure;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Forecasts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forecast ledger: what was foretold, by which test, and what became of it. */
final class ForecastsAssembler {

  /** Who our own odds are by. */
  private static final String OWN = "huigou";

  private final MeasureWords words;
  private final List<ResolvedForecast> forecasts;
  private final OddsParts odds;

  ForecastsAssembler(MeasureWords words, List<ResolvedForecast> forecasts, OddsParts odds) {
    this.odds = odds;
    this.words = words;
    this.forecasts = forecasts;
  }

  /** What one forecaster made, how much of it is resolved, and how much was right. */
  private record Made(Localised by, int made, int resolved, int right) {

    static Made of(Localised by, List<ResolvedForecast> forecasts) {
      return new Made(
          by,
          forecasts.size(),
          count(forecasts, State.CAME_TRUE) + count(forecasts, State.FAILED),
          count(forecasts, State.CAME_TRUE));
    }
  }

  private static int count(List<ResolvedForecast> forecasts, State state) {
    return (int) forecasts.stream().filter(each -> each.state() == state).count();
  }

  TopicView topic() {
    List<Sentence> facts = new ArrayList<>();
    if (!forecasts.isEmpty()) {
      Made all = Made.of(Localised.same("all"), forecasts);
      facts.add(
          Sentence.of(
              "forecasts.fact",
              all.made(),
              all.resolved(),
              all.right(),
              count(forecasts, State.OPEN),
              count(forecasts, State.NOT_CHECKABLE)));
    }
    facts.addAll(odds.facts());
    List<TopicView.Section> sections = new ArrayList<>();
    sections.add(new TopicView.Table(ledger()));
    sections.add(new TopicView.Table(byForecaster()));
    sections.addAll(odds.sections());
    return new TopicView(StandingPage.FORECASTS, facts, sections);
  }

  private TableView ledger() {
    List<ResolvedForecast> rows =
        forecasts.stream()
            .sorted(
                Comparator.comparing((ResolvedForecast each) -> each.forecast().test().isEmpty())
                    .thenComparing(
                        Comparator.comparing((ResolvedForecast each) -> each.forecast().saidOn())
                            .reversed())
                    .thenComparing(each -> each.forecast().id()))
            .toList();
    return new TableOf<ResolvedForecast>()
        .words("forecasts.column.says", each -> new Words(says(each.forecast())))
        .words("forecasts.column.by", each -> Words.of(each.forecast().by()))
        .column(Forecasts.SAID_ON)
        .column(Forecasts.RESOLVES_ON, ForecastsAssembler::resolves)
        .column(
            Forecasts.STATE,
            each -> new Words(Sentence.of("forecasts.state." + each.state().token())))
        .words("forecasts.column.observed", this::observed)
        .column(Forecasts.OBSERVED_DATE)
        .table(
            "ledger",
            Sentence.of("forecasts.table.ledger"),
            List.of(Sentence.of("forecasts.table.ledger.note")),
            rows,
            rows.size(),
            Forecasts.DATASET);
  }

  private static Sentence says(Forecast forecast) {
    return forecast
        .condition()
        .map(condition -> Sentence.of("forecasts.says.condition", forecast.says(), condition))
        .orElse(Sentence.text(forecast.says()));
  }

  private static Cell resolves(ResolvedForecast each) {
    return each.forecast()
        .resolvesOn()
        .<Cell>map(TableView.Day::new)
        .orElse(new Words(Sentence.of("forecasts.no-day")));
  }

  /** What decides it, with what it measures; or why nothing can. */
  private Cell observed(ResolvedForecast each) {
    if (each.forecast().test().isEmpty()) {
      return new Words(Sentence.of("forecasts.no-figure"));
    }
    Forecast.Test test = each.forecast().test().get();
    return each.observed()
        .<Cell>map(
            observed ->
                new Words(
                    Sentence.of(
                        "forecasts.observed",
                        counted(test, quantity(test, observed.value())),
                        words.of(test.measure()))))
        .orElse(new Words(Sentence.of("forecasts.no-outcome")));
  }

  /** A number with what it counts; any other figure as it is. */
  private static Object counted(Forecast.Test test, Quantity figure) {
    return MeasureWords.counted(test.measure(), test.unit())
        .<Object>map(what -> Sentence.of("counted." + what, figure, figure.value()))
        .orElse(figure);
  }

  private static Quantity quantity(Forecast.Test test, BigDecimal value) {
    boolean signed = test.measure() instanceof Measure.Change || test.unit() == Unit.BASIS_POINT;
    return new Quantity(value, test.unit(), signed);
  }

  private TableView byForecaster() {
    Map<Localised, List<ResolvedForecast>> by = new LinkedHashMap<>();
    forecasts.forEach(
        each -> by.computeIfAbsent(each.forecast().by(), name -> new ArrayList<>()).add(each));
    List<Made> rows =
        Stream.concat(
                by.entrySet().stream().map(each -> Made.of(each.getKey(), each.getValue())),
                own().stream())
            .sorted(
                Comparator.comparing(Made::made).reversed().thenComparing(made -> made.by().en()))
            .toList();
    return new TableOf<Made>()
        .words("forecasts.column.by", made -> Words.of(made.by()))
        .figures("forecasts.column.made", Unit.NUMBER, made -> number(made.made()))
        .figures("forecasts.column.resolved", Unit.NUMBER, made -> number(made.resolved()))
        .figures("forecasts.column.right", Unit.NUMBER, made -> number(made.right()))
        .table(
            "forecasters",
            Sentence.of("forecasts.table.forecasters"),
            own().isEmpty() ? List.of() : List.of(Sentence.of("forecasts.table.forecasters.note")),
            rows,
            rows.size(),
            Forecasts.DATASET);
  }

  /** Our own odds beside the others, where some were delivered back. */
  private Optional<Made> own() {
    return odds.made() == 0
        ? Optional.empty()
        : Optional.of(new Made(Localised.same(OWN), odds.made(), odds.resolved(), odds.right()));
  }

  private static Cell number(long count) {
    return TableView.Figure.of(Quantity.of(BigDecimal.valueOf(count), Unit.NUMBER));
  }
}
