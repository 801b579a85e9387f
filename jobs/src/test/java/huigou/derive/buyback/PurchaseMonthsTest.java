package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.PurchaseMonth.Oddity;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.fact.MonthlyPurchase.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months of purchases beside their filing's total. Made up: July to September 2025. */
class PurchaseMonthsTest {

  private static final List<Span> MONTHS =
      List.of(
          span("2025-07-01", "2025-07-31"),
          span("2025-08-01", "2025-08-31"),
          span("2025-09-01", "2025-09-30"));

  static Span span(String start, String end) {
    return new Span(LocalDate.parse(start), LocalDate.parse(end));
  }

  static MonthlyPurchase row(
      Span span, String shares, String price, String remaining, String step) {
    return new MonthlyPurchase(
        "made-us",
        "10-Q",
        LocalDate.parse("2025-10-31"),
        Optional.ofNullable(span),
        new BigDecimal(shares),
        Optional.ofNullable(price).map(BigDecimal::new),
        "USD",
        Optional.of(new BigDecimal(shares)),
        Optional.ofNullable(remaining).map(of -> new Remaining(new BigDecimal(of), In.AMOUNT)),
        new BigDecimal(step),
        Optional.empty());
  }

  /** A month of which nothing is odd. */
  static PurchaseMonth whole(MonthlyPurchase row, boolean newest) {
    return new PurchaseMonth(row, Optional.of(true), newest, Set.of());
  }

  /** Months on both sides of a split; the market's year says that it adds shares of two kinds. */
  @ParameterizedTest
  @CsvSource({"100,53,,0", "100,52,2025-08-01,1", "100,200,2025-08-01,1", "52,52,,0"})
  void aMonthWhosePriceIsFarFromTheOneBeforeIsMarked(
      String july, String later, String marked, int jumping) {
    List<PurchaseMonth> months =
        PurchaseMonths.of(
            List.of(
                row(MONTHS.get(0), "10", july, null, "1"),
                row(MONTHS.get(1), "20", later, null, "1"),
                row(MONTHS.get(2), "20", later, null, "1")));
    assertThat(months)
        .filteredOn(month -> month.oddities().contains(Oddity.PRICE_JUMPS))
        .extracting(month -> month.span().start().toString())
        .isEqualTo(marked == null ? List.of() : List.of(marked));
    assertThat(MarketPurchases.ofUnitedStates(months))
        .filteredOn(sum -> sum.span() == MarketPurchase.Span.YEAR)
        .extracting(sum -> sum.coverage().jumping())
        .containsExactly(jumping);
  }

  @Test
  void theFilingThatWasMadeLastIsTheNewestOfAMonth() {
    MonthlyPurchase first = row(MONTHS.get(0), "1", "1", null, "1");
    MonthlyPurchase again =
        new MonthlyPurchase(
            first.issuer(),
            "10-K",
            first.filed().plusDays(1),
            first.span(),
            first.shares(),
            first.averagePrice(),
            "USD",
            first.underProgramme(),
            first.remaining(),
            first.step(),
            Optional.empty());
    assertThat(PurchaseMonths.of(List.of(first, again)))
        .filteredOn(PurchaseMonth::newest)
        .extracting(month -> month.row().form())
        .containsExactly("10-K");
  }

