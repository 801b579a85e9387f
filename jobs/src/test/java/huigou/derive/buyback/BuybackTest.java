package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.Programme;
import huigou.model.buyback.Programme.Fate;
import huigou.model.buyback.Programme.FateFrom;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.Filing;
import huigou.model.fact.MandateReturn;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where programmes stand and what was paid by quarter. Figures are made up. */
class BuybackTest {

  private static final Localised WORDS = new Localised("made up", "虛構");

  /** 1,000 at most for 100 shares at most: the break-even price is 10. */
  private static final Programme PLAN =
      new Programme(
          "00001-hk",
          "plan",
          Programme.Kind.PLAN,
          WORDS,
          WORDS,
          day("2025-01-01"),
          Optional.empty(),
          "HKD",
          List.of(new Programme.BudgetFrom(day("2025-01-01"), new BigDecimal("1000"))),
          false,
          Optional.of(new BigDecimal("100")),
          Optional.of(day("2024-12-01")),
          Optional.of(new BigDecimal("1000")),
          Optional.of(day("2025-12-31")),
          List.of(
              new FateFrom(day("2025-01-01"), Fate.CANCEL),
              new FateFrom(day("2025-06-01"), Fate.TREASURY)),
          "made up");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static MandateReturn bought(String on, String price, String cumulative) {
    return new MandateReturn(
        "00001-hk",
        day(on),
        "HKD",
        Optional.empty(),
        price.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new BigDecimal(cumulative),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "made up");
  }

  private static ProgrammeState state(String on, MandateReturn... returns) {
    return ProgrammeStates.of(PLAN, List.of(returns), List.of(), day(on));
  }

  @ParameterizedTest
  @CsvSource({"9.99, MANDATE", "10, BUDGET", "10.01, BUDGET"})
  void theLimitThatIsReachedFirstAtTheLatestPriceBinds(String price, Binding binding) {
    ProgrammeState state = state("2025-03-01", bought("2025-02-01", price, "30"));
    assertThat(state.breakEven()).contains(BigDecimal.TEN);
    assertThat(state.binding()).isEqualTo(binding);
  }

  @Test
  void theNewestPrintedCumulativeCountsAndAnAmountThatNobodyPrintedIsAbsent() {
    ProgrammeState state =
        state("2025-03-01", bought("2025-02-20", "", "40"), bought("2025-02-01", "12", "30"));
    assertThat(state.executedShares()).contains(new BigDecimal("40"));
    assertThat(state.percentOfMandate()).contains(new BigDecimal("40"));
    assertThat(state.sharesLeft()).contains(new BigDecimal("60"));
    assertThat(state.latestPrice()).contains(new BigDecimal("12"));
    assertThat(state.executedAmount()).isEmpty();
    assertThat(state.percentOfBudget()).isEmpty();
    assertThat(state.witnessedOn()).contains(day("2025-02-20"));
  }

  @Test
  void whatWasBoughtBeforeThePlanOrAfterItsEndIsNotOfIt() {
    ProgrammeState state =
        state("2026-06-01", bought("2024-12-31", "5", "20"), bought("2026-01-02", "6", "25"));
    assertThat(state.executedShares()).isEmpty();
    assertThat(state.binding()).isEqualTo(Binding.UNKNOWN);
    assertThat(state.status()).isEqualTo(Status.EXPIRED);
  }

  @Test
  void statusAndFateAreThoseOfTheDay() {
    assertThat(state("2025-01-15").status()).isEqualTo(Status.ANNOUNCED);
    assertThat(state("2025-03-01", bought("2025-02-01", "9", "1")).status())
        .isEqualTo(Status.RUNNING);
    assertThat(state("2025-03-01", bought("2025-02-01", "9", "100")).status())
        .isEqualTo(Status.COMPLETED);
    assertThat(state("2025-03-01").fate()).isEqualTo(Fate.CANCEL);
    assertThat(state("2025-06-01").fate()).isEqualTo(Fate.MIXED);
  }

