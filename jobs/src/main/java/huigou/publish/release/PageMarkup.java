package huigou.publish.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The markup of a page, read in one pass and without a document: what it calls by an id, where it
 * leads, and where it is not what our pages are. Those keep more rules than HTML asks for: every
 * element that is opened is closed in its order, values of attributes stand in double quotes, a
 * sign of markup in a text is written as its reference, a paragraph holds no block and a table
 * nothing but its own parts.
 *
 * @param ids in the page's order, those too that stand twice
 * @param addresses of links, pictures and scripts, in the page's order
 * @param faults what is wrong and on which line, at most {@value #MOST_FAULTS}
 */
record PageMarkup(List<String> ids, List<String> addresses, List<String> faults) {

  private static final int MOST_FAULTS = 50;
  private static final String DOCTYPE = "<!doctype html>";
  private static final String COMMENT = "<!--";
  private static final Set<String> RAW = Set.of("script", "style", "title", "textarea");
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "details",
          "dialog",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "ul");
  private static final Set<String> ROWS = Set.of("tr");
  private static final Map<String, Set<String>> HOLDS =
      Map.of(
          "html", Set.of("head", "body"),
          "head", Set.of("title", "meta", "link", "script", "style", "base", "noscript"),
          "table", Set.of("caption", "colgroup", "thead", "tbody", "tfoot", "tr"),
          "colgroup", Set.of("col"),
          "thead", ROWS,
          "tbody", ROWS,
          "tfoot", ROWS,
          "tr", Set.of("td", "th"),
          "ul", Set.of("li"),
          "ol", Set.of("li"));

  static PageMarkup of(String html) {
    Reading reading = new Reading(html);
    reading.page();
    return new PageMarkup(reading.ids, reading.addresses, reading.faults);
  }

  /** One page being read, from its first sign to its last. */
  private static final class Reading {

    private final String html;

    /** The same, sign by sign: asking the text for each takes several times as long. */
    private final char[] signs;

    private final List<String> ids = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final Names names = new Names();
    private int at;
    private int paragraphs;
    private int foreign;

    private Reading(String html) {
      this.html = html;
      this.signs = html.toCharArray();
    }

    private void page() {
      if (!html.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length())) {
        fault(0, "begins without " + DOCTYPE);
      }
      at = html.indexOf('<');
      if (at >= 0 && html.startsWith("<!", at) && !html.startsWith(COMMENT, at)) {
        at = after(">", at);
      }
      while (at >= 0 && at < signs.length) {
        int next = at;
        while (next < signs.length && signs[next] != '<') {
          next++;
        }
        text(at, next);
        at = next;
        if (at < signs.length) {
          markup();
        }
      }
      for (String each : open) {
        fault(signs.length, "<" + each + "> is not closed");
      }
    }

    private void markup() {
      int begin = at;
      if (html.startsWith(COMMENT, at)) {
        at = after("-->", at);
      } else if (html.startsWith("</", at)) {
        String name = name(at + 2);
        at = after(">", at);
        close(name, begin);
      } else if (at + 1 < signs.length && Character.isLetter(signs[at + 1])) {
        open(name(at + 1), begin);
      } else {
        fault(at, "a bare <");
        at++;
      }
    }

    /** Where a sign ends; the end of the page, with a fault, where it does not come. */
    private int after(String sign, int from) {
      int found = html.indexOf(sign, from);
      if (found < 0) {
        fault(from, "no " + sign + " follows");
        return signs.length;
      }
      return found + sign.length();
    }

    private String name(int from) {
      int end = from;
      while (end < signs.length && !endsName(signs[end])) {
        end++;
      }
      return names.of(signs, from, end);
    }

    private static boolean endsName(char letter) {
      return letter <= ' ' || letter == '=' || letter == '>' || letter == '/' || letter == '"';
    }

    private void open(String name, int begin) {
      at = begin + 1 + name.length();
      boolean alone = attributes(name, begin);
      String parent = open.peek();
      Set<String> held = parent == null ? null : HOLDS.get(parent);
      if (held != null && !held.contains(name)) {
        fault(begin, "<" + name + "> stands in <" + parent + ">");
      }
      if (paragraphs > 0 && BLOCKS.contains(name)) {
        fault(begin, "<" + name + "> stands in <p>");
      }
      if (VOID.contains(name)) {
        return;
      }
      if (alone && foreign > 0) {
        return;
      }
      if (alone) {
        fault(begin, "<" + name + "/> closes nothing");
      }
      open.push(name);
      paragraphs += name.equals("p") ? 1 : 0;
      foreign += name.equals("svg") ? 1 : 0;
      if (RAW.contains(name) && foreign == 0) {
        raw(name, begin);
      }
    }

    /** What holds no elements is passed over; a title has references all the same. */
    private void raw(String name, int begin) {
      int end = html.indexOf("</" + name, at);
      if (end < 0) {
        fault(begin, "<" + name + "> is not closed");
        open.pop();
        at = signs.length;
        return;
      }
      if (!name.equals("script") && !name.equals("style")) {
        references(at, end);
      }
      at = end;
    }

    private void close(String name, int begin) {
      if (!open.contains(name)) {
        fault(begin, "</" + name + "> closes nothing");
        return;
      }
      for (String inner = open.pop(); !inner.equals(name); inner = open.pop()) {
        closed(inner);
        fault(begin, "</" + name + "> stands before </" + inner + ">");
      }
      closed(name);
    }

    private void closed(String name) {
      paragraphs -= name.equals("p") ? 1 : 0;
      foreign -= name.equals("svg") ? 1 : 0;
    }

    /** Reads attributes up to the end of their tag; says whether it closes itself. */
    private boolean attributes(String element, int begin) {
      seen.clear();
      String link = null;
      String source = null;
      boolean alone = false;
      while (true) {
        while (at < signs.length && signs[at] <= ' ') {
          at++;
        }
        if (at >= signs.length) {
          fault(begin, "<" + element + " does not end");
          return false;
        }
        char sign = signs[at];
        if (sign == '>') {
          at++;
          break;
        }
        if (sign == '/') {
          alone = true;
          at++;
          continue;
        }
        String name = name(at);
        if (name.isEmpty()) {
          fault(at, "<" + element + " holds a " + sign);
          at++;
          continue;
        }
        at += name.length();
        if (seen.contains(name)) {
          fault(at, "<" + element + " has " + name + " twice");
        }
        seen.add(name);
        if (at >= signs.length || signs[at] != '=') {
          continue;
        }
        String value = value(element, name);
        switch (name) {
          case "id" -> ids.add(value);
          case "href" -> link = value;
          case "src" -> source = value;
          default -> {
            // Leads nowhere.
          }
        }
      }
      if (link != null || source != null) {
        addresses.add(link != null ? link : source);
      }
      return alone;
    }

    private String value(String element, String name) {
      int begin = at + 1;
      if (begin >= signs.length || signs[begin] != '"') {
        fault(begin, "<" + element + " has " + name + " without quotes");
        at = begin;
        String bare = name(begin);
        at += bare.length();
        return bare;
      }
      int end = begin + 1;
      while (end < signs.length && signs[end] != '"') {
        end++;
      }
      if (end == signs.length) {
        fault(begin, "<" + element + " has " + name + " without its second quote");
        at = signs.length;
        return "";
      }
      at = end + 1;
      references(begin + 1, end);
      String value = html.substring(begin + 1, end);
      return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    private void text(int from, int to) {
      String parent = open.peek();
      if (parent == null || HOLDS.containsKey(parent)) {
        for (int i = from; i < to; i++) {
          if (signs[i] > ' ') {
            fault(i, "a text stands " + (parent == null ? "outside" : "in <" + parent + ">"));
            break;
          }
        }
      } else if (foreign > 0 || !parent.equals("script") && !parent.equals("style")) {
        references(from, to);
      }
    }

    /** Every ampersand begins a reference that ends. */
    private void references(int from, int to) {
      for (int i = from; i < to; i++) {
        if (signs[i] == '&') {
          int end = i + 1;
          while (end < to && (Character.isLetterOrDigit(signs[end]) || signs[end] == '#')) {
            end++;
          }
          if (end == i + 1 || end == to || signs[end] != ';') {
            fault(i, "a bare &");
          }
        }
      }
    }

    private void fault(int where, String what) {
      if (faults.size() < MOST_FAULTS) {
        long line =
            1
                + html.substring(0, Math.min(where, signs.length))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        faults.add("line " + line + ": " + what);
      }
    }
  }

  /** Names of elements and attributes: few, and each a thousand times on a page. */
  private static final class Names {

    private static final int PLACES = 1 << 8;

    private final String[] known = new String[PLACES];

    private String of(char[] signs, int from, int to) {
      int place = to - from;
      for (int i = from; i < to; i++) {
        place = 31 * place + signs[i];
      }
      place = (place ^ place >>> 8) & PLACES - 1;
      String there = known[place];
      if (there == null || !same(there, signs, from, to)) {
        there = new String(signs, from, to - from);
        known[place] = there;
      }
      return there;
    }

    private static boolean same(String name, char[] signs, int from, int to) {
      if (name.length() != to - from) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (name.charAt(i - from) != signs[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
