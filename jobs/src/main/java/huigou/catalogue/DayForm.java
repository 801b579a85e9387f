package huigou.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * How a layout writes a day, to the letter: a day that does not exist is none.
 *
 * @param pattern the form in the letters of {@link DateTimeFormatter}
 */
public record DayForm(String pattern, DateTimeFormatter formatter) {

  public static final DayForm ISO = of("uuuu-MM-dd");

  /**
   * @throws IllegalArgumentException when the pattern is none
   */
  public static DayForm of(String pattern) {
    return new DayForm(
        pattern,
        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
  }

  /**
   * @throws DateTimeParseException when the text is no day in this form
   */
  public LocalDate parse(String text) {
    return LocalDate.parse(text, formatter);
  }

  public String format(LocalDate day) {
    return formatter.format(day);
  }

  /** The form as readers write it: {@code yyyy-mm-dd}. */
  public String inWords() {
    return pattern.replace('u', 'y').toLowerCase(Locale.ROOT);
  }
}
