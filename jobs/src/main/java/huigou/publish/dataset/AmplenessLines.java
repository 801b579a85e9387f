package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.series.Unit;
import huigou.model.view.AmplenessRow;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Lines of evidence on how ample reserves are, side by side. */
public final class AmplenessLines {

  public static final Column<AmplenessRow> LINE = text("line", row -> row.said().line());

  public static final Column<AmplenessRow> PERIOD =
      text("period", (AmplenessRow row) -> row.said().period()).headed("ampleness.column.period");

  public static final Column<AmplenessRow> VALUE =
      optionalNumber("value", Unit.NUMBER, AmplenessRow::printed).headed("ampleness.column.value");

  public static final Column<AmplenessRow> LOWER =
      optionalNumber("lower", Unit.NUMBER, (AmplenessRow row) -> row.said().lower())
          .headed("ampleness.column.lower");

  public static final Column<AmplenessRow> UPPER =
      optionalNumber("upper", Unit.NUMBER, (AmplenessRow row) -> row.said().upper())
          .headed("ampleness.column.upper");

  public static final Column<AmplenessRow> N =
      integer("n", (AmplenessRow row) -> row.said().n()).headed("ampleness.column.n");

  public static final Column<AmplenessRow> R2 =
      optionalNumber("r2", Unit.NUMBER, (AmplenessRow row) -> row.said().rSquared())
          .headed("ampleness.column.r2");

  public static final Column<AmplenessRow> BASIS = text("basis", row -> row.basis().en());

  public static final Dataset<AmplenessRow> DATASET =
      new Dataset<>(
          "ampleness",
          List.of(LINE, PERIOD, VALUE, LOWER, UPPER, N, R2, BASIS),
          List.of("line", "period"),
          AmplenessLines::rows);

  private AmplenessLines() {}

  private static Stream<AmplenessRow> rows(SiteView site) {
    return site.outlook().scarcity().ampleness().stream();
  }
}
