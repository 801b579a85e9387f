package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.month;
import static huigou.publish.view.MadeBuybacks.paid;
import static huigou.publish.view.MadeBuybacks.reported;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.view.TableView;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many companies are at hand of each kind, and from when to when. Made up. */
class BuybackCoverageTest {

  @Test
  void eachKindTellsItsIssuersAndItsDays() {
    TableView table =
        new BuybackCoverage(
                new MadeBuybacks()
                    .with(
                        reported("00001-hk", "2025-11-28", "HKD", "1500"),
                        reported("00001-hk", "2025-11-27", "HKD", "1500"),
                        ledger("00175-hk", "2023-01-03", "HKD", "1500"),
                        ledger("00005-hk", "2025-08-29", "HKD", "1500"),
                        month("aapl-us", "2025-09", "2025-10-31", Optional.empty()),
                        paid("gs-us", PeriodKind.YEAR, "2024-12-31", "5"),
                        authorisation("aapl-us", "2025-05-01", "100"),
                        authorisation("gs-us", "2025-06", "100"))
                    .parts())
            .table();
    assertThat(InLines.rows(table))
        .containsExactly(
            row("reports", "hk", "1 | 2025-11-26 | 2025-11-27"),
            row("ledger", "hk", "2 | 2023-01-03 | 2025-08-29"),
            row("programmes", "hk", "0 | table.none | table.none"),
            row("months", "us", "1 | 2025-09-30 | 2025-09-30"),
            row("filed", "us", "1 | 2024-12-31 | 2024-12-31"),
            row("authorisations", "us", "1 | 2025-05-01 | 2025-05-01"));
    assertThat(InLines.of(table.notes()).get(0))
        .as("of five companies four have a Chinese name in the catalogue")
        .isEqualTo("coverage.names(5, 4)");
  }

  @Test
  void companiesThatAreFollowedAndOfWhichNothingIsAtHandAreNamed() {
    MadeBuybacks made = new MadeBuybacks();
    assertThat(InLines.of(new BuybackCoverage(made.parts()).table().notes()).get(1))
        .startsWith("coverage.without(")
        .contains("Apple")
        .contains("Goldman Sachs");
    MadeEdition.CATALOGUE
        .issuers()
        .all()
        .forEach(
            issuer -> {
              if (!issuer.id().equals("gs-us")) {
                made.with(authorisation(issuer.id(), "2025-05-01", "100"));
              }
            });
    assertThat(InLines.of(new BuybackCoverage(made.parts()).table().notes()).get(1))
        .isEqualTo("coverage.without(Goldman Sachs)");
    made.with(authorisation("gs-us", "2025-05-01", "100"));
    assertThat(new BuybackCoverage(made.parts()).table().notes()).hasSize(1);
  }

  private static String row(String what, String market, String told) {
    return "coverage.what."
        + what
        + " | coverage.market."
        + market
        + " | "
        + told
        + " | coverage.lacks."
        + what;
  }
}
