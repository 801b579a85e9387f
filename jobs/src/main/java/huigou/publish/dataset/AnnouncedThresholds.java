package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalInteger;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.ThresholdDays;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When announced totals passed round marks, as far as cited points bound it. */
public final class AnnouncedThresholds {

  public static final Column<ThresholdDays> PUBLISHER =
      text("publisher", ThresholdDays::publisher).headed("total.column.publisher");

  public static final Column<ThresholdDays> YEAR = integer("year", ThresholdDays::year);

  public static final Column<ThresholdDays> CURRENCY =
      text("currency", (ThresholdDays any) -> "USD");

  public static final Column<ThresholdDays> MARK =
      money("mark", ThresholdDays::mark, (ThresholdDays any) -> "USD")
          .headed("threshold.column.mark");

  public static final Column<ThresholdDays> BELOW =
      optionalDate("below_on", ThresholdDays::below).headed("threshold.column.below");

  public static final Column<ThresholdDays> BY =
      optionalDate("reached_by", ThresholdDays::by).headed("threshold.column.by");

  public static final Column<ThresholdDays> FEWEST =
      optionalInteger("fewest_days", ThresholdDays::fewest).headed("threshold.column.fewest");

  public static final Column<ThresholdDays> MOST =
      optionalInteger("most_days", ThresholdDays::most).headed("threshold.column.most");

  public static final Dataset<ThresholdDays> DATASET =
      new Dataset<>(
          "announced-thresholds",
          List.of(PUBLISHER, YEAR, CURRENCY, MARK, BELOW, BY, FEWEST, MOST),
          List.of("publisher", "year", "mark"),
          AnnouncedThresholds::rows);

  private AnnouncedThresholds() {}

  private static Stream<ThresholdDays> rows(SiteView site) {
    return site.buybacks().unitedStates().thresholds().stream()
        .sorted(
            Comparator.comparing(ThresholdDays::publisher)
                .thenComparing(ThresholdDays::year)
                .thenComparing(ThresholdDays::mark));
  }
}
