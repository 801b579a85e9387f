package huigou.publish.dataset;

import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.odds.Odds;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** What odds were worth, walked forward over the past. */
public final class OddsScores {

  public static final Column<Odds.Score> TARGET = text("target", Odds.Score::target);

  public static final Column<Odds.Score> HORIZON =
      integer("horizon", Odds.Score::horizon).headed("odds.column.horizon");

  public static final Column<Odds.Score> N = integer("n", Odds.Score::n).headed("odds.column.n");

  public static final Column<Odds.Score> EVENTS =
      integer("events", Odds.Score::events).headed("odds.column.events");

  public static final Column<Odds.Score> BRIER =
      number("brier", Unit.NUMBER, Odds.Score::brier).headed("odds.column.brier");

  public static final Column<Odds.Score> SKILL_CLIMATOLOGY =
      number("skill_climatology", Unit.NUMBER, Odds.Score::skillClimatology)
          .headed("odds.column.skill-climatology");

  public static final Column<Odds.Score> SKILL_PERSISTENCE =
      number("skill_persistence", Unit.NUMBER, Odds.Score::skillPersistence)
          .headed("odds.column.skill-persistence");

  public static final Column<Odds.Score> LOWER =
      number("lower", Unit.NUMBER, Odds.Score::lower).headed("odds.column.lower");

  public static final Column<Odds.Score> UPPER =
      number("upper", Unit.NUMBER, Odds.Score::upper).headed("odds.column.upper");

  public static final Column<Odds.Score> PUBLISHED =
      flag("published", Odds.Score::published).headed("odds.column.published");

  public static final Dataset<Odds.Score> DATASET =
      new Dataset<>(
          "odds-score",
          List.of(
              TARGET,
              HORIZON,
              N,
              EVENTS,
              BRIER,
              SKILL_CLIMATOLOGY,
              SKILL_PERSISTENCE,
              LOWER,
              UPPER,
              PUBLISHED),
          List.of("target", "horizon"),
          OddsScores::rows);

  private OddsScores() {}

  private static Stream<Odds.Score> rows(SiteView site) {
    return site.outlook().odds().scores().stream();
  }
}
