package huigou.derive.announcement;

import huigou.model.announcement.ReadAnnouncement.Bound;
import java.util.regex.Pattern;

/** The words before a number, which say what it is: a result, at most, at least. */
final class Context {

  /** So many characters about a number tell what it is of. */
  static final int LENGTH = 34;

  private static final Pattern RESULT_BEFORE =
      Pattern.compile(
          "(?:增加?至|提高至|上調至|調整為|調整至|擴大至|調升至|上修至|增至|提升至|減少?至|下調至|縮減至|變更為|修訂為|加碼至|至|到|為)\\s?(?:約|最多|不超過)?$|\\bto\\s(?:up to\\s|as much as\\s|about\\s)?$");

  static final Pattern AT_MOST =
      Pattern.compile(
          "(?:不超過|不多於|不高於|不逾|最多|至多|最高|上限(?:為)?|以內)[^，。；\\d]{0,6}$|\\b(?:up to|no more than|not more than|as much as|maximum(?: of)?|not exceed\\w*|not to exceed|a cap of)\\s(?:[a-z]+\\s)?$");

  static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:不低於|不少於|至少|最少|逾|超過)[^，。；\\d]{0,6}$|\\b(?:at least|no less than|not less than|minimum(?: of)?|more than|over)\\s(?:[a-z]+\\s)?$");

  private Context() {}

  /** What stands before a place. */
  static String before(String text, int at) {
    return text.substring(Math.max(0, at - LENGTH), at);
  }

  /** Whether what follows is what a change comes to: raised to 5 billion. */
  static boolean isResult(String before) {
    return RESULT_BEFORE.matcher(before).find();
  }

  static Bound bound(String before) {
    if (AT_MOST.matcher(before).find()) {
      return Bound.AT_MOST;
    }
    return AT_LEAST.matcher(before).find() ? Bound.AT_LEAST : Bound.EXACT;
  }
}
