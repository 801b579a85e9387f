package huigou.model.raw;

import huigou.model.origin.Place;
import java.util.List;

/**
 * One row as a parser finds it: text in, text out, no judgement.
 *
 * @param dates one text for a row about a day, two for a row about a span (an empty second: still
 *     in force)
 * @param cells the figures of the row; a mark of absence is no cell, so a row that says that there
 *     is no figure has none
 */
public record RawRow(Place place, List<RawCell> dates, List<RawCell> cells) {

  /**
   * One cell.
   *
   * @param column heading or key in the file
   * @param item what the figure is about in the source's own words: a rate type, a series id; empty
   *     for a date
   * @param field what the layout calls the figure
   * @param vintage the day on which the figure was so, where the file says it; else empty
   */
  public record RawCell(String column, String item, String field, String vintage, String text) {

    /** The cell of a date. */
    public static RawCell date(String column, String text) {
      return new RawCell(column, "", "", "", text);
    }
  }
}
