package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.claim.Forecast;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.ResolvedForecast;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who foretold what, and what became of it. */
public final class Forecasts {

  public static final Column<ResolvedForecast> ID =
      text("id", (ResolvedForecast each) -> each.forecast().id());

  public static final Column<ResolvedForecast> BY =
      text("by", (ResolvedForecast each) -> each.forecast().by().en());

  public static final Column<ResolvedForecast> SAID_ON =
      date("said_on", (ResolvedForecast each) -> each.forecast().saidOn())
          .headed("forecasts.column.said-on");

  public static final Column<ResolvedForecast> WHERE =
      text("where", (ResolvedForecast each) -> each.forecast().where());

  public static final Column<ResolvedForecast> MEASURE =
      optionalText("measure", of(test -> test.measure().text()));

  public static final Column<ResolvedForecast> COMPARATOR =
      optionalText("comparator", of(test -> test.comparator().token()));

  public static final Column<ResolvedForecast> VALUE =
      optionalNumber(
              "value",
              Unit.NUMBER,
              (ResolvedForecast each) -> each.forecast().test().map(test -> test.value().value()))
          .countedIn("unit");

  public static final Column<ResolvedForecast> UNIT =
      optionalText("unit", of(test -> test.unit().token()));

  public static final Column<ResolvedForecast> RESOLVES_ON =
      optionalDate("resolves_on", (ResolvedForecast each) -> each.forecast().resolvesOn())
          .headed("forecasts.column.resolves-on");

  public static final Column<ResolvedForecast> STATE =
      text("state", (ResolvedForecast each) -> each.state().token())
          .headed("forecasts.column.state");

  public static final Column<ResolvedForecast> OBSERVED =
      optionalNumber(
              "observed_value",
              Unit.NUMBER,
              (ResolvedForecast each) -> each.observed().map(Observed::value))
          .countedIn("unit");

  public static final Column<ResolvedForecast> OBSERVED_DATE =
      optionalDate("observed_date", (ResolvedForecast each) -> each.observed().map(Observed::date))
          .headed("forecasts.column.observed-date");

  public static final Dataset<ResolvedForecast> DATASET =
      new Dataset<>(
          "forecasts",
          List.of(
              ID,
              BY,
              SAID_ON,
              WHERE,
              MEASURE,
              COMPARATOR,
              VALUE,
              UNIT,
              RESOLVES_ON,
              STATE,
              OBSERVED,
              OBSERVED_DATE),
          List.of("id"),
          Forecasts::rows);

  private Forecasts() {}

  private static Function<ResolvedForecast, Optional<String>> of(
      Function<Forecast.Test, String> part) {
    return each -> each.forecast().test().map(part);
  }

  private static Stream<ResolvedForecast> rows(SiteView site) {
    return site.verdicts().forecasts().stream();
  }
}
