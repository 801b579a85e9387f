package huigou.derive.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Auction;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What settles on a day, by what was known before it. Made up: a holiday on Thursday 27 November.
 */
class NetSettlementsTest {

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          "made",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2026-12-31"),
          Map.of(LocalDate.parse("2025-11-27"), "thanksgiving"));

  private final List<Auction> auctions = new ArrayList<>();

  /** Lines of type, term, days of auction, issue and maturity, and what was sold. */
  private void sold(String lines) {
    lines.lines().map(line -> line.strip().split(" +")).forEach(this::sold);
  }

  private void sold(String[] part) {
    BigDecimal usd = new BigDecimal(part[5]);
    auctions.add(
        new Auction(
            "C" + auctions.size(),
            Auction.Type.valueOf(part[0].toUpperCase(Locale.ROOT)),
            part[1].replace('_', ' '),
            false,
            LocalDate.parse(part[2]),
            LocalDate.parse(part[3]),
            Optional.of(LocalDate.parse(part[4])),
            Optional.of(usd),
            Optional.of(usd),
            Optional.empty(),
            Optional.empty()));
  }

  private NetSettlements settlements() {
    return new NetSettlements(
        auctions, CALENDAR, List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), "52-Week");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private void threeWeeks() {
    sold(
        """
        bill 13-Week 2025-11-03 2025-11-06 2026-02-05 80
        bill 13-Week 2025-11-10 2025-11-13 2026-02-12 82
        bill 21-Day 2025-11-12 2025-11-13 2025-12-04 50
        bill 52-Week 2025-10-28 2025-10-30 2026-10-29 40
        """);
  }

  @Test
  void whatWasSoldCountsAndWhatFallsDueIsPaidOnTheNextOpenDay() {
    sold(
        """
        note 3-Year 2025-11-10 2025-11-17 2026-08-15 60
        """);
    assertThat(settlements().settled(day("2025-11-17"))).isEqualByComparingTo("60");
    assertThat(settlements().settled(day("2026-08-17"))).isEqualByComparingTo("-60");
    assertThat(settlements().settled(day("2026-08-14"))).isEqualByComparingTo("0");
  }

  @Test
  void billsOfTermsThatStoodTwiceComeAgainAndOthersDoNot() {
    threeWeeks();
    assertThat(settlements().expected(day("2025-11-20"), day("2025-11-13")))
        .isEqualByComparingTo("82");
    assertThat(settlements().expected(day("2025-11-19"), day("2025-11-13")))
        .as("no weekday of bills")
        .isEqualByComparingTo("0");
  }

  @Test
  void aWeekdayThatIsClosedMovesToTheNextOpenOneAndFourWeeksBringTheLongBill() {
    threeWeeks();
    assertThat(settlements().isBillDay(day("2025-11-28"))).isTrue();
    assertThat(settlements().isBillDay(day("2025-11-26"))).isFalse();
    assertThat(settlements().expected(day("2025-11-28"), day("2025-11-13")))
        .as("82 as in the week before last, 40 as four weeks before")
        .isEqualByComparingTo("122");
  }

  @Test
  void aWeekOfWhichAmountsAreWantingIsNoPattern() {
    threeWeeks();
    auctions.add(
        new Auction(
            "ANNOUNCED",
            Auction.Type.BILL,
            "13-Week",
            false,
            day("2025-11-17"),
            day("2025-11-20"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    assertThat(settlements().expected(day("2025-11-28"), day("2025-11-18")))
        .as("82 as two weeks before, 40 as four weeks before")
        .isEqualByComparingTo("122");
    assertThat(settlements().sold(day("2025-11-20"), day("2025-11-18"))).hasSize(1);
  }

  @Test
  void ofTheNextOpenDayAllIsSold() {
    threeWeeks();
    assertThat(settlements().expected(day("2025-11-20"), day("2025-11-19")))
        .isEqualByComparingTo("0");
  }

  @Test
  void moreThanUsualCountsAsSoldAndNothingSoldLaterCounts() {
    threeWeeks();
    sold(
        """
        bill 13-Week 2025-11-17 2025-11-20 2026-02-19 90
        """);
    assertThat(settlements().expected(day("2025-11-20"), day("2025-11-17")))
        .isEqualByComparingTo("90");
    assertThat(settlements().expected(day("2025-11-20"), day("2025-11-14")))
        .isEqualByComparingTo("82");
  }

  @Test
  void notesComeAgainAfterAQuarterAtTheSameTurnOfTheMonth() {
    sold(
        """
        note 3-Year 2025-08-12 2025-08-15 2028-08-15 58
        note 2-Year 2025-08-26 2025-09-01 2027-08-31 69
        note 1-Year_11-Month 2025-08-27 2025-08-29 2027-07-31 28
        """);
    LocalDate by = day("2025-11-03");
    assertThat(settlements().expected(day("2025-11-17"), by)).isEqualByComparingTo("58");
    assertThat(settlements().expected(day("2025-12-01"), by))
        .as("the last day of November is a Sunday")
        .isEqualByComparingTo("69");
    assertThat(settlements().expected(day("2025-11-28"), by))
        .as("last Friday of the month")
        .isEqualByComparingTo("28");
  }

  @Test
  void whatFallsDueIsOfWhatWasSoldByThen() {
    sold(
        """
        bill 21-Day 2025-11-18 2025-11-19 2025-12-03 50
        """);
    assertThat(settlements().due(day("2025-12-03"), day("2025-11-18"))).hasSize(1);
    assertThat(settlements().due(day("2025-12-03"), day("2025-11-17"))).isEmpty();
    assertThat(settlements().expected(day("2025-12-03"), day("2025-11-17"))).isZero();
  }

  /** More notes are sold than bills are usual. */
  @Test
  void billsAndNotesAreHeldAgainstTheirOwnPast() {
    sold(
        """
        bill 13-Week 2025-10-27 2025-10-30 2026-02-05 80
        bill 13-Week 2025-11-03 2025-11-06 2026-02-05 80
        note 3-Year 2025-08-12 2025-08-15 2028-08-15 58
        note 3-Year 2025-11-06 2025-11-13 2028-08-15 100
        """);
    assertThat(settlements().expected(day("2025-11-13"), day("2025-11-07")))
        .as("80 as a week before, 100 of notes are sold")
        .isEqualByComparingTo("180");
    assertThat(settlements().expected(day("2025-11-17"), day("2025-11-07")))
        .as("58 as a quarter before")
        .isEqualByComparingTo("58");
  }

  @Test
  void notesAmongTheBillsOfAWeekAreNoBills() {
    sold(
        """
        bill 13-Week 2025-10-27 2025-10-30 2026-02-05 80
        note 13-Week 2025-10-27 2025-10-30 2026-02-05 7
        bill 13-Week 2025-11-03 2025-11-06 2026-02-05 81
        note 13-Week 2025-11-03 2025-11-06 2026-02-05 7
        bill 52-Week 2025-10-13 2025-10-16 2026-10-16 40
        bill 17-Week 2025-10-13 2025-10-16 2026-10-16 9
        """);
    assertThat(settlements().expected(day("2025-11-13"), day("2025-11-07")))
        .as("81 as a week before, 40 as four weeks before")
        .isEqualByComparingTo("121");
  }

  @Test
  void billsOfAQuarterBeforeAreNoNotes() {
    sold(
        """
        bill 6-Week 2025-08-12 2025-08-15 2025-09-26 33
        note 3-Year 2025-08-12 2025-08-15 2028-08-15 58
        """);
    assertThat(settlements().expected(day("2025-11-17"), day("2025-11-03")))
        .isEqualByComparingTo("58");
  }

  /** Five weeks are looked back and no sixth. */
  @Test
  void aPatternMayBeFiveWeeksOld() {
    sold(
        """
        bill 13-Week 2025-09-26 2025-10-02 2026-01-02 80
        bill 13-Week 2025-10-03 2025-10-09 2026-01-09 80
        """);
    assertThat(settlements().expected(day("2025-11-13"), day("2025-10-10")))
        .isEqualByComparingTo("80");
    assertThat(settlements().expected(day("2025-11-20"), day("2025-10-10"))).isZero();
  }
}
