package huigou.derive.corridor;

import static huigou.model.corridor.CalendarLabel.BILL_SETTLEMENT;
import static huigou.model.corridor.CalendarLabel.TAX_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.CalendarLabel;
import huigou.model.corridor.Side;
import huigou.model.series.MissingDays;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs beyond a ceiling: where they begin and end, and what they coincide with. Made up. */
class BreachEventsTest {

  private static final SeriesId SOFR = SeriesId.of("sofr");

  private static final TimeSeries RATE =
      Made.series(
          "sofr",
          "2025-03-03",
          "1.10",
          "2025-03-04",
          "1.26",
          "2025-03-05",
          "1.31",
          "2025-03-07",
          "1.31",
          "2025-03-10",
          "1.25",
          "2025-03-11",
          "1.27");

  private static final TimeSeries CEILING =
      Made.series(
          "target-upper",
          "2025-03-03",
          "1.25",
          "2025-03-04",
          "1.25",
          "2025-03-05",
          "1.25",
          "2025-03-06",
          "1.25",
          "2025-03-07",
          "1.25",
          "2025-03-08",
          "1.25",
          "2025-03-09",
          "1.25",
          "2025-03-10",
          "1.25",
          "2025-03-11",
          "1.25");

  private static final BreachEvents.Rate COMPLETE =
      new BreachEvents.Rate(RATE, MissingDays.NONE, true);

  private static List<BreachEvent> events(BreachEvents.Rate rate, TimeSeries ceiling) {
    return new BreachEvents(day -> Set.of(), day -> Optional.empty())
        .of(new BreachEvents.Case("made", SOFR, Side.CEILING, Rule.STRICT), rate, ceiling);
  }

  @Test
  void aRunEndsWhereAScheduledFixingIsMissing() {
    MissingDays sixth = new MissingDays(List.of(LocalDate.parse("2025-03-06")));
    List<BreachEvent> events = events(new BreachEvents.Rate(RATE, sixth, true), CEILING);
    assertThat(events).hasSize(3);
    assertThat(events.get(0).end()).isEqualTo("2025-03-05");
    assertThat(events.get(0).ending()).isEqualTo(Ending.UNSEEN);
    assertThat(events.get(1).start()).isEqualTo("2025-03-07");
    assertThat(events.get(1).ending()).isEqualTo(Ending.ENDED);
  }

  @Test
  void aRunIsOpenOnlyWhenItsLastFixingIsTheNewestThatWasDue() {
    assertThat(events(COMPLETE, CEILING).get(1).ending()).isEqualTo(Ending.OPEN);
    assertThat(
            events(new BreachEvents.Rate(RATE, MissingDays.NONE, false), CEILING).get(1).ending())
        .isEqualTo(Ending.UNSEEN);
    TimeSeries until = Made.series("target-upper", "2025-03-05", "1.25", "2025-03-07", "1.25");
    assertThat(events(COMPLETE, until).get(0).ending())
        .as("of the newest fixing no ceiling is known")
        .isEqualTo(Ending.UNSEEN);
  }

  private static List<BreachEvent> events(Rule rule, Map<String, Set<CalendarLabel>> labels) {
    return new BreachEvents(
            day -> labels.getOrDefault(day.toString(), Set.of()), day -> Optional.empty())
        .of(new BreachEvents.Case("made", SOFR, Side.CEILING, rule), COMPLETE, CEILING);
  }

  @Test
  void aRunGoesOnOverDaysWithoutAFixing() {
    List<BreachEvent> events = events(Rule.STRICT, Map.of());
    assertThat(events).hasSize(2);
    BreachEvent first = events.get(0);
    assertThat(first.start()).isEqualTo("2025-03-04");
    assertThat(first.end()).isEqualTo("2025-03-07");
    assertThat(first.fixings()).isEqualTo(3);
    assertThat(first.peak()).isEqualByComparingTo("6");
    assertThat(first.peakDate()).as("the first on a tie").isEqualTo("2025-03-05");
    assertThat(first.sum()).isEqualByComparingTo("13");
    assertThat(first.open()).isFalse();
    assertThat(events.get(1).open()).isTrue();
  }

  @Test
  void atTheCeilingIsBeyondItForTheOtherRuleAlone() {
    List<BreachEvent> events = events(Rule.AT_OR_ABOVE, Map.of());
    assertThat(events).singleElement();
    assertThat(events.get(0).fixings()).isEqualTo(5);
    assertThat(events.get(0).end()).isEqualTo("2025-03-11");
  }

