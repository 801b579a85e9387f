package huigou.derive.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.scarcity.DayClass;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.time.BusinessCalendar;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What goes into the odds of a day. Made up: five fixings of a week, one of them without a tail.
 */
class InputsTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2025-07-01");

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar("made", TUESDAY, LocalDate.parse("2025-12-31"), Map.of());

  private static final TimeSeries SPREAD =
      Made.series(
          "spread",
          "2025-07-01",
          "1",
          "2025-07-02",
          "3",
          "2025-07-03",
          "8",
          "2025-07-04",
          "5",
          "2025-07-07",
          "2");

  private static final TimeSeries TAIL =
      Made.series("tail", "2025-07-02", "11", "2025-07-03", "12", "2025-07-07", "14");

  private static final OddsRules.Target OVER_FIVE =
      new OddsRules.Target("over-5", SPREAD.id(), new BigDecimal("5"));

  private static Inputs inputs(List<Integer> means, TimeSeries tail) {
    OddsRules rules =
        new OddsRules(
            SPREAD.id(),
            List.of(OVER_FIVE),
            2,
            new OddsRules.Spreads(means, tail.id(), Optional.of(2.0)),
            new OddsRules.Learning(1, 1, 0, 1.0, Optional.empty()),
            1,
            new OddsRules.Bootstrap(1, 1, 1));
    return new Inputs(
        rules,
        id -> id.equals(SPREAD.id()) ? SPREAD : tail,
        CALENDAR,
        day -> day.equals(LocalDate.parse("2025-07-08")) ? Set.of(DayClass.MID_MONTH) : Set.of(),
        (day, by) ->
            new BigDecimal(day.getDayOfMonth() * 100 + by.getDayOfMonth()).movePointRight(11));
  }

  @Test
  void aRowHasTheSpreadItsMeansTheTailAndWhatIsKnownOfTheDayForetold() {
    double[][] rows = inputs(List.of(2, 3), TAIL).rows(1);
    assertThat(rows).hasDimensions(2, 10);
    assertThat(rows[0]).containsExactly(sine(4), sine(2.75), sine(2), sine(6), 0, 0, 0, 0, 0, 703);
    assertThat(rows[1])
        .containsExactly(sine(1), sine(1.75), sine(2.5), sine(7), 0, 0, 1, 0, 0, 807);
  }

  /** The inverse hyperbolic sine. */
  private static double sine(double multiple) {
    return StrictMath.log(multiple + StrictMath.sqrt(multiple * multiple + 1));
  }

  /** A spread that is its own tail, without means. */
  private static Inputs of(TimeSeries spread, Optional<Double> scale) {
    return new Inputs(
        new OddsRules(
            spread.id(),
            List.of(OVER_FIVE),
            1,
            new OddsRules.Spreads(List.of(), spread.id(), scale),
            new OddsRules.Learning(1, 1, 0, 1.0, Optional.empty()),
            1,
            new OddsRules.Bootstrap(1, 1, 1)),
        id -> spread,
        CALENDAR,
        day -> Set.of(),
        (day, by) -> BigDecimal.ZERO);
  }

  @Test
  void aSpreadGoesInInProportionWhileSmallAndAsItsLogarithmWhenLarge() {
    TimeSeries spread = Made.series("spread", "2025-07-01", "0.002", "2025-07-02", "-2000");
    double[][] rows = of(spread, Optional.of(2.0)).rows(1);
    assertThat(rows[0][0]).isCloseTo(0.001, within(1e-9));
    assertThat(rows[1][0]).isCloseTo(-Math.log(2000), within(1e-6));
  }

  @Test
  void withoutAScaleASpreadGoesInAsItIs() {
    TimeSeries spread = Made.series("spread", "2025-07-01", "-300");
    assertThat(of(spread, Optional.empty()).rows(1)[0][0]).isEqualTo(-300);
  }

  @Test
  void fixingsWithoutALongMeanOrATailAreLeftOutAndThoseToComeAreOfTheCalendar() {
    Inputs inputs = inputs(List.of(2, 3), TAIL);
    assertThat(inputs.date(0)).isEqualTo("2025-07-03");
    assertThat(inputs.date(1)).isEqualTo("2025-07-07");
    assertThat(inputs.date(2)).isEqualTo("2025-07-08");
    assertThat(inputs.date(3)).isEqualTo("2025-07-09");
    assertThatThrownBy(() -> inputs.date(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(inputs(List.of(2), TAIL).date(0)).isEqualTo("2025-07-02");
    assertThat(inputs(List.of(2), Made.series("tail")).rows(1)).isEmpty();
  }

  @Test
  void theWindowOfAFixingIsOfTheFixingsOfItsLongestMean() {
    Inputs inputs = inputs(List.of(3, 2), TAIL);
    assertThat(inputs.window(0)).containsExactly(TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(2));
    assertThat(inputs.window(1))
        .containsExactly(TUESDAY.plusDays(2), TUESDAY.plusDays(3), TUESDAY.plusDays(6));
  }

  @Test
  void aTargetHoldsAboveItsBoundAndNotOnIt() {
    TimeSeries tail = Made.series("tail", "2025-07-03", "1", "2025-07-04", "1", "2025-07-07", "1");
    Inputs inputs = inputs(List.of(2), tail);
    assertThat(inputs.states(OVER_FIVE)).containsExactly(true, false, false);
    assertThat(
            inputs.states(
                new OddsRules.Target("over-0", SeriesId.of("tail"), new BigDecimal("0.5"))))
        .containsExactly(true, true, true);
  }

  @Test
  void whatPushesMostComesFirstAndOfTwoAlikeTheFirstByItsName() {
    double[] weights = {9, 3, -4, 1, 0, 0, 1, 0, 0, 2};
    double[] numbers = new double[28];
    Arrays.fill(numbers, 9, 18, 1);
    System.arraycopy(weights, 0, numbers, 18, weights.length);
    double[] row = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(inputs(List.of(2), TAIL).shares(Regression.of(numbers), row))
        .extracting(Odds.Input::name)
        .containsExactly(
            "mean-2",
            "newest",
            "settling",
            DayClass.MID_MONTH.token(),
            "tail",
            DayClass.COUPON_SETTLEMENT.token(),
            DayClass.FIRST_AFTER.token(),
            DayClass.MONTH_END.token(),
            DayClass.TAX_DATE.token());
  }
}
