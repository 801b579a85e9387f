package huigou.publish.view;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.CalendarLabel;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A run of fixings outside a corridor that is made up: strict, unexplained, ended; its peak of 12
 * basis points is of its first day.
 */
record MadeBreach(
    String corridor,
    String measure,
    Side side,
    Rule rule,
    String start,
    String end,
    int fixings,
    Ending ending,
    Set<CalendarLabel> labels,
    Attribution attribution,
    Optional<VolumeBeyond> volume) {

  static MadeBreach of(
      String corridor, String measure, Side side, String start, String end, int fixings) {
    return new MadeBreach(
        corridor,
        measure,
        side,
        Rule.STRICT,
        start,
        end,
        fixings,
        Ending.ENDED,
        Set.of(),
        Attribution.UNEXPLAINED,
        Optional.empty());
  }

  MadeBreach by(Rule other) {
    return new MadeBreach(
        corridor, measure, side, other, start, end, fixings, ending, labels, attribution, volume);
  }

  MadeBreach ending(Ending other) {
    return new MadeBreach(
        corridor, measure, side, rule, start, end, fixings, other, labels, attribution, volume);
  }

  MadeBreach on(Attribution other, CalendarLabel... days) {
    return new MadeBreach(
        corridor, measure, side, rule, start, end, fixings, ending, Set.of(days), other, volume);
  }

  MadeBreach beyond(VolumeBeyond other) {
    return new MadeBreach(
        corridor,
        measure,
        side,
        rule,
        start,
        end,
        fixings,
        ending,
        labels,
        attribution,
        Optional.of(other));
  }

  BreachEvent event() {
    BigDecimal peak = side.beyond(BigDecimal.valueOf(12));
    return new BreachEvent(
        corridor,
        SeriesId.of(measure),
        side,
        rule,
        LocalDate.parse(start),
        LocalDate.parse(end),
        fixings,
        peak,
        LocalDate.parse(start),
        peak.multiply(BigDecimal.valueOf(fixings)),
        ending,
        labels,
        attribution,
        volume);
  }
}
