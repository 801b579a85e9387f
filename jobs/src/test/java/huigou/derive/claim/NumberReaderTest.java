package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Printed;
import huigou.model.claim.PrintedNumber;
import huigou.model.claim.When;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of articles in two languages: found, with scale, unit and day. Sentences are made up. */
class NumberReaderTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-28");

  private static List<PrintedNumber> read(String text) {
    return new NumberReader(DAY).read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It came to $74.6 billion. | 74600000000 | USD
          It came to US$1,250 million. | 1250000000 | USD
          Assets of 6.59 trillion dollars. | 6590000000000 | USD
          The rate was 4.05%. | 4.05 | PERCENT
          It rose by 18 basis points. | 18 | BASIS_POINT
          It rose 7bps. | 7 | BASIS_POINT
          規模約3.2兆美元。 | 3200000000000 | USD
          達503.5億美元。 | 50350000000 | USD
          賣出273,125輛。 | 273125 | none
          利差32個基點。 | 32 | BASIS_POINT
          升至4.22%。 | 4.22 | PERCENT
          回購23億港元。 | 2300000000 | HKD
          共1.5萬家。 | 15000 | none
          跌二十五個基點。 | 25 | BASIS_POINT
          回購港幣23億元。 | 2300000000 | HKD
          It spent HK$2.3bn. | 2300000000 | HKD
          It spent 2.3 billion Hong Kong dollars. | 2300000000 | HKD
          It spent USD 250m. | 250000000 | USD
          It spent RMB2 million. | 2000000 | CURRENCY
          斥資3,000萬英鎊。 | 30000000 | CURRENCY
          斥資2億元人民幣。 | 200000000 | CURRENCY
          回購5百萬股。 | 5000000 | none
          共3千億美元。 | 300000000000 | USD
          達千億美元。 | 100000000000 | none
          購回1,234.5萬股。 | 12345000 | none
          It bought 1.2 million Class B shares. | 1200000 | none
          連續四個交易日。 | 4 | none
          """)
  void aQuantityHasItsScaleAndUnit(String text, String value, String unit) {
    List<PrintedNumber> numbers = read(text);
    assertThat(numbers).as(text).hasSize(1);
    assertThat(numbers.get(0).printed().orElseThrow().value()).isEqualByComparingTo(value);
    assertThat(numbers.get(0).unit().map(Unit::name).orElse("none")).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 26 November it was 3%. | 2025-11-26
          On November 26, 2024, it was 3%. | 2024-11-26
          In October 2025 it was 3%. | 2025-10
          In 2019 it was 3%. | 2019
          On 2025-10-31 it was 3%. | 2025-10-31
          11月26日為3%。 | 2025-11-26
          12月31日為3%。 | 2024-12-31
          2025年10月為3%。 | 2025-10
          2022年為3%。 | 2022
          本月2日為3%。 | 2025-11-02
          一月份為3%。 | 2025-01
          十二月份為3%。 | 2024-12
          """)
  void theDayOfItsSentenceIsItsOwn(String text, String when) {
    PrintedNumber number =
        read(text).stream().filter(each -> !each.isDate()).findFirst().orElseThrow();
    assertThat(number.when().map(When::text).orElse("none")).isEqualTo(when);
  }

  @Test
  void aLetterBeforeMakesItNoNumberAndAYearMayEndASentence() {
    assertThat(read("In Q4 it rose.")).isEmpty();
    assertThat(read("It began in 2013. From then on."))
        .singleElement()
        .matches(PrintedNumber::isDate);
  }

  @Test
  void whatHoldsSinceADayAndWhatASentenceBeforeNamesIsTold() {
    List<PrintedNumber> numbers = read("10月31日很忙。為2022年以來最多，達503.5億美元。");
    assertThat(numbers.get(2).since()).contains(LocalDate.parse("2022-01-01"));
    assertThat(numbers.get(2).carried()).isTrue();
    assertThat(read("10月31日達503.5億美元。").get(1))
        .matches(number -> !number.carried() && number.since().isEmpty());
    assertThat(numbers.get(2).start()).isEqualTo(9);
  }

  @Test
  void aDaySinceWhichSomethingHoldsIsNotTheDaySpokenOf() {
    assertThat(read("10月31日為32個基點，為2020年3月以來最大。").get(1).when().map(When::text))
        .contains("2025-10-31");
    assertThat(read("It stood at 32 basis points, the most since March 2020.").get(0).when())
        .isEmpty();
  }

  @Test
  void aSentenceWithoutADaySpeaksOfTheLastOneNamed() {
    List<PrintedNumber> numbers = read("10月31日很忙。使用量達503.5億美元。");
    assertThat(numbers.get(1).when().map(When::text)).contains("2025-10-31");
  }

  @Test
  void everyNumberOfASentenceIsFoundInItsOrder() {
    assertThat(read("從3.50%至3.75%，共2次。"))
        .extracting(PrintedNumber::text)
        .containsExactly("3.50%", "3.75%", "2次");
    assertThat(read("No number here. 毫無數字。")).isEmpty();
  }

  @Test
  void aLongTextIsReadInASentenceAtATime() {
    assertThat(read("SOFR was 4.05%. ".repeat(60_000))).hasSize(60_000);
  }

  /** The days of the numbers of a text that are no dates, in order. */
  private static List<String> days(String text) {
    return read(text).stream()
        .filter(each -> !each.isDate())
        .map(each -> each.when().map(When::text).orElse("none"))
        .toList();
  }

  @Test
  void ofDaysAroundANumberTheLastBeforeItCountsAndElseTheNext() {
    assertThat(days("10月30日為3%，10月31日為4%。")).containsExactly("2025-10-30", "2025-10-31");
    assertThat(days("It was 3% on 30 October, and less on 31 October."))
        .containsExactly("2025-10-30");
  }

  @Test
  void aDayFarBehindANumberIsItsOwnOnlyWhereNoSentenceBeforeNamesOne() {
    String near = "It was 3% " + "-".repeat(36) + " 30 October.";
    String far = "It was 3% " + "-".repeat(37) + " 30 October.";
    assertThat(days("It met on 9 October. " + near)).containsExactly("2025-10-30");
    assertThat(days("It met on 9 October. " + far)).containsExactly("2025-10-09");
    assertThat(days(far)).containsExactly("2025-10-30");
  }

  @Test
  void aDayIsCarriedOverSentencesWithoutOneAndAMonthIsNot() {
    assertThat(days("10月31日很忙。也很靜。為3%。")).containsExactly("2025-10-31");
    assertThat(days("10月很忙。為3%。")).containsExactly("none");
    assertThat(days("為10月31日以來首次。為3%。")).containsExactly("none");
    assertThat(days("10月30日很忙。10月31日很靜。為3%。")).containsExactly("2025-10-31");
  }

  @Test
  void everyDateOfASentenceIsItsOwnDay() {
    assertThat(read("10月30日至10月31日。").stream().map(each -> each.when().orElseThrow().text()))
        .containsExactly("2025-10-30", "2025-10-31");
  }

  @Test
  void aNumberMayFollowADateAtOnce() {
    assertThat(read("10月31日32個基點。"))
        .extracting(PrintedNumber::text)
        .containsExactly("10月31日", "32個基點");
  }

  @Test
  void aSentenceBeginsBehindTheBlanksBeforeIt() {
    PrintedNumber second = read("It met.  It rose by 3%.").get(0);
    assertThat(second.sentence()).isEqualTo("It rose by 3%.");
    assertThat(second.start()).isEqualTo(9);
    assertThat(second.sentence().substring(second.at())).startsWith("3%");
  }

  @ParameterizedTest
  @CsvSource({
    "跌一百零五個基點。, 105, 1",
    "跌兩百個基點。, 200, 1",
    "跌十五個基點。, 15, 1",
    "購回5千股。, 5000, 1000",
    "購回1.5百萬股。, 1500000, 100000",
    "共1.25萬家。, 12500, 100",
    "升4.20%。, 4.20, 0.01",
    "共3家。, 3, 1"
  })
  void aQuantityIsAsFineAsItsLastDigit(String text, String value, String digit) {
    Printed printed = read(text).get(0).printed().orElseThrow();
    assertThat(printed.value()).isEqualTo(new BigDecimal(value));
    assertThat(printed.digit()).isEqualTo(new BigDecimal(digit));
  }
}
