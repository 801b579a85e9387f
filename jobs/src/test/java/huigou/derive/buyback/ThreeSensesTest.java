package huigou.derive.buyback;

import static huigou.derive.buyback.PurchaseMonthsTest.span;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.PurchaseMonth.Oddity;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Lack;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.MonthlyPurchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter by what was bought, paid and retired. Made up: the fiscal quarter to 27 September. */
class ThreeSensesTest {

  /** Ten shares, so many of them under a programme; empty where the row does not say. */
  private static PurchaseMonth month(
      String start, String end, String price, String under, boolean newest, Oddity... odd) {
    return month("2025-10-31", start, end, price, under, newest, odd);
  }

  private static PurchaseMonth month(
      String filed,
      String start,
      String end,
      String price,
      String under,
      boolean newest,
      Oddity... odd) {
    return new PurchaseMonth(
        new MonthlyPurchase(
            "a-us",
            "10-Q",
            LocalDate.parse(filed),
            Optional.of(span(start, end)),
            BigDecimal.TEN,
            Optional.ofNullable(price).map(BigDecimal::new),
            "USD",
            Optional.ofNullable(under).map(BigDecimal::new),
            Optional.empty(),
            BigDecimal.ONE,
            Optional.empty()),
        Optional.of(true),
        newest,
        Set.of(odd));
  }

  private static List<PurchaseMonth> months(String lastUnder, String lastPrice, Oddity... odd) {
    return List.of(
        month("2025-06-29", "2025-08-02", "1", "10", true),
        month("2025-08-03", "2025-08-30", "2", "10", true),
        month("2025-08-31", "2025-09-27", "7", "10", false),
        month("2025-08-31", "2025-09-27", lastPrice, lastUnder, true, odd));
  }

  private static final List<PurchaseMonth> MONTHS = months("4", "3");

  private static Repurchase of(String start, String end, String currency, boolean doubtful) {
    return new Repurchase(
        "a-us",
        LocalDate.parse(start),
        LocalDate.parse(end),
        PeriodKind.DERIVED_QUARTER,
        currency,
        new BigDecimal("75"),
        "0000000000-25-000001",
        LocalDate.parse("2025-10-31"),
        false,
        doubtful);
  }

  private static final Repurchase PAID = of("2025-06-29", "2025-09-27", "USD", false);
  private static final Repurchase RETIRED = of("2025-06-29", "2025-09-27", "shares", false);

  private static QuarterSenses one(
      List<PurchaseMonth> months, List<Repurchase> paid, List<Repurchase> retired) {
    List<QuarterSenses> all = ThreeSenses.of(months, paid, retired);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String text(Told told) {
    return told.value()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> told.lack().orElseThrow().token());
  }

  private static List<String> texts(QuarterSenses each) {
    return List.of(
        text(each.programme()), text(each.byMonths()), text(each.paid()), text(each.retired()));
  }

  /** Ten shares at 1 and 2, four of the ten at 3: 42 under programmes, 60 in all, 75 paid. */
  @Test
  void noSenseStandsForAnother() {
    QuarterSenses quarter = one(MONTHS, List.of(PAID), List.of(RETIRED));
    assertThat(texts(quarter)).containsExactly("42", "60", "75", "75");
    assertThat(quarter.difference()).contains(new BigDecimal("15"));
    assertThat(quarter.start()).isEqualTo("2025-06-29");
  }

  @Test
  void aSenseThatIsNotAtHandSaysWhy() {
    assertThat(texts(one(MONTHS, List.of(), List.of())))
        .containsExactly("42", "60", "no-company-facts", "no-company-facts");
    assertThat(texts(one(List.of(), List.of(PAID), List.of())))
        .containsExactly("no-table", "no-table", "75", "not-filed");
    assertThat(texts(one(months(null, "3"), List.of(PAID), List.of())))
        .containsExactly("not-said", "60", "75", "not-filed");
    assertThat(texts(one(months("4", null), List.of(PAID), List.of())))
        .containsExactly("table-in-doubt", "table-in-doubt", "75", "not-filed");
    assertThat(one(months("4", null), List.of(PAID), List.of()).difference()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"TOTAL_DIFFERS", "MONTH_MISSING", "SCALE_DOUBTED"})
  void monthsThatDoNotComeOutAreComparedWithNothing(Oddity odd) {
    assertThat(one(months("4", "3", odd), List.of(PAID), List.of()).byMonths().lack())
        .contains(Lack.TABLE_IN_DOUBT);
  }

