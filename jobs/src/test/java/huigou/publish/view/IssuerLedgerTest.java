package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.month;
import static huigou.publish.view.MadeBuybacks.reported;
import static huigou.publish.view.MadeBuybacks.sum;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Lack;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one company bought, by its ledger and by its filings. Made up. */
class IssuerLedgerTest {

  private static final String ISSUER = "00001-hk";

  private static TopicView hongKong(MadeBuybacks made) {
    List<Sentence> facts = new ArrayList<>();
    List<TopicView.Section> sections = new ArrayList<>();
    new IssuerLedger(made.parts(), ISSUER).hongKong(facts, sections);
    return new TopicView(StandingPage.BUYBACKS, facts, sections);
  }

  private static TopicView unitedStates(MadeBuybacks made) {
    List<Sentence> facts = new ArrayList<>();
    List<TopicView.Section> sections = new ArrayList<>();
    IssuerLedger ledger = new IssuerLedger(made.parts(), ISSUER);
    ledger.unitedStates(facts, sections);
    ledger.senses(sections);
    return new TopicView(StandingPage.BUYBACKS, facts, sections);
  }

  /** The first of two that are as long. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-06 2025-01-10 2025-01-13, 2025-01-06, 2025-01-10, 4",
    "2025-01-06 2025-01-10 2025-01-14, 2025-01-06, 2025-01-10, 4",
    "2025-01-06 2025-01-10 2025-01-15, 2025-01-10, 2025-01-15, 5"
  })
  void theLongestPauseLiesBetweenTwoPurchases(String days, String from, String to, int length) {
    MadeBuybacks made = new MadeBuybacks();
    for (String day : days.split(" ")) {
      made.with(ledger(ISSUER, day, "HKD", "1500"));
    }
    made.with(reported(ISSUER, "2025-11-28", "HKD", "1500"))
        .with(ledger("00002-hk", "2025-11-28", "HKD", "1500"))
        .odd(ledger(ISSUER, "2025-06-30", "HKD", "1500"), Oddity.REPEATED);
    assertThat(InLines.of(hongKong(made).facts()))
        .containsExactly(
            "issuer.fact.coverage(2025-01-06, " + days.split(" ")[2] + ")",
            "issuer.fact.pause(" + from + ", " + to + ", " + length + ")");
  }

  @Test
  void oneDayHasNoPauseAndNoDayNoCoverage() {
    assertThat(
            InLines.of(
                hongKong(new MadeBuybacks().with(ledger(ISSUER, "2025-01-06", "HKD", "1500")))
                    .facts()))
        .containsExactly("issuer.fact.coverage(2025-01-06, 2025-01-06)");
    assertThat(hongKong(new MadeBuybacks()).facts()).isEmpty();
  }

  /** What single reports tell of an issuer looks like a year of it, and is said to be days. */
  @Test
  void ofAnIssuerOfWhichSingleReportsAloneTellTheDaysAreCounted() {
    MadeBuybacks made = new MadeBuybacks().with(reported(ISSUER, "2025-11-28", "HKD", "1500"));
    assertThat(InLines.of(hongKong(made).facts()))
        .containsExactly("issuer.fact.reports(1, 2025-11-27, 2025-11-27)");
    made.with(reported(ISSUER, "2025-11-21", "HKD", "1500"))
        .with(reported("00002-hk", "2025-11-20", "HKD", "1500"));
    assertThat(InLines.of(hongKong(made).facts()))
        .containsExactly("issuer.fact.reports(2, 2025-11-20, 2025-11-27)");
  }

