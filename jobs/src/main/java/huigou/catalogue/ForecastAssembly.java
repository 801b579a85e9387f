package huigou.catalogue;

import huigou.catalogue.FindingFiles.MeasureRow;
import huigou.model.claim.Article;
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
  private final List<Article> articles;
  private final Slips slips;

  ForecastAssembly(ClaimAssembly claims, List<Article> articles, Slips slips) {
    this.claims = claims;
    this.articles = articles;
    this.slips = slips;
  }

  record ForecastRow(
      String id,
      String claim,
      Localised by,
      LocalDate saidOn,
      String where,
      Localised says,
      Localised condition,
      LocalDate resolvesOn,
      TestRow test) {}

  record TestRow(MeasureRow measure, String comparator, String value, String unit, Boolean any) {}

  List<Forecast> forecasts(ForecastRow[] rows) {
    List<Forecast> forecasts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ForecastRow row : rows) {
      slips
          .entry(
              FILE,
              String.valueOf(row.id()),
              () -> {
                if (!ids.add(ClaimAssembly.required(row.id(), "id"))) {
                  throw new IllegalArgumentException("the name stands twice: " + row.id());
                }
                return forecast(row);
              })
          .ifPresent(forecasts::add);
    }
    return forecasts;
  }

  private Forecast forecast(ForecastRow row) {
    LocalDate saidOn = ClaimAssembly.required(row.saidOn(), "said-on");
    if (articles.stream().noneMatch(article -> article.id().equals(row.where()))) {
      throw new UnknownName(
          "no article is called", row.where(), articles.stream().map(Article::id).toList());
    }
    if (row.claim() != null && !isOpinion(row.claim())) {
      throw new IllegalArgumentException(
          "claim is " + row.claim() + "; expected is an opinion of the claim ledger");
    }
    Optional<Forecast.Test> test = Optional.ofNullable(row.test()).map(this::test);
    if (test.filter(each -> !each.any()).isPresent() && row.resolvesOn() == null) {
      throw new IllegalArgumentException(
          "its test is of one day, and resolves-on is missing; expected is the day, or any: true");
    }
    return new Forecast(
        row.id(),
        ClaimAssembly.required(row.by(), "by"),
        saidOn,
        row.where(),
        ClaimAssembly.required(row.says(), "says"),
        Optional.ofNullable(row.condition()),
        Optional.ofNullable(row.claim()),
        Optional.ofNullable(row.resolvesOn()),
        test);
  }

  private boolean isOpinion(String id) {
    return articles.stream()
        .flatMap(article -> article.claims().stream())
        .anyMatch(claim -> claim.id().equals(id) && claim.content() instanceof Claim.Opinion);
  }

  private Forecast.Test test(TestRow row) {
    Unit unit = Unit.parse(ClaimAssembly.required(row.unit(), "unit"));
    return new Forecast.Test(
        claims.measure(ClaimAssembly.required(row.measure(), "measure"), unit),
        row.comparator() == null
            ? Claim.Comparator.EQUALS
            : ClaimAssembly.comparator(row.comparator()),
        Printed.parse(ClaimAssembly.required(row.value(), "value")),
        unit,
        Boolean.TRUE.equals(row.any()));
  }
}
