package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.reported;
import static huigou.publish.view.MadeBuybacks.sum;
import static huigou.publish.view.MadeBuybacks.total;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Coverage;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.fact.MarketTotal;
import huigou.model.view.ChartView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of Hong Kong sums, ranks and sets beside what others say. Made up. */
class HongKongAssemblerTest {

  private static TopicView topic(MadeBuybacks made) {
    return new HongKongAssembler(made.parts()).topic();
  }

  private static List<String> rows(MadeBuybacks made, String table) {
    return InLines.rows(InLines.table(topic(made), table));
  }

  private static MarketPurchase hk(Span span, String from, String amount) {
    return sum(Market.HK, span, from, "HKD", amount, 3);
  }

  @Test
  void aLeagueRanksBySumsOfItsSpanAndCurrencyAndEqualsByIssuer() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(hk(Span.WEEK, "2025-11-17", "1"))
            .with(
                ledger("00002-hk", "2025-11-17", "HKD", "1500"),
                ledger("00001-hk", "2025-11-23", "HKD", "1500"),
                ledger("00003-hk", "2025-11-18", "HKD", "1000"),
                ledger("00003-hk", "2025-11-18", "HKD", "1000"),
                ledger("00004-hk", "2025-11-16", "HKD", "1900"),
                ledger("00004-hk", "2025-11-24", "HKD", "1900"),
                ledger("00005-hk", "2025-11-18", "USD", "1900"),
                ledger("00006-hk", "2025-11-18", "HKD", ""))
            .odd(ledger("00007-hk", "2025-11-18", "HKD", "1900"), Oddity.REPEATED);
    assertThat(rows(made, "league-week"))
        .containsExactly(
            "00003-HK → issuers/00003-hk/ | 2000 HKD | 2000 | 1",
            "00001-HK → issuers/00001-hk/ | 1500 HKD | 1000 | 1",
            "00002-HK → issuers/00002-hk/ | 1500 HKD | 1000 | 1");
  }

  /** A sum that is ten times off what so many shares cost would drown the others. */
  @ParameterizedTest
  @CsvSource({"20000, 20000 HKD", "20000.01, ''", "100, 100 HKD", "99.99, ''"})
  void whatCannotBeBelievedIsInNoLeague(String paid, String ranked) {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(hk(Span.DAY, "2025-11-18", "1"), ledger("00002-hk", "2025-11-18", "HKD", paid));
    assertThat(String.join("", rows(made, "league-day")))
        .isEqualTo(
            ranked.isEmpty() ? "" : "00002-HK → issuers/00002-hk/ | " + ranked + " | 1000 | 1");
  }

  @Test
  void yearsHaveALeagueEachInTheDollarsOfWhichMoreThanOneIssuerPaid() {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(
                    hk(Span.YEAR, "2024-01-01", "5"),
                    hk(Span.YEAR, "2025-01-01", "6"),
                    sum(Market.HK, Span.YEAR, "2025-01-01", "USD", "7", 2),
                    sum(Market.HK, Span.YEAR, "2024-01-01", "USD", "7", 1),
                    sum(Market.HK, Span.YEAR, "2025-01-01", "CNY", "7", 2)));
    assertThat(InLines.sections(topic))
        .containsExactly(
            "currencies",
            "league-year",
            "league-year-2025-usd",
            "league-year-2024-hkd",
            "years",
            "spans",
            "cited",
            "executions");
    assertThat(InLines.rows(InLines.table(topic, "years")))
        .containsExactly(
            "2025 | unit.name.cny | 7 CNY | 100 | 2 | 2 | purchases.coverage.issuers(11, 0)",
            "2025 | unit.name.hkd | 6 HKD | 100 | 3 | 2 | purchases.coverage.issuers(11, 0)",
            "2025 | unit.name.usd | 7 USD | 100 | 2 | 2 | purchases.coverage.issuers(11, 0)",
            "2024 | unit.name.hkd | 5 HKD | 100 | 3 | 2 | purchases.coverage.issuers(11, 0)",
            "2024 | unit.name.usd | 7 USD | 100 | 1 | 2 | purchases.coverage.issuers(11, 0)");
  }

  @Test
  void factsTellTheReportItsOddLinesAndWhatTheLedgerCovers() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                ledger("00002-hk", "2025-11-17", "HKD", "1500"),
                ledger("00001-hk", "2023-01-03", "HKD", "1500"),
                reported("00001-hk", "2025-11-28", "HKD", "1500"))
            .odd(reported("00002-hk", "2025-11-28", "HKD", "1400"), Oddity.CUMULATIVE)
            .odd(ledger("00009-hk", "2022-01-03", "HKD", "1500"), Oddity.REPEATED);
    assertThat(InLines.of(topic(made).facts()))
        .containsExactly(
            "buybacks.fact.reported(2025-11-28, 2, 2)",
            "buybacks.fact.largest(HKD, 00001-HK, 1500 HKD, 2025-11-27)",
            "hong-kong.fact.odd(1)",
            "hong-kong.fact.coverage(2, 2023-01-03, 2025-11-17)");
    assertThat(topic(new MadeBuybacks()).facts()).isEmpty();
  }

  @Test
  void theNewestReportIsSummedByCurrencyOfWhatCounts() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                reported("00001-hk", "2025-11-28", "USD", "1200"),
                reported("00002-hk", "2025-11-28", "HKD", "1500"),
                reported("00003-hk", "2025-11-28", "HKD", "20000.01"),
                reported("00003-hk", "2025-11-28", "HKD", "1000.5"))
            .odd(reported("00004-hk", "2025-11-28", "HKD", "1500"), Oddity.CORRECTED);
    assertThat(rows(made, "currencies"))
        .containsExactly("unit.name.hkd | 3 | 2500.5", "unit.name.usd | 1 | 1200");
  }

  private static MarketTotal conditional(MarketTotal total) {
    return new MarketTotal(
        total.publisher(),
        total.measure(),
        total.asOf(),
        total.currency(),
        total.amount(),
        total.atLeast(),
        total.status(),
        total.statedOn(),
        Optional.of("made up"),
        total.source());
  }

  /** The day itself, the seven days to it, its month and its year. */
  @ParameterizedTest
  @CsvSource({
    "repurchased-day, 1000 HKD | 10.0 %",
    "repurchased-week, 2000 HKD | 20.0 %",
    "repurchased-month, 3000 HKD | 30.0 %",
    "repurchased-year-to-date, 4000 HKD | 40.0 %"
  })
  void ourSumBesideACitedTotalIsOfItsDays(String measure, String ours) {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                total(measure, "2025-11-20", "10000", "cited"),
                ledger("00001-hk", "2025-11-20", "HKD", "1000"),
                ledger("00001-hk", "2025-11-14", "HKD", "1000"),
                ledger("00001-hk", "2025-11-13", "HKD", "500"),
                ledger("00001-hk", "2025-11-01", "HKD", "500"),
                ledger("00001-hk", "2025-10-31", "HKD", "500"),
                ledger("00001-hk", "2025-01-01", "HKD", "500"),
                ledger("00001-hk", "2024-12-31", "HKD", "700"),
                ledger("00001-hk", "2025-11-21", "HKD", "700"),
                ledger("00001-hk", "2025-11-20", "USD", "700"),
                reported("00001-hk", "2025-11-21", "HKD", "700"));
    assertThat(rows(made, "cited"))
        .containsExactly(
            "2025-11-20 | Made | total.measure."
                + measure
                + " | 10000 HKD | "
                + ours
                + " | – | 2025-11-21 | https://made.up/");
  }

  @Test
  void aTotalUnderAConditionHasNoShareAndOneOfAnotherMarketDoesNotStandHere() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                conditional(total("repurchased-day", "2025-11-20", "10000", "cited")),
                total("repurchased-day", "2025-11-21", "10000", "cited"),
                total("announced-year-to-date", "2025-11-20", "10000", "cited"),
                ledger("00001-hk", "2025-11-20", "HKD", "1000"));
    assertThat(rows(made, "cited"))
        .containsExactly(
            "2025-11-21 | Made | total.measure.repurchased-day | 10000 HKD | – | – | – | 2025-11-22"
                + " | https://made.up/",
            "2025-11-20 | Made | total.measure.repurchased-day | 10000 HKD | 1000 HKD | –"
                + " | made up | 2025-11-21 | https://made.up/");
  }

  private static MadeBuybacks months(int months, int wholeDays) {
    MadeBuybacks made = new MadeBuybacks().with(ledger("00001-hk", "2025-01-20", "HKD", "1000"));
    for (int i = 0; i < months; i++) {
      LocalDate from = LocalDate.parse("2025-01-01").plusMonths(i < 2 ? i : i + 1);
      made.with(
          sum(
              Market.HK,
              Span.MONTH,
              from.toString(),
              "HKD",
              String.valueOf(10 - i),
              1,
              new Coverage(11, wholeDays, 0, 0, 0)));
    }
    return made;
  }

  /** A month in which nobody bought stands as a gap. */
  @Test
  void fourMonthsOfTheLedgerMakeAChartAndThoseOfWholeReportsNone() {
    ChartView chart = new HongKongAssembler(months(4, 0).parts()).months().orElseThrow();
    assertThat(InLines.points(chart, 0))
        .containsExactly(
            "2025-01-01 10", "2025-02-01 9", "2025-03-01 –", "2025-04-01 8", "2025-05-01 7");
    assertThat(InLines.of(chart.title())).isEqualTo("hong-kong.chart.months(1, 10 HKD, 2025-01)");
    assertThat(new HongKongAssembler(months(3, 0).parts()).months()).isEmpty();
    assertThat(new HongKongAssembler(months(4, 1).parts()).months()).isEmpty();
  }

  @Test
  void newestSpansStandWithFourDaysAndWeeksAndSixteenMonths() {
    MadeBuybacks made = new MadeBuybacks();
    for (int i = 1; i <= 20; i++) {
      made.with(
          hk(Span.DAY, LocalDate.parse("2025-11-01").plusDays(i).toString(), "1"),
          hk(Span.WEEK, LocalDate.parse("2025-01-06").plusWeeks(i).toString(), "1"),
          hk(Span.MONTH, LocalDate.parse("2024-01-01").plusMonths(i).toString(), "1"));
    }
    List<String> rows = rows(made, "spans");
    assertThat(rows).hasSize(24);
    assertThat(rows.get(0))
        .isEqualTo(
            "purchases.span.day | 2025-11-21 | 1 HKD | 100 | 3 | purchases.coverage.issuers(11, 0)");
    assertThat(rows.get(4)).startsWith("purchases.span.week | 2025-05-26");
    assertThat(rows.get(8)).startsWith("purchases.span.month | 2025-09-01");
    assertThat(rows.get(23)).startsWith("purchases.span.month | 2024-06-01");
  }

  @Test
  void whoPaidMostIsOfTheNewestYearInHongKongDollars() {
    Optional<IssuerPurchase> most =
        HongKongAssembler.mostOfYear(
            new MadeBuybacks()
                .with(
                    sum("00001-hk", Span.YEAR, "2024-01-01", "HKD", "90"),
                    sum("00002-hk", Span.YEAR, "2025-01-01", "HKD", "50"),
                    sum("00003-hk", Span.YEAR, "2025-01-01", "HKD", "60"),
                    sum("00004-hk", Span.YEAR, "2025-01-01", "USD", "70"),
                    sum("00005-hk", Span.MONTH, "2025-11-01", "HKD", "80"),
                    sum("00006-hk", Span.YEAR, "2026-01-01", "CNY", "80"))
                .view());
    assertThat(most.map(IssuerPurchase::issuer)).hasValue("00003-hk");
    assertThat(most.map(IssuerPurchase::amount)).hasValue(new BigDecimal("60"));
  }

  @Test
  void linesStandNewestFirstThenByIssuer() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                ledger("00002-hk", "2025-11-17", "HKD", "1500"),
                ledger("00001-hk", "2025-11-17", "HKD", "1400"),
                ledger("00003-hk", "2025-11-18", "HKD", "1300"));
    assertThat(rows(made, "executions"))
        .extracting(row -> row.split(" → ")[0])
        .containsExactly("00003-HK", "00001-HK", "00002-HK");
  }
}