  @Test
  void threeMonthsMakeAChartInTheCurrencyOfMostOfThemWithGapsWhereNothingWasBought() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                ledger(ISSUER, "2025-04-30", "HKD", "1500"),
                sum(ISSUER, Span.MONTH, "2025-01-01", "HKD", "10"),
                sum(ISSUER, Span.MONTH, "2025-02-01", "HKD", "30"),
                sum(ISSUER, Span.MONTH, "2025-02-01", "USD", "90"),
                sum(ISSUER, Span.MONTH, "2025-05-01", "HKD", "99"));
    assertThat(InLines.sections(hongKong(made))).isEmpty();
    made.with(sum(ISSUER, Span.MONTH, "2025-04-01", "HKD", "20"));
    ChartView chart = InLines.chart(hongKong(made), "months");
    assertThat(InLines.points(chart, 0))
        .containsExactly("2025-01-01 10", "2025-02-01 30", "2025-03-01 –", "2025-04-01 20");
    assertThat(InLines.of(chart.title()))
        .isEqualTo("issuer.chart.months.until(00001-HK, 30 HKD, 2025-02, 2, 2025-04)");
  }

  /** What lies before the drawn months is not their highest. */
  @Test
  void aChartReachesBackFortyTwoMonths() {
    MadeBuybacks made = new MadeBuybacks();
    YearMonth first = YearMonth.parse("2022-01");
    for (int i = 0; i < 43; i++) {
      made.with(
          sum(
              ISSUER,
              Span.MONTH,
              first.plusMonths(i).atDay(1).toString(),
              "HKD",
              i == 0 ? "999" : i == 1 ? "50" : "10"));
    }
    ChartView chart = InLines.chart(hongKong(made), "months");
    assertThat(chart.dates()).hasSize(42).first().isEqualTo(LocalDate.parse("2022-02-01"));
    assertThat(InLines.of(chart.title()))
        .isEqualTo("issuer.chart.months(00001-hk, 50 HKD, 2022-02, 2)");
  }

  @Test
  void yearsStandNewestFirstThenByCurrency() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                sum(ISSUER, Span.YEAR, "2024-01-01", "HKD", "10"),
                sum(ISSUER, Span.YEAR, "2025-01-01", "USD", "30"),
                sum(ISSUER, Span.YEAR, "2025-01-01", "HKD", "20"),
                sum("00002-hk", Span.YEAR, "2025-01-01", "HKD", "20"));
    assertThat(InLines.rows(InLines.table(hongKong(made), "years")))
        .extracting(row -> row.substring(0, row.indexOf(" | 100")))
        .containsExactly("2025 | 20 HKD", "2025 | 30 USD", "2024 | 10 HKD");
  }

  private static CitedExecution cited(String from, String to, boolean about) {
    return new CitedExecution(
        ISSUER,
        LocalDate.parse(from),
        LocalDate.parse(to),
        "HKD",
        new BigDecimal("3000"),
        BigDecimal.ONE,
        Optional.empty(),
        Optional.empty(),
        about,
        LocalDate.parse("2025-02-01"),
        "https://made.up/");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-06, 2025-01-20, false, 3000 HKD, 2500 HKD, -500 HKD",
    "2025-01-06, 2025-01-20, true, 3000 HKD [cited.about], 2500 HKD, -500 HKD",
    "2025-01-07, 2025-01-19, false, 3000 HKD, 1000 HKD, -2000 HKD",
    "2025-01-05, 2025-01-20, false, 3000 HKD, –, –",
    "2025-01-06, 2025-01-21, false, 3000 HKD, –, –"
  })
  void ourSumStandsBesideWhatIsCitedWhereTheLedgerReachesOverItsDays(
      String from, String to, boolean about, String said, String ours, String difference) {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                ledger(ISSUER, "2025-01-06", "HKD", "1000"),
                ledger(ISSUER, "2025-01-10", "HKD", "1000"),
                ledger(ISSUER, "2025-01-10", "USD", "1000"),
                ledger(ISSUER, "2025-01-20", "HKD", "500"),
                reported(ISSUER, "2025-01-11", "HKD", "1000"),
                cited(from, to, about));
    assertThat(InLines.rows(InLines.table(hongKong(made), "cited")))
        .containsExactly(
            String.join(
                " | ", from, to, said, ours, difference, "–", "2025-02-01", "https://made.up/"));
  }

  private static Optional<Remaining> left(String value, In in) {
    return Optional.of(new Remaining(new BigDecimal(value), in));
  }

  @Test
  void whatRemainsIsOfTheNewestMonthThatSaysSo() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                month(ISSUER, "2025-08", "2025-10-31", left("9", In.AMOUNT)),
                month(ISSUER, "2025-09", "2025-10-31", left("7", In.SHARES)),
                month(ISSUER, "2025-10", "2025-10-31", Optional.empty()));
    assertThat(InLines.of(unitedStates(made).facts()))
        .containsExactly("issuer.fact.remaining.shares(2025-09-30, 7, 2025-10-31)");
    assertThat(
            InLines.of(
                unitedStates(
                        new MadeBuybacks()
                            .with(month(ISSUER, "2025-08", "2025-10-31", left("9", In.AMOUNT))))
                    .facts()))
        .containsExactly("issuer.fact.remaining.amount(2025-08-31, 9 USD, 2025-10-31)");
    assertThat(
            unitedStates(
                    new MadeBuybacks()
                        .with(month("00002-hk", "2025-08", "2025-10-31", left("9", In.AMOUNT))))
                .sections())
        .isEmpty();
  }

  private static QuarterSenses quarter(String start, Told programme, Told paid, Told retired) {
    LocalDate first = LocalDate.parse(start);
    return new QuarterSenses(
        ISSUER,
        first,
        first.plusMonths(3).minusDays(1),
        programme,
        Told.of(new BigDecimal("90")),
        paid,
        retired);
  }

  @Test
  void aSenseThatNoQuarterHasSaysWhyByTheNewest() {
    Told paid = Told.of(new BigDecimal("100"));
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                quarter("2025-07-01", Told.none(Lack.NO_TABLE), paid, Told.none(Lack.NOT_FILED)),
                quarter(
                    "2025-04-01",
                    Told.none(Lack.NOT_SAID),
                    Told.none(Lack.NOT_FILED),
                    Told.of(BigDecimal.TEN)));
    TopicView topic = unitedStates(made);
    assertThat(InLines.of(InLines.table(topic, "senses").notes()))
        .containsExactly("senses.table.note", "senses.none.programme.no-table");
    assertThat(InLines.rows(InLines.table(topic, "senses")))
        .containsExactly(
            "2025-07-01 | 2025-09-30 | – | 90 USD | 100 USD | 10 USD | –",
            "2025-04-01 | 2025-06-30 | – | 90 USD | – | – | 10");
  }
}