  private static Filing filing(
      String start, String end, String value, String accession, String filed) {
    return new Filing(
        "x-us",
        Filing.PAID,
        "USD",
        Optional.of(day(start)),
        day(end),
        new BigDecimal(value),
        accession,
        day(filed));
  }

  private static List<String> periods(Filing... filings) {
    return Repurchases.of(List.of(filings)).stream().map(BuybackTest::text).toList();
  }

  private static String text(Repurchase each) {
    return Stream.of(each.start(), each.end(), each.kind().token(), each.amount(), each.restated())
        .map(Object::toString)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  @Test
  void theFourthQuarterIsTheYearLessNineMonths() {
    assertThat(
            periods(
                filing("2024-01-01", "2024-09-30", "60", "b", "2024-10-30"),
                filing("2024-01-01", "2024-12-31", "100", "c", "2025-01-30")))
        .contains("2024-10-01 2024-12-31 derived-quarter 40 false")
        .hasSize(3);
  }

  @Test
  void quartersOfTwelveAndSixteenWeeksAreQuarters() {
    assertThat(
            periods(
                filing("2024-09-02", "2024-11-24", "10", "a", "2024-12-20"),
                filing("2024-09-02", "2025-02-16", "25", "b", "2025-03-20"),
                filing("2024-09-02", "2025-05-11", "45", "c", "2025-06-20"),
                filing("2024-09-02", "2025-08-31", "80", "d", "2025-10-08")))
        .contains(
            "2024-09-02 2024-11-24 quarter 10 false",
            "2024-11-25 2025-02-16 derived-quarter 15 false",
            "2025-02-17 2025-05-11 derived-quarter 20 false",
            "2025-05-12 2025-08-31 derived-quarter 35 false");
  }

  @Test
  void aFiledQuarterWinsOverASubtraction() {
    assertThat(
            periods(
                filing("2024-01-01", "2024-03-31", "10", "a", "2024-04-30"),
                filing("2024-01-01", "2024-06-30", "25", "b", "2024-07-30"),
                filing("2024-04-01", "2024-06-30", "16", "b", "2024-07-30")))
        .contains("2024-04-01 2024-06-30 quarter 16 false")
        .noneMatch(period -> period.contains("derived"));
  }

  @Test
  void aSignThatChangedIsARestatement() {
    assertThat(
            periods(
                filing("2009-01-01", "2009-12-31", "-5", "a", "2010-02-24"),
                filing("2009-01-01", "2009-12-31", "5", "b", "2011-02-28")))
        .containsExactly("2009-01-01 2009-12-31 year 5 true");
  }

  @Test
  void aSecondFilingOfTheSameValueIsNone() {
    List<Filing> twice = new ArrayList<>();
    twice.add(filing("2024-01-01", "2024-12-31", "5.0", "a", "2025-02-24"));
    twice.add(filing("2024-01-01", "2024-12-31", "5", "b", "2026-02-28"));
    assertThat(Repurchases.of(twice))
        .singleElement()
        .satisfies(year -> assertThat(year.restated()).isFalse())
        .satisfies(year -> assertThat(year.accession()).isEqualTo("b"));
  }

  private static Filing filed(String tag, String start, String end, String value, String on) {
    return new Filing(
        "made-us",
        tag,
        "USD",
        Optional.ofNullable(start).map(LocalDate::parse),
        LocalDate.parse(end),
        new BigDecimal(value),
        "a-" + on,
        LocalDate.parse(on));
  }

  @Test
  void aTagInAnotherSenseIsMarked() {
    String authorised = "StockRepurchaseProgramAuthorizedAmount1";
    List<FiledAmount> amounts =
        FiledAmounts.of(
            List.of(
                filed(authorised, null, "2023-03-31", "1500", "2023-04-01"),
                filed(authorised, null, "2023-06-30", "900", "2023-07-01"),
                filed(authorised, null, "2023-06-30", "878", "2023-08-01"),
                filed(authorised, null, "2023-12-31", "1500", "2024-02-01"),
                filed(
                    "TreasuryStockValueAcquiredCostMethod",
                    "2023-01-01",
                    "2023-12-31",
                    "-7",
                    "2024-02-01"),
                filed(Filing.PAID, "2023-01-01", "2023-12-31", "7", "2024-02-01")));
    assertThat(amounts)
        .extracting(each -> each.end() + " " + each.amount() + " " + each.sense().token())
        .containsExactly(
            "2023-03-31 1500 own",
            "2023-06-30 878 falls-like-a-remainder",
            "2023-12-31 1500 own",
            "2023-12-31 -7 over-a-period");
  }

  /** Amounts of the ends of 2021 to 2023, filed the year after; what is said of the middle one. */
  @ParameterizedTest
  @CsvSource({
    "StockRepurchaseProgramAuthorizedAmount1, 1500, 450000, 1500, doubtful",
    "StockRepurchaseProgramAuthorizedAmount1, 1500, 449999, 1500, own",
    "StockRepurchaseProgramAuthorizedAmount1, 1500, 5, 1500, doubtful",
    "StockRepurchaseProgramAuthorizedAmount1, 1500, 450000, 450000, own",
    "StockRepurchaseProgramAuthorizedAmount1, 1500, 0, 1500, falls-like-a-remainder",
    "StockRepurchaseProgramAuthorizedAmount1, 1500, -1, 1500, doubtful",
    "StockRepurchaseProgramRemainingAuthorizedRepurchaseAmount1, 1500, 5, 1500, own",
    "StockRepurchaseProgramRemainingAuthorizedRepurchaseAmount1, 1500, 450000, 1500, doubtful"
  })
  void anAmountHundredsOfTimesOffThoseBesideItIsDoubtful(
      String tag, String first, String middle, String last, String sense) {
    assertThat(
            FiledAmounts.of(
                List.of(
                    filed(tag, null, "2021-12-31", first, "2022-02-01"),
                    filed(tag, null, "2022-12-31", middle, "2023-02-01"),
                    filed(tag, null, "2023-12-31", last, "2024-02-01"))))
        .element(1)
        .extracting(each -> each.sense().token())
        .isEqualTo(sense);
  }

  @Test
  void ofTwoAmountsTheOneThatWasFiledLaterIsDoubtful() {
    String tag = "TreasuryStockValueAcquiredCostMethod";
    assertThat(
            FiledAmounts.of(
                List.of(
                    filed(tag, null, "2022-12-31", "7", "2023-02-01"),
                    filed(tag, null, "2023-12-31", "7000", "2024-02-01"))))
        .extracting(each -> each.sense().token())
        .containsExactly("own", "doubtful");
  }

  /** Another standard's tag, or one near by: under its own name, doubted as what was paid is. */
  @ParameterizedTest
  @CsvSource({
    "PaymentsToAcquireOrRedeemEntitysShares, 900, own",
    "PurchaseOfTreasuryShares, 900, own",
    "PaymentsForRepurchaseOfEquity, 900, own",
    "StockRepurchasedDuringPeriodValue, 900, own",
    "StockRepurchasedAndRetiredDuringPeriodValue, 2, doubtful"
  })
  void amountsUnderOtherTagsStandUnderTheirOwnNames(String tag, String year, String sense) {
    List<FiledAmount> amounts =
        FiledAmounts.of(
            List.of(
                filed(tag, "2022-01-01", "2022-12-31", "800", "2023-02-01"),
                filed(tag, "2023-01-01", "2023-09-30", "700", "2023-11-01"),
                filed(tag, "2023-01-01", "2023-12-31", year, "2024-02-01")));
    assertThat(amounts).extracting(each -> each.item().token()).containsExactly(tag, tag, tag);
    assertThat(amounts.get(2).sense().token()).isEqualTo(sense);
  }
}
