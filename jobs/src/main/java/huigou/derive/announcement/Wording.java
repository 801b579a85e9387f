package huigou.derive.announcement;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence as the rules look at it: full-width letters and digits made narrow, Simplified
 * characters made Traditional, letters small.
 *
 * @param text the sentence
 * @param language {@code zh-Hant}, {@code zh-Hans} or {@code en}, by its characters
 */
record Wording(String text, String language) {

  static final String TRADITIONAL = "zh-Hant";
  static final String SIMPLIFIED = "zh-Hans";
  static final String ENGLISH = "en";

  private static final Pattern NARROW_COMMA = Pattern.compile(",(?!\\d{3})|(?<!\\d),");

  private static final char WIDE_FIRST = '\uFF01';
  private static final char WIDE_LAST = '\uFF5E';
  private static final int WIDE_BY = 0xFEE0;

  /** Marks that stay wide: they end clauses, and a narrow comma would join two numbers. */
  private static final String MARKS = "，；：！？（）";

  private static final Script SCRIPT = new Script();

  static Wording of(String sentence) {
    StringBuilder text = new StringBuilder(sentence.length());
    boolean han = false;
    int simplified = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char written = sentence.charAt(i);
      char narrow = narrow(sentence, i);
      char traditional = SCRIPT.traditional(narrow);
      if (narrow != traditional) {
        simplified++;
      }
      han |= Character.UnicodeScript.of(written) == Character.UnicodeScript.HAN;
      text.append(traditional);
    }
    String language = !han ? ENGLISH : simplified > 0 ? SIMPLIFIED : TRADITIONAL;
    String read = text.toString().toLowerCase(Locale.ROOT);
    return new Wording(han ? wideMarks(read) : read, language);
  }

  /** In Chinese text a narrow comma that joins no digits ends a clause as a wide one does. */
  private static String wideMarks(String text) {
    return NARROW_COMMA.matcher(text).replaceAll("，").replace(';', '；');
  }

  boolean isChinese() {
    return !language.equals(ENGLISH);
  }

  private static char narrow(String sentence, int at) {
    char written = sentence.charAt(at);
    if (written == '，') {
      return isWideDigit(sentence, at - 1) && isWideDigit(sentence, at + 1) ? ',' : written;
    }
    if (written == '\u3000' || written == '\u00A0' || written == '\u2009') {
      return ' ';
    }
    if (written == '￥') {
      return '¥';
    }
    if (written == '’') {
      return '\'';
    }
    boolean wide = written >= WIDE_FIRST && written <= WIDE_LAST && MARKS.indexOf(written) < 0;
    return wide ? (char) (written - WIDE_BY) : written;
  }

  private static boolean isWideDigit(String sentence, int at) {
    return at >= 0
        && at < sentence.length()
        && sentence.charAt(at) >= '\uFF10'
        && sentence.charAt(at) <= '\uFF19';
  }
}
