package huigou.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.derive.claim.CitedFigures;
import huigou.model.fact.MarketTotal;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.support.TestInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What claims cite and no delivery gives. Made up. */
class CitationsTest {

  private static final String ARTICLE =
      """
      article:
        id: T1
        title: {en: "A", zh-Hant: "甲"}
        author: {en: "A", zh-Hant: "甲"}
        claimed-on: 2025-11-28
        dated: {en: "A", zh-Hant: "甲"}
      claims:
        - id: T1-1
          says: {en: "A", zh-Hant: "甲"}
          measure: {parts: [{market-total: Somebody/announced-month/2025-07-31}]}
          date: "2025-07-31"
          printed: "1"
          unit: usd
      """;

  @TempDir Path folder;

  private List<Issue> unknown(String month) {
    TestInput input = TestInput.in(folder).put("catalogue/claims/t1.yml", ARTICLE);
    MarketTotal total =
        new MarketTotal(
            "Somebody",
            "announced-month",
            LocalDate.parse(month),
            "USD",
            BigDecimal.ONE,
            false,
            "cited",
            LocalDate.parse("2025-09-01"),
            Optional.empty(),
            "https://x.example");
    return new Citations(input.folder(), CatalogueReader.read(input.folder()))
        .unknown(
            new CitedFigures(
                List.of(total),
                List.of(),
                List.of(),
                new CitedFigures.Buybacks(List.of(), List.of(), List.of())));
  }

  @Test
  void aFigureThatNoDeliveryGivesIsToldWithItsLineAndTheNearest() {
    List<Issue> issues = unknown("2025-08-31");
    assertThat(issues).singleElement();
    Issue issue = issues.get(0);
    assertThat(issue.code()).isEqualTo(IssueCode.CITED_UNKNOWN);
    assertThat(issue.place().toString()).isEqualTo("catalogue/claims/t1.yml › line 10 › T1-1");
    assertThat(issue.found()).isEqualTo("market-total Somebody/announced-month/2025-07-31");
    assertThat(issue.expected()).isEqualTo("Somebody/announced-month/2025-08-31");
  }

  @Test
  void oneThatIsGivenIsNoIssue() {
    assertThat(unknown("2025-07-31")).isEmpty();
  }
}
