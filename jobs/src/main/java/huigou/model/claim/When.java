package huigou.model.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The time of which a claim speaks: a day, a month or a year.
 *
 * @param first and {@code last}: its first and last day, the same for a day
 * @param text as it is written: {@code 2025-11-26}, {@code 2025-11}, {@code 2022}
 */
public record When(LocalDate first, LocalDate last, String text) {

  private static final int YEAR = 4;
  private static final int MONTH = 7;

  public static When of(LocalDate day) {
    return new When(day, day, day.toString());
  }

  /**
   * @throws IllegalArgumentException when the text is no day, month or year
   */
  public static When parse(String text) {
    try {
      if (text.length() == YEAR) {
        int year = Integer.parseInt(text);
        return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), text);
      }
      if (text.length() == MONTH) {
        YearMonth month = YearMonth.parse(text);
        return new When(month.atDay(1), month.atEndOfMonth(), text);
      }
      return of(LocalDate.parse(text));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new IllegalArgumentException(
          text + " is no time; expected is 2025-11-26, 2025-11 or 2025");
    }
  }

  public boolean isDay() {
    return first.equals(last);
  }
}
