package huigou.edition;

import static huigou.edition.MadeStore.auction;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.ahead.Ahead;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Kind;
import huigou.model.fact.Auction;
import huigou.model.fact.FinancingEstimate;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What money is known to come, and the path of the cash. Made up. */
class EditionAheadMoneyTest {

  /** Thirty open days later is 13 January 2026. */
  private static final String AS_OF = "2025-11-28";

  private static List<Coming> coming(MadeStore store, String asOf, Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    return store.edition(asOf).ahead().coming().stream()
        .filter(each -> wanted.contains(each.kind()))
        .toList();
  }

  private static String line(Coming each) {
    return Stream.of(
            each.date(),
            each.kind().token(),
            each.amount().map(BigDecimal::toPlainString).orElse("–"),
            each.knownOn().map(LocalDate::toString).orElse("–"),
            each.certainty().token())
        .map(String::valueOf)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  private static final Kind[] MONEY = {Kind.BILL_SETTLEMENT, Kind.COUPON_SETTLEMENT, Kind.MATURITY};

  private static List<String> money(MadeStore store, String day) {
    return coming(store, AS_OF, MONEY).stream()
        .filter(each -> each.date().toString().equals(day))
        .map(EditionAheadMoneyTest::line)
        .toList();
  }

  @Test
  void whatIsSoldForADayAndWhatFallsDueOnItAreAddedUp() {
    MadeStore store =
        new MadeStore()
            .auction(auction("A", "Bill", "2025-11-25", "2025-12-02", "7", "8"), "2025-11-22")
            .auction(auction("B", "Bill", "2025-12-02", "2026-03-03", "10", ""), "2025-11-26")
            .auction(auction("C", "Bill", "2025-12-02", "2026-06-02", "20", "21.5"), "2025-11-25")
            .auction(auction("D", "Note", "2025-12-02", "2027-12-02", "40", ""), "2025-11-24");
    assertThat(money(store, "2025-12-02"))
        .containsExactly(
            "2025-12-02 bill-settlement 32 2025-11-26 announced",
            "2025-12-02 coupon-settlement 40 2025-11-24 announced",
            "2025-12-02 maturity 8 2025-11-22 known");
  }

  @Test
  void whereAnAmountOfADayIsWantingTheDayHasNone() {
    MadeStore store =
        new MadeStore()
            .auction(auction("B", "Bill", "2025-12-02", "", "10", ""), "2025-11-25")
            .auction(auction("C", "Bill", "2025-12-02", "", "", ""), "2025-11-25");
    assertThat(money(store, "2025-12-02"))
        .containsExactly("2025-12-02 bill-settlement – 2025-11-25 announced");
  }

  @Test
  void whatIsStillToBeSoldFallsDueForNobodyYet() {
    MadeStore store =
        new MadeStore()
            .auction(auction("A", "Bill", "2025-12-01", "2025-12-30", "7", ""), "2025-11-20")
            .auction(auction("B", "Bill", "2025-12-02", "2025-12-30", "9", ""), "2025-11-20");
    assertThat(money(store, "2025-12-30"))
        .as("sold on 28 and on 29 November")
        .containsExactly(
            "2025-12-30 bill-settlement – – pattern", "2025-12-30 maturity 7 2025-11-20 known");
  }

  /** Of a day on which regular bills settle and none is sold, their coming is a pattern. */
  @Test
  void billsThatComeAsAlwaysAreAPatternOnTheirWeekdaysAlone() {
    assertThat(money(new MadeStore(), "2025-12-02"))
        .containsExactly("2025-12-02 bill-settlement – – pattern");
    assertThat(money(new MadeStore(), "2025-12-03")).isEmpty();
    assertThat(money(new MadeStore(), "2025-12-26"))
        .as("Thursday, 25 December is closed")
        .containsExactly("2025-12-26 bill-settlement – – pattern");
  }

  /** An auction that was to be held a month ago and has no result is off. */
  @ParameterizedTest
  @CsvSource({"2025-12-28, 1", "2025-12-29, 0"})
  void anAuctionWithoutResultForAMonthIsOff(String asOf, int told) {
    MadeStore store =
        new MadeStore()
            .with(
                new Auction(
                    "A",
                    Auction.Type.NOTE,
                    "made up",
                    false,
                    LocalDate.parse("2025-11-29"),
                    LocalDate.parse("2025-12-30"),
                    Optional.empty(),
                    Optional.of(BigDecimal.TEN),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                "A",
                "2025-11-29",
                "2025-11-20");
    assertThat(coming(store, asOf, Kind.COUPON_SETTLEMENT)).hasSize(told);
  }

  private static void estimate(MadeStore store, String item, String about) {
    store.with(
        new FinancingEstimate(
            "Made up",
            item,
            LocalDate.parse(about),
            new BigDecimal("850"),
            LocalDate.parse("2025-11-03"),
            "https://made.up/"),
        "Made up " + item + " " + about,
        about,
        "2025-11-03");
  }

  @ParameterizedTest
  @CsvSource({
    "cash-assumed, 2025-11-28, 0",
    "cash-assumed, 2025-11-29, 1",
    "cash-assumed, 2026-01-13, 1",
    "cash-assumed, 2026-01-14, 0",
    "borrowing-expected, 2025-12-31, 0"
  })
  void theCashThatTheTreasuryAssumesIsToldWhereItsDayIsLookedAt(
      String item, String about, int told) {
    MadeStore store = new MadeStore();
    estimate(store, item, about);
    assertThat(
            coming(store, AS_OF, Kind.FINANCING_ESTIMATE).stream()
                .map(EditionAheadMoneyTest::line)
                .toList())
        .isEqualTo(
            told == 0
                ? List.of()
                : List.of(about + " financing-estimate 850 2025-11-03 announced"));
  }

  @Test
  void whatComesOnOneDayStandsByItsWord() {
    MadeStore store =
        new MadeStore().auction(auction("D", "Note", "2025-12-31", "", "40", ""), "2025-11-25");
    estimate(store, "cash-assumed", "2025-12-31");
    assertThat(store.edition(AS_OF).ahead().coming())
        .filteredOn(each -> each.date().toString().equals("2025-12-31"))
        .extracting(each -> each.kind().token())
        .containsExactly(
            "coupon-settlement", "financing-estimate", "month-end", "quarter-end", "year-end");
  }

  /** The close of 28 November is due on Monday, 1 December; the 27th is a holiday. */
  @ParameterizedTest
  @CsvSource({"2025-11-28, true", "2025-11-30, true", "2025-12-01, false"})
  void aPathBeginsAtACloseThatIsTheNewestDue(String asOf, boolean path) {
    MadeStore store = new MadeStore().with(Made.series("tga-close", "2025-11-26", "700"));
    assertThat(store.edition(asOf).ahead().path()).isEqualTo(path);
    assertThat(new MadeStore().edition(asOf).ahead().path()).isFalse();
  }

  /** A close each weekday of three years, ten more than the one before. */
  private static TimeSeries rising() {
    List<String> made = new ArrayList<>();
    long cash = 1000;
    LocalDate last = LocalDate.parse("2025-11-26");
    for (LocalDate day = last.minusYears(3); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        cash += 10;
        made.addAll(List.of(day.toString(), String.valueOf(cash)));
      }
    }
    return Made.series("tga-close", made.toArray(String[]::new));
  }

  @Test
  void thePathHoldsTheDaysAheadOfWhichErrorsAreKnownAndNoneThatIsOver() {
    TimeSeries close = rising();
    Ahead ahead = new MadeStore().with(close).edition(AS_OF).ahead();
    BigDecimal cash = close.newest().value();
    List<Coming> path =
        ahead.coming().stream().filter(each -> each.kind() == Kind.CASH_PATH).toList();
    assertThat(ahead.scores()).hasSize(10);
    assertThat(path)
        .extracting(each -> each.date().toString())
        .as("28 November is the first of ten days of statement, and no day ahead")
        .containsExactly(
            "2025-12-01",
            "2025-12-02",
            "2025-12-03",
            "2025-12-04",
            "2025-12-05",
            "2025-12-08",
            "2025-12-09",
            "2025-12-10",
            "2025-12-11");
    assertThat(line(path.get(0)))
        .isEqualTo(
            "2025-12-01 cash-path %s 2025-11-27 estimate".formatted(cash.add(new BigDecimal(20))));
    assertThat(path.get(0).lower()).contains(cash.add(new BigDecimal(20)));
    assertThat(path.get(0).upper()).contains(cash.add(new BigDecimal(20)));
    assertThat(path.get(8).amount()).contains(cash.add(new BigDecimal(100)));
    assertThat(path.get(0).source().en()).contains("2025-11-26");
  }
}