  /** Three months and their total. */
  private static List<PurchaseMonth> filing(String step, String total, String... shares) {
    List<MonthlyPurchase> rows = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      rows.add(row(MONTHS.get(i), shares[i], "10", null, step));
    }
    rows.add(row(null, total, null, null, step));
    return PurchaseMonths.of(rows);
  }

  private static Set<Oddity> oddities(List<PurchaseMonth> months) {
    return months.stream().flatMap(month -> month.oddities().stream()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "1,600,true",
    "1,601,false",
    // Each month and the total are rounded to a hundred: half of it each.
    "100,800,true",
    "100,801,false",
    "100,400,true",
    "100,399,false"
  })
  void monthsComeOutAtTheirTotalAsFarAsTheyArePrinted(String step, String total, boolean out) {
    List<PurchaseMonth> months = filing(step, total, "100", "200", "300");
    assertThat(months).extracting(PurchaseMonth::footed).containsOnly(Optional.of(out));
    assertThat(oddities(months).contains(Oddity.TOTAL_DIFFERS)).isEqualTo(!out);
  }

  @Test
  void withoutATotalNothingIsSaidOfIt() {
    assertThat(PurchaseMonths.of(List.of(row(MONTHS.get(0), "1", "1", null, "1"))))
        .extracting(PurchaseMonth::footed)
        .containsExactly(Optional.empty());
  }

  @Test
  void aQuarterHasThreeMonthsOneAfterTheOther() {
    assertThat(oddities(filing("1", "600", "100", "200", "300"))).isEmpty();
    assertThat(oddities(filing("1", "300", "100", "200"))).containsExactly(Oddity.MONTH_MISSING);
    List<MonthlyPurchase> gapped =
        List.of(
            row(span("2025-07-01", "2025-07-31"), "1", "1", null, "1"),
            row(span("2025-08-04", "2025-08-31"), "1", "1", null, "1"),
            row(span("2025-09-01", "2025-09-30"), "1", "1", null, "1"));
    assertThat(oddities(PurchaseMonths.of(gapped))).containsExactly(Oddity.MONTH_MISSING);
    List<MonthlyPurchase> holiday = new ArrayList<>(gapped);
    holiday.set(1, row(span("2025-08-03", "2025-08-31"), "1", "1", null, "1"));
    assertThat(oddities(PurchaseMonths.of(holiday))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10,false", "12,false", "9.99,true", "12.01,true"})
  void anAverageLiesWithinThoseOfTheMonths(String average, boolean outside) {
    List<MonthlyPurchase> rows =
        List.of(
            row(MONTHS.get(0), "1", "10", null, "1"),
            row(MONTHS.get(1), "1", "12", null, "1"),
            row(MONTHS.get(2), "0", null, null, "1"),
            row(null, "2", average, null, "1"));
    assertThat(oddities(PurchaseMonths.of(rows)).contains(Oddity.AVERAGE_OUTSIDE))
        .isEqualTo(outside);
  }

  @Test
  void sharesWithoutAPriceAreSaidAndHaveNoAmount() {
    List<PurchaseMonth> months =
        PurchaseMonths.of(
            Arrays.asList(
                row(MONTHS.get(0), "5", null, null, "1"),
                row(MONTHS.get(1), "0", null, null, "1"),
                row(MONTHS.get(2), "5", "2", null, "1")));
    assertThat(months)
        .extracting(PurchaseMonth::paid)
        .containsExactly(
            Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN));
    assertThat(months.get(0).oddities()).containsExactly(Oddity.PRICE_MISSING);
    assertThat(months.get(1).oddities()).isEmpty();
  }

  /** Ten shares at 10 are 100: what remains falls by 100, or by so many times more or less. */
  @ParameterizedTest
  @CsvSource({
    "900,true",
    "1000,true",
    "-19000,true",
    "-19001,false",
    "999.5,true",
    "999.51,false",
    "1500,true"
  })
  void aRemainderThatFallsByAThousandfoldIsOfAnotherScale(String after, boolean believed) {
    List<PurchaseMonth> months =
        PurchaseMonths.of(
            List.of(
                row(MONTHS.get(0), "0", null, "1000", "1"),
                row(MONTHS.get(1), "10", "10", after, "1")));
    assertThat(months.get(1).counts()).isEqualTo(believed);
    assertThat(months.get(0).counts()).isTrue();
  }

  private static MonthlyPurchase filed(
      MonthlyPurchase row, String issuer, String form, String day) {
    return new MonthlyPurchase(
        issuer,
        form,
        LocalDate.parse(day),
        row.span(),
        row.shares(),
        row.averagePrice(),
        row.currency(),
        row.underProgramme(),
        row.remaining(),
        row.step(),
        row.accession());
  }

  @Test
  void monthsStandByIssuerFormAndDayOfFilingAndEachIsItsOwn() {
    MonthlyPurchase july = row(MONTHS.get(0), "1", "1", null, "1");
    MonthlyPurchase august = row(MONTHS.get(1), "1", "1", null, "1");
    List<PurchaseMonth> months =
        PurchaseMonths.of(
            List.of(
                filed(july, "b-us", "10-Q", "2025-10-30"),
                filed(july, "a-us", "10-Q", "2025-10-31"),
                filed(august, "a-us", "10-Q", "2025-10-29"),
                filed(july, "a-us", "10-Q", "2025-10-29"),
                filed(july, "a-us", "10-K", "2025-10-30")));
    assertThat(months)
        .extracting(month -> month.row().key() + (month.newest() ? " newest" : ""))
        .containsExactly(
            "a-us 10-K 2025-10-30 2025-07-01",
            "a-us 10-Q 2025-10-29 2025-07-01",
            "a-us 10-Q 2025-10-29 2025-08-01 newest",
            "a-us 10-Q 2025-10-31 2025-07-01 newest",
            "b-us 10-Q 2025-10-30 2025-07-01 newest");
  }

  /** What remains after each of two months and beside their total. */
  private static List<String> remaining(String july, String august, String total) {
    List<MonthlyPurchase> rows = new ArrayList<>();
    rows.add(row(MONTHS.get(0), "0", null, july, "1"));
    rows.add(row(MONTHS.get(1), "0", null, august, "1"));
    if (total != null) {
      rows.add(row(null, "0", null, total, "1"));
    }
    return PurchaseMonths.of(rows).stream()
        .map(month -> month.row().remaining().map(rest -> rest.value().toString()).orElse("none"))
        .toList();
  }

  @Test
  void whatRemainsBesideTheTotalRemainsAfterTheLastMonth() {
    assertThat(remaining(null, null, "700")).containsExactly("none", "700");
    assertThat(remaining(null, "800", "700")).containsExactly("none", "800");
    assertThat(remaining("900", null, null)).containsExactly("900", "none");
  }

  @Test
  void aRemainderThatFallsWithoutAPurchaseOrCountsSharesIsNotJudged() {
    assertThat(
            PurchaseMonths.of(
                List.of(
                    row(MONTHS.get(0), "0", null, "100000", "1"),
                    row(MONTHS.get(1), "0", "10", "900", "1"))))
        .allMatch(PurchaseMonth::counts);
    Optional<Remaining> shares = Optional.of(new Remaining(new BigDecimal("100000"), In.SHARES));
    assertThat(
            PurchaseMonths.of(
                List.of(
                    row(MONTHS.get(0), "0", null, null, "1").remaining(shares),
                    row(MONTHS.get(1), "10", "10", "900", "1"))))
        .allMatch(PurchaseMonth::counts);
  }
}
