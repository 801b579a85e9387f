package huigou.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The first element of a piece of markup, and what it says.
 *
 * @param name without a prefix
 * @param attributes as written
 * @param text the beginning of the markup
 */
record MarkupStart(String name, String attributes, String text) {

  private static final Pattern FIRST =
      Pattern.compile(
          "(?s)\\s*(?:(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>)\\s*)*<([A-Za-z_][\\w.:-]*)([^>]*)");

  private static final Pattern ERROR = Pattern.compile("(?i)errors?|fault|exception");

  private static final int LONGEST_QUOTE = 160;

  static MarkupStart of(String beginning) {
    Matcher first = FIRST.matcher(beginning);
    return first.lookingAt()
        ? new MarkupStart(
            first.group(1).substring(first.group(1).indexOf(':') + 1), first.group(2), beginning)
        : new MarkupStart("", "", beginning);
  }

  boolean isPage() {
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    return name.equalsIgnoreCase("html") || start.startsWith("<!doctype html");
  }

  /** Whether it holds a table: a page, or what a service sends as a workbook. */
  boolean hasTable() {
    return Pattern.compile("(?i)<table\\b").matcher(text).find();
  }

  /** Whether it is a workbook in the form of 2003, an XML of its own. */
  boolean isSpreadsheet() {
    return name.equals("Workbook") && text.contains("urn:schemas-microsoft-com:office:spreadsheet");
  }

  /** Whether a spreadsheet program wrote it as a page: its sheets may stand in files beside it. */
  boolean isOfSpreadsheet() {
    return text.contains("urn:schemas-microsoft-com:office:excel") || text.contains("Excel.Sheet");
  }

  boolean isError() {
    return ERROR.matcher(name).matches();
  }

  /** The words that a reader would see, and those of an error's attributes. */
  String words() {
    String seen = Jsoup.parse(text).text().strip();
    String words = (attributes.replaceFirst("/?\\s*$", "").strip() + " " + seen).strip();
    return words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "…" : words;
  }
}
