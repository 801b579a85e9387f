package huigou.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.evidence.CataloguePlace;
import huigou.evidence.EvidenceDesk;
import huigou.evidence.Explanation;
import huigou.evidence.FindingEvidence;
import huigou.evidence.RowEvidence;
import huigou.installation.ExitCode;
import huigou.installation.WrongUse;
import huigou.support.BundledEdition;
import huigou.support.Night;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled input must find, and what an earlier night could not know. */
class BundledFindingsTest {

  @TempDir private static Path installation;
  private static EvidenceDesk desk;

  @BeforeAll
  static void theInputIsLookedThroughOnce() {
    desk = EvidenceDesk.at(new Night(installation, Project.input()).place(), Optional.empty());
  }

  @AfterAll
  static void theDeskIsLeft() {
    desk.close();
  }

  private static List<String> rows(Path edition, String table) throws IOException {
    return Files.readAllLines(edition.resolve("data").resolve(table + ".csv"));
  }

  private static String claim(String id) throws IOException {
    return rows(BundledEdition.root(), "claims").stream()
        .filter(row -> row.startsWith(id + ","))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "R1, agrees, agrees",
    "R2, contradicted, contradicted",
    "R10, contradicted, contradicted",
    "R18, contradicted, contradicted",
    "R19, agrees, contradicted",
    "R22, other-day, other-day",
    "R29, other-day, other-day",
    "F1, agrees-rounded, agrees-rounded",
    "F2, other-day, other-day",
    "F3, agrees, agrees",
    "F8, contradicted, contradicted",
    "F9, agrees-rounded, agrees-rounded",
    "B1, agrees-rounded, agrees-rounded",
    "B5, other-day, other-day",
    "B7, other-day, contradicted",
    "B16, contradicted, contradicted",
    "K3, agrees-rounded, agrees-rounded",
    "K5, contradicted, agrees",
    "K12, agrees, agrees",
    "K25, opinion, opinion",
    "T9, contradicted, contradicted"
  })
  void claimsAreJudgedAsKnownNowAndThen(String id, String now, String then) throws IOException {
    assertThat(claim(id)).endsWith("," + then + "," + now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target-range,sofr,ceiling,strict,2019-09-16,2019-09-18,3,300,2019-09-17,348,false,tax-date;coupon-settlement;bill-settlement|",
        "target-range,sofr,ceiling,strict,2025-10-27,2025-11-03,6,22,2025-10-31,49,false,|,explained",
        "target-range,sofr,ceiling,strict,2025-11-25,2025-12-02,5,12,2025-11-28,31,false,|,partly",
      })
  void breachesHaveTheirLabels(String start, String end) throws IOException {
    assertThat(rows(BundledEdition.root(), "breaches"))
        .anyMatch(row -> row.startsWith(start) && (end == null || row.endsWith(end)));
  }

  /** Figures and facts behind a verdict, out of one reading of the input however many they are. */
  @ParameterizedTest
  @CsvSource({
    "F6, 2, 0",
    "R21, 12, 0",
    "R22, 6, 0",
    "K12, 0, 0",
    "K23, 0, 1",
    "K1, 0, 0",
    "S1-year-end, 1, 0",
    "B3, 1, 0",
    "K15, 0, 0",
    "breach-target-range-sofr-strict-2025-11-25, 6, 0"
  })
  void evidenceIsWalkedBackToItsFigures(String id, int figures, int facts) {
    FindingEvidence evidence = FindingEvidence.of(desk, id);
    assertThat(evidence.figures()).hasSize(figures);
    assertThat(evidence.facts()).hasSize(facts);
  }

  /** Each file is named with the line on which the entry begins, and the document behind it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "K1 | catalogue/claims/4-geely.yml: - id: K1; catalogue/programmes.yml: - id: geely-2025 after https://www1.hkexnews.hk",
        "K15 | catalogue/claims/4-geely.yml: - id: K15; catalogue/forecasts.yml: - id: K15",
        "S1-year-end | catalogue/forecasts.yml: - id: S1-year-end",
        "breach-target-range-sofr-strict-2025-11-25 | ''"
      })
  void aStandingFactIsWalkedBackToItsLineAndDocument(String id, String places) throws IOException {
    List<String> told = new ArrayList<>();
    for (CataloguePlace place : FindingEvidence.of(desk, id).standing()) {
      told.add(
          place.file()
              + ": "
              + Files.readAllLines(Project.input().resolve(place.file()))
                  .get(place.line() - 1)
                  .strip()
              + place.source().map(document -> " after " + document).orElse(""));
    }
    assertThat(String.join("; ", told)).isEqualTo(places);
  }

  @Test
  void whatAProgrammeStatesIsItsCataloguesAndWhatWasBoughtIsItsLines() {
    RowEvidence budget = RowEvidence.of(desk, "geely-2025/budget");
    assertThat(budget.says()).containsEntry("budget", "2300000000");
    assertThat(budget.facts()).isEmpty();
    assertThat(budget.standing().orElseThrow().file()).isEqualTo("catalogue/programmes.yml");
    RowEvidence bought = RowEvidence.of(desk, "geely-2025/executed-shares");
    assertThat(bought.says()).containsEntry("executed_shares", "82448000");
    assertThat(bought.facts()).hasSize(3);
    assertThatThrownBy(() -> RowEvidence.of(desk, "geely-2025/executed-amount"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("did you mean geely-2025/");
  }

  @Test
  void anIssuerIsNoFigureAndAnUnknownNameIsToldWithTheNearestOfAnyKind() {
    assertThatThrownBy(() -> Explanation.of(desk, "00700-hk"))
        .hasMessageContaining("is an issuer")
        .hasMessageContaining("00700-hk 2025-05-20");
    assertThat(Explanation.facts(desk, "00700-hk 2025-05-20")).hasSize(1);
    assertThat(Explanation.facts(desk, "aapl-us 10-K 2025-10-31")).hasSizeGreaterThan(2);
    assertThat(Explanation.facts(desk, "Wind repurchased-year 2025-12-31")).hasSize(1);
    assertThatThrownBy(() -> Explanation.of(desk, "geely-2052"))
        .hasMessageContaining("did you mean geely-2025?");
    assertThatThrownBy(() -> Explanation.of(desk, "S1-year-ends"))
        .hasMessageContaining("did you mean S1-year-end?");
    assertThatThrownBy(() -> Explanation.of(desk, "sorf"))
        .hasMessageContaining("did you mean sofr?");
  }

  /** Rows that rest on spans, classes of days and facts: each figure with its cell. */
  @ParameterizedTest
  @CsvSource({
    "share-above-iorb@2026-08, 112, 0, n=16",
    "tga-pass-through@2025-08-01/2026-09-15, 118, 0, n=58",
    "pop-month-end-2025, 36, 0, largest_date=2025-10-31",
    "cost-iorb-month-2025-10-01, 119, 0, fixings=17",
    "take-up-all-1-3, 63, 0, days=21",
    "odds-sofr-minus-iorb-over-5-1@2026-08-20, 65, 0, refitted_on=2026-07-30",
    "odds-sofr-above-ceiling-5, 62, 5, published=true",
    "ahead-2026-09-17-maturity, 0, 3, amount_usd=282168079400",
    "geely-2025, 0, 3, executed_shares=82448000"
  })
  void aRowIsWalkedBackToItsFigures(String name, int figures, int facts, String says) {
    assertThat(RowEvidence.isNameOf(desk, name)).isTrue();
    RowEvidence evidence = RowEvidence.of(desk, name);
    assertThat(evidence.figures()).hasSize(figures);
    assertThat(evidence.figures())
        .allMatch(each -> !each.figure().place().file().isEmpty())
        .doesNotHaveDuplicates();
    assertThat(evidence.facts()).hasSize(facts);
    assertThat(evidence.says().entrySet()).extracting(Object::toString).contains(says);
  }

  @Test
  void aRowThatIsNotThereIsToldWithTheNearest() {
    assertThat(RowEvidence.isNameOf(desk, "sofr@2025-11-25")).isFalse();
    assertThatThrownBy(() -> RowEvidence.of(desk, "cost-iorb-month-2025-10-02"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("did you mean cost-iorb-month-");
    assertThatThrownBy(() -> RowEvidence.of(desk, "odds-sofr-minus-iorb-over-6-1"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("did you mean odds-sofr-minus-iorb-over-5-1");
    assertThatThrownBy(() -> RowEvidence.of(desk, "odds-sofr-minus-iorb-over-5-1@2019-01-02"))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("no odds were made on 2019-01-02");
  }

  @Test
  @Tag("thorough")
  void anEarlierNightTellsNothingThatWasNotKnownThen(@TempDir Path folder) throws IOException {
    Night night = new Night(folder, Project.input());
    assertThat(night.rerun("2025-11-28")).isEqualTo(ExitCode.DONE);
    Path edition = night.site().resolve("editions/2025-11-28");
    List<String> findings = rows(edition, "findings");
    assertThat(findings)
        .anyMatch(row -> row.startsWith("breach-target-range-sofr-strict-2025-11-25"));
    Pattern day = Pattern.compile("(?<![/#-])\\b(20\\d\\d-\\d\\d-\\d\\d)\\b");
    for (String table : List.of("findings", "breaches", "records", "episodes", "claims")) {
      for (String row : rows(edition, table)) {
        Matcher days = day.matcher(row);
        while (days.find()) {
          assertThat(LocalDate.parse(days.group(1)))
              .as(table + ": " + row)
              .isBeforeOrEqualTo(LocalDate.parse("2025-11-28"));
        }
      }
    }
    Pattern later =
        Pattern.compile("2026-\\d\\d|(January|February|March|May|June|August) 2026|2026年\\d");
    for (String page :
        List.of("claims", "findings", "episodes", "issuers/00175-hk", "buybacks", "glossary")) {
      for (String language : List.of("en", "zh-Hant")) {
        String text =
            Files.readString(edition.resolve(language).resolve(page).resolve("index.html"))
                .replaceAll("<[^>]*>", " ")
                // When a budget will be spent at the pace so far is no news from a later day.
                .replaceAll("At that pace[^.]*\\.|照此速度[^。]*。", "");
        assertThat(text).as(language + "/" + page).doesNotContainPattern(later);
      }
    }
    // SOFR of 28 November was published on the next business day.
    assertThat(findings).noneMatch(row -> row.contains("4.12"));
    assertThat(rows(edition, "claims"))
        .anyMatch(row -> row.startsWith("R19,") && row.endsWith("contradicted,contradicted"));
  }
}
