package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.claim.Article;
import huigou.model.claim.Claim;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims and rules of findings that cannot be put to a test are refused with their place. */
class FindingCatalogueTest {

  private static final String CLAIM =
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
          measure: {level: sofr}
          or: [{change: sofr}]
          comparator: equals
          date: "2025-11-26"
          printed: "4.05"
          unit: percent_per_annum
          window: 7
      """;

  @TempDir Path folder;

  private void assertRefused(String text, String said) {
    TestInput input = TestInput.in(folder).put("catalogue/claims/t1.yml", text);
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining("claims/t1.yml")
        .hasMessageContaining(said);
  }

  @Test
  void aClaimThatCanBeTestedIsTaken() {
    TestInput input =
        TestInput.in(folder)
            .put(
                "catalogue/claims/t1.yml",
                CLAIM.replace("or: [{change: sofr}]", "or: [{level: effr}]"));
    List<Article> articles = CatalogueReader.read(input.folder()).findings().articles();
    assertThat(articles).singleElement();
    assertThat(articles.get(0).claims()).singleElement();
    assertThat(articles.get(0).claims().get(0).content()).isInstanceOf(Claim.Figure.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{level: sofr}|{level: sofa}|entry T1-1: series.yml has no series sofa",
        "unit: percent_per_annum|unit: percent|no unit is called percent",
        "unit: percent_per_annum|unit: usd|the unit is usd; expected for this measure is percent_per_annum",
        "or: [{change: sofr}]|or: [{change: effr}]|expected for this measure is basis_point",
        "window: 7|window: 16|a window of 16 days finds some day for any figure",
        "window: 7|window: -1|a window of -1 days",
        "printed: \"4.05\"|note: {en: \"A\", zh-Hant: \"甲\"}|entry T1-1: “printed” is missing",
        "printed: \"4.05\"|printed: \"about 4\"|about 4 is no printed figure",
        "date: \"2025-11-26\"|date: \"2025-12-26\"|lies after the article of 2025-11-28",
        "date: \"2025-11-26\"|date: \"last week\"|last week is no time",
        "comparator: equals|comparator: roughly|roughly is no comparator",
        "measure: {level: sofr}|measure: {}|the measure names nothing",
        "measure: {level: sofr}|measure: {sum: sofr}|entry T1-1: “from” is missing",
        "measure: {level: sofr}|statement: {verdict: agreed, evidence: {en: A, zh-Hant: 甲}, source: https://x}|agreed is no verdict; expected is agrees",
        "measure: {level: sofr}|measure: {level: sofr, change: sofr}|the measure is level and change at once",
        "printed: \"4.05\"|opinion: {}|expected is one of measure (a figure), each (a figure of several), arithmetic, statement and opinion",
        "measure: {level: sofr}|statement: {verdict: agrees, evidence: {en: A, zh-Hant: 甲}, source: 'javascript:x'}|source is javascript:x; expected is an address that begins with https://",
        "date: \"2025-11-26\"|date: \"1999-01-04\"|1999-01-04 lies outside the series sofr, whose calendar spans",
        "id: T1-1|id: ../T1|../T1 cannot be part of an address",
        "id: T1-1|note: {en: A, zh-Hant: 甲}|“id” is missing",
        "id: T1-1|id: sofr|sofr is the name of a series",
        "claimed-on: 2025-11-28|claimed-no: 2025-11-28|the key claimed-no is not known",
      })
  void aClaimThatCannotBeTestedIsRefused(String right, String wrong, String said) {
    String text =
        CLAIM.replace(
            "or: [{change: sofr}]", right.startsWith("or:") ? right : "or: [{level: effr}]");
    assertThat(text).contains(right);
    assertRefused(text.replace(right, wrong), said);
  }

  @Test
  void aNameStandsOnce() {
    String good = CLAIM.replace("or: [{change: sofr}]", "or: [{level: effr}]");
    assertRefused(good + good.substring(good.indexOf("  - id: T1-1")), "the name stands twice");
    TestInput input =
        TestInput.in(folder.resolve("twice"))
            .put("catalogue/claims/t1.yml", good)
            .put("catalogue/claims/t2.yml", good);
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .hasMessageContaining("claims/t2.yml")
        .hasMessageContaining("the article stands twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "formulas.yml|level: iorb|level: tga-close|is in usd; expected is percent_per_annum",
        "formulas.yml|series: iorb, corridor: administered|series: iorb, corridor: target-range|its events are not those",
        "formulas.yml|fewest: 20|fewest: 2|three weeks at least",
        "formulas.yml|before: 10|before: 0|expected is 1 or more",
        "formulas.yml|rate: sofr|rate: obfr|breaches.yml measures no rate obfr",
        "ahead.yml|[tuesday, thursday]|[tuesday, thurday]|no weekday is called thurday",
        "ahead.yml|horizons: 10|horizons: 0|positive numbers",
        "odds.yml|penalty: 10.0|penalty: 0|expected is above 0",
        "odds.yml|spread-scale: 1.0|spread-scale: 0|expected is above 0",
        "odds.yml|purge: 0|purge: -1|expected is 0 or more",
        "odds.yml|fewest-in-bin: 10|fewest-in-bin: 0|fewest-in-bin",
        "odds.yml|tail: sofr-p99-minus-sofr|tail: sofr|expected is a spread in basis points",
        "breaches.yml|series: sofr-p99|series: sofr-p98|series.yml has no series sofr-p98",
        "breaches.yml|to: 2019-01-25|to: 2018-01-25|2018-01-25 lies before 2018-12-22",
        "breaches.yml|{series: sofr-p99|{series: sofr-volume|only a rate can stand above a ceiling",
        "breaches.yml|{series: effr, of: effr|{series: effr, of: iorb|iorb is no reference rate that is printed with percentiles",
        "series.yml|percentile: 75|percentile: 99|percentile 99 stands twice",
        "series.yml|percentile: 99|# none|expected is usd of the volume, which alone has no percentile",
        "breaches.yml|calendar: sofr|calendar: soft|soft",
        "series.yml|percentile: 99|percentile: 100|percentile 100 is not between 1 and 99",
        "breaches.yml|id: shutdown-2025|id: shutdown-2018|the name stands twice",
        "breaches.yml|effr, floor: data|effr|it is held against nothing",
        "breaches.yml|effr, floor: data|effr, floor: hidden|no way of listing is called hidden",
        "episodes.yml|before: 20|before: 99999999|before is 99999999; expected is 0 to 65 fixings",
        "episodes.yml|after: 20|after: -1|after is -1; expected is 0 to 65 fixings",
        "episodes.yml|id: march-2020|id: March/2020|March/2020 cannot be part of an address",
        "corridors.yml|en: Standing facilities|en: Target range|another corridor has the title Target range",
        "policy-decisions.yml|effective: 2025-10-30|effective: 2025-09-18|two decisions take effect on that day",
        "policy-decisions.yml|decided: 2025-10-29|decided: 2025-10-31|decided on 2025-10-31, after it takes effect",
        "records.yml|recent: 10|recent: 0|recent and years are at least 1",
        "records.yml|- target-lower|- target-lowest|series.yml has no series target-lowest",
        "episodes.yml|id: march-2020|id: september-2019|the name stands twice",
        "episodes.yml|to: 2020-04-15|to: 2020-01-15|2020-01-15 lies before 2020-03-02",
        "corridors.yml|id: facilities|id: target-range|the name stands twice",
      })
  void aMistakeOfTheRulesIsNamedWithItsFile(String name, String right, String wrong, String said)
      throws IOException {
    TestInput input = TestInput.in(folder);
    Path file = input.folder().resolve("catalogue").resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Files.writeString(file, text.replace(right, wrong));
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining(name)
        .hasMessageContaining(said);
  }

  @Test
  void theLedgerHoldsTheFiveArticles() {
    List<Article> articles = CatalogueReader.read(Project.input()).findings().articles();
    assertThat(articles).extracting(Article::id).containsExactly("S1", "S2", "S3", "S4", "S5");
    assertThat(articles)
        .extracting(article -> article.claimedOn().toString())
        .containsExactly("2025-11-28", "2025-11-04", "2025-10-15", "2025-10-06", "2025-08-28");
  }
}
