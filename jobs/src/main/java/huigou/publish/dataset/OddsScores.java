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

  public static final Column<Odds.Score> TARGET =
      text("target", "What is foretold", Odds.Score::target);

  public static final Column<Odds.Score> HORIZON =
      integer("horizon", "Fixings ahead", Odds.Score::horizon).headed("odds.column.horizon");

  public static final Column<Odds.Score> N =
      integer("n", "Days scored", Odds.Score::n).headed("odds.column.n");

  public static final Column<Odds.Score> EVENTS =
      integer("events", "Days on which it came so", Odds.Score::events)
          .headed("odds.column.events");

  public static final Column<Odds.Score> BRIER =
      number("brier", "Mean squared error of the probabilities", Unit.NUMBER, Odds.Score::brier)
          .headed("odds.column.brier");

  public static final Column<Odds.Score> SKILL_CLIMATOLOGY =
      number(
              "skill_climatology",
              "1 less the share of the error of climatology",
              Unit.NUMBER,
              Odds.Score::skillClimatology)
          .headed("odds.column.skill-climatology");

  public static final Column<Odds.Score> SKILL_PERSISTENCE =
      number(
              "skill_persistence",
              "1 less the share of the error of persistence",
              Unit.NUMBER,
              Odds.Score::skillPersistence)
          .headed("odds.column.skill-persistence");

  public static final Column<Odds.Score> LOWER =
      number(
              "lower",
              "Skill over climatology at 5 % of block samples",
              Unit.NUMBER,
              Odds.Score::lower)
          .headed("odds.column.lower");

  public static final Column<Odds.Score> UPPER =
      number(
              "upper",
              "Skill over climatology at 95 % of block samples",
              Unit.NUMBER,
              Odds.Score::upper)
          .headed("odds.column.upper");

  public static final Column<Odds.Score> PUBLISHED =
      flag("published", "Whether the odds may be shown", Odds.Score::published)
          .headed("odds.column.published");

  public static final Dataset<Odds.Score> DATASET =
      new Dataset<>(
          "odds-score",
          "What odds were worth against climatology and persistence, and which are refused",
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
