package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.derive.claim.SpokenTimes.Spoken;
import huigou.model.claim.Cited.Bought.Span;
import huigou.model.claim.PrintedNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over which time a number is counted: by words in and before its clause. Texts are made up. */
class SpokenTimesTest {

  /** A Thursday. */
  private static final LocalDate DAY = LocalDate.parse("2025-06-12");

  /** Of the last number of a text. */
  private static List<String> spoken(String text) {
    List<PrintedNumber> numbers =
        new NumberReader(DAY).read(text).stream().filter(each -> !each.isDate()).toList();
    PrintedNumber last = numbers.get(numbers.size() - 1);
    return new SpokenTimes(DAY)
        .of(last, last.sentence()).stream()
            .map(each -> each.span() + " " + each.from() + " " + each.likelihood())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "今日回购1亿港元。, DAY 2025-06-12 6",
    "昨日回购1亿港元。, DAY 2025-06-11 6",
    "本周回购1亿港元。, WEEK 2025-06-09 6",
    "上周回购1亿港元。, WEEK 2025-06-02 6",
    "月内回购1亿港元。, MONTH 2025-06-01 6",
    "上个月回购1亿港元。, MONTH 2025-05-01 6",
    "今年回购1亿港元。, YEAR 2025-01-01 6",
    "去年回购1亿港元。, YEAR 2024-01-01 6",
    "周二回购1亿港元。, DAY 2025-06-10 6",
    "星期四回购1亿港元。, DAY 2025-06-12 6",
    "礼拜五回购1亿港元。, DAY 2025-06-06 6",
    "It paid $1bn on Sunday., DAY 2025-06-08 6"
  })
  void aWordOfItsClauseNamesASpanFromTheDayOfTheArticle(String text, String spoken) {
    assertThat(spoken(text)).containsExactly(spoken);
  }

  @Test
  void whereItsClauseHasNoWordTheLastOneBeforeItCounts() {
    assertThat(spoken("昨日开会，上月回购1亿港元。")).containsExactly("MONTH 2025-05-01 6");
    assertThat(spoken("昨日说今日起，回购1亿港元。")).containsExactly("DAY 2025-06-12 4");
    assertThat(spoken("今日说昨日起，回购1亿港元。")).containsExactly("DAY 2025-06-11 4");
    assertThat(spoken("回购1亿港元，昨日开会。")).isEmpty();
  }

  @Test
  void aDayIsLikelierInItsSentenceThanOfOneBefore() {
    assertThat(spoken("6月10日回购1亿港元。")).containsExactly("DAY 2025-06-10 5");
    assertThat(spoken("6月10日开会。回购1亿港元。")).containsExactly("DAY 2025-06-10 2");
    assertThat(spoken("6月10日开会，昨日回购1亿港元。")).containsExactly("DAY 2025-06-11 6", "DAY 2025-06-10 2");
  }

  @Test
  void aMonthAndAYearAreAsTheyAre() {
    assertThat(spoken("5月回购1亿港元。")).containsExactly("MONTH 2025-05-01 5");
    assertThat(spoken("5月累计回购1亿港元。")).containsExactly("MONTH 2025-05-01 5");
    assertThat(spoken("2024年回购1亿港元。")).containsExactly("YEAR 2024-01-01 5");
  }

  @Test
  void aDayWithAWordOfItsWeekOrOfAllSoFarIsLessLikelyThanThose() {
    assertThat(spoken("6月10日当周回购1亿港元。")).containsExactly("WEEK 2025-06-09 6", "DAY 2025-06-10 5");
    assertThat(spoken("截至6月10日累计回购1亿港元。")).containsExactly("YEAR 2025-01-01 6", "DAY 2025-06-10 5");
  }

  @Test
  void aYearSinceWhichSomethingHoldsIsASpanAndAMonthIsNot() {
    assertThat(spoken("为2022年以来最多，达1亿港元。")).containsExactly("YEAR 2022-01-01 6");
    assertThat(spoken("为2022年3月以来最多，达1亿港元。")).isEmpty();
  }

  @Test
  void aQuarterIsOfTheYearThatIsNamedAndOneOfFourWhereItHasNoNumber() {
    assertThat(spoken("第二季回购1亿港元。")).containsExactly("QUARTER 2025-04-01 7");
    assertThat(spoken("2024年第三季回购1亿港元。"))
        .containsExactly("YEAR 2024-01-01 5", "QUARTER 2024-07-01 7");
    assertThat(spoken("当季很忙，回购1亿港元。"))
        .containsExactly(
            "QUARTER 2025-01-01 4",
            "QUARTER 2025-04-01 4",
            "QUARTER 2025-07-01 4",
            "QUARTER 2025-10-01 4");
  }

  @Test
  void aClauseEndsAtCommasOutsideNumbersAndAtAnd() {
    String text = "It paid 1,000, then 2 and 3 more";
    assertThat(SpokenTimes.clause(text, 8)).isEqualTo("It paid 1,000");
    assertThat(SpokenTimes.clause(text, text.indexOf('2'))).isEqualTo(" then 2 ");
    assertThat(SpokenTimes.clause(text, text.indexOf('3'))).isEqualTo(" 3 more");
    assertThat(SpokenTimes.clause("回购一，去年二", 4)).isEqualTo("去年二");
  }

  @Test
  void aRecordIsCountedFromAYearThatIsSpokenOfAndFromNoOtherSpan() {
    Spoken day = new Spoken(Span.DAY, DAY, 6);
    Spoken year = new Spoken(Span.YEAR, LocalDate.parse("2024-01-01"), 5);
    assertThat(SpokenTimes.year(List.of(day, year))).contains(LocalDate.parse("2024-01-01"));
    assertThat(SpokenTimes.year(List.of(day))).isEmpty();
  }
}
