package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.month;
import static huigou.publish.view.MadeBuybacks.paid;
import static huigou.publish.view.MadeBuybacks.reported;
import static huigou.publish.view.MadeBuybacks.sum;
import static huigou.publish.view.MadeBuybacks.total;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Coverage;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.MarketTotal;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of both markets and that of the United States lead with. Made up. */
class BuybacksAssemblerTest {

  private static final String TRILLION = "1000000000000";

  private static TopicView overview(MadeBuybacks made) {
    return new BuybacksAssembler(made.parts()).topics().get(0);
  }

  private static TopicView unitedStates(MadeBuybacks made) {
    return new BuybacksAssembler(made.parts()).topics().get(2);
  }

  private static MarketTotal announced(String asOf, String amount, String status) {
    return total("announced-year-to-date", asOf, amount, status);
  }

  @ParameterizedTest
  @CsvSource({
    TRILLION + ", cited, 'buybacks.fact.trillion(Made, 2025-08-20, 232, 2025)'",
    "999999999999, cited, ''",
    TRILLION + ", forecast, ''"
  })
  void aTrillionIsReachedByAPointThatIsNoForecast(String amount, String status, String said) {
    MadeBuybacks made = new MadeBuybacks().with(announced("2025-08-20", amount, status));
    assertThat(String.join("", InLines.of(overview(made).facts()))).isEqualTo(said);
    assertThat(String.join("", InLines.of(unitedStates(made).facts()))).isEqualTo(said);
  }

