package huigou.derive.corridor;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeAbove;
import huigou.model.corridor.CalendarLabel;
import huigou.model.series.Figures;
import huigou.model.series.MissingDays;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the runs of fixings beyond a ceiling. Closed days do not break a run, a scheduled fixing
 * that is missing does; a day without a ceiling is no fixing of the corridor.
 */
public final class BreachEvents {

  private final Function<LocalDate, Set<CalendarLabel>> labels;
  private final Function<LocalDate, Optional<VolumeAbove>> volume;

  /**
   * @param labels what a day coincides with
   * @param volume what of a day's volume lay above the ceiling
   */
  public BreachEvents(
      Function<LocalDate, Set<CalendarLabel>> labels,
      Function<LocalDate, Optional<VolumeAbove>> volume) {
    this.labels = labels;
    this.volume = volume;
  }

  private record Fixing(LocalDate date, BigDecimal excess) {}

  /**
   * A measure's fixings.
   *
   * @param missing scheduled ones that are not at hand
   * @param complete whether the newest is the newest that was due
   */
  public record Rate(TimeSeries fixings, MissingDays missing, boolean complete) {}

  /**
   * The events of a measure under a corridor's ceiling, oldest first.
   *
   * @param ceiling its level by day
   */
  public List<BreachEvent> of(
      String corridor, SeriesId measure, Rule rule, Rate rate, TimeSeries ceiling) {
    List<BreachEvent> events = new ArrayList<>();
    List<Fixing> run = new ArrayList<>();
    for (Vintage figure : rate.fixings().figures()) {
      LocalDate date = figure.referenceDate();
      Optional<BigDecimal> top = ceiling.value(date);
      if (top.isEmpty()) {
        continue;
      }
      BigDecimal excess = figure.value().subtract(top.get()).movePointRight(2);
      if (!run.isEmpty() && rate.missing().in(last(run), date) > 0) {
        events.add(event(corridor, measure, rule, run, Ending.UNSEEN));
        run.clear();
      }
      if (rule.holds(excess)) {
        run.add(new Fixing(date, excess));
      } else if (!run.isEmpty()) {
        events.add(event(corridor, measure, rule, run, Ending.ENDED));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      boolean newest = last(run).equals(rate.fixings().newest().referenceDate());
      events.add(
          event(
              corridor,
              measure,
              rule,
              run,
              newest && rate.complete() ? Ending.OPEN : Ending.UNSEEN));
    }
    return events;
  }

  private static LocalDate last(List<Fixing> run) {
    return run.get(run.size() - 1).date();
  }

  private BreachEvent event(
      String corridor, SeriesId measure, Rule rule, List<Fixing> run, Ending ending) {
    Fixing peak = run.get(0);
    BigDecimal sum = BigDecimal.ZERO;
    Set<CalendarLabel> all = EnumSet.noneOf(CalendarLabel.class);
    int explained = 0;
    for (Fixing fixing : run) {
      sum = sum.add(fixing.excess());
      peak = fixing.excess().compareTo(peak.excess()) > 0 ? fixing : peak;
      Set<CalendarLabel> own = labels.apply(fixing.date());
      all.addAll(own);
      explained += own.stream().anyMatch(CalendarLabel::explains) ? 1 : 0;
    }
    return new BreachEvent(
        corridor,
        measure,
        rule,
        run.get(0).date(),
        run.get(run.size() - 1).date(),
        run.size(),
        Figures.canonical(peak.excess(), 0),
        peak.date(),
        Figures.canonical(sum, 0),
        ending,
        all,
        explained == run.size()
            ? Attribution.EXPLAINED
            : explained > 0 ? Attribution.PARTLY : Attribution.UNEXPLAINED,
        volume.apply(peak.date()));
  }
}
