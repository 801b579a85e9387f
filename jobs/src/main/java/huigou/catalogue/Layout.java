package huigou.catalogue;

import huigou.model.origin.SourceId;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a source lays out a file: which heading holds what. Headings are matched exactly.
 *
 * @param records for JSON, the key of the top-level array that holds the records; empty for CSV
 * @param dateHeadings headings under which the reference date may stand; a file has exactly one of
 *     them
 * @param untilHeading heading of the last day of a span, or empty where rows are about one day
 * @param itemHeading heading that names the item; empty where the heading of the figure is itself
 *     the item
 * @param columns by heading; for a layout without item heading empty, then every other heading is
 *     an item
 * @param ignored headings that are known and not read
 * @param absent texts that stand for "no figure"
 * @param required headings without which a row says nothing
 */
public record Layout(
    String id,
    SourceId source,
    Format format,
    String records,
    List<String> dateHeadings,
    DateTimeFormatter dateForm,
    String datePattern,
    String untilHeading,
    String itemHeading,
    Map<String, Column> columns,
    Set<String> ignored,
    Set<String> absent,
    Set<String> required) {

  /** The field name given to a figure whose heading is the item. */
  public static final String ITEM_IN_HEADING = "value";

  /** Kinds of file. */
  public enum Format {
    JSON,
    CSV
  }

  /**
   * What stands under a heading.
   *
   * @param field our name for it, to which series refer
   * @param multiplier by which a figure is multiplied to reach the canonical unit
   */
  public record Column(String field, BigDecimal multiplier) {}

  public boolean itemInHeading() {
    return itemHeading.isEmpty();
  }

  /** Whether the layout has a place for that heading. */
  public boolean knows(String heading) {
    return dateHeadings.contains(heading)
        || heading.equals(untilHeading)
        || heading.equals(itemHeading)
        || columns.containsKey(heading)
        || ignored.contains(heading)
        || itemInHeading();
  }
}
