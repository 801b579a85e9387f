package huigou.catalogue;

import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a source lays out a file: which heading holds what. Headings are matched exactly.
 *
 * @param records for JSON, the key of the array that holds the records; empty for a table
 * @param envelope what a JSON answer says of itself around its records
 * @param facts kind of fact that a row is, such as an operation; empty where rows hold figures of
 *     series
 * @param around what stands around the table
 * @param dates of what a row is about
 * @param items what a figure is of
 * @param vintages where the file says on which day a figure was so
 * @param columns by heading; for a layout whose headings are items empty
 * @param parts columns of the records that a record of facts holds, by the key of their array
 * @param marks the heading that says of each figure whether there is one
 * @param ignored headings that are known and not read
 * @param absent texts that stand for "no figure"
 * @param required headings without which a row says nothing, unless its mark says that it has no
 *     figure
 * @param checks what a file of it is held to beyond its headings
 * @param status how firm the figures are
 */
public record Layout(
    String id,
    SourceId source,
    Format format,
    String records,
    String facts,
    Envelope envelope,
    Around around,
    Dates dates,
    Items items,
    Vintages vintages,
    Map<String, Column> columns,
    Map<String, Part> parts,
    Marks marks,
    Set<String> ignored,
    Set<String> absent,
    SortedSet<String> required,
    LayoutChecks checks,
    ObservationStatus status) {

  /** The field name given to a figure whose heading is the item. */
  public static final String ITEM_IN_HEADING = "value";

  /** Kinds of file. */
  public enum Format {
    /** An object with an array of records. */
    JSON,
    /** Rows under a header: comma-separated values, or sheets of a workbook. */
    TABLE,
    /** A company's reported facts, as the SEC serves them. */
    COMPANY_FACTS,
    /** An object with records written out as JSON within a text of it. */
    JSON_IN_JSON,
    /** An object whose numbered members are the records. */
    JSON_MEMBERS,
    /** An element whose attributes say what it is, with elements of records within. */
    XML,
    /** Items of RSS 2.0 or entries of Atom. */
    FEED,
    /** SDMX-ML in its compact form: an element a series, within it an element a figure. */
    SDMX;

    /** How names of such files end. */
    public String suffix() {
      return switch (this) {
        case TABLE -> ".csv";
        case XML, FEED, SDMX -> ".xml";
        default -> ".json";
      };
    }
  }

  /**
   * The days of which rows are.
   *
   * @param headings under which the reference date may stand; a file has exactly one of them
   * @param until heading of the last day of a span, or empty where rows are about one day
   */
  public record Dates(List<String> headings, DayForm form, String until) {}

  /**
   * Of what a figure is.
   *
   * @param headings that name the item together; none where the heading of the figure, or the
   *     envelope, does
   * @param fed names by which series take figures of this source; the headings of a layout whose
   *     headings are items
   * @param others items that are known and of which no series is made
   * @param otherForm how such items are named, where they are too many to list; empty for none
   */
  public record Items(
      List<String> headings, Set<String> fed, Set<String> others, Optional<Pattern> otherForm) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

    /** Whether an item is known, and no series is made of it. */
    public boolean isOther(String item) {
      return !fed.contains(item) && leaves(item);
    }

    /**
     * Whether figures of an item that no series takes are left where they are: a total that is read
     * may stand beside parts of it that are not.
     */
    public boolean leaves(String item) {
      return others.contains(item)
          || otherForm.filter(form -> form.matcher(item).matches()).isPresent();
    }

    /**
     * The item of a series that differs from a text in letter case, width or blanks alone; of a
     * known text the text itself, and so of one that none or several differ from in this way.
     */
    public String spelt(String text) {
      if (knows(text)) {
        return text;
      }
      String folded = folded(text);
      List<String> meant = fed.stream().filter(item -> folded(item).equals(folded)).toList();
      return meant.size() == 1 ? meant.get(0) : text;
    }

    private static String folded(String text) {
      return BLANKS
          .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
          .replaceAll(" ")
          .strip()
          .toLowerCase(Locale.ROOT);
    }

    private boolean knows(String item) {
      return fed.contains(item) || isOther(item);
    }
  }

  /**
   * What stands around the table of a file.
   *
   * @param preamble rows that stand above the header
   * @param sheet what else stands on a sheet besides its table
   * @param passedOver sheets that are known to hold no figures
   */
  public record Around(Preamble preamble, Sheet sheet, Set<String> passedOver) {}

  /**
   * What stands under a heading.
   *
   * @param field our name for it, to which series refer
   * @param multiplier by which a figure is multiplied to reach the canonical unit
   * @param whole whether the publisher counts in whole units of the column
   */
  public record Column(String field, BigDecimal multiplier, boolean whole) {

    /** A column whose figures are in the canonical unit, or are none. */
    public Column(String field) {
      this(field, BigDecimal.ONE, false);
    }

    public Column {
      requireMultiplier(multiplier);
    }
  }

  /** The columns of a record within a record, and the keys that are known there and not read. */
  public record Part(Map<String, Column> columns, Set<String> ignored) {

    public Part {
      ignored = Set.copyOf(ignored);
    }
  }

  /**
   * Rows above the header, each under a name in its first cell.
   *
   * @param must rows whose cells have one text alone above every figure that is read: the unit, the
   *     multiplier
   * @param ignored rows that are known and not read
   */
  public record Preamble(Map<String, String> must, Set<String> ignored) {

    public Preamble {
      must = Map.copyOf(must);
      ignored = Set.copyOf(ignored);
    }

    public static final Preamble NONE = new Preamble(Map.of(), Set.of());

    public boolean names(String first) {
      return must.containsKey(first) || ignored.contains(first);
    }
  }

  /**
   * What says of a figure whether there is one.
   *
   * @param heading where it stands; empty where nothing says it
   * @param present marks of a figure
   * @param absent marks of none
   */
  public record Marks(String heading, Set<String> present, Set<String> absent) {

    public static final Marks NONE = new Marks("", Set.of(), Set.of());
  }

  private static final int LARGEST_EXPONENT = 18;

  /**
   * @throws IllegalArgumentException unless it is a positive number that people use
   */
  static void requireMultiplier(BigDecimal multiplier) {
    if (multiplier.signum() <= 0
        || Math.abs((long) multiplier.precision() - multiplier.scale()) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException("multiplier " + multiplier + " is none that people use");
    }
  }

  /**
   * The keys around the records of a JSON answer.
   *
   * @param must keys with the one text that they may have: another is another unit
   * @param ignored keys that are known and not read
   * @param whole how the answer says whether it holds all that was asked for
   * @param itemInUrl parameter of the address in {@code origin.yml} that names the item, since the
   *     answer does not; empty where records name it
   */
  public record Envelope(
      Map<String, String> must, Set<String> ignored, Whole whole, String itemInUrl) {

    public static final Envelope NONE = new Envelope(Map.of(), Set.of(), Whole.UNSAID, "");

    /** Whether the layout has a place for a key, or for the one that holds it. */
    public boolean knows(String key) {
      String outer = key.substring(0, Math.max(0, key.indexOf('.')));
      return must.containsKey(key)
          || ignored.contains(key)
          || ignored.contains(outer)
          || whole.keys().contains(key);
    }

    /** Whether something within the object under a key is known. */
    public boolean knowsWithin(String key) {
      return Stream.of(must.keySet(), whole.keys())
          .flatMap(Collection::stream)
          .anyMatch(known -> known.startsWith(key + "."));
    }
  }

  /**
   * How an answer says that it is a part: a service gives so many records at once, and the rest
   * when asked again.
   *
   * @param here key that counts the records of this answer; empty where there is none
   * @param all key that counts all records that answer the question; empty where there is none
   * @param next key that holds anything but nothing where more follows; empty where there is none
   * @param partIsKept whether records of a part may be kept: those that say nothing of each other
   * @param ask what to add to the address to have it all
   */
  public record Whole(String here, String all, String next, boolean partIsKept, String ask) {

    public static final Whole UNSAID = new Whole("", "", "", false, "");

    /** The keys that it looks at. */
    public Set<String> keys() {
      return Stream.of(here, all, next)
          .filter(key -> !key.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Where a file says since when a figure was so.
   *
   * @param inHeading whether the day stands after the last underscore of a heading ({@code
   *     SOFR_20251128})
   * @param first heading of the first day on which the figure was so; empty where there is none
   * @param last heading of the last such day
   * @param askedFrom key of the envelope that says from when on spans were asked for: one that
   *     begins there was cut by the request
   * @param form how those days are written
   */
  public record Vintages(
      boolean inHeading, String first, String last, String askedFrom, DayForm form) {

    public static final Vintages NONE = new Vintages(false, "", "", "", DayForm.ISO);
  }

  /**
   * What stands above and below the table of a sheet.
   *
   * @param titles by the name of a field, the form of a line above the header whose group is the
   *     field of every record below it
   * @param noteForm form of lines below the table that are known and say nothing of a row; empty
   *     for none
   */
  public record Sheet(Map<String, Pattern> titles, Optional<Pattern> noteForm) {

    public static final Sheet NONE = new Sheet(Map.of(), Optional.empty());

    public boolean isNote(String text) {
      return noteForm.filter(form -> form.matcher(text).lookingAt()).isPresent();
    }
  }

  /** A heading that names an item, and perhaps the day on which its figures were so. */
  public record Heading(String item, String vintage) {}

  public boolean itemInHeading() {
    return items.headings().isEmpty() && columns.isEmpty();
  }

  /** Whether its rows are facts, each one whole, and no figures of series. */
  public boolean isOfFacts() {
    return !facts.isEmpty();
  }

  /** Takes a heading that names an item apart. */
  public Heading heading(String heading) {
    int cut = vintages.inHeading() ? heading.lastIndexOf('_') : -1;
    return cut < 0
        ? new Heading(heading, "")
        : new Heading(heading.substring(0, cut), heading.substring(cut + 1));
  }

  /** The headings that it has a place for; where headings are items, the items that are read. */
  public Set<String> names() {
    return Stream.of(
            dates.headings(),
            items.headings(),
            columns.keySet(),
            ignored,
            itemInHeading() && !vintages.inHeading() ? items.fed() : Set.<String>of(),
            List.of(dates.until(), marks.heading(), vintages.first(), vintages.last()))
        .flatMap(Collection::stream)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the layout has a place for that heading. */
  public boolean knows(String heading) {
    return dates.headings().contains(heading)
        || heading.equals(dates.until()) && !heading.isEmpty()
        || items.headings().contains(heading)
        || heading.equals(marks.heading()) && !heading.isEmpty()
        || parts.containsKey(heading)
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
    return dated && items.knows(parts.item());
  }

  /** The headings that a reader would look for, for messages. */
  public String headings() {
    String date = String.join(" | ", dates.headings());
    if (!itemInHeading()) {
      return Stream.of(List.of(date), items.headings(), columns.keySet())
          .flatMap(Collection::stream)
          .distinct()
          .collect(Collectors.joining(", "));
    }
    String suffix = vintages.inHeading() ? "_" + vintages.form().inWords() : "";
    return date
        + ", "
        + items.fed().stream()
            .sorted()
            .map(item -> item + suffix)
            .reduce((a, b) -> a + " | " + b)
            .orElse("");
  }
}
