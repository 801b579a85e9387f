package huigou.model.scarcity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a spread popped on the days of a class in a year.
 *
 * @param days its fixings that have enough before them, the oldest first
 * @param mean basis points, to hundredths
 * @param largest the highest, signed, and {@code largestOn} its first day
 */
public record Pop(
    DayClass dayClass,
    int year,
    List<LocalDate> days,
    BigDecimal mean,
    BigDecimal largest,
    LocalDate largestOn) {

  public Pop {
    days = List.copyOf(days);
  }

  /** How many fixings it rests on. */
  public int n() {
    return days.size();
  }
}
