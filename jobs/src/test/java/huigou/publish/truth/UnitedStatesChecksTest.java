package huigou.publish.truth;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences about programmes and quarters against tables that are made up, on both sides. */
class UnitedStatesChecksTest {

  private static final Map<String, String> FILES =
      Map.of(
          "authorisations.csv",
          """
          issuer,includes_rest
          a-us,true
          a-us,false
          """,
          "us-programmes.csv",
          """
          issuer,announced_on,amount,remaining,remaining_unit,remaining_on,status,status_on
          a-us,2025-01-02,100,60,amount,2025-03-31,running,2025-03-31
          """,
          "monthly-purchases.csv",
          """
          issuer,period_end,remaining
          a-us,2025-03-31,60
          """,
          "quarters-by-sense.csv",
          """
          issuer,cash_paid,all_purchases
          a-us,1,
          b-us,2,3
          """,
          "completed-quarters.csv",
          """
          quarter_start,sense,companies
          2025-01-01,cash,1
          2025-01-01,months,1
          """,
          "market-totals.csv",
          """
          publisher,measure,as_of,status
          Made,announced-year-to-date,2025-08-11,cited
          Made,announced-year-to-date,2025-08-20,cited
          Made,announced-year-to-date,2025-12-31,forecast
          """);

  private static boolean isTrue(Sentence sentence) {
    return new SentenceTruth(
            new PublishedData(
                file -> Optional.ofNullable(FILES.get(file)), LocalDate.parse("2025-11-07")))
        .difference(sentence)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false", "0, false"})
  void howManyTakeInARestIsCounted(int count, boolean right) {
    assertThat(isTrue(Sentence.of("announced.table.raised", count))).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "running, 2025-03-31, true",
    "running, 2025-03-30, false",
    "exhausted, 2025-03-31, false"
  })
  void aStatusIsTheProgrammesOfThatDay(String status, LocalDate day, boolean right) {
    assertThat(
            isTrue(
                Sentence.of("us-programme.status." + status, day)
                    .about("a-us", "2025-01-02", "100")))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 60, 2025-03-31, true",
    "amount, 61, 2025-03-31, false",
    "amount, 60, 2025-04-30, false",
    "shares, 60, 2025-03-31, false"
  })
  void whatRemainsIsAsATablePrintsIt(String in, String rest, LocalDate day, boolean right) {
    assertThat(
            isTrue(
                Sentence.of(
                        "us-programme.fact.remaining." + in,
                        day,
                        Quantity.of(new BigDecimal(rest), Unit.USD))
                    .about("a-us", "2025-01-02", "100")))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"cash, 1, 2, true", "cash, 2, 2, false", "months, 1, 1, true", "months, 1, 2, false"})
  void coverageIsOfTheSense(String sense, int companies, int atHand, boolean right) {
    assertThat(
            isTrue(
                Sentence.of("completed.coverage", companies, atHand)
                    .about(LocalDate.parse("2025-01-01"), sense)))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"Made, 2025-08-20, true", "Made, 2025-08-11, false", "Other, 2025-08-20, false"})
  void theNewestPointIsCited(String publisher, LocalDate day, boolean right) {
    assertThat(isTrue(Sentence.of("announced.cited.exact", publisher, day))).isEqualTo(right);
  }
}
