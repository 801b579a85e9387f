package huigou.publish.truth;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about what issuers bought against tables that are made up, on both sides. */
class LedgerChecksTest {

  private static final String MONTHS =
      """
      issuer,span,from,to,currency,shares,amount,days
      a-hk,month,2025-02-01,2025-02-28,HKD,1,30,2
      a-hk,month,2025-03-01,2025-03-31,HKD,1,20,1
      a-hk,month,2025-05-01,2025-05-31,HKD,1,99,3
      a-hk,month,2025-05-01,2025-05-31,USD,1,999,3
      b-hk,month,2025-02-01,2025-02-28,HKD,1,1000,3
      """;

  private static final String LINES =
      """
      issuer,trade_date,reported_on,issue
      a-hk,2025-03-31,,
      a-hk,2025-05-06,2025-05-07,
      b-hk,2025-05-31,,
      """;

  private static final Map<String, String> FILES =
      Map.of("issuer-purchases.csv", MONTHS, "buyback-executions.csv", LINES);

  private static boolean isTrue(Sentence sentence) {
    return new SentenceTruth(
            new PublishedData(
                file -> Optional.ofNullable(FILES.get(file)), LocalDate.parse("2025-11-07")))
        .difference(sentence)
        .isEmpty();
  }

  private static Quantity paid(String amount) {
    return new Quantity(new BigDecimal(amount), Unit.HKD, false);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 2025-02, 2, 2025-03, true",
    "30, 2025-02, 2, 2025-04, false",
    "30, 2025-02, 2, 2025-02, false",
    "30, 2025-02, 3, 2025-03, false",
    "20, 2025-03, 1, 2025-03, false",
    "99, 2025-05, 3, 2025-05, false"
  })
  void theDearestMonthIsThatOfTheMonthsThatAreSpokenOf(
      String amount, YearMonth month, int days, YearMonth until, boolean right) {
    assertThat(
            isTrue(
                Sentence.of("issuer.chart.months.until", "A", paid(amount), month, days, until)
                    .about("a-hk", month.atDay(1), LocalDate.parse("2025-01-01"))))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"99, 2025-05, 3, true", "30, 2025-02, 2, false"})
  void ofAllMonthsWhereNoneIsNamed(String amount, YearMonth month, int days, boolean right) {
    assertThat(
            isTrue(
                Sentence.of("issuer.chart.months", "A", paid(amount), month, days)
                    .about("a-hk", month.atDay(1), LocalDate.parse("2025-01-01"))))
        .isEqualTo(right);
  }
}
