package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.ahead.Ahead;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.ahead.Coming.Kind;
import huigou.model.ahead.PathScore;
import huigou.model.text.Localised;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of what is to come, and what a day's row tells. Made up. */
class AheadFactsTest {

  private static final Localised WHO = Localised.same("made up");

  private static Coming day(String date, Kind kind) {
    return Coming.day(LocalDate.parse(date), kind, Optional.empty(), Certainty.KNOWN, WHO);
  }

  private static Coming money(String date, Kind kind, String usd) {
    return Coming.money(
        LocalDate.parse(date),
        kind,
        Optional.of(new BigDecimal(usd)),
        Optional.empty(),
        Certainty.KNOWN,
        WHO);
  }

  private static Coming path(String date, String usd, String lower, String upper) {
    return new Coming(
        LocalDate.parse(date),
        Kind.CASH_PATH,
        Optional.of(new BigDecimal(usd)),
        Optional.of(new BigDecimal(lower)),
        Optional.of(new BigDecimal(upper)),
        Optional.empty(),
        Certainty.ESTIMATE,
        WHO);
  }

  private static TopicView page(boolean path, List<PathScore> scores, Coming... coming) {
    return new AheadAssembler(
            new Ahead(List.of(coming), scores, path), LocalDate.parse("2025-11-28"))
        .topic();
  }

  private static List<String> facts(Coming... coming) {
    return InLines.of(page(true, List.of(), coming).facts());
  }

  private static List<String> rows(Coming... coming) {
    return InLines.rows(InLines.table(page(true, List.of(), coming), "days"));
  }

  @Test
  void theNextDayOfEachKindThatStandsOutIsTold() {
    assertThat(
            facts(
                day("2025-12-01", Kind.FIRST_AFTER),
                day("2025-12-11", Kind.FOMC_EFFECTIVE),
                day("2025-12-15", Kind.TAX_DATE),
                day("2025-12-31", Kind.MONTH_END),
                day("2025-12-31", Kind.YEAR_END),
                day("2026-01-29", Kind.FOMC_EFFECTIVE),
                day("2026-01-30", Kind.MONTH_END),
                day("2026-03-16", Kind.TAX_DATE)))
        .containsExactly(
            "ahead.fact.month-end(2025-12-31)",
            "ahead.fact.tax-date(2025-12-15)",
            "ahead.fact.fomc(2025-12-11)");
  }

  @ParameterizedTest
  @CsvSource({
    "30, 20, 'ahead.fact.due(2025-12-02, 40 USD)'",
    "30, 30, 'ahead.fact.due(2025-12-02, 40 USD)'",
    "30, 31, 'ahead.fact.due(2025-12-04, 41 USD)'"
  })
  void theDayOnWhichMostFallsDueIsToldAndOfEqualsTheFirst(
      String first, String second, String said) {
    assertThat(
            facts(
                money("2025-12-01", Kind.MATURITY, "5"),
                money("2025-12-02", Kind.MATURITY, first),
                money("2025-12-02", Kind.MATURITY, "10"),
                money("2025-12-03", Kind.BILL_SETTLEMENT, "99"),
                money("2025-12-04", Kind.MATURITY, second),
                money("2025-12-04", Kind.MATURITY, "10")))
        .containsExactly(said);
  }

  @Test
  void theLastDayOfThePathIsToldWithItsBand() {
    assertThat(facts(path("2025-12-01", "7", "6", "8"), path("2025-12-02", "5", "3", "9")))
        .containsExactly("ahead.fact.path(2025-12-02, 5 USD, 3 USD, 9 USD)");
    assertThat(facts()).isEmpty();
  }

  @Test
  void whereNoPathCanBeginThePageSaysSo() {
    assertThat(InLines.of(page(false, List.of(), path("2025-12-01", "7", "6", "8")).facts()))
        .containsExactly("ahead.fact.no-path(2025-11-28)");
  }

  @Test
  void aDayHasARowWithWhatSettlesWhatFallsDueAndTheCash() {
    assertThat(
            rows(
                money("2025-12-02", Kind.MATURITY, "250"),
                day("2025-12-01", Kind.CLOSED),
                money("2025-12-02", Kind.BILL_SETTLEMENT, "100"),
                money("2025-12-02", Kind.BILL_SETTLEMENT, "50"),
                money("2025-12-02", Kind.COUPON_SETTLEMENT, "40"),
                path("2025-12-02", "7", "6", "8"),
                day("2025-12-02", Kind.TAX_DATE)))
        .containsExactly(
            "2025-12-01 | ahead.kind.closed | – | – | – | – | –",
            "2025-12-02 | ahead.kind.tax-date | 150 USD | 40 USD | 250 USD | -60 USD | 7 USD");
  }

  @Test
  void anEstimateOfTheQuarterIsSaidWithItsAmount() {
    assertThat(rows(money("2025-12-31", Kind.FINANCING_ESTIMATE, "590")))
        .singleElement()
        .asString()
        .startsWith("2025-12-31 | ahead.kind.financing-estimate(")
        .contains("590")
        .endsWith(" | – | – | – | – | –");
  }

  @Test
  void aPageShowsSixtyDays() {
    Coming[] days =
        IntStream.range(0, 63)
            .mapToObj(i -> LocalDate.parse("2025-12-01").plusDays(i).toString())
            .map(date -> day(date, Kind.MONTH_END))
            .toArray(Coming[]::new);
    assertThat(InLines.table(page(true, List.of(), days), "days").first()).hasSize(60);
  }

  @Test
  void thePathIsScoredWhereThereAreScores() {
    assertThat(InLines.sections(page(true, List.of()))).containsExactly("days");
    TopicView scored =
        page(
            true,
            List.of(
                new PathScore(
                    5, 20, new BigDecimal("30"), new BigDecimal("40"), new BigDecimal("0.75"))));
    assertThat(InLines.sections(scored)).containsExactly("days", "cash-path");
    assertThat(InLines.rows(InLines.table(scored, "cash-path")))
        .containsExactly("5 | 20 | 30 USD | 40 USD | 0.75");
  }
}
