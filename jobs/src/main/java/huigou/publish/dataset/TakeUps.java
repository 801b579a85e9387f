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

  public static final Column<TakeUp> ERA =
      text("era", "all, or days before or from a change of the rules", TakeUp::era)
          .headed("take-up.column.era");

  public static final Column<TakeUp> CLASS =
      text(
              "class",
              "75th percentile of SOFR less the facility's rate, basis points",
              (TakeUp row) -> row.step().token())
          .headed("take-up.column.class");

  public static final Column<TakeUp> DAYS =
      integer("days", "How many", TakeUp::days).headed("take-up.column.days");

  public static final Column<TakeUp> MEAN =
      optionalNumber("mean_usd", "Mean taken, US dollars", Unit.USD, TakeUp::mean)
          .headed("take-up.column.mean");

  public static final Column<TakeUp> MEDIAN =
      optionalNumber("median_usd", "Median taken, US dollars", Unit.USD, TakeUp::median)
          .headed("take-up.column.median");

  public static final Column<TakeUp> SHUNNED =
      integer("under_1bn", "Days on which less than a billion was taken", TakeUp::shunned)
          .headed("take-up.column.shunned");

  public static final Dataset<TakeUp> DATASET =
      new Dataset<>(
          "take-up",
          "What was taken of the standing repo facility by how far the 75th percentile of SOFR stood above its rate",
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
