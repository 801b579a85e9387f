package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;

import huigou.model.ahead.PathScore;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** How well the path of the Treasury's cash did on days held out. */
public final class PathScores {

  public static final Column<PathScore> HORIZON =
      integer("horizon", PathScore::horizon).headed("ahead.column.horizon");

  public static final Column<PathScore> N = integer("n", PathScore::n).headed("ahead.column.n");

  public static final Column<PathScore> ERROR =
      number("mae_usd", Unit.USD, PathScore::error).headed("ahead.column.error");

  public static final Column<PathScore> NO_CHANGE =
      number("mae_no_change_usd", Unit.USD, PathScore::errorOfNoChange)
          .headed("ahead.column.no-change");

  public static final Column<PathScore> RATIO =
      number("ratio", Unit.NUMBER, PathScore::ratio).headed("ahead.column.ratio");

  public static final Dataset<PathScore> DATASET =
      new Dataset<>(
          "cash-path-score",
          List.of(HORIZON, N, ERROR, NO_CHANGE, RATIO),
          List.of("horizon"),
          PathScores::rows);

  private PathScores() {}

  private static Stream<PathScore> rows(SiteView site) {
    return site.outlook().ahead().scores().stream();
  }
}
