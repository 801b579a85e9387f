package huigou.catalogue;

import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a source lays out a file: which heading holds what. Headings are matched exactly.
 *
 * @param records for JSON, the key of the array that holds the records; empty for a table
 * @param envelope what a JSON answer says of itself around its records
 * @param dateHeadings headings under which the reference date may stand; a file has exactly one of
 *     them
 * @param untilHeading heading of the last day of a span, or empty where rows are about one day
 * @param itemHeading heading that names the item; empty where the heading of the figure, or the
 *     envelope, does
 * @param vintages where the file says on which day a figure was so
 * @param columns by heading; for a layout whose headings are items empty
 * @param ignored headings that are known and not read
 * @param absent texts that stand for "no figure"
 * @param required headings without which a row says nothing
 * @param passedOver sheets that are known to hold no figures
 * @param otherItems items that are known and of which no series is made
 * @param status how firm the figures are
 * @param items names by which series take figures of this source; the headings of a layout whose
 *     headings are items
 */
public record Layout(
    String id,
    SourceId source,
    Format format,
    String records,
    Envelope envelope,
    List<String> dateHeadings,
    DayForm dateForm,
    String untilHeading,
    String itemHeading,
    Vintages vintages,
    Map<String, Column> columns,
    Set<String> ignored,
    Set<String> absent,
    Set<String> required,
    Set<String> passedOver,
    Set<String> otherItems,
    ObservationStatus status,
    Set<String> items) {

  /** The field name given to a figure whose heading is the item. */
  public static final String ITEM_IN_HEADING = "value";

  /** Kinds of file. */
  public enum Format {
    /** An object with an array of records. */
    JSON,
    /** Rows under a header: comma-separated values, or sheets of a workbook. */
    TABLE
  }

  /**
   * What stands under a heading.
   *
   * @param field our name for it, to which series refer
   * @param multiplier by which a figure is multiplied to reach the canonical unit
   */
  public record Column(String field, BigDecimal multiplier) {

    public Column {
      requireMultiplier(multiplier);
    }
  }

  private static final int LARGEST_EXPONENT = 18;

  /**
   * @throws IllegalArgumentException unless it is a positive number that people use
   */
  static void requireMultiplier(BigDecimal multiplier) {
    if (multiplier == null
        || multiplier.signum() <= 0
        || Math.abs((long) multiplier.precision() - multiplier.scale()) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException("multiplier " + multiplier + " is none that people use");
    }
  }

  /**
   * The keys around the records of a JSON answer.
   *
   * @param must keys with the one text that they may have: another is another unit
   * @param ignored keys that are known and not read
   * @param count key that counts the records; empty where there is none
   * @param itemInUrl parameter of the address in {@code origin.yml} that names the item, since the
   *     answer does not; empty where records name it
   */
  public record Envelope(
      Map<String, String> must, Set<String> ignored, String count, String itemInUrl) {

    public static final Envelope NONE = new Envelope(Map.of(), Set.of(), "", "");
  }

  /**
   * Where a file says since when a figure was so.
   *
   * @param inHeading whether the day stands after the last underscore of a heading ({@code
   *     SOFR_20251128})
   * @param first heading of the first day on which the figure was so; empty where there is none
   * @param last heading of the last such day
   * @param form how those days are written
   */
  public record Vintages(boolean inHeading, String first, String last, DayForm form) {

    public static final Vintages NONE = new Vintages(false, "", "", DayForm.ISO);
  }

  /** A heading that names an item, and perhaps the day on which its figures were so. */
  public record Heading(String item, String vintage) {}

  public boolean itemInHeading() {
    return itemHeading.isEmpty() && columns.isEmpty();
  }

  /** Takes a heading that names an item apart. */
  public Heading heading(String heading) {
    int cut = vintages.inHeading() ? heading.lastIndexOf('_') : -1;
    return cut < 0
        ? new Heading(heading, "")
        : new Heading(heading.substring(0, cut), heading.substring(cut + 1));
  }

  /** Whether the layout has a place for that heading. */
  public boolean knows(String heading) {
    return dateHeadings.contains(heading)
        || heading.equals(untilHeading) && !heading.isEmpty()
        || heading.equals(itemHeading) && !heading.isEmpty()
        || heading.equals(vintages.first()) && !heading.isEmpty()
        || heading.equals(vintages.last()) && !heading.isEmpty()
        || columns.containsKey(heading)
        || ignored.contains(heading)
        || itemInHeading() && namesItem(heading);
  }

  private boolean namesItem(String heading) {
    Heading parts = heading(heading);
    boolean dated =
        !vintages.inHeading()
            || parts.vintage().length() == vintages.form().inWords().length()
                && parts.vintage().chars().allMatch(Character::isDigit);
    return dated && items.contains(parts.item());
  }

  /** The headings that a reader would look for, for messages. */
  public String headings() {
    String date = String.join(" | ", dateHeadings);
    if (!itemInHeading()) {
      return date
          + ", "
          + (itemHeading.isEmpty() ? "" : itemHeading + ", ")
          + String.join(", ", columns.keySet());
    }
    String suffix = vintages.inHeading() ? "_" + vintages.form().inWords() : "";
    return date
        + ", "
        + items.stream()
            .sorted()
            .map(item -> item + suffix)
            .reduce((a, b) -> a + " | " + b)
            .orElse("");
  }
}
