package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.derive.claim.CitedFigures;
import huigou.model.claim.Article;
import huigou.model.claim.Cited;
import huigou.model.claim.Claim;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what claims cite against what deliveries give. A figure that no delivery gives leaves its
 * claim without a verdict for ever, so whoever catalogued it is told.
 */
final class Citations {

  private static final int SHOWN = 5;

  private final Path input;
  private final Catalogue catalogue;

  Citations(Path input, Catalogue catalogue) {
    this.input = input;
    this.catalogue = catalogue;
  }

  /** An issue a figure that no delivery gives, with those that are like it. */
  List<Issue> unknown(CitedFigures known) {
    List<Issue> issues = new ArrayList<>();
    for (Article article : catalogue.findings().articles()) {
      for (Claim claim : article.claims()) {
        cited(claim)
            .filter(cited -> known.find(cited).isEmpty())
            .forEach(cited -> issues.add(issue(article, claim, cited, known)));
      }
    }
    return issues;
  }

  private static Stream<Cited> cited(Claim claim) {
    return claim.content() instanceof Claim.Figure figure
        ? Stream.concat(Stream.of(figure.measure()), figure.alternatives().stream())
            .flatMap(measure -> measure.citations().stream())
        : Stream.empty();
  }

  private Issue issue(Article article, Claim claim, Cited cited, CitedFigures known) {
    int line = CatalogueReader.line(input, article.file(), claim.id(), cited.name());
    return new Issue(
        IssueCode.CITED_UNKNOWN,
        new Place("catalogue/" + article.file(), "", "line " + line, claim.id()),
        cited.text(),
        String.join(", ", Nearest.first(SHOWN, cited.name(), known.names(cited.word()))));
  }
}
