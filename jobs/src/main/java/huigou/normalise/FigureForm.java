package huigou.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one form in which a figure is taken from text: digits, a point, more digits, perhaps a minus.
 *
 * <p>No thousands marks, no decimal comma and no exponent: a spreadsheet that wrote {@code
 * 1.75754E+11} has lost digits.
 */
final class FigureForm {

  static final String EXPECTED = "digits with a decimal point, such as 4.05";

  private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");

  private FigureForm() {}

  static Optional<BigDecimal> parse(String text) {
    String bare = text.strip();
    return FORM.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
  }
}
