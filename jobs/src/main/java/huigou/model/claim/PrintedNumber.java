package huigou.model.claim;

import huigou.model.series.Unit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number of an article, as far as its own sentence tells what it is.
 *
 * @param sentence in which it stands
 * @param start where in the article the sentence begins
 * @param at where in the sentence it begins
 * @param text as it is printed, with scale and unit
 * @param printed its value; empty of a date
 * @param unit empty where none is printed or of one that no series has
 * @param when day, month or year that the sentence names nearest to it; empty for none
 * @param carried whether a sentence before names it, and its own none
 * @param since first day of what the sentence compares it with, such as of 2022 for the most since
 *     2022; empty where it names none
 */
public record PrintedNumber(
    String sentence,
    int start,
    int at,
    String text,
    Optional<Printed> printed,
    Optional<Unit> unit,
    Optional<When> when,
    boolean carried,
    Optional<LocalDate> since) {

  /** Whether it is a day, month or year and no quantity. */
  public boolean isDate() {
    return printed.isEmpty();
  }
}
