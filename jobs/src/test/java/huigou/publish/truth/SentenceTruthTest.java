package huigou.publish.truth;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences against tables that are made up, on both sides of what they state. */
class SentenceTruthTest {

  private static final Localised NAME = new Localised("A", "甲");

  private static final Map<String, String> FILES =
      Map.of(
          "series/a.csv",
          """
          reference_date,value
          2025-11-03,4.00
          2025-11-04,4.10
          2025-11-05,4.05
          2025-11-06,4.30
          2025-11-07,3.90
          """,
          "series/top.csv",
          """
          reference_date,value
          2025-11-03,4.00
          2025-11-04,4.00
          2025-11-05,4.00
          2025-11-06,4.00
          2025-11-07,4.00
          """,
          "series.csv",
          """
          id,unit,source,last_date,next_due,late
          a,percent_per_annum,one,2025-11-07,2025-11-10,false
          b,usd,one,2025-11-01,2025-11-05,false
          c,usd,one,2021-11-01,,false
          """,
          "breaches.csv",
          """
          measure,side,rule,start_date,end_date,attribution
          a,ceiling,strict,2025-11-04,2025-11-06,partly
          """,
          "buyback-executions.csv",
          """
          issuer,trade_date,currency,shares,aggregate,reported_on,issue
          x,2025-11-06,HKD,10,100,2025-11-07,
          y,2025-11-06,HKD,10,900,2025-11-07,aggregate-outside-price-range
          z,2025-11-06,CNY,10,500,2025-11-07,
          v,2025-11-06,HKD,10,200,2025-11-07,line-repeated
          w,2025-11-06,HKD,10,,2025-11-07,
          """);

  private final SentenceTruth truth =
      new SentenceTruth(
          new PublishedData(
              file -> Optional.ofNullable(FILES.get(file)), LocalDate.parse("2025-11-07")));

  private static LocalDate day(int november) {
    return LocalDate.of(2025, 11, november);
  }

  private static Quantity rate(String value) {
    return Quantity.of(new BigDecimal(value), Unit.PERCENT);
  }

  private static Quantity points(int value) {
    return new Quantity(BigDecimal.valueOf(value), Unit.BASIS_POINT, false);
  }

  private boolean isTrue(Sentence sentence) {
    return truth.difference(sentence).isEmpty();
  }

  @Test
  void theNewestFigureIsTheLastOfItsFile() {
    assertThat(isTrue(Sentence.of("chart.series.title", NAME, rate("3.90"), day(7)).about("a")))
        .isTrue();
    assertThat(isTrue(Sentence.of("chart.series.title", NAME, rate("4.30"), day(6)).about("a")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"5, 4.05, 4, 4.10, false", "6, 4.30, 3, 4.00, false", "5, 4.05, 3, 4.00, false"})
  void aRecordThatAnEarlierOneExceedsIsNone(
      int date, String value, int since, String then, boolean holds) {
    assertThat(
            isTrue(
                Sentence.of(
                        "record.high.since",
                        NAME,
                        rate(value),
                        day(date),
                        day(since),
                        rate(then),
                        NAME,
                        NAME)
                    .about("a", "high", "all")))
        .isEqualTo(date == 5 && since == 4);
  }

  private static Sentence run(String key, int fixings, int start, int end, int peak, int on) {
    return run(key, fixings, start, end, peak, on, "partly");
  }

  private static Sentence run(
      String key, int fixings, int start, int end, int peak, int on, String calendar) {
    return Sentence.of(
            key,
            NAME,
            fixings,
            day(start),
            day(end),
            points(peak),
            day(on),
            Sentence.of("finding.coincides." + calendar))
        .about("a", "top");
  }

  @Test
  void aRunIsCountedFixingByFixing() {
    assertThat(isTrue(run("finding.breach.ended", 3, 4, 6, 30, 6))).isTrue();
    assertThat(isTrue(run("finding.breach.ended", 3, 4, 6, 30, 6, "explained"))).isFalse();
    assertThat(isTrue(run("finding.breach.ended", 2, 5, 6, 30, 6))).as("begins earlier").isFalse();
    assertThat(isTrue(run("finding.breach.ended", 3, 4, 6, 10, 4))).as("peak").isFalse();
    assertThat(isTrue(run("finding.breach.open", 3, 4, 6, 30, 6))).as("ended").isFalse();
    assertThat(isTrue(run("finding.breach.ended", 4, 3, 6, 30, 6))).as("at the top").isFalse();
  }

  @Test
  void anAnswerThatIsOldSaysSo() {
    Object[] facts = {rate("3.90"), points(10), NAME, day(7), rate("4.00"), day(7), 0};
    assertThat(isTrue(Sentence.of("corridor.answer.below", facts).about("a", "top"))).isTrue();
    assertThat(isTrue(Sentence.of("corridor.answer.above", facts).about("a", "top"))).isFalse();
    assertThat(isTrue(Sentence.of("corridor.answer.stale.below", facts).about("a", "top")))
        .isFalse();
  }

  private static Sentence bought(int paid, int unpriced) {
    return Sentence.of(
        "finding.bought",
        NAME,
        Quantity.money(BigDecimal.valueOf(paid), "HKD"),
        10,
        day(6),
        day(7),
        unpriced);
  }

  @Test
  void theLargestBuybackIsOfItsCurrencyAndOfLinesThatCount() {
    assertThat(isTrue(bought(100, 2))).isTrue();
    assertThat(isTrue(bought(100, 0))).isFalse();
    assertThat(isTrue(bought(200, 2))).as("said elsewhere").isFalse();
    assertThat(isTrue(bought(900, 1))).as("impossible").isFalse();
  }

  @Test
  void aSourceThatIsBehindCountsItsOwnSeriesAlone() {
    assertThat(
            isTrue(Sentence.of("freshness.carried-over", NAME, day(7), 1, 2, day(1)).about("one")))
        .isTrue();
    assertThat(
            isTrue(Sentence.of("freshness.carried-over", NAME, day(7), 2, 3, day(1)).about("one")))
        .isFalse();
  }

  @Test
  void aSeriesThatIsNotPublishedBearsNothingOut() {
    assertThat(isTrue(Sentence.of("chart.series.title", NAME, rate("1"), day(7)).about("nowhere")))
        .isFalse();
  }

  @Test
  void aTitleIsNotChecked() {
    assertThat(SentenceTruth.check("facilities.title")).isEmpty();
    assertThat(SentenceTruth.check("facilities.chart.srf.subtitle")).isEmpty();
    assertThat(SentenceTruth.check("facilities.chart.srf.unused")).isPresent();
  }

  /** A sentence of another form than its check knows is false, and never the end of the night. */
  @Test
  void aSentenceThatItsCheckCannotReadIsFalse() {
    LocalDate day = LocalDate.parse("2025-11-07");
    SentenceTruth truth = new SentenceTruth(new PublishedData(name -> Optional.empty(), day));
    assertThat(truth.difference(Sentence.of("programme.fact.budget-binds", day, day)))
        .hasValueSatisfying(said -> assertThat(said).contains("what its check compares"));
    assertThat(truth.difference(Sentence.of("programme.fact.other-shares", day, day))).isEmpty();
  }
}