  @Test
  void aDayWithoutACeilingIsNoFixingOfTheCorridor() {
    TimeSeries late = Made.series("srf-rate", "2025-03-05", "1.25", "2025-03-07", "1.25");
    List<BreachEvent> events =
        new BreachEvents(day -> Set.of(), day -> Optional.empty())
            .of(new BreachEvents.Case("made", SOFR, Side.CEILING, Rule.STRICT), COMPLETE, late);
    assertThat(events).singleElement();
    assertThat(events.get(0).start()).isEqualTo("2025-03-05");
    assertThat(events.get(0).ending()).as("later fixings have no ceiling").isEqualTo(Ending.UNSEEN);
  }

  @Test
  void everyFixingMustHaveALabelThatExplains() {
    assertThat(events(Rule.STRICT, Map.of()).get(0).attribution())
        .isEqualTo(Attribution.UNEXPLAINED);
    assertThat(events(Rule.STRICT, Map.of("2025-03-04", Set.of(TAX_DATE))).get(0).attribution())
        .isEqualTo(Attribution.PARTLY);
    Map<String, Set<CalendarLabel>> all =
        Map.of(
            "2025-03-04",
            Set.of(TAX_DATE),
            "2025-03-05",
            Set.of(TAX_DATE, BILL_SETTLEMENT),
            "2025-03-07",
            Set.of(TAX_DATE));
    BreachEvent event = events(Rule.STRICT, all).get(0);
    assertThat(event.attribution()).isEqualTo(Attribution.EXPLAINED);
    assertThat(event.orderedLabels()).containsExactly(TAX_DATE, BILL_SETTLEMENT);
  }

  @Test
  void billsSettleAndExplainNothing() {
    Map<String, Set<CalendarLabel>> bills =
        Map.of(
            "2025-03-04",
            Set.of(BILL_SETTLEMENT),
            "2025-03-05",
            Set.of(BILL_SETTLEMENT),
            "2025-03-07",
            Set.of(BILL_SETTLEMENT));
    assertThat(events(Rule.STRICT, bills).get(0).attribution()).isEqualTo(Attribution.UNEXPLAINED);
  }

  @Test
  void noFixingNoEvent() {
    assertThat(
            new BreachEvents(day -> Set.of(), day -> Optional.empty())
                .of(
                    new BreachEvents.Case("made", SOFR, Side.CEILING, Rule.STRICT),
                    new BreachEvents.Rate(new TimeSeries(SOFR, List.of()), MissingDays.NONE, false),
                    CEILING))
        .isEmpty();
  }

  private static List<BreachEvent> belowFloor(Rule rule) {
    TimeSeries floor =
        Made.series(
            "on-rrp-rate",
            "2025-03-03",
            "1.12",
            "2025-03-04",
            "1.26",
            "2025-03-05",
            "1.33",
            "2025-03-07",
            "1.33",
            "2025-03-10",
            "1.20",
            "2025-03-11",
            "1.28");
    return new BreachEvents(day -> Set.of(), day -> Optional.empty())
        .of(new BreachEvents.Case("made", SOFR, Side.FLOOR, rule), COMPLETE, floor);
  }

  @Test
  void belowAFloorDistancesAreNegativeAndThePeakIsTheFirstOfTheDeepest() {
    List<BreachEvent> events = belowFloor(Rule.STRICT);
    assertThat(events).hasSize(3);
    BreachEvent second = events.get(1);
    assertThat(second.start()).isEqualTo("2025-03-05");
    assertThat(second.peak()).isEqualByComparingTo("-2");
    assertThat(second.peakDate()).as("the first on a tie").isEqualTo("2025-03-05");
    assertThat(second.sum()).isEqualByComparingTo("-4");
    assertThat(second.id()).isEqualTo("sofr-floor-strict-2025-03-05");
    assertThat(events.get(2).ending()).isEqualTo(Ending.OPEN);
  }

  @Test
  void atTheFloorIsBeyondItForTheOtherRuleAlone() {
    List<BreachEvent> events = belowFloor(Rule.AT_OR_BELOW);
    assertThat(events).hasSize(2);
    assertThat(events.get(0).fixings()).isEqualTo(4);
    assertThat(events.get(0).peak()).isEqualByComparingTo("-2");
  }
}
