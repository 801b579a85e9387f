package huigou.fuzz;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** What a cell holds, and small slips of it. */
final class Texts {

  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(\\.\\d+)?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d|\\d{4}/\\d\\d/\\d\\d|\\d\\d/\\d\\d/\\d{4})(\\D.*)?");
  private static final Pattern WORD = Pattern.compile("(?s).*\\p{L}{3}.*");

  private Texts() {}

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  /** Whether it is a word or a few, and no day, link or record. */
  static boolean isWord(String text) {
    return text.length() <= 100
        && WORD.matcher(text).matches()
        && !isDay(text)
        && !text.contains("://")
        && "[{<".indexOf(text.charAt(0)) < 0;
  }

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  /** One of its digits replaced by another. */
  static String otherDigit(String text, Random random) {
    int at = anyDigit(text, random);
    char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** The place of one of its digits. */
  static int anyDigit(String text, Random random) {
    int at = random.nextInt(text.length());
    while (!Character.isDigit(text.charAt(at))) {
      at = (at + 1) % text.length();
    }
    return at;
  }

  /** One character altered: left out, doubled, in the other case, or replaced. */
  static String altered(String text, Random random) {
    if (text.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(text.length());
    String one = text.substring(at, at + 1);
    String upper = one.toUpperCase(Locale.ROOT);
    String slip =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> one + one;
          case 2 -> one.equals(upper) ? one.toLowerCase(Locale.ROOT) : upper;
          default -> "x";
        };
    return text.substring(0, at) + slip + text.substring(at + 1);
  }
}
