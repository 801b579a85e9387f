package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.odds.Odds;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** How often it came so, by what odds had foretold: a row a tenth of every target and distance. */
public final class OddsBins {

  /** A tenth of what was foretold of a target at a distance. */
  public record Row(Odds.Score score, Odds.Bin bin) {}

  public static final Column<Row> TARGET = text("target", (Row row) -> row.score().target());

  public static final Column<Row> HORIZON = integer("horizon", (Row row) -> row.score().horizon());

  public static final Column<Row> FROM = number("from", Unit.NUMBER, (Row row) -> row.bin().from());

  public static final Column<Row> TO = number("to", Unit.NUMBER, (Row row) -> row.bin().to());

  public static final Column<Row> DAYS =
      integer("days", (Row row) -> row.bin().days()).headed("odds.column.days");

  public static final Column<Row> EVENTS =
      integer("events", (Row row) -> row.bin().events()).headed("odds.column.events");

  public static final Column<Row> FORETOLD =
      optionalNumber(
              "foretold", Unit.NUMBER, (Row row) -> row.bin().shares().map(Odds.Shares::foretold))
          .headed("odds.column.foretold");

  public static final Column<Row> CAME =
      optionalNumber("came", Unit.NUMBER, (Row row) -> row.bin().shares().map(Odds.Shares::came))
          .headed("odds.column.came");

  public static final Dataset<Row> DATASET =
      new Dataset<>(
          "odds-reliability",
          List.of(TARGET, HORIZON, FROM, TO, DAYS, EVENTS, FORETOLD, CAME),
          List.of("target", "horizon", "from"),
          OddsBins::rows);

  private OddsBins() {}

  /** The tenths of a score. */
  public static Stream<Row> of(Odds.Score score) {
    return score.bins().stream().map(bin -> new Row(score, bin));
  }

  private static Stream<Row> rows(SiteView site) {
    return site.outlook().odds().scores().stream().flatMap(OddsBins::of);
  }
}
