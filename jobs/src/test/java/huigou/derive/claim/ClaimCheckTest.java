package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.claim.Claim;
import huigou.model.claim.Claim.Comparator;
import huigou.model.claim.Judgement;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.Verdict;
import huigou.model.claim.When;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verdict, rule by rule. Figures are made up. */
class ClaimCheckTest {

  private static final Map<String, TimeSeries> SERIES =
      Map.of(
          "sofr",
          Made.series(
              "sofr",
              "2025-03-03",
              "1.10",
              "2025-03-04",
              "1.20",
              "2025-03-06",
              "1.55",
              "2025-03-07",
              "1.20",
              "2025-03-31",
              "2.50"),
          "tie",
          Made.series("tie", "2025-03-03", "5.00", "2025-03-05", "6.00", "2025-03-07", "5.00"),
          "iorb",
          Made.series("iorb", "2025-03-04", "1.25", "2025-03-06", "1.25"),
          "total",
          Made.series("total", "2025-03-05", "6552419000000", "2025-03-12", "6449000000000"));

  private static final ClaimCheck CHECK =
      new ClaimCheck(
          new Measuring(
              id -> SERIES.getOrDefault(id.value(), new TimeSeries(id, List.of())),
              id -> id.value().equals("total") ? Unit.USD : Unit.PERCENT,
              cited -> Optional.empty(),
              (share, day) -> Optional.of(new BigDecimal("75"))),
          LocalDate.parse("2025-11-28"),
          claim -> Optional.empty());

  private static Measure level(String id) {
    return new Measure.Level(SeriesId.of(id));
  }

  private static Judgement judge(
      Measure measure, List<Measure> or, Comparator comparator, String when, String printed) {
    Localised says = new Localised("x", "某");
    return CHECK.judge(
        new Claim(
            "X",
            says,
            new Claim.Figure(
                measure, or, comparator, When.parse(when), Printed.parse(printed), Unit.PERCENT, 7),
            Optional.empty()));
  }

