package huigou.parse;

import java.util.regex.Pattern;

/** Words with which services of the web say that they give nothing. */
final class Complaint {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(errors?|faults?|exceed(?:ed|s)?|too many|denied|forbidden|unauthori[sz]ed|unavailable|not found|maintenance|time(?:d|s)? ?out|timeout|bad (?:request|gateway)|rate limit(?:ed)?|throttl(?:ed|ing)|quota|rejected|blocked|invalid|try again|no healthy upstream|captcha|overloaded)\\b");

  private Complaint() {}

  /** Whether a text complains. */
  static boolean isIn(String text) {
    return WORDS.matcher(text).find();
  }

  /** Whether a text is nothing but words, a comma at most behind the first that complain. */
  static boolean isAll(String text) {
    int comma = text.indexOf(',');
    return isIn(comma < 0 ? text : text.substring(0, comma))
        && text.chars().noneMatch(mark -> mark == ';' || mark == '\t' || mark == '|');
  }
}
