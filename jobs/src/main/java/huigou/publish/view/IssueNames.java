package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.buyback.Issuer;
import huigou.model.claim.Forecast;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.text.Localised;
import huigou.model.view.IssueView;
import huigou.model.view.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Issues as pages show them: what begins with the id of a series or an issuer is said by its title,
 * a forecast by its words; an id of which no title is known stands as it is.
 */
final class IssueNames {

  private final Map<String, Localised> titles;
  private final Catalogue catalogue;
  private final MeasureWords measures;
  private final Map<String, Forecast> forecasts;

  IssueNames(Catalogue catalogue, MeasureWords measures) {
    this.catalogue = catalogue;
    this.measures = measures;
    this.titles =
        catalogue.series().stream()
            .collect(Collectors.toMap(entry -> entry.id().value(), entry -> entry.words().title()));
    this.forecasts =
        catalogue.findings().forecasts().stream()
            .collect(Collectors.toMap(Forecast::id, each -> each));
  }

  IssueView view(Issue issue) {
    int end = issue.found().indexOf(' ');
    if (end < 0) {
      return new IssueView(issue);
    }
    String id = issue.found().substring(0, end);
    String rest = issue.found().substring(end + 1);
    if (issue.code() == IssueCode.FORECAST_UNDECIDED && forecasts.containsKey(id)) {
      Forecast forecast = forecasts.get(id);
      return new IssueView(
          issue,
          Optional.of(Sentence.of("issue.forecast", forecast.says(), id, rest)),
          forecast.test().map(test -> measures.of(test.measure())));
    }
    return new IssueView(
        issue, title(id).map(title -> Sentence.of("issue.titled", title, rest)), Optional.empty());
  }

  private Optional<Localised> title(String id) {
    return Optional.ofNullable(titles.get(id))
        .or(() -> catalogue.issuers().find(id).map(Issuer::name));
  }
}