  private static Judgement judge(String when, String printed) {
    return judge(level("sofr"), List.of(level("iorb")), Comparator.EQUALS, when, printed);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-04, 1.20, AGREES, equal",
    "2025-03-04, 1.2, AGREES, equal",
    "2025-03-05, 1.20, AGREES, equal",
    "2025-03-06, 1.6, AGREES_ROUNDED, rounded",
    "2025-03-06, 1.25, OTHER_BASIS, alternative",
    "2025-03-06, 1.20, OTHER_DAY, day+1",
    "2025-03-03, 1.55, OTHER_DAY, day+3",
    "2025-03-06, 9.99, CONTRADICTED, none",
    "2024-03-06, 1.20, NOT_CHECKABLE, no-data",
    "2025-03, 2.50, AGREES, equal",
    "2025, 1.55, AGREES, equal",
    "2025-03, 3.50, CONTRADICTED, none"
  })
  void theFirstRuleThatFitsDecides(String when, String printed, Verdict verdict, String rule) {
    Judgement judgement = judge(when, printed);
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.rule()).isEqualTo(rule);
  }

  /** The last three figures lie two days apart, the last two of the other series a week. */
  @ParameterizedTest
  @CsvSource({
    "tie, 2025-03-08, 5.00, AGREES",
    "tie, 2025-03-09, 5.00, AGREES",
    "tie, 2025-03-10, 5.00, NOT_CHECKABLE",
    "tie, 2025-04, 5.00, NOT_CHECKABLE",
    "total, 2025-03-19, 6449000000000, AGREES",
    "total, 2025-03-20, 6449000000000, NOT_CHECKABLE",
    "total, 2026-09-15, 6449000000000, NOT_CHECKABLE",
    "total, 2025-03-04, 6552419000000, NOT_CHECKABLE"
  })
  void beyondTheEndOfASeriesAndBeforeItNothingIsChecked(
      String series, String when, String printed, Verdict verdict) {
    Judgement judgement = judge(level(series), List.of(), Comparator.EQUALS, when, printed);
    assertThat(judgement.verdict()).isEqualTo(verdict);
  }

  @Test
  void sumsAndCountsOfDaysDoNotReachBeyondTheEndEither() {
    LocalDate first = LocalDate.parse("2025-03-03");
    for (Measure measure :
        List.of(
            new Measure.Sum(SeriesId.of("tie"), first),
            new Measure.Days(SeriesId.of("tie"), new BigDecimal("4"), first, false))) {
      assertThat(judge(measure, List.of(), Comparator.AT_LEAST, "2025-03-09", "3").verdict())
          .isEqualTo(Verdict.AGREES);
      assertThat(judge(measure, List.of(), Comparator.AT_LEAST, "2025-03-10", "3").verdict())
          .isEqualTo(Verdict.NOT_CHECKABLE);
    }
  }

  @Test
  void ofTwoDaysAsNearTheEarlierOneIsTaken() {
    Judgement judgement = judge(level("tie"), List.of(), Comparator.EQUALS, "2025-03-05", "5.00");
    assertThat(judgement.rule()).isEqualTo("day-2");
    assertThat(judgement.observed().orElseThrow().date()).isEqualTo(LocalDate.parse("2025-03-03"));
  }

  @ParameterizedTest
  @CsvSource({
    "OVER, 1.50, AGREES",
    "OVER, 1.55, CONTRADICTED",
    "AT_LEAST, 1.55, AGREES",
    "UNDER, 1.60, AGREES",
    "UNDER, 1.55, CONTRADICTED",
    "AT_MOST, 1.55, AGREES",
    "ABOUT, 1.6, AGREES_ROUNDED"
  })
  void aBoundHoldsOrIsBroken(Comparator comparator, String printed, Verdict verdict) {
    Judgement judgement = judge(level("sofr"), List.of(), comparator, "2025-03-06", printed);
    assertThat(judgement.verdict()).isEqualTo(verdict);
  }

  @Test
  void measuresAreTakenAsTheyAreNamed() {
    SeriesId sofr = SeriesId.of("sofr");
    LocalDate first = LocalDate.parse("2025-03-03");
    assertObserved(new Measure.Change(sofr, Optional.empty()), "2025-03-06", "35");
    assertObserved(new Measure.Change(sofr, Optional.of(first)), "2025-03-06", "45");
    assertObserved(new Measure.Sum(sofr, first), "2025-03-06", "3.85");
    assertObserved(new Measure.Days(sofr, new BigDecimal("1.15"), first, false), "2025-03-07", "3");
    assertObserved(new Measure.Days(sofr, new BigDecimal("1.15"), first, true), "2025-03-07", "3");
    assertObserved(new Measure.Days(sofr, new BigDecimal("1.5"), first, true), "2025-03-07", "1");
    assertObserved(new Measure.Ratio(level("sofr"), level("iorb")), "2025-03-06", "124");
    assertObserved(new Measure.Parts(List.of(level("sofr"), level("iorb"))), "2025-03-06", "2.8");
    assertObserved(new Measure.ShareAbove(sofr, SeriesId.of("iorb")), "2025-03-06", "75");
  }

  private static void assertObserved(Measure measure, String when, String value) {
    Judgement judgement = judge(measure, List.of(), Comparator.EQUALS, when, value);
    assertThat(judgement.verdict()).as(measure.text()).isEqualTo(Verdict.AGREES);
    assertThat(judgement.observed().orElseThrow().value())
        .as(measure.text())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "3.3 tn, 3300000000000, 100000000000",
    "50.35 bn, 50350000000, 10000000",
    "8000 億, 800000000000, 100000000",
    "503.5 億, 50350000000, 10000000",
    "2.85 兆, 2850000000000, 10000000000",
    "-2.19 tn, -2190000000000, 10000000000",
    "4.05, 4.05, 0.01",
    "18, 18, 1"
  })
  void whatIsPrintedSaysHowExactItIs(String text, String value, String digit) {
    assertThat(Printed.parse(text).value()).isEqualByComparingTo(value);
    assertThat(Printed.parse(text).digit()).isEqualByComparingTo(digit);
  }

  @Test
  void roundingIsHalfUp() {
    assertThat(Printed.parse("6.6 tn").isRoundingOf(new BigDecimal("6552419000000"))).isTrue();
    assertThat(Printed.parse("6.5 tn").isRoundingOf(new BigDecimal("6552419000000"))).isFalse();
    assertThat(Printed.parse("6.6 tn").isRoundingOf(new BigDecimal("6550000000000"))).isTrue();
    assertThatThrownBy(() -> Printed.parse("about 5")).hasMessageContaining("3.3 tn");
    assertThatThrownBy(() -> When.parse("last week")).hasMessageContaining("2025-11-26");
  }

  private static Judgement judge(Claim.Content content) {
    return CHECK.judge(new Claim("X", new Localised("x", "某"), content, Optional.empty()));
  }

  private static Claim.Arithmetic arithmetic(String total, String... parts) {
    return new Claim.Arithmetic(
        Stream.of(parts).map(Printed::parse).toList(), Printed.parse(total), Unit.NUMBER);
  }

  @Test
  void arithmeticIsJudgedByItsSumAlone() {
    assertThat(judge(arithmetic("273125", "221966", "18257", "32902")).verdict())
        .isEqualTo(Verdict.AGREES);
    assertThat(judge(arithmetic("0.3 m", "221966", "18257", "32902")).verdict())
        .isEqualTo(Verdict.AGREES_ROUNDED);
    assertThat(judge(arithmetic("273126", "221966", "18257", "32902")).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    assertThat(judge(arithmetic("11", "4")).rule()).isEqualTo("sum");
  }

  private static Claim.Member member(String id, String series, String day, String printed) {
    return new Claim.Member(
        id,
        new Localised(id, "某"),
        new Claim.Figure(
            level(series),
            List.of(),
            Comparator.AT_LEAST,
            When.parse(day),
            Printed.parse(printed),
            Unit.PERCENT,
            0));
  }

  @Test
  void ofSeveralTheWeakestCountsAndIsNamed() {
    Claim.Member agrees = member("a", "iorb", "2025-03-04", "1.25");
    Claim.Member fails = member("b", "iorb", "2025-03-04", "1.30");
    Claim.Member unknown = member("c", "nothing", "2025-03-04", "1.25");
    assertThat(judge(new Claim.Each(List.of(agrees, agrees))).verdict()).isEqualTo(Verdict.AGREES);
    Judgement unknowable = judge(new Claim.Each(List.of(agrees, unknown)));
    assertThat(unknowable.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    assertThat(unknowable.rule()).isEqualTo("weakest c");
    assertThat(judge(new Claim.Each(List.of(unknown, fails, agrees))).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
    Claim claim =
        new Claim(
            "K",
            new Localised("x", "某"),
            new Claim.Each(List.of(agrees, unknown)),
            Optional.empty());
    assertThat(claim.members()).extracting(Claim::id).containsExactly("K/a", "K/c");
    assertThat(claim.members().get(0).isOfAMember()).isTrue();
    assertThat(claim.isOfAMember()).isFalse();
  }

  @Test
  void extremesAndPortionsAreMeasuredFromADayToTheClaims() {
    LocalDate from = LocalDate.parse("2025-03-03");
    Measure highest = new Measure.Extreme(SeriesId.of("tie"), from, true, false);
    Judgement high = judge(highest, List.of(), Comparator.EQUALS, "2025-03-07", "6.00");
    assertThat(high.verdict()).isEqualTo(Verdict.AGREES);
    assertThat(high.observed().orElseThrow().date()).isEqualTo("2025-03-05");
    Measure lowest = new Measure.Extreme(SeriesId.of("tie"), from, false, false);
    assertThat(
            judge(lowest, List.of(), Comparator.EQUALS, "2025-03-07", "5.00")
                .observed()
                .orElseThrow()
                .date())
        .as("the first of several")
        .isEqualTo("2025-03-03");
    Measure rise = new Measure.Extreme(SeriesId.of("tie"), from, true, true);
    assertThat(judge(rise, List.of(), Comparator.EQUALS, "2025-03-07", "100").verdict())
        .as("100 basis points on the fifth")
        .isEqualTo(Verdict.AGREES);
    Measure quarter = new Measure.Portion(new BigDecimal("25"), level("tie"));
    assertThat(judge(quarter, List.of(), Comparator.EQUALS, "2025-03-05", "1.50").verdict())
        .isEqualTo(Verdict.AGREES);
  }
}
