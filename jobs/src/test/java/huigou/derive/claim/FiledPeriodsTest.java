package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Cited.Filed;
import huigou.model.claim.Cited.Total;
import huigou.model.claim.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which period of a filing or total a sentence speaks of. Periods and words are made up. */
class FiledPeriodsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-06-12");

  private static final Filed THIRD = filed("2024-07-01", "2024-09-30");
  private static final Filed FOURTH = filed("2024-10-01", "2024-12-31");
  private static final Filed FIRST = filed("2025-01-01", "2025-03-31");

  private static Filed filed(String start, String end) {
    return new Filed("made-us", LocalDate.parse(start), LocalDate.parse(end));
  }

  private static FiledPeriods in(String sentence, String clause) {
    return new FiledPeriods(sentence, clause, Optional.empty(), DAY);
  }

  private static FiledPeriods in(String sentence) {
    return in(sentence, sentence);
  }

  /** What is told of the end of a period by a day, month or year that is named, and no word. */
  private static int named(String clause, String when, String end) {
    return new FiledPeriods(clause, clause, Optional.ofNullable(when).map(When::parse), DAY)
        .likelihood(new Total("Made", "made-day", LocalDate.parse(end)));
  }

  @ParameterizedTest
  @CsvSource({
    "69, quarter, 0",
    "70, quarter, 5",
    "125, quarter, 5",
    "126, quarter, 0",
    "125, half, 0",
    "126, half, 5",
    "200, half, 5",
    "201, half, 0",
    "200, nine months, 0",
    "201, nine months, 5",
    "290, nine months, 5",
    "291, nine months, 0",
    "290, full year, 0",
    "291, full year, 5",
    "69, while, 0"
  })
  void aPeriodIsOfTheLengthThatIsSpokenOf(int days, String words, int likelihood) {
    LocalDate end = FIRST.end();
    Filed filed = new Filed("made-us", end.minusDays(days - 1), end);
    assertThat(in("It paid so much in that " + words).likelihood(filed, List.of(filed)))
        .isEqualTo(likelihood);
  }

  @Test
  void aLengthInItsClauseCountsBeforeOneInItsSentence() {
    Filed half = filed("2024-10-01", "2025-03-31");
    List<Filed> all = List.of(half, FIRST);
    assertThat(in("a quarter, half a year", "half a year").likelihood(half, all)).isEqualTo(5);
    assertThat(in("a quarter, half a year", "half a year").likelihood(FIRST, all)).isZero();
    assertThat(in("in a quarter, so much", "so much").likelihood(half, all)).isZero();
    assertThat(in("in a quarter, so much", "so much").likelihood(FIRST, all)).isEqualTo(5);
  }

  @Test
  void ofPeriodsOfOneLengthTheNewestIsLikelierAndWithoutAWordEachIsLessLikely() {
    Filed half = filed("2024-11-01", "2025-04-30");
    List<Filed> all = List.of(FOURTH, FIRST, half);
    assertThat(in("in the quarter").likelihood(FOURTH, all)).isEqualTo(3);
    assertThat(in("in the quarter").likelihood(FIRST, all)).isEqualTo(5);
    assertThat(in("it paid").likelihood(FOURTH, all)).isEqualTo(1);
    assertThat(in("it paid").likelihood(FIRST, all)).isEqualTo(3);
    assertThat(in("it paid").likelihood(half, all)).isEqualTo(3);
  }

  @Test
  void aQuarterByItsNumberIsLikelierThanAnother() {
    List<Filed> all = List.of(THIRD, FOURTH, FIRST);
    assertThat(in("in the third quarter").likelihood(THIRD, all)).isEqualTo(6);
    assertThat(in("in the third quarter").likelihood(FOURTH, all)).isEqualTo(3);
  }

  @Test
  void theLastYearIsTheNewestFourQuartersThatFollowEachOther() {
    Filed first = filed("2024-01-01", "2024-03-31");
    Filed second = filed("2024-04-01", "2024-06-30");
    Filed year = filed("2024-01-01", "2024-12-31");
    assertThat(FiledPeriods.lastYear(List.of(first, second, THIRD, FOURTH, year, FIRST)))
        .containsExactly(second, THIRD, FOURTH, FIRST);
    assertThat(FiledPeriods.lastYear(List.of(second, THIRD, FOURTH, FIRST))).hasSize(4);
    assertThat(FiledPeriods.lastYear(List.of(THIRD, FOURTH, FIRST))).isEmpty();
    assertThat(FiledPeriods.lastYear(List.of(first, THIRD, FOURTH, FIRST))).isEmpty();
    assertThat(FiledPeriods.lastYear(List.of())).isEmpty();
  }

  @Test
  void twelveMonthsAreSpokenOfUnlessTheClauseHasALengthOfItsOwn() {
    assertThat(in("over the last 12 months").isTwelveMonths()).isTrue();
    assertThat(in("over 12 months, so much", "so much").isTwelveMonths()).isTrue();
    assertThat(in("over 12 months, in a quarter", "in a quarter").isTwelveMonths()).isFalse();
    assertThat(in("in a quarter").isTwelveMonths()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "completed-quarter, in the quarter, 4",
    "completed-quarter, in the month, 0",
    "trailing-twelve-months, over 12 months, 4",
    "trailing-twelve-months, this year, 0",
    "repurchased-year-to-date, so far, 4",
    "repurchased-year-to-date, over 12 months, 0",
    "repurchased-month, in the month, 4",
    "repurchased-month, in the week, 0",
    "repurchased-week, 本周, 4",
    "repurchased-week, 全年, 0",
    "completed-year, 全年, 4",
    "completed-year, 单日, 0",
    "repurchased-day, 单日, 4",
    "repurchased-day, 本周, 0"
  })
  void aTotalIsOfTheSpanThatItsClauseSpeaksOf(String measure, String words, int likelihood) {
    Total total = new Total("Made", measure, FIRST.end());
    assertThat(in(words).likelihood(total)).isEqualTo(likelihood);
    assertThat(in(words + ", so much", "so much").likelihood(total)).isEqualTo(likelihood / 4);
  }

  @ParameterizedTest
  @CsvSource({"2025-06-13, 0", "2025-06-12, 1", "2025-04-28, 1", "2025-04-27, 0"})
  void aTotalOfTheLastSixWeeksIsLikelier(String asOf, int likelihood) {
    assertThat(named("so much", null, asOf)).isEqualTo(likelihood);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 2025-03-31, 4",
    "2025-03-31, 2025-04-07, 3",
    "2025-03-31, 2025-03-24, 3",
    "2025-03-31, 2025-04-08, 0",
    "2025-03-31, 2025-03-23, 0",
    "2025-03, 2025-03-01, 4",
    "2025-03, 2025-03-31, 3",
    "2025-03, 2025-04-01, 0",
    "2025-03, 2025-02-28, 0",
    "2024, 2024-12-31, 3",
    "2024, 2025-01-01, 0"
  })
  void anEndThatIsNamedIsLikelierTheCloser(String when, String end, int likelihood) {
    assertThat(named("so much", when, end)).isEqualTo(likelihood);
  }

  @ParameterizedTest
  @CsvSource({"2024-12-31, 3", "2024-01-01, 3", "2023-12-31, 0", "2025-01-01, 0"})
  void lastYearIsTheYearBeforeTheArticleWhateverDayIsNamed(String end, int likelihood) {
    assertThat(named("去年", null, end)).isEqualTo(likelihood);
    assertThat(named("去年", "2025-01-01", end)).isEqualTo(likelihood);
  }

  @ParameterizedTest
  @CsvSource({
    "first quarter, 2025-03-31, 3",
    "first quarter, 2025-04-14, 3",
    "first quarter, 2025-04-15, 0",
    "second quarter, 2025-04-15, 3",
    "second quarter, 2025-03-31, 0",
    "fourth quarter, 2025-01-10, 3",
    "third quarter, 2024-09-30, 3"
  })
  void aQuarterMayEndTwoWeeksIntoTheNext(String words, String end, int likelihood) {
    assertThat(named("in the " + words, null, end)).isEqualTo(likelihood);
  }

  @ParameterizedTest
  @CsvSource({
    "in Q1, 1",
    "in 3Q, 3",
    "the second quarter, 2",
    "the Fourth fiscal quarter, 4",
    "first-quarter purchases, 1",
    "第二季, 2",
    "首季, 1",
    "四季度, 4",
    "a quarter, 0",
    "in Q5, 0",
    "本季, 0"
  })
  void aQuarterIsToldByItsNumber(String text, int quarter) {
    assertThat(FiledPeriods.quarter(text).orElse(0)).isEqualTo(quarter);
  }
}
