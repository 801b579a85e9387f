package huigou.model.raw;

import huigou.model.origin.Place;
import java.util.List;

/**
 * One row as a parser finds it: text in, text out, no judgement.
 *
 * @param item what the row is about in the source's own words: a rate type, a column heading
 * @param dates one text for a row about a day, two for a row about a span (an empty second: still
 *     in force)
 * @param cells the figures of the row; a mark of absence is no cell
 */
public record RawRow(Place place, String item, List<RawCell> dates, List<RawCell> cells) {

  /**
   * One cell.
   *
   * @param column heading or key in the file
   * @param field what the layout calls it
   */
  public record RawCell(String column, String field, String text) {}
}
