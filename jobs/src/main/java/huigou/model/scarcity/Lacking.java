package huigou.model.scarcity;

import huigou.model.series.SeriesId;
import java.time.LocalDate;

/**
 * Days in a row of which a formula says nothing because a series that it rests on has no figure.
 *
 * @param formula its name: a line of evidence, {@code pops}, {@code cost-} and its level, {@code
 *     take-up}
 * @param series the series without a figure
 * @param from first day, {@code to} the last, both in it
 * @param days how many days of the formula's own lie between them
 */
public record Lacking(String formula, SeriesId series, LocalDate from, LocalDate to, int days) {

  /** The name of the cost above a level. */
  public static String cost(SeriesId level) {
    return "cost-" + level;
  }

  /** The name of pops. */
  public static final String POPS = "pops";

  /** The name of the curve of take-up. */
  public static final String TAKE_UP = "take-up";
}
