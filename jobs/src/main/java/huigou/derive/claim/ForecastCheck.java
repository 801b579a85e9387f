package huigou.derive.claim;

import huigou.model.claim.Forecast;
import huigou.model.claim.Forecast.Test;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts forecasts to their tests, by what is known at the end of a day. */
public final class ForecastCheck {

  /** Figures of a day may come as much later. */
  private static final int WAIT_DAYS = 120;

  private final Measuring measuring;
  private final LocalDate asOf;

  public ForecastCheck(Measuring measuring, LocalDate asOf) {
    this.measuring = measuring;
    this.asOf = asOf;
  }

  /**
   * An issue each forecast whose day has passed and which no figure decides, at its entry of the
   * catalogue; none of one that names no figure or no day, since nothing could be delivered for it.
   */
  public static List<Issue> undecided(List<ResolvedForecast> forecasts, LocalDate asOf) {
    return forecasts.stream()
        .filter(resolved -> resolved.observed().isEmpty())
        .filter(resolved -> resolved.forecast().resolvesOn().filter(asOf::isAfter).isPresent())
        .map(ResolvedForecast::forecast)
        .flatMap(forecast -> forecast.test().stream().map(test -> undecided(forecast, test)))
        .toList();
  }

  private static Issue undecided(Forecast forecast, Test test) {
    return new Issue(
        IssueCode.FORECAST_UNDECIDED,
        new Place("catalogue/forecasts.yml", "", forecast.id(), "test"),
        forecast.id() + " " + forecast.resolvesOn().orElseThrow(),
        test.measure().text());
  }

  /** Where a forecast stands. */
  public ResolvedForecast resolve(Forecast forecast) {
    if (forecast.test().isEmpty()) {
      return new ResolvedForecast(forecast, State.NOT_CHECKABLE, Optional.empty());
    }
    Test test = forecast.test().get();
    return test.any() ? any(forecast, test) : onItsDay(forecast, test);
  }

  /** One figure since it was said is enough. */
  private ResolvedForecast any(Forecast forecast, Test test) {
    LocalDate last = forecast.resolvesOn().filter(day -> day.isBefore(asOf)).orElse(asOf);
    List<Observed> since =
        measuring.within(test.measure(), forecast.saidOn().plusDays(1), last).toList();
    Optional<Observed> met = since.stream().filter(each -> test.isMetBy(each.value())).findFirst();
    if (met.isPresent()) {
      return new ResolvedForecast(forecast, State.CAME_TRUE, met);
    }
    Optional<Observed> nearest = since.stream().max(Comparator.comparing(Observed::value));
    boolean open = forecast.resolvesOn().filter(day -> !day.isBefore(asOf)).isPresent();
    return nearest.isEmpty()
        ? unseen(forecast)
        : new ResolvedForecast(forecast, open ? State.OPEN : State.FAILED, nearest);
  }

  private ResolvedForecast onItsDay(Forecast forecast, Test test) {
    LocalDate day = forecast.resolvesOn().orElseThrow();
    if (day.isAfter(asOf)) {
      return new ResolvedForecast(
          forecast,
          State.OPEN,
          measuring
              .within(test.measure(), forecast.saidOn(), asOf)
              .reduce((earlier, later) -> later));
    }
    return measuring
        .at(test.measure(), day)
        .map(
            observed ->
                new ResolvedForecast(
                    forecast,
                    test.isMetBy(observed.value()) ? State.CAME_TRUE : State.FAILED,
                    Optional.of(observed)))
        .orElseGet(() -> unseen(forecast));
  }

  /** Open while its figure may still come. */
  private ResolvedForecast unseen(Forecast forecast) {
    boolean late =
        forecast.resolvesOn().filter(day -> day.plusDays(WAIT_DAYS).isBefore(asOf)).isPresent();
    return new ResolvedForecast(
        forecast, late ? State.NOT_CHECKABLE : State.OPEN, Optional.empty());
  }
}
