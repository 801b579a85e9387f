package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type has one reading, or none. */
class AsTypedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/05/05",
        "2026/5/5",
        "2026.5.5",
        "2026-05-05 00:00:00",
        "20260505",
        "2026年5月5日",
        "2026 年 5 月 5 號",
        "民國115年5月5日",
        "中華民國115年05月05日",
        "民國115/5/5",
        "115/05/05",
        "115.5.5",
        "5 May 2026",
        "5-May-26",
        "Tue, 5th May 2026",
        "May 5, 2026",
        "Tuesday May 5 2026",
        "二零二六年五月五日",
        "二〇二六年五月五號",
        "05/05/2026"
      })
  void everyFormOfTheFifthOfMay(String typed) {
    assertThat(AsTyped.day(typed)).contains(LocalDate.parse("2026-05-05"));
  }

  @ParameterizedTest
  @CsvSource({
    "二零二五年十二月三十一日, 2025-12-31",
    "二零二五年十月十日, 2025-10-10",
    "二零二五年十一月十九日, 2025-11-19",
    "二零二五年一月廿日, 2025-01-20",
    "二零二五年一月廿九日, 2025-01-29",
    "二零二五年一月卅一日, 2025-01-31",
    "二零二五年二月三十日, ''",
    "二零二五年十三月一日, ''",
    "二零二五年零月一日, ''",
    "二五年一月一日, ''"
  })
  void aDayInChineseNumerals(String typed, String day) {
    assertThat(AsTyped.day(typed).map(LocalDate::toString).orElse("")).isEqualTo(day);
  }

  /** Of day and month that stand for each other one must be no month, or both the same. */
  @ParameterizedTest
  @CsvSource({
    "05/06/2026, ''",
    "12/11/2026, ''",
    "12/13/2026, 2026-12-13",
    "13/12/2026, 2026-12-13",
    "13.12.2026, 2026-12-13",
    "13/13/2026, ''",
    "31/06/2026, ''"
  })
  void dayAndMonthThatStandForEachOther(String typed, String day) {
    assertThat(AsTyped.day(typed).map(LocalDate::toString).orElse("")).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26/05/05",
        "46147",
        "2026/05-05",
        "2026-05-05 09:30",
        "2026-02-30",
        "115年5月",
        "15/05/05",
        "5 Mai 2026",
        "民國0115年5月5日",
        "20261305",
        "tomorrow",
        ""
      })
  void whatHasNoReadingIsNoDay(String typed) {
    assertThat(AsTyped.day(typed)).isEmpty();
  }

  @Test
  void onlyTheYearMayComeFirstInWhatIsNotTyped() {
    assertThat(AsTyped.yearFirst("2026/9/11")).contains(LocalDate.parse("2026-09-11"));
    assertThat(AsTyped.yearFirst("13/12/2026")).isEmpty();
    assertThat(AsTyped.yearFirst("民國115年5月5日")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026/05, 2026-05",
    "2026年5月, 2026-05",
    "民國115年5月, 2026-05",
    "May 2026, 2026-05",
    "'Sept., 2026', 2026-09",
    "2026/13, ''",
    "05/2026, ''",
    "Mai 2026, ''"
  })
  void monthsWithoutADay(String typed, String month) {
    assertThat(AsTyped.month(typed).map(YearMonth::toString).orElse("")).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource({
    "400億, 40000000000",
    "400 億美元, 40000000000",
    "'1,500億', 150000000000",
    "1.5十億, 1500000000",
    "2萬億, 2000000000000",
    "250百萬, 250000000",
    "400亿, 40000000000",
    "$40bn, 40000000000",
    "US$ 1.5 billion, 1500000000",
    "1500mn USD, 1500000000",
    "'2,500 million', 2500000000",
    "40 B, 40000000000"
  })
  void anAmountWithItsScale(String typed, BigDecimal dollars) {
    assertThat(AsTyped.dollars(typed).orElseThrow()).isEqualByComparingTo(dollars);
  }

  /** No scale, another currency, none that is named, a scale of two meanings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "40", "1,5", "1,5億", "1,50億", "400億元", "400億港元", "HK$400億", "€40bn", "2兆", "40k", "-4億",
        "億", ""
      })
  void anAmountThatSaysTooLittleOrTooMuch(String typed) {
    assertThat(AsTyped.dollars(typed)).isEmpty();
  }
}
