package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.odds.Odds;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Odds of coming fixings as they would have been made, day by day. */
public final class OddsDays {

  public static final Column<Odds.Day> MADE_ON = date("made_on", Odds.Day::madeOn);

  public static final Column<Odds.Day> TARGET = text("target", Odds.Day::target);

  public static final Column<Odds.Day> HORIZON = integer("horizon", Odds.Day::horizon);

  public static final Column<Odds.Day> RESOLVES_ON = date("resolves_on", Odds.Day::resolvesOn);

  public static final Column<Odds.Day> PROBABILITY =
      number("probability", Unit.NUMBER, Odds.Day::probability);

  public static final Column<Odds.Day> CLIMATOLOGY =
      number("climatology", Unit.NUMBER, Odds.Day::climatology);

  public static final Column<Odds.Day> PERSISTENCE =
      number("persistence", Unit.NUMBER, Odds.Day::persistence);

  public static final Column<Odds.Day> OUTCOME =
      optionalText("outcome", (Odds.Day day) -> day.outcome().map(came -> came ? "1" : "0"));

  public static final Dataset<Odds.Day> DATASET =
      new Dataset<>(
          "odds",
          List.of(
              MADE_ON,
              TARGET,
              HORIZON,
              RESOLVES_ON,
              PROBABILITY,
              CLIMATOLOGY,
              PERSISTENCE,
              OUTCOME),
          List.of("made_on", "target", "horizon"),
          OddsDays::rows);

  private OddsDays() {}

  private static Stream<Odds.Day> rows(SiteView site) {
    return site.outlook().odds().replayed().stream();
  }
}
