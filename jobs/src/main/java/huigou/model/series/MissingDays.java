package huigou.model.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The reference dates within the span of a series that its schedule names and of which no figure is
 * at hand: published and not delivered, or never published. What is said of a span in which some
 * are missing is said of the days at hand. Immutable.
 */
public final class MissingDays {

  /** No date is missing. */
  public static final MissingDays NONE = new MissingDays(List.of());

  private final long[] days;

  /**
   * @param days in order
   */
  public MissingDays(List<LocalDate> days) {
    this.days = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
  }

  /** How many are missing after one date and up to another, this one included. */
  public int in(LocalDate after, LocalDate upTo) {
    return Math.max(0, position(upTo) - position(after));
  }

  /** How many of those that pass are missing after one date and up to another. */
  public int in(LocalDate after, LocalDate upTo, Predicate<LocalDate> passes) {
    int count = 0;
    for (int i = position(after); i < position(upTo); i++) {
      count += passes.test(LocalDate.ofEpochDay(days[i])) ? 1 : 0;
    }
    return count;
  }

  public int size() {
    return days.length;
  }

  /** How many lie on the date or before it. */
  private int position(LocalDate date) {
    int found = Arrays.binarySearch(days, date.toEpochDay());
    return found < 0 ? -found - 1 : found + 1;
  }
}
