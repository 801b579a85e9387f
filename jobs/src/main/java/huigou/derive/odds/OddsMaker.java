package huigou.derive.odds;

import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.scarcity.DayClass;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes the odds of all targets and horizons, scores them, and refuses those without skill. */
public final class OddsMaker {

  private final OddsRules rules;
  private final Inputs inputs;
  private final Fits fits;

  /**
   * @param classes of a day by the calendar and by auctions that are known
   * @param settling what settles on a day, as one knew at the end of another
   * @param fits that were made before
   */
  public OddsMaker(
      OddsRules rules,
      Function<SeriesId, TimeSeries> figures,
      BusinessCalendar calendar,
      Function<LocalDate, Set<DayClass>> classes,
      BiFunction<LocalDate, LocalDate, BigDecimal> settling,
      Fits fits) {
    this.rules = rules;
    this.fits = fits;
    this.inputs = new Inputs(rules, figures, calendar, classes, settling);
  }

  /**
   * All odds: targets in the catalogue's order, each by distance; those of the past by the day they
   * were made on first. They are walked side by side, each by itself: which is done first changes
   * nothing.
   *
   * @param fresh whether the newest fixing is the newest that was due: else there are none of
   *     tonight
   */
  public Odds odds(boolean fresh) {
    List<Odds.Day> replayed = new ArrayList<>();
    List<Odds.Score> scores = new ArrayList<>();
    List<Odds.Tonight> tonight = new ArrayList<>();
    List<Hindcast> hindcasts = new ArrayList<>();
    for (OddsRules.Target target : rules.targets()) {
      for (int horizon = 1; horizon <= rules.horizons(); horizon++) {
        hindcasts.add(new Hindcast(rules, target, horizon, inputs, fits));
      }
    }
    List<Optional<Odds.Score>> scored =
        hindcasts.parallelStream().map(each -> each.walk().score()).toList();
    for (int i = 0; i < hindcasts.size(); i++) {
      Hindcast walked = hindcasts.get(i);
      scored.get(i).ifPresent(scores::add);
      if (scored.get(i).filter(Odds.Score::published).isPresent()) {
        replayed.addAll(walked.days());
        if (fresh) {
          walked.tonight().ifPresent(tonight::add);
        }
      }
    }
    replayed.sort(Comparator.comparing(Odds.Day::madeOn));
    return new Odds(replayed, scores, tonight);
  }

  private Hindcast walk(OddsRules.Target target, int horizon) {
    return new Hindcast(rules, target, horizon, inputs, fits).walk();
  }

  /** What the odds of a day rest on, refused ones too; empty where none were made on it. */
  public Optional<Odds.Basis> basis(OddsRules.Target target, int horizon, LocalDate madeOn) {
    return walk(target, horizon).basis(madeOn);
  }
}
