package huigou.publish.workbook;

/** Words of cells within the parts of a workbook. */
final class CellMarkup {

  private CellMarkup() {}

  /** What markup writes otherwise; what it cannot hold becomes a question mark. */
  static String escape(String text) {
    StringBuilder markup = new StringBuilder(text.length() + text.length() / 8);
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '&' -> markup.append("&amp;");
        case '\n' -> markup.append("&#xa;");
        case '\r' -> markup.append("&#xd;");
        case '\t' -> markup.append("&#x9;");
        case '\u00a0' -> markup.append("&#xa0;");
        default -> markup.append(each < ' ' || each >= '\uFFFE' ? '?' : each);
      }
    }
    return markup.toString();
  }
}
