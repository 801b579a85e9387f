package huigou.model.raw;

import huigou.model.origin.Place;
import java.util.List;
import java.util.Map;

/**
 * One row as a parser finds it: text in, text out, no judgement.
 *
 * @param dates one text for a row about a day, two for a row about a span (an empty second: still
 *     in force)
 * @param cells the figures of the row; a mark of absence is no cell, so a row that says that there
 *     is no figure has none
 * @param witnesses texts that are no figures and say something of them, by heading: parts of the
 *     date, parts of a total, bounds of a rate
 */
public record RawRow(
    Place place, List<RawCell> dates, List<RawCell> cells, Map<String, String> witnesses) {

  public RawRow(Place place, List<RawCell> dates, List<RawCell> cells) {
    this(place, dates, cells, Map.of());
  }

  /** The same row at another place. */
  public RawRow at(Place other) {
    return new RawRow(other, dates, cells, witnesses);
  }

  /**
   * One cell.
   *
   * @param column heading or key in the file
   * @param item what the figure is about in the source's own words: a rate type, a series id; empty
   *     for a date
   * @param field what the layout calls the figure
   * @param vintage the day on which the figure was so, where the file says it; else empty
   * @param byThen whether it was so by that day, and nobody knows since when: the request began
   *     there
   */
  public record RawCell(
      String column, String item, String field, String vintage, boolean byThen, String text) {

    public RawCell(String column, String item, String field, String vintage, String text) {
      this(column, item, field, vintage, false, text);
    }

    /** The cell of a date. */
    public static RawCell date(String column, String text) {
      return new RawCell(column, "", "", "", text);
    }
  }
}
