package huigou.derive.announcement;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Simplified and Traditional characters, by the table that the Unicode Consortium keeps. A
 * character that Traditional texts use as well (恒, 占, 台) is left as it is, but for some that they
 * use in another sense and the rules name in this one.
 */
public final class Script {

  private static final char FIRST_HAN = '\u3400';

  /** Written so in Traditional texts too, where they mean something that no rule names. */
  private static final String OF_BOTH =
      "于於划劃万萬据據价價后後范範优優与與并並余餘复復么麼厂廠听聽圣聖宁寧庄莊怀懷惊驚愿願扑撲挂掛机機极極构構网網离離适適酝醞";

  /**
   * The characters that Traditional texts are written with; the supplement of Hong Kong has
   * Simplified ones too.
   */
  private static final Charset TRADITIONAL_TEXTS = Charset.forName("x-windows-950");

  private final Transliterator toTraditional = Transliterator.getInstance("Simplified-Traditional");
  private final Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
  private final Map<Character, Character> traditional = new ConcurrentHashMap<>(ofBoth());

  private static Map<Character, Character> ofBoth() {
    Map<Character, Character> pairs = new HashMap<>();
    for (int i = 0; i < OF_BOTH.length(); i += 2) {
      pairs.put(OF_BOTH.charAt(i), OF_BOTH.charAt(i + 1));
    }
    return pairs;
  }

  /** The Traditional form of a Simplified character; any other as it is. */
  char traditional(char written) {
    return written < FIRST_HAN ? written : traditional.computeIfAbsent(written, this::lookedUp);
  }

  private char lookedUp(char written) {
    if (TRADITIONAL_TEXTS.newEncoder().canEncode(written)) {
      return written;
    }
    String found = toTraditional.transliterate(String.valueOf(written));
    return found.length() == 1 ? found.charAt(0) : written;
  }

  /** A text in the form that is the same for all ways in which a name is written. */
  public String folded(String text) {
    return toSimplified.transliterate(text);
  }
}
