package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Filing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which filed figure is a slip. Made up. */
class DoubtfulFilingsTest {

  /** First day or a dash, last day, value, day of filing. */
  private static Filing filing(String words) {
    String[] part = words.split(" ");
    return new Filing(
        "made-us",
        Filing.PAID,
        "USD",
        Optional.of(part[0]).filter(day -> !day.equals("-")).map(LocalDate::parse),
        LocalDate.parse(part[1]),
        new BigDecimal(part[2]),
        "a" + part[3] + part[2],
        LocalDate.parse(part[3]));
  }

  private static List<Filing> filings(String... words) {
    return Stream.of(words).map(DoubtfulFilingsTest::filing).toList();
  }

  /** Three usual quarters of a year before. */
  private static List<Filing> with(List<Filing> more) {
    List<Filing> all =
        new ArrayList<>(
            filings(
                "2023-01-01 2023-03-31 900 2023-05-01",
                "2023-04-01 2023-06-30 1000 2023-08-01",
                "2023-07-01 2023-09-30 1100 2023-11-01"));
    all.addAll(more);
    return all;
  }

  private static List<String> doubted(String... more) {
    return doubts(with(filings(more)));
  }

  private static List<String> alone(String... filings) {
    return doubts(filings(filings));
  }

  private static List<String> doubts(List<Filing> filings) {
    return DoubtfulFilings.of(filings).stream()
        .map(doubt -> doubt.filing().value() + " against " + doubt.against().value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"299000, 0", "300000, 1", "1000000, 1", "4, 0", "3, 1"})
  void ofTwoFiguresOfOnePeriodTheOneFarFromTheOthersIsDoubted(String value, int doubts) {
    assertThat(
            doubted(
                "2024-01-01 2024-03-31 1000 2024-05-01",
                "2024-01-01 2024-03-31 " + value + " 2025-05-01"))
        .hasSize(doubts)
        .allMatch(each -> each.equals(value + " against 1000"));
  }

  @Test
  void theOneThatWasFiledFirstMayBeTheSlip() {
    assertThat(
            doubted(
                "2024-01-01 2024-03-31 1000000 2024-05-01",
                "2024-01-01 2024-03-31 1000 2025-05-01"))
        .containsExactly("1000000 against 1000");
  }

  @Test
  void aYearSmallerThanItsNineMonthsIsDoubtedWhenItIsFarSmaller() {
    String nine = "2024-01-01 2024-09-30 3000 2024-11-01";
    assertThat(doubted(nine, "2024-01-01 2024-12-31 4 2025-02-01"))
        .containsExactly("4 against 3000");
    assertThat(doubted(nine, "2024-01-01 2024-12-31 2900 2025-02-01")).isEmpty();
    // A year of another start is another year, within six days the same.
    assertThat(doubted(nine, "2024-01-07 2024-12-31 4 2025-02-01")).hasSize(1);
    assertThat(doubted(nine, "2024-01-08 2024-12-31 4 2025-02-01")).isEmpty();
  }

  @Test
  void aFigureOfAnotherSignIsDoubtedAndNoughtIsNot() {
    assertThat(doubted("2024-01-01 2024-03-31 -1000 2024-05-01"))
        .containsExactly("-1000 against 900");
    assertThat(doubted("2024-01-01 2024-03-31 0 2024-05-01")).isEmpty();
  }

  @Test
  void whatHasNoStartIsNotCompared() {
    assertThat(doubted("- 2024-03-31 -5 2024-05-01")).isEmpty();
  }

  @Test
  void noughtContradictsNothing() {
    assertThat(DoubtfulFilings.isFar(new BigDecimal("1000"), BigDecimal.ZERO)).isFalse();
    assertThat(
            doubted("2024-01-01 2024-03-31 1000 2024-05-01", "2024-01-01 2024-03-31 0 2025-05-01"))
        .isEmpty();
    assertThat(
            alone("2024-01-01 2024-03-31 -1000 2024-05-01", "2024-04-01 2024-06-30 0 2024-08-01"))
        .isEmpty();
  }

  @Test
  void ofTwoSignsTheNegativeOneIsDoubted() {
    assertThat(
            alone(
                "2024-01-01 2024-03-31 1000 2024-05-01", "2024-01-01 2024-03-31 -1000 2025-05-01"))
        .containsExactly("-1000 against 1000");
    assertThat(alone("2024-01-01 2024-09-30 0 2024-11-01", "2024-01-01 2024-12-31 -5 2025-02-01"))
        .containsExactly("-5 against 0");
  }

  @Test
  void twoAlikeDoNotContradictEachOther() {
    assertThat(alone("2024-01-01 2024-09-30 -5 2024-11-01", "2024-01-01 2024-12-31 -5 2025-02-01"))
        .isEmpty();
  }

  @Test
  void whereNothingIsUsualTheLaterOneIsDoubted() {
    assertThat(
            alone("2024-01-01 2024-03-31 -1 2024-05-01", "2024-01-01 2024-03-31 -300 2025-05-01"))
        .containsExactly("-300 against -1");
    assertThat(
            alone("2024-01-01 2024-03-31 -300 2024-05-01", "2024-01-01 2024-03-31 -1 2025-05-01"))
        .containsExactly("-1 against -300");
  }

  @Test
  void noughtIsNotUsual() {
    assertThat(
            alone(
                "2023-01-01 2023-03-31 0 2023-05-01",
                "2023-04-01 2023-06-30 0 2023-08-01",
                "2023-07-01 2023-09-30 0 2023-11-01",
                "2024-01-01 2024-03-31 1000 2024-05-01",
                "2024-01-01 2024-03-31 300000 2025-05-01"))
        .containsExactly("1000 against 300000");
  }

  @Test
  void aFigureIsComparedDayForDay() {
    // Two days at eleven a day are as usual; two days at 11,000 are not.
    assertThat(
            doubted(
                "2024-01-01 2024-01-02 22 2024-05-01", "2024-01-01 2024-01-02 22000 2025-05-01"))
        .containsExactly("22000 against 22");
  }
}
