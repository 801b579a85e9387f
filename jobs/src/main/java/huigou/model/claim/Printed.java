package huigou.model.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as it is printed: its value in canonical units, and how much its last digit is worth.
 *
 * @param value such as 3300000000000 for "3.3 tn"
 * @param digit worth of the last printed digit, such as 100000000000; zeros before a scale word
 *     count as printed
 */
public record Printed(BigDecimal value, BigDecimal digit) {

  private static final Pattern FORM =
      Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)(?:\\s*(tn|bn|m|k|兆|億|萬))?");

  private static final Map<String, Integer> SCALES =
      Map.of("tn", 12, "bn", 9, "m", 6, "k", 3, "兆", 12, "億", 8, "萬", 4);

  /**
   * @param text a number with its scale word: {@code 4.05}, {@code 3.3 tn}, {@code 8000 億}
   * @throws IllegalArgumentException when it is none
   */
  public static Printed parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          text + " is no printed figure; expected is 4.05, 3.3 tn, 8000 億");
    }
    int scale = form.group(2) == null ? 0 : SCALES.get(form.group(2));
    BigDecimal number = new BigDecimal(form.group(1));
    BigDecimal digit = BigDecimal.ONE.movePointLeft(number.scale()).movePointRight(scale);
    return new Printed(plain(number.movePointRight(scale)), plain(digit));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** Whether a value is printed so, rounded half up to the last printed digit. */
  public boolean isRoundingOf(BigDecimal observed) {
    BigDecimal digits = observed.divide(digit, 0, RoundingMode.HALF_UP);
    return digits.multiply(digit).compareTo(value) == 0;
  }
}
