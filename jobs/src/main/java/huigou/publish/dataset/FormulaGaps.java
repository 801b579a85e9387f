package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.text;

import huigou.model.scarcity.Lacking;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Which series lack figures that formulas would need, and on which days. */
public final class FormulaGaps {

  public static final Column<Lacking> FORMULA =
      text("formula", Lacking::formula).headed("lacking.column.formula");

  public static final Column<Lacking> SERIES =
      text("series_id", (Lacking gap) -> gap.series().value()).headed("lacking.column.series");

  public static final Column<Lacking> FROM =
      date("from", Lacking::from).headed("lacking.column.from");

  public static final Column<Lacking> TO = date("to", Lacking::to).headed("lacking.column.to");

  public static final Column<Lacking> DAYS =
      integer("days", Lacking::days).headed("lacking.column.days");

  public static final Dataset<Lacking> DATASET =
      new Dataset<>(
          "formula-gaps",
          List.of(FORMULA, SERIES, FROM, TO, DAYS),
          List.of("formula", "series_id", "from"),
          FormulaGaps::rows);

  private FormulaGaps() {}

  private static Stream<Lacking> rows(SiteView site) {
    return site.outlook().scarcity().lacking().stream();
  }
}
