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
      text("publisher", "Who counts", ThresholdDays::publisher).headed("total.column.publisher");

  public static final Column<ThresholdDays> YEAR =
      integer("year", "Calendar year", ThresholdDays::year);

  public static final Column<ThresholdDays> CURRENCY =
      text("currency", "ISO code", (ThresholdDays any) -> "USD");

  public static final Column<ThresholdDays> MARK =
      money("mark", "The mark", ThresholdDays::mark, (ThresholdDays any) -> "USD")
          .headed("threshold.column.mark");

  public static final Column<ThresholdDays> BELOW =
      optionalDate(
              "below_on",
              "Last day of a cited point below it; empty where none is cited",
              ThresholdDays::below)
          .headed("threshold.column.below");

  public static final Column<ThresholdDays> BY =
      optionalDate(
              "reached_by",
              "First day of a cited point at or above it; empty where none is cited",
              ThresholdDays::by)
          .headed("threshold.column.by");

  public static final Column<ThresholdDays> FEWEST =
      optionalInteger("fewest_days", "Fewest days of the year that it took", ThresholdDays::fewest)
          .headed("threshold.column.fewest");

  public static final Column<ThresholdDays> MOST =
      optionalInteger("most_days", "Most days of the year that it took", ThresholdDays::most)
          .headed("threshold.column.most");

  public static final Dataset<ThresholdDays> DATASET =
      new Dataset<>(
          "announced-thresholds",
          "Days to each mark of announced US buybacks, as far as cited points bound them",
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