  /** Three days apart are a holiday, four are another quarter. */
  @ParameterizedTest
  @CsvSource({
    "2025-07-02, 2025-09-30, 60",
    "2025-07-03, 2025-09-30, no-table",
    "2025-07-02, 2025-10-01, no-table"
  })
  void twoSpansAreOneQuarterWhereNoMoreThanAHolidayLiesBetween(
      String start, String end, String byMonths) {
    assertThat(
            ThreeSenses.of(MONTHS, List.of(of(start, end, "USD", false)), List.of()).stream()
                .filter(each -> each.paid().isTold())
                .map(each -> text(each.byMonths())))
        .containsExactly(byMonths);
  }

  @Test
  void whatIsDoubtfulOrInAnotherCurrencyIsNotPaid() {
    Repurchase doubtful = of("2025-06-29", "2025-09-27", "USD", true);
    Repurchase euros = of("2025-06-29", "2025-09-27", "EUR", false);
    assertThat(text(one(MONTHS, List.of(doubtful), List.of()).paid())).isEqualTo("not-filed");
    assertThat(text(one(MONTHS, List.of(euros), List.of()).paid())).isEqualTo("not-filed");
  }

  /** A table of which two months are told again by a later one leaves no quarter of its own. */
  @Test
  void whatIsLeftOfATableIsNoQuarter() {
    assertThat(ThreeSenses.of(MONTHS.subList(0, 2), List.of(), List.of())).isEmpty();
  }

  @Test
  void theNewestQuarterComesFirst() {
    Repurchase before = of("2025-03-30", "2025-06-28", "USD", false);
    assertThat(ThreeSenses.of(MONTHS, List.of(before, PAID), List.of()))
        .extracting(each -> each.end().toString())
        .containsExactly("2025-09-27", "2025-06-28");
  }

  @Test
  void aQuarterThatOneSenseTellsIsShownAndOneThatNoneTellsIsNot() {
    assertThat(texts(one(months(null, "3"), List.of(), List.of())))
        .containsExactly("not-said", "60", "no-company-facts", "no-company-facts");
    assertThat(texts(one(List.of(), List.of(), List.of(RETIRED))))
        .containsExactly("no-table", "no-table", "no-company-facts", "75");
    assertThat(ThreeSenses.of(months("4", "3", Oddity.TOTAL_DIFFERS), List.of(), List.of()))
        .isEmpty();
    assertThat(ThreeSenses.of(months("4", "3", Oddity.MONTH_MISSING), List.of(), List.of()))
        .isEmpty();
  }

  @Test
  void theMonthsOfEachTableAreAQuarterOfTheirOwn() {
    List<PurchaseMonth> months = new ArrayList<>(MONTHS);
    months.add(month("2025-07-31", "2025-03-30", "2025-05-03", "4", "10", true));
    months.add(month("2025-07-31", "2025-05-04", "2025-05-31", "5", "10", true));
    months.add(month("2025-07-31", "2025-06-01", "2025-06-28", "6", "10", true));
    assertThat(ThreeSenses.of(months, List.of(), List.of()))
        .extracting(each -> each.start() + " " + text(each.byMonths()))
        .containsExactly("2025-06-29 60", "2025-03-30 150");
    assertThat(ThreeSenses.of(months, List.of(PAID), List.of()))
        .extracting(each -> each.start() + " " + text(each.byMonths()))
        .containsExactly("2025-06-29 60", "2025-03-30 150");
  }
}
