package huigou.publish.text;

import com.ibm.icu.text.Transliterator;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The form to which all ways of writing a Chinese character are brought, so that one finds others.
 */
public final class HanForms {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  /** By the table that the Unicode Consortium keeps. */
  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final Map<Character, Character> FORMS = new ConcurrentHashMap<>();

  private HanForms() {}

  /** Whether it is a Chinese character. */
  public static boolean isHan(char letter) {
    return letter >= FIRST && letter <= LAST;
  }

  /** Its form; any other letter as it is. */
  public static char form(char letter) {
    return isHan(letter) ? FORMS.computeIfAbsent(letter, HanForms::lookedUp) : letter;
  }

  private static char lookedUp(char han) {
    String found = TO_SIMPLIFIED.transliterate(String.valueOf(han));
    return found.length() == 1 ? found.charAt(0) : han;
  }

  /**
   * Pairs of a character and its form, of all characters that differ from it and whose form is
   * among those of a text.
   */
  public static String pairs(Iterable<String> texts) {
    BitSet forms = new BitSet();
    for (String text : texts) {
      text.chars().map(letter -> form((char) letter)).forEach(forms::set);
    }
    StringBuilder pairs = new StringBuilder();
    for (char han = FIRST; han <= LAST; han++) {
      if (form(han) != han && forms.get(form(han))) {
        pairs.append(han).append(form(han));
      }
    }
    return pairs.toString();
  }
}
