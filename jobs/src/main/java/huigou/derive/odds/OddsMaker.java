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

  private OddsMaker() {}

  /**
   * All odds: targets in the catalogue's order, each by distance; those of the past by the day they
   * were made on first.
   *
   * @param classes of a day by the calendar and by auctions that are known
   * @param settling what settles on a day, as one knew at the end of another
   * @param fresh whether the newest fixing is the newest that was due: else there are none of
   *     tonight
   */
  public static Odds of(
      OddsRules rules,
      Function<SeriesId, TimeSeries> figures,
      BusinessCalendar calendar,
      Function<LocalDate, Set<DayClass>> classes,
      BiFunction<LocalDate, LocalDate, BigDecimal> settling,
      boolean fresh) {
    Inputs inputs = new Inputs(rules, figures, calendar, classes, settling);
    List<Odds.Day> replayed = new ArrayList<>();
    List<Odds.Score> scores = new ArrayList<>();
    List<Odds.Tonight> tonight = new ArrayList<>();
    for (OddsRules.Target target : rules.targets()) {
      for (int horizon = 1; horizon <= rules.horizons(); horizon++) {
        Hindcast walked = new Hindcast(rules, target, horizon, inputs).walk();
        Optional<Odds.Score> score = walked.score();
        score.ifPresent(scores::add);
        if (score.filter(Odds.Score::published).isPresent()) {
          replayed.addAll(walked.days());
          if (fresh) {
            walked.tonight().ifPresent(tonight::add);
          }
        }
      }
    }
    replayed.sort(Comparator.comparing(Odds.Day::madeOn));
    return new Odds(replayed, scores, tonight);
  }
}
