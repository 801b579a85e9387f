package huigou.catalogue;

import huigou.catalogue.FindingFiles.MeasureRow;
import huigou.model.claim.Claim;
import huigou.model.claim.Forecast;
import huigou.model.claim.Printed;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes forecasts out of their file, and refuses what could never be resolved as it says. */
final class ForecastAssembly {

  private static final String FILE = "forecasts.yml";

  private final ClaimAssembly claims;
  private final MeasureAssembly measures;
  private final Slips slips;

  ForecastAssembly(ClaimAssembly claims, MeasureAssembly measures, Slips slips) {
    this.claims = claims;
    this.measures = measures;
    this.slips = slips;
  }

  record ForecastRow(
      String id,
      Optional<String> claim,
      Localised by,
      LocalDate saidOn,
      String where,
      Localised says,
      Optional<Localised> condition,
      Optional<LocalDate> resolvesOn,
      Optional<TestRow> test) {}

  record TestRow(
      MeasureRow measure,
      Optional<String> comparator,
      String value,
      String unit,
      Optional<Boolean> any) {}

  List<Forecast> forecasts(List<Entry<ForecastRow>> rows) {
    List<Forecast> forecasts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry<ForecastRow> entry : rows) {
      slips
          .entry(
              FILE,
              entry.called(),
              () -> {
                if (!ids.add(entry.row().id())) {
                  throw new IllegalArgumentException("the name stands twice: " + entry.row().id());
                }
                return forecast(entry.row());
              })
          .ifPresent(forecasts::add);
    }
    return forecasts;
  }

  private Forecast forecast(ForecastRow row) {
    claims.articles().get(row.where());
    row.claim()
        .filter(claim -> !(claims.claims().get(claim).content() instanceof Claim.Opinion))
        .ifPresent(
            claim -> {
              throw new IllegalArgumentException(
                  "claim is " + claim + "; expected is an opinion of the claim ledger");
            });
    Optional<Forecast.Test> test = row.test().map(this::test);
    if (test.filter(each -> !each.any()).isPresent() && row.resolvesOn().isEmpty()) {
      throw new IllegalArgumentException(
          "its test is of one day, and resolves-on is missing; expected is the day, or any: true");
    }
    return new Forecast(
        row.id(),
        row.by(),
        row.saidOn(),
        row.where(),
        row.says(),
        row.condition(),
        row.claim(),
        row.resolvesOn(),
        test);
  }

  private Forecast.Test test(TestRow row) {
    Unit unit = Unit.parse(row.unit());
    return new Forecast.Test(
        measures.measure(row.measure(), unit),
        row.comparator().map(ClaimAssembly::comparator).orElse(Claim.Comparator.EQUALS),
        Printed.parse(row.value()),
        unit,
        row.any().orElse(false));
  }
}
