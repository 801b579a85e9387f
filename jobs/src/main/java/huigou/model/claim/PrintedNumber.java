package huigou.model.claim;

import huigou.model.series.Unit;
import java.util.Optional;

/**
 * A number of an article, as far as its own sentence tells what it is.
 *
 * @param sentence in which it stands
 * @param at where in the sentence it begins
 * @param text as it is printed, with scale and unit
 * @param printed its value; empty of a date
 * @param unit empty where none is printed or of one that no series has
 * @param when day, month or year that the sentence names nearest to it; empty for none
 */
public record PrintedNumber(
    String sentence,
    int at,
    String text,
    Optional<Printed> printed,
    Optional<Unit> unit,
    Optional<When> when) {

  /** Whether it is a day, month or year and no quantity. */
  public boolean isDate() {
    return printed.isEmpty();
  }
}
