package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.fact.Execution;
import huigou.model.fact.Execution.Method;
import huigou.model.fact.MonthlyPurchase;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums over markets and issuers. Made up. */
class MarketPurchasesTest {

  /** So many shares for ten times as much, at 8 to 12. */
  private static ReportLine line(
      String issuer, String day, String report, String currency, int shares, Oddity... odd) {
    return new ReportLine(
        new Execution(
            issuer,
            "MADE UP",
            LocalDate.parse(day),
            Optional.ofNullable(report).map(LocalDate::parse),
            1,
            "",
            "Exchange",
            Method.EXCHANGE,
            currency,
            BigDecimal.valueOf(shares),
            new BigDecimal("12"),
            Optional.of(new BigDecimal("8")),
            Optional.of(BigDecimal.valueOf(shares * 10L)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(BigDecimal.valueOf(shares)),
            Optional.empty()),
        Set.of(odd));
  }

  private static final List<ReportLine> LINES =
      List.of(
          line("a-hk", "2025-01-02", null, "HKD", 5),
          line("b-hk", "2025-01-03", null, "HKD", 7),
          line("b-hk", "2025-01-03", null, "USD", 100),
          // Monday of another week and the same month.
          line("a-hk", "2025-01-06", null, "HKD", 11),
          line("a-hk", "2025-01-06", null, "HKD", 999, Oddity.REPEATED),
          line("c-hk", "2025-02-03", "2025-02-04", "HKD", 13),
          line("d-hk", "2025-01-31", "2025-02-04", "HKD", 17));

  @Test
  void daysWeeksMonthsAndYearsAreSummedByCurrency() {
    List<MarketPurchase> sums = MarketPurchases.ofHongKong(LINES);
    assertThat(sums)
        .filteredOn(sum -> sum.currency().equals("HKD") && sum.span() != Span.DAY)
        .extracting(
            MarketPurchase::span,
            sum -> sum.from().toString(),
            sum -> sum.to().toString(),
            sum -> sum.amount().intValue(),
            MarketPurchase::issuers,
            sum -> sum.days().orElseThrow())
        .containsExactly(
            tuple(Span.WEEK, "2024-12-30", "2025-01-05", 120, 2, 2),
            tuple(Span.WEEK, "2025-01-06", "2025-01-12", 110, 1, 1),
            tuple(Span.WEEK, "2025-01-27", "2025-02-02", 170, 1, 1),
            tuple(Span.WEEK, "2025-02-03", "2025-02-09", 130, 1, 1),
            tuple(Span.MONTH, "2025-01-01", "2025-01-31", 400, 3, 4),
            tuple(Span.MONTH, "2025-02-01", "2025-02-28", 130, 1, 1),
            tuple(Span.YEAR, "2025-01-01", "2025-12-31", 530, 4, 5));
    assertThat(sums)
        .filteredOn(sum -> sum.currency().equals("USD") && sum.span() == Span.YEAR)
        .extracting(sum -> sum.shares().intValue())
        .containsExactly(100);
  }

  /** Two issuers are followed, whether they buy or not; a report is whole of its newest day. */
  @ParameterizedTest
  @CsvSource({
    "2025-01-02,issuers-at-hand:2",
    "2025-01-31,issuers-at-hand:1",
    "2025-02-03,issuers-at-hand:1 whole-report-days:1"
  })
  void aSumSaysOfHowMuchOfTheMarketItTells(LocalDate day, String coverage) {
    assertThat(MarketPurchases.ofHongKong(LINES))
        .filteredOn(sum -> sum.span() == Span.DAY && sum.from().equals(day))
        .extracting(sum -> sum.coverage().token())
        .containsExactly(coverage);
  }

  /** Five shares at 8 to 12 cost 40 to 60. */
  @ParameterizedTest
  @CsvSource({"600,600,0", "601,0,1", "4,4,0", "3.99,0,1"})
  void anAmountThatIsTenTimesOffIsInNoSum(BigDecimal paid, BigDecimal summed, int unpriced) {
    Execution line = line("a-hk", "2025-01-02", null, "HKD", 5).execution();
    ReportLine odd =
        new ReportLine(
            new Execution(
                line.issuer(),
                line.name(),
                line.tradeDate(),
                line.reportedOn(),
                1,
                "",
                line.venue(),
                line.method(),
                "HKD",
                line.shares(),
                line.high(),
                line.low(),
                Optional.of(paid),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            Set.of());
    assertThat(MarketPurchases.ofHongKong(List.of(odd)))
        .allSatisfy(sum -> assertThat(sum.amount()).isEqualByComparingTo(summed))
        .allSatisfy(sum -> assertThat(sum.coverage().unpriced()).isEqualTo(unpriced))
        .allSatisfy(sum -> assertThat(sum.shares()).isEqualByComparingTo("5"));
  }

  @Test
  void anIssuersMonthHasItsPricesDaysAndNewestPercentage() {
    List<IssuerPurchase> sums = IssuerPurchases.of(LINES);
    IssuerPurchase year =
        sums.stream()
            .filter(sum -> sum.issuer().equals("a-hk") && sum.span() == Span.YEAR)
            .findFirst()
            .orElseThrow();
    assertThat(year.amount()).isEqualByComparingTo("160");
    assertThat(year.average().orElseThrow()).isEqualByComparingTo("10");
    assertThat(year.days()).isEqualTo(2);
    assertThat(year.high()).isEqualByComparingTo("12");
    assertThat(year.low()).isEqualByComparingTo("8");
    assertThat(year.mandatePercent().orElseThrow()).isEqualByComparingTo("11");
    assertThat(sums)
        .filteredOn(sum -> sum.issuer().equals("b-hk") && sum.span() == Span.MONTH)
        .extracting(IssuerPurchase::currency)
        .containsExactly("HKD", "USD");
  }

  @Test
  void anIssuersDaysAndWeeksComeOutAtItsMonths() {
    List<IssuerPurchase> sums = IssuerPurchases.of(LINES);
    for (Span span : Span.values()) {
      assertThat(
              sums.stream()
                  .filter(sum -> sum.issuer().equals("a-hk") && sum.span() == span)
                  .map(IssuerPurchase::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(span.token())
          .isEqualByComparingTo("160");
    }
    assertThat(sums)
        .filteredOn(sum -> sum.span() == Span.WEEK)
        .isNotEmpty()
        .allSatisfy(sum -> assertThat(sum.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY))
        .allSatisfy(sum -> assertThat(sum.to()).isEqualTo(sum.from().plusDays(6)));
    assertThat(sums)
        .filteredOn(sum -> sum.span() == Span.DAY)
        .isNotEmpty()
        .allSatisfy(sum -> assertThat(sum.days()).isEqualTo(1))
        .allSatisfy(sum -> assertThat(sum.to()).isEqualTo(sum.from()));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-02-28, 2026-02-28, 2026-02-28",
    "WEEK, 2026-03-01, 2026-02-23, 2026-03-01",
    "WEEK, 2026-03-02, 2026-03-02, 2026-03-08",
    "MONTH, 2026-02-28, 2026-02-01, 2026-02-28",
    "YEAR, 2026-02-28, 2026-01-01, 2026-12-31"
  })
  void aSpanBeginsAndEndsAroundItsDay(Span span, LocalDate day, LocalDate first, LocalDate last) {
    assertThat(span.first(day)).isEqualTo(first);
    assertThat(span.last(day)).isEqualTo(last);
  }

  private static PurchaseMonth month(
      String issuer, String start, String end, String filed, String price) {
    return PurchaseMonthsTest.whole(
        new MonthlyPurchase(
            issuer,
            "10-Q",
            LocalDate.parse(filed),
            Optional.of(PurchaseMonthsTest.span(start, end)),
            new BigDecimal("10"),
            Optional.ofNullable(price).map(BigDecimal::new),
            "USD",
            Optional.empty(),
            Optional.empty(),
            BigDecimal.ONE,
            Optional.empty()),
        !filed.startsWith("2025") || !start.equals("2025-08-31"));
  }

  private static final List<PurchaseMonth> MONTHS =
      List.of(
          month("a-us", "2025-06-29", "2025-08-02", "2025-10-31", "1"),
          month("a-us", "2025-08-03", "2025-08-30", "2025-10-31", "2"),
          month("a-us", "2025-08-31", "2025-09-27", "2025-10-31", "3"),
          month("a-us", "2025-08-31", "2025-09-27", "2026-10-31", "4"),
          month("b-us", "2025-09-01", "2025-09-30", "2025-10-31", null));

  @Test
  void aFiscalMonthCountsWhereItsMiddleDayLiesAndOnceByItsNewestFiling() {
    assertThat(MarketPurchases.ofUnitedStates(MONTHS))
        .extracting(
            MarketPurchase::span,
            sum -> sum.from().toString(),
            sum -> sum.amount().intValue(),
            MarketPurchase::issuers,
            MarketPurchase::days,
            sum -> sum.coverage().token())
        .containsExactly(
            tuple(Span.MONTH, "2025-07-01", 10, 1, Optional.empty(), "issuers-at-hand:1"),
            tuple(Span.MONTH, "2025-08-01", 20, 1, Optional.empty(), "issuers-at-hand:1"),
            tuple(
                Span.MONTH,
                "2025-09-01",
                40,
                2,
                Optional.empty(),
                "issuers-at-hand:2 rows-without-amount:1"),
            tuple(
                Span.YEAR,
                "2025-01-01",
                70,
                2,
                Optional.empty(),
                "issuers-at-hand:2 months:3 rows-without-amount:1"));
  }
}
