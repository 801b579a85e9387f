package huigou.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms in which a figure is taken from text: digits, a point, more digits, perhaps a minus;
 * for a rate in percent, perhaps a percent sign behind.
 *
 * <p>No thousands marks, no decimal comma and no exponent: a spreadsheet that wrote {@code
 * 1.75754E+11} has lost digits. Digits of full width are digits.
 */
final class FigureForm {

  private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})*,\\d+|[+-]?\\d+,\\d+");
  private static final Pattern DECIMAL_POINT = Pattern.compile("[+-]?\\d+\\.(\\d{1,2}|\\d{4,12})");
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
  private static final int FULL_WIDTH_SHIFT = '０' - '0';

  private FigureForm() {}

  /**
   * @param percent whether the figure is a rate in percent, so that a percent sign says nothing new
   */
  static Optional<BigDecimal> parse(String text, boolean percent) {
    String bare = text.strip();
    if (percent && bare.endsWith("%")) {
      bare = bare.substring(0, bare.length() - 1).stripTrailing();
    }
    return FORM.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
  }

  /** Whether a text can only be a figure with a decimal comma. */
  static boolean hasDecimalComma(String text) {
    return DECIMAL_COMMA.matcher(text.strip()).matches();
  }

  /** Whether a text is a whole number with commas between thousands, as far as its form goes. */
  static boolean isGrouped(String text) {
    return GROUPED.matcher(text.strip()).matches();
  }

  /** Whether a text can only be a figure with a decimal point: 1.234 might be a thousand. */
  static boolean hasDecimalPoint(String text) {
    return DECIMAL_POINT.matcher(text.strip()).matches();
  }

  /** The text with digits, point, comma, minus and solidus of full width in their usual width. */
  static String narrow(String text) {
    if (!holdsWide(text)) {
      return text;
    }
    StringBuilder narrow = new StringBuilder();
    text.chars()
        .forEach(
            character ->
                narrow.append(
                    (char) (isWide(character) ? character - FULL_WIDTH_SHIFT : character)));
    return narrow.toString();
  }

  private static boolean holdsWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWide(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The block of full-width forms, from the comma to the digits and the percent sign. */
  private static boolean isWide(int character) {
    return character >= '％' && character <= '９';
  }
}
