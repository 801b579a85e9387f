package huigou.derive.corridor;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.CalendarLabel;
import huigou.model.corridor.Side;
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
 * Finds the runs of fixings beyond an edge of a corridor: above its ceiling or below its floor.
 * Closed days do not break a run, a scheduled fixing that is missing does; a day without the edge
 * is no fixing of it.
 */
public final class BreachEvents {

  private final Function<LocalDate, Set<CalendarLabel>> labels;
  private final Function<LocalDate, Optional<VolumeBeyond>> volume;

  /**
   * @param labels what a day coincides with
   * @param volume what of a day's volume lay beyond the edge
   */
  public BreachEvents(
      Function<LocalDate, Set<CalendarLabel>> labels,
      Function<LocalDate, Optional<VolumeBeyond>> volume) {
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
   * What is held against what.
   *
   * @param corridor its id
   */
  public record Case(String corridor, SeriesId measure, Side side, Rule rule) {}

  /**
   * The events of a measure at an edge of a corridor, oldest first.
   *
   * @param edge its level by day
   */
  public List<BreachEvent> of(Case of, Rate rate, TimeSeries edge) {
    List<BreachEvent> events = new ArrayList<>();
    List<Fixing> run = new ArrayList<>();
    for (Vintage figure : rate.fixings().figures()) {
      LocalDate date = figure.referenceDate();
      Optional<BigDecimal> level = edge.value(date);
      if (level.isEmpty()) {
        continue;
      }
      BigDecimal excess = figure.value().subtract(level.get()).movePointRight(2);
      if (!run.isEmpty() && rate.missing().in(last(run), date) > 0) {
        events.add(event(of, run, Ending.UNSEEN));
        run.clear();
      }
      if (of.rule().holds(of.side().beyond(excess))) {
        run.add(new Fixing(date, excess));
      } else if (!run.isEmpty()) {
        events.add(event(of, run, Ending.ENDED));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      boolean newest = last(run).equals(rate.fixings().newest().referenceDate());
      events.add(event(of, run, newest && rate.complete() ? Ending.OPEN : Ending.UNSEEN));
    }
    return events;
  }

  private static LocalDate last(List<Fixing> run) {
    return run.get(run.size() - 1).date();
  }

  private BreachEvent event(Case of, List<Fixing> run, Ending ending) {
    Fixing peak = run.get(0);
    BigDecimal sum = BigDecimal.ZERO;
    Set<CalendarLabel> all = EnumSet.noneOf(CalendarLabel.class);
    int explained = 0;
    for (Fixing fixing : run) {
      sum = sum.add(fixing.excess());
      peak =
          of.side().beyond(fixing.excess()).compareTo(of.side().beyond(peak.excess())) > 0
              ? fixing
              : peak;
      Set<CalendarLabel> own = labels.apply(fixing.date());
      all.addAll(own);
      explained += own.stream().anyMatch(CalendarLabel::explains) ? 1 : 0;
    }
    return new BreachEvent(
        of.corridor(),
        of.measure(),
        of.side(),
        of.rule(),
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
