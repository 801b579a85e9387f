package huigou.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file of a layout is held to beyond its headings: where it contradicts itself, somebody
 * else wrote it, or something happened to it on the way.
 *
 * @param unendedLastLine whether the publisher never ends the last line of a table
 * @param words by heading, the only words that stand there
 * @param optional columns that whole files may lack
 * @param said columns that may be blank in no row without a word
 * @param ordered fields of one row that do not fall from one to the next: percentiles
 * @param beside a figure and the bounds that stand in its row
 * @param dateParts headings that repeat parts of the date
 * @param sums totals of a row and the headings of their parts
 * @param expectedItems items that a whole file of this layout holds
 * @param relatedItems items that are not read and say something near to one that is; empty for none
 */
public record LayoutChecks(
    boolean unendedLastLine,
    Map<String, Set<String>> words,
    Set<String> optional,
    SortedSet<String> said,
    List<String> ordered,
    Optional<Beside> beside,
    DateParts dateParts,
    List<Sum> sums,
    Set<String> expectedItems,
    Optional<Pattern> relatedItems) {

  /**
   * A figure that does not stand far outside two others of its row.
   *
   * @param field the figure's
   * @param lower heading of the lower bound
   * @param upper heading of the upper bound
   * @param within how far outside it may stand, in the unit of the column
   */
  public record Beside(String field, String lower, String upper, BigDecimal within) {}

  /** Headings of the year, month and day of a row's date; empty where a layout has none. */
  public record DateParts(String year, String month, String day) {

    public static final DateParts NONE = new DateParts("", "", "");

    Stream<String> headings() {
      return Stream.of(year, month, day).filter(heading -> !heading.isEmpty());
    }
  }

  /**
   * A total of a row.
   *
   * @param total field of the total
   * @param parts headings of what it must come to
   * @param tolerance by how much rounding may take them apart, in the unit of the columns
   */
  public record Sum(String total, List<String> parts, BigDecimal tolerance) {}

  /** Whether cells of one row are held against each other. */
  public boolean isOfRows() {
    return !ordered.isEmpty()
        || beside.isPresent()
        || !sums.isEmpty()
        || !dateParts.equals(DateParts.NONE);
  }

  /** Headings that are read to check others, and are no figures of their own. */
  public Set<String> witnesses() {
    return Stream.of(
            dateParts.headings(),
            beside.stream().flatMap(each -> Stream.of(each.lower(), each.upper())),
            sums.stream().flatMap(sum -> sum.parts().stream()))
        .flatMap(each -> each)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a word may stand under a heading. */
  public boolean allows(String heading, String word) {
    return !words.containsKey(heading) || words.get(heading).contains(word);
  }

  /** The words that may stand under a heading, for a message. */
  public String wordsOf(String heading) {
    return String.join(" | ", new TreeSet<>(words.getOrDefault(heading, Set.of())));
  }
}
