package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.scarcity.TakeUp;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How much of the standing repo facility was taken, by how much more the market paid. */
public final class TakeUps {

  public static final Column<TakeUp> ERA = text("era", TakeUp::era).headed("take-up.column.era");

  public static final Column<TakeUp> CLASS =
      text("class", (TakeUp row) -> row.step().token()).headed("take-up.column.class");

  public static final Column<TakeUp> DAYS =
      integer("days", TakeUp::days).headed("take-up.column.days");

  public static final Column<TakeUp> MEAN =
      optionalNumber("mean_usd", Unit.USD, TakeUp::mean).headed("take-up.column.mean");

  public static final Column<TakeUp> MEDIAN =
      optionalNumber("median_usd", Unit.USD, TakeUp::median).headed("take-up.column.median");

  public static final Column<TakeUp> SHUNNED =
      integer("under_1bn", TakeUp::shunned).headed("take-up.column.shunned");

  public static final Dataset<TakeUp> DATASET =
      new Dataset<>(
          "take-up",
          List.of(ERA, CLASS, DAYS, MEAN, MEDIAN, SHUNNED),
          List.of("era", "class"),
          TakeUps::rows);

  private TakeUps() {}

  private static Stream<TakeUp> rows(SiteView site) {
    return site.outlook().scarcity().takeUp().stream()
        .sorted(
            Comparator.comparing(TakeUp::era).thenComparing((TakeUp row) -> row.step().token()));
  }
}
