package huigou.publish.release;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * The ids and addresses of a page whose markup was found well-formed before: its tags are looked at
 * one by one and no document is built.
 *
 * @param ids in the page's order, those too that stand twice
 * @param addresses of links, pictures and scripts, in the page's order
 */
record KnownMarkup(List<String> ids, List<String> addresses) {

  private static final String COMMENT = "<!--";
  private static final String SCRIPT = "script";

  static KnownMarkup of(String html) {
    KnownMarkup found = new KnownMarkup(new ArrayList<>(), new ArrayList<>());
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      if (html.startsWith(COMMENT, at)) {
        at = html.indexOf("-->", at);
      } else {
        at = Character.isLetter(html.charAt(at + 1)) ? found.tag(html, at + 1) : at + 1;
      }
      at = html.indexOf('<', at);
    }
    return found;
  }

  /** Reads a tag; gives where to go on. */
  private int tag(String html, int from) {
    int at = name(html, from);
    String tag = html.substring(from, at);
    String link = null;
    String source = null;
    while (html.charAt(at) != '>') {
      int begin = at;
      at = name(html, at);
      if (at == begin) {
        at++;
        continue;
      }
      String attribute = html.substring(begin, at);
      if (html.charAt(at) != '=') {
        continue;
      }
      int end = html.indexOf('"', at + 2);
      String value = html.substring(at + 2, end);
      at = end + 1;
      switch (attribute) {
        case "id" -> ids.add(text(value));
        case "href" -> link = text(value);
        case "src" -> source = text(value);
        default -> {
          // Leads nowhere.
        }
      }
    }
    if (link != null || source != null) {
      addresses.add(link != null ? link : source);
    }
    return tag.equals(SCRIPT) ? html.indexOf("</script", at) : at;
  }

  private static int name(String html, int from) {
    int at = from;
    while (!endsName(html.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean endsName(char letter) {
    return letter <= ' ' || letter == '=' || letter == '>' || letter == '/';
  }

  private static String text(String value) {
    return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
  }
}
