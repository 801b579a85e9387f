package huigou.derive.announcement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A number with its scale word, in figures or in Chinese numerals: {@code 2.3 billion}, 23億, 二十三億,
 * 1億2000萬, 10十億.
 */
final class Numeral {

  /** Figures with their scale glyphs, or Chinese numerals. */
  static final String CHINESE =
      "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\\s?(?:[十百千萬億兆]{1,3}(?!分))?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[百千]?[千萬億])?"
          + "|[一二兩三四五六七八九十百千][一二兩三四五六七八九十百千零萬億兆]*(?:點[零一二三四五六七八九]+[十百千萬億兆]*)?)";

  /** Figures with their scale word. */
  static final String ENGLISH =
      "(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?"
          + "(?:[\\s-]?(?:billion|bln|bn|million|mln|mn|mm|trillion|trn|tn|thousand|crores?|lakhs?|[bmkt])(?![a-z]))?)";

  private static final Map<Character, BigDecimal> GLYPHS =
      Map.of(
          '十', BigDecimal.TEN,
          '百', new BigDecimal("100"),
          '千', new BigDecimal("1000"),
          '萬', new BigDecimal("10000"),
          '億', new BigDecimal("100000000"),
          '兆', new BigDecimal("1000000000000"));

  private static final char POINT = '點';
  private static final String DIGITS = "零一二三四五六七八九";
  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final BigDecimal LAKH = new BigDecimal("100000");
  private static final BigDecimal CRORE = new BigDecimal("10000000");
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final BigDecimal BILLION = new BigDecimal("1000000000");
  private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

  private static final String[] SPELT = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private Numeral() {}

  /** The value of a number however it is written; empty where its glyphs make none. */
  static Optional<BigDecimal> of(String written) {
    boolean glyphs = written.chars().anyMatch(each -> each > '\u00FF');
    return glyphs ? chinese(written) : Optional.of(english(written));
  }

  /** The value of a number from one to ten in English words, with or without a half. */
  static Optional<BigDecimal> spelt(String words) {
    for (int i = 0; i < SPELT.length; i++) {
      if (words.split(" ")[0].equals(SPELT[i])) {
        return Optional.of(
            BigDecimal.valueOf(i + 1L)
                .add(words.endsWith("half") ? new BigDecimal("0.5") : BigDecimal.ZERO));
      }
    }
    return Optional.empty();
  }

  /**
   * The value of an English or a plain number.
   *
   * @param written as {@link #ENGLISH} finds it
   */
  static BigDecimal english(String written) {
    int cut = 0;
    while (cut < written.length()
        && (Character.isDigit(written.charAt(cut))
            || written.charAt(cut) == ','
            || written.charAt(cut) == '.')) {
      cut++;
    }
    String digits = written.substring(0, cut);
    String scale = written.substring(cut).replaceAll("[\\s-]", "");
    if (digits.endsWith(".")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    return new BigDecimal(digits.replace(",", "")).multiply(scale(scale));
  }

  private static BigDecimal scale(String word) {
    if (word.isEmpty()) {
      return BigDecimal.ONE;
    }
    return switch (word.charAt(0)) {
      case 'b' -> BILLION;
      case 'm' -> MILLION;
      case 'k' -> THOUSAND;
      case 'c' -> CRORE;
      case 'l' -> LAKH;
      default -> word.startsWith("th") ? THOUSAND : TRILLION;
    };
  }

  /**
   * The value of a number in figures with scale glyphs, or in Chinese numerals; empty where the
   * glyphs make none.
   *
   * @param written as {@link #CHINESE} finds it
   */
  static Optional<BigDecimal> chinese(String written) {
    String text = written.replace(",", "").replace(" ", "");
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal number = null;
    for (int i = 0; i < text.length(); ) {
      char glyph = text.charAt(i);
      if (Character.isDigit(glyph) && glyph < '\u0100') {
        int end = i;
        while (end < text.length()
            && (text.charAt(end) == '.' || Character.isDigit(text.charAt(end)))) {
          end++;
        }
        number = new BigDecimal(text.substring(i, end));
        i = end;
        continue;
      }
      i++;
      int digit = glyph == '兩' ? 2 : DIGITS.indexOf(glyph);
      if (glyph == POINT && number != null) {
        int places = 0;
        while (i < text.length() && DIGITS.indexOf(text.charAt(i)) >= 0) {
          number =
              number.add(
                  BigDecimal.valueOf(DIGITS.indexOf(text.charAt(i++))).movePointLeft(++places));
        }
        if (places == 0) {
          return Optional.empty();
        }
      } else if (digit >= 0) {
        number = BigDecimal.valueOf(digit);
      } else if (GLYPHS.containsKey(glyph)) {
        BigDecimal scale = GLYPHS.get(glyph);
        if (scale.compareTo(GLYPHS.get('萬')) < 0) {
          section = section.add((number == null ? BigDecimal.ONE : number).multiply(scale));
          number = null;
        } else {
          BigDecimal part = section.add(number == null ? BigDecimal.ZERO : number);
          if (part.signum() == 0) {
            // 萬億: the scale of a scale.
            if (total.signum() == 0) {
              return Optional.empty();
            }
            total = total.multiply(scale);
          } else {
            total = total.add(part.multiply(scale));
          }
          section = BigDecimal.ZERO;
          number = null;
        }
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(total.add(section).add(number == null ? BigDecimal.ZERO : number));
  }
}