  @Test
  void theDayIsTheFirstOfTheNewestYearThatReachedIt() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                announced("2024-10-01", TRILLION, "cited"),
                announced("2025-09-10", TRILLION, "cited"),
                announced("2025-08-20", TRILLION, "cited"),
                total("completed-year", "2025-01-31", TRILLION, "cited"));
    assertThat(InLines.of(overview(made).facts()))
        .containsExactly("buybacks.fact.trillion(Made, 2025-08-20, 232, 2025)");
  }

  private static MarketPurchase told(String from, String amount, int followed) {
    return sum(
        Market.US,
        Span.MONTH,
        from,
        "USD",
        amount,
        followed - 1,
        new Coverage(followed, 0, 0, 0, 0));
  }

  /** Of a month of which few companies have told so far a sum would look like a fall. */
  @ParameterizedTest
  @CsvSource({
    "9, 'united-states.fact.month(9, 2025-09, 8, 20 USD)'",
    "8, 'united-states.fact.month(12, 2025-08, 11, 30 USD)'"
  })
  void theNewestMonthIsOneOfWhichThreeInFourTell(int followed, String said) {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                told("2025-08-01", "30", 12),
                told("2025-09-01", "20", followed),
                sum(Market.HK, Span.MONTH, "2025-11-01", "HKD", "7", 3),
                sum(Market.US, Span.YEAR, "2025-01-01", "USD", "90", 12));
    assertThat(InLines.of(overview(made).facts())).containsExactly(said);
  }

  @Test
  void fourMonthsMakeAChartThatIsNamedByItsHighest() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                told("2025-06-01", "30", 12),
                told("2025-07-01", "40", 11),
                told("2025-08-01", "20", 12));
    assertThat(InLines.sections(overview(made))).doesNotContain("us-months");
    made.with(told("2025-05-01", "10", 12), told("2025-04-01", "99", 3));
    assertThat(InLines.points(InLines.chart(overview(made), "us-months"), 0))
        .containsExactly("2025-05-01 10", "2025-06-01 30", "2025-07-01 40", "2025-08-01 20");
    assertThat(InLines.of(InLines.chart(overview(made), "us-months").title()))
        .isEqualTo("united-states.chart.months(10, 40 USD, 2025-07, 11)");
    assertThat(InLines.rows(InLines.table(unitedStates(made), "by-month")))
        .containsExactly(
            "2025-08 | 12 | 11 | 100 | 20 USD",
            "2025-07 | 11 | 10 | 100 | 40 USD",
            "2025-06 | 12 | 11 | 100 | 30 USD",
            "2025-05 | 12 | 11 | 100 | 10 USD");
  }

  @Test
  void theLargestLinesAreTheTenLargestInHongKongDollarsThatCanBe() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                reported("00098-hk", "2025-11-28", "HKD", "2000.01"),
                reported("00097-hk", "2025-11-28", "USD", "1900"),
                reported("00096-hk", "2025-11-27", "HKD", "1900"),
                reported("00095-hk", "2025-11-28", "HKD", ""));
    for (int i = 1; i <= 12; i++) {
      made.with(
          reported(
              "000" + (i + 10) + "-hk",
              "2025-11-28",
              "HKD",
              i < 3 ? "1500" : "100" + i % 10 + "." + i));
    }
    List<String> rows = InLines.rows(InLines.table(overview(made), "largest"));
    assertThat(rows).hasSize(10);
    assertThat(rows.subList(0, 3))
        .containsExactly(
            "00011-HK → issuers/00011-hk/ | 2025-11-27 | 1500 HKD | 1000",
            "00012-HK → issuers/00012-hk/ | 2025-11-27 | 1500 HKD | 1000",
            "00019-HK → issuers/00019-hk/ | 2025-11-27 | 1009.9 HKD | 1000");
  }

  @Test
  void aCompanysYearIsTheNewestInItsOwnCurrencyThatNobodyDoubts() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                paid("aapl-us", PeriodKind.YEAR, "2024-09-28", "10"),
                paid("aapl-us", PeriodKind.YEAR, "2025-09-27", "11"),
                paid("aapl-us", PeriodKind.QUARTER, "2025-12-27", "3"),
                paid("aapl-us", PeriodKind.YEAR, "2026-09-27", "USD", "99", true),
                paid("gs-us", PeriodKind.YEAR, "2024-12-31", "EUR", "7", false),
                paid("gs-us", PeriodKind.YEAR, "2025-12-31", "USD", "8", false));
    assertThat(InLines.rows(InLines.table(overview(made), "years")))
        .extracting(row -> row.split(" \\| ")[0] + " " + row.split(" \\| ")[4])
        .containsExactly("Apple → issuers/aapl-us/ 11 USD", "Goldman Sachs → issuers/gs-us/ 7 EUR");
  }

  @Test
  void theLargestAuthorisationIsInDollarsAndTheNewestOfEquals() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                authorisation("aapl-us", "2024-05-02", "110"),
                authorisation("gs-us", "2025-05-02", "110"),
                authorisation("aapl-us", "2025-06-02", "109"));
    assertThat(InLines.of(unitedStates(made).facts()))
        .containsExactly("united-states.fact.largest(Goldman Sachs, 110 USD, 2025-05-02)");
  }

  @Test
  void ofEachCompanyTheNewestMonthStandsOnThePageOfAll() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                month("gs-us", "2025-08", "2025-10-31", Optional.empty()),
                month("aapl-us", "2025-09", "2025-10-31", Optional.empty()),
                month("aapl-us", "2025-08", "2025-10-31", Optional.empty()));
    assertThat(InLines.rows(InLines.table(unitedStates(made), "companies")))
        .extracting(row -> row.split(" \\| ")[0] + " " + row.split(" \\| ")[1])
        .containsExactly(
            "Apple → issuers/aapl-us/ 2025-09-01", "Goldman Sachs → issuers/gs-us/ 2025-08-01");
  }

  @Test
  void totalsStandNewestFirstWithWhatTheyAre() {
    MarketTotal least =
        new MarketTotal(
            "Another",
            "completed-year",
            LocalDate.parse("2025-12-31"),
            "USD",
            BigDecimal.TEN,
            true,
            "forecast",
            LocalDate.parse("2025-03-01"),
            Optional.of("if made up"),
            "https://made.up/");
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                total("completed-quarter", "2025-06-30", "210", "preliminary"),
                total("completed-year", "2025-12-31", "12", "cited"),
                total("repurchased-day", "2026-01-31", "12", "cited"),
                least);
    assertThat(InLines.rows(InLines.table(unitedStates(made), "totals")))
        .containsExactly(
            "2025-12-31 | Another | total.measure.completed-year"
                + " | 10 USD [authorisation.at-least]"
                + " | total.status.conditional(total.status.forecast, if made up) | 2025-03-01"
                + " | https://made.up/",
            "2025-12-31 | Made | total.measure.completed-year | 12 USD | total.status.cited"
                + " | 2026-01-01 | https://made.up/",
            "2025-06-30 | Made | total.measure.completed-quarter | 210 USD"
                + " | total.status.preliminary | 2025-07-01 | https://made.up/");
  }
}
