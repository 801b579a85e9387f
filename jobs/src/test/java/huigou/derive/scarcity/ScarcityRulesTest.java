package huigou.derive.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.BreachMeasure.Quantile;
import huigou.model.corridor.Side;
import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Cost.Span;
import huigou.model.scarcity.DayClass;
import huigou.model.scarcity.Formulas.Curve;
import huigou.model.scarcity.Formulas.Era;
import huigou.model.scarcity.Formulas.Ratio;
import huigou.model.scarcity.Formulas.ShareAbove;
import huigou.model.scarcity.Formulas.Slope;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.TakeUp;
import huigou.model.scarcity.TakeUp.Step;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The typed formulas, on figures that are made up and can be reckoned by hand. */
class ScarcityRulesTest {

  private static final Localised BASIS = new Localised("basis", "口徑");
  private static final SeriesId SOFR = SeriesId.of("sofr");
  private static final SeriesId IORB = SeriesId.of("iorb");

  private static final BreachMeasure MEASURE =
      new BreachMeasure(
          SOFR,
          List.of(
              quantile("1", "sofr-p1"),
              quantile("25", "sofr-p25"),
              quantile("50", "sofr"),
              quantile("75", "sofr-p75"),
              quantile("99", "sofr-p99")),
          SeriesId.of("sofr-volume"),
          Set.of(Side.CEILING),
          Set.of());

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          "made",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2025-12-31"),
          Map.of(LocalDate.parse("2025-03-03"), "closed"));

  private static Quantile quantile(String percent, String series) {
    return new Quantile(new BigDecimal(percent), SeriesId.of(series));
  }

  private static Function<SeriesId, TimeSeries> figures(TimeSeries... series) {
    Map<SeriesId, TimeSeries> all = new HashMap<>();
    for (TimeSeries each : series) {
      all.put(each.id(), each);
    }
    return id -> all.getOrDefault(id, new TimeSeries(id, List.of()));
  }

  /** Two days of February and one of March; the second lacks its outer percentiles. */
  private static Function<SeriesId, TimeSeries> market() {
    return figures(
        Made.series("sofr", "2025-02-27", "4.40", "2025-02-28", "4.50", "2025-03-04", "4.30"),
        Made.series("sofr-p1", "2025-02-27", "4.30", "2025-03-04", "4.20"),
        Made.series("sofr-p25", "2025-02-27", "4.38", "2025-02-28", "4.45", "2025-03-04", "4.25"),
        Made.series("sofr-p75", "2025-02-27", "4.42", "2025-02-28", "4.55", "2025-03-04", "4.40"),
        Made.series("sofr-p99", "2025-02-27", "4.60", "2025-03-04", "4.41"),
        Made.series(
            "sofr-volume", "2025-02-27", "36000", "2025-02-28", "36000", "2025-03-04", "36000"),
        Made.series("iorb", "2025-02-27", "4.40", "2025-02-28", "4.40", "2025-03-04", "4.40"));
  }

  @Test
  void aMonthIsTheMeanOfTheBoundsOfFixingsThatHaveAllQuantiles() {
    List<Ampleness> shares =
        SharesAbove.of(new ShareAbove("share", SOFR, IORB, BASIS), MEASURE, market());
    assertThat(shares)
        .extracting(Ampleness::period)
        .containsExactly("2025-02-27", "2025-03-04", "2025-02", "2025-03");
    Ampleness day = shares.get(0);
    assertThat(day.lower()).contains(new BigDecimal("25.0"));
    assertThat(day.upper()).contains(new BigDecimal("50.0"));
    assertThat(day.value()).isEmpty();
    assertThat(shares.get(2).n()).as("the second day lacks quantiles").isEqualTo(1);
    assertThat(shares.get(3).lower()).contains(new BigDecimal("1.0"));
    assertThat(shares.get(3).upper()).contains(new BigDecimal("25.0"));
  }

  @Test
  void aRatioTakesTheNewestDenominatorAtOrBeforeItsDay() {
    Ratio rule = new Ratio("ratio", SeriesId.of("a"), SeriesId.of("b"), BASIS);
    List<Ampleness> ratios =
        Ratios.of(
            rule,
            figures(
                Made.series("a", "2025-01-29", "3", "2025-01-31", "3", "2025-02-05", "3"),
                Made.series("b", "2025-01-31", "9", "2025-02-28", "30")));
    assertThat(ratios).extracting(Ampleness::period).containsExactly("2025-01-31", "2025-02-05");
    assertThat(ratios.get(1).value().orElseThrow().toPlainString()).startsWith("33.3333333333333");
  }

  private static TimeSeries weekly(String id, int count, Function<Integer, Integer> value) {
    List<String> parts = new ArrayList<>();
    for (int week = 0; week < count; week++) {
      parts.add(LocalDate.parse("2025-01-01").plusDays(7L * week).toString());
      parts.add(value.apply(week).toString());
    }
    return Made.series(id, parts.toArray(String[]::new));
  }

  private static List<Ampleness> slopes(TimeSeries of, TimeSeries on, int fewest) {
    return Slopes.of(
        new Slope(
            "slope",
            of.id(),
            on.id(),
            fewest,
            List.of(
                new Era("", Optional.of(LocalDate.parse("2025-01-01")), Optional.empty()),
                new Era(
                    "",
                    Optional.of(LocalDate.parse("2024-01-01")),
                    Optional.of(LocalDate.parse("2024-12-31")))),
            BASIS),
        figures(of, on),
        LocalDate.parse("2025-12-31"));
  }

  @Test
  void aSlopeIsThatOfWeeklyChangesAndAPerfectLineHasNoBand() {
    TimeSeries on = weekly("tga", 23, week -> week * week);
    TimeSeries of = weekly("reserves", 23, week -> 1000 - 2 * week * week + 5 * week);
    Ampleness slope = slopes(of, on, 20).get(0);
    assertThat(slope.value()).contains(new BigDecimal("-2.000"));
    assertThat(slope.lower()).contains(new BigDecimal("-2.000"));
    assertThat(slope.rSquared()).contains(new BigDecimal("1.000"));
    assertThat(slope.intercept().orElseThrow()).isEqualByComparingTo("5");
    assertThat(slope.n()).isEqualTo(22);
    assertThat(slope.period()).isEqualTo("2025-01-01/2025-12-31");
  }

  @Test
  void aBandIsStudentsQuantileTimesTheStandardError() {
    // Changes of x: 1, 2, 3; of y: 2, 2, 5. Slope 1.5, residuals 1/2, −1, 1/2: variance 1.5 on one
    // degree of freedom, standard error sqrt(1.5 / 2), Student's 95 % quantile 6.3138.
    TimeSeries on = weekly("x", 4, week -> week * (week + 1) / 2);
    TimeSeries of = weekly("y", 4, week -> List.of(0, 2, 4, 9).get(week));
    Ampleness slope = slopes(of, on, 3).get(0);
    assertThat(slope.value()).contains(new BigDecimal("1.500"));
    assertThat(slope.lower()).contains(new BigDecimal("-3.968"));
    assertThat(slope.upper()).contains(new BigDecimal("6.968"));
    assertThat(slope.rSquared()).contains(new BigDecimal("0.750"));
  }

  @Test
  void fewerWeeksThanAskedForAndARegressorThatStandsStillSayNothing() {
    TimeSeries on = weekly("tga", 20, week -> week * week);
    TimeSeries of = weekly("reserves", 20, week -> week);
    assertThat(slopes(of, on, 20)).as("nineteen changes").isEmpty();
    assertThat(slopes(of, on, 19)).hasSize(1);
    assertThat(slopes(of, weekly("still", 40, week -> 7 * week), 19)).isEmpty();
  }

  @Test
  void aPopStandsAboveTheMedianOfTheTenBeforeIt() {
    List<BigDecimal> spread = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      spread.add(BigDecimal.valueOf(i));
    }
    spread.add(new BigDecimal("20"));
    spread.add(new BigDecimal("-4"));
    List<Pop> pops =
        Pops.of(
            Made.daily("s", LocalDate.parse("2024-12-22"), spread),
            10,
            day -> Set.of(DayClass.ALL));
    assertThat(pops).hasSize(1);
    Pop year = pops.get(0);
    assertThat(year.year()).as("the days with ten before them").isEqualTo(2025);
    assertThat(year.n()).isEqualTo(2);
    assertThat(year.largest()).as("20 less 5.5").isEqualByComparingTo("14.5");
    assertThat(year.largestOn()).isEqualTo("2025-01-01");
    assertThat(year.mean()).as("of 14.5 and −10.5").isEqualByComparingTo("2");
  }

  @ParameterizedTest
  @CsvSource({"-0.125, -0.13", "0.125, 0.13", "0.124, 0.12"})
  void meansAreRoundedHalfAwayFromZero(String pop, String mean) {
    List<BigDecimal> spread = List.of(BigDecimal.ZERO, new BigDecimal(pop));
    assertThat(
            Pops.of(
                    Made.daily("s", LocalDate.parse("2025-01-01"), spread),
                    1,
                    day -> Set.of(DayClass.MONTH_END))
                .get(0)
                .mean())
        .isEqualByComparingTo(mean);
  }

  private static BreachEvent event(String start, String end) {
    return new BreachEvent(
        "administered",
        SOFR,
        Side.CEILING,
        BreachEvent.Rule.STRICT,
        LocalDate.parse(start),
        LocalDate.parse(end),
        1,
        BigDecimal.ONE,
        LocalDate.parse(start),
        BigDecimal.ONE,
        BreachEvent.Ending.ENDED,
        Set.of(),
        BreachEvent.Attribution.UNEXPLAINED,
        Optional.empty());
  }

  @Test
  void aCostIsExcessTimesVolumeTimesDaysToTheNextOpenDay() {
    List<Cost> costs =
        new Costs(CALENDAR, MEASURE, market())
            .of(
                IORB,
                List.of(event("2025-02-28", "2025-02-28"), event("2025-01-02", "2025-01-02")));
    Cost event = costs.get(0);
    assertThat(event.span()).isEqualTo(Span.EVENT);
    assertThat(event.amount())
        .as("0.10 % of 36000 for four days: the Monday after is closed")
        .isEqualByComparingTo("0");
    assertThat(costs).as("a span without a fixing is absent").hasSize(1 + 2 + 1);
  }

  @Test
  void slicesOfVolumeBetweenQuantilesGiveAnInterval() {
    TimeSeries volume = Made.series("sofr-volume", "2025-02-27", "3600000000");
    Function<SeriesId, TimeSeries> market = market();
    Function<SeriesId, TimeSeries> large = id -> id.equals(volume.id()) ? volume : market.apply(id);
    Cost year = new Costs(CALENDAR, MEASURE, large).of(IORB, List.of()).get(1);
    assertThat(year.span()).isEqualTo(Span.YEAR);
    assertThat(year.fixings()).as("at the level is not above it").isZero();
    assertThat(year.amount()).isEqualByComparingTo("0");
    // Above by 0, 0, 0, 0.02, 0.20: at least 24 % × 0.02 + 1 % × 0.20, at most 25 % × 0.02 + 25 % ×
    // 0.20.
    assertThat(year.lower()).isEqualByComparingTo("680");
    assertThat(year.upper()).isEqualByComparingTo("5500");
  }

  @Test
  void aFixingWithoutQuantilesAddsItsAmountToBothEnds() {
    TimeSeries volume = Made.series("sofr-volume", "2025-02-28", "3600000000");
    Function<SeriesId, TimeSeries> market = market();
    Cost year =
        new Costs(CALENDAR, MEASURE, id -> id.equals(volume.id()) ? volume : market.apply(id))
            .of(IORB, List.of())
            .get(1);
    assertThat(year.amount()).as("four days").isEqualByComparingTo("40000");
    assertThat(year.lower()).isEqualByComparingTo("40000");
    assertThat(year.upper()).isEqualByComparingTo("40000");
    assertThat(year.fixings()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, below",
    "-0.5, below",
    "0, equal",
    "0.9, equal",
    "1, 1-3",
    "3, 1-3",
    "4, 4-9",
    "9, 4-9",
    "10, 10+",
    "35, 10+"
  })
  void aDistanceHasOneStep(String distance, String step) {
    assertThat(Step.of(new BigDecimal(distance)).token()).isEqualTo(step);
  }

  @Test
  void daysAreCountedByStepAndEraAndAnEmptyStepHasNoMean() {
    List<TakeUp> curve =
        TakeUps.of(
            new Curve(
                SeriesId.of("p75"),
                SeriesId.of("srf-rate"),
                SeriesId.of("srf"),
                new BigDecimal("100"),
                List.of(
                    new Era("all", Optional.empty(), Optional.empty()),
                    new Era(
                        "later", Optional.of(LocalDate.parse("2025-01-03")), Optional.empty()))),
            figures(
                Made.series(
                    "p75", "2025-01-02", "4.02", "2025-01-03", "4.03", "2025-01-06", "4.02"),
                Made.series("srf-rate", "2025-01-02", "4", "2025-01-03", "4", "2025-01-06", "4"),
                Made.series("srf", "2025-01-02", "99", "2025-01-03", "200")));
    TakeUp all = curve.get(Step.FROM_1.ordinal());
    assertThat(all.days()).as("a day without take-up is left out").isEqualTo(2);
    assertThat(all.mean().orElseThrow()).as("149.5, half up").isEqualByComparingTo("150");
    assertThat(all.median().orElseThrow()).isEqualByComparingTo("150");
    assertThat(all.shunned()).isEqualTo(1);
    TakeUp later = curve.get(Step.values().length + Step.FROM_1.ordinal());
    assertThat(later.days()).isEqualTo(1);
    assertThat(later.shunned()).as("not below").isZero();
    assertThat(curve.get(0).days()).isZero();
    assertThat(curve.get(0).mean()).isEmpty();
  }
}
