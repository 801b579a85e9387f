package huigou.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON as it is written: numbers keep their noughts, keys may stand twice, and members can be
 * altered in place.
 */
sealed interface Json {

  /** One key and what stands under it. */
  record Member(String key, Json value) {}

  /** An object. */
  record Members(List<Member> all) implements Json {}

  /** An array. */
  record Elements(List<Json> all) implements Json {}

  /** A text, a number or a word, as written. */
  record Leaf(String raw) implements Json {}

  /** JSON written out within a text. */
  record Within(Json json) implements Json {}

  /** What stands in a text. */
  static Json of(String text) {
    return new Scanner(text).value();
  }

  /** As a file holds it. */
  static String write(Json json) {
    StringBuilder text = new StringBuilder();
    write(json, text);
    return text.toString();
  }

  /** A text between quotes. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static void write(Json json, StringBuilder text) {
    if (json instanceof Leaf leaf) {
      text.append(leaf.raw());
    } else if (json instanceof Within within) {
      text.append(quoted(write(within.json())));
    } else if (json instanceof Elements elements) {
      text.append('[');
      for (int i = 0; i < elements.all().size(); i++) {
        text.append(i == 0 ? "" : ",\n");
        write(elements.all().get(i), text);
      }
      text.append(']');
    } else if (json instanceof Members members) {
      text.append('{');
      for (int i = 0; i < members.all().size(); i++) {
        Member member = members.all().get(i);
        text.append(i == 0 ? "" : ", ").append(quoted(member.key())).append(": ");
        write(member.value(), text);
      }
      text.append('}');
    }
  }

  /** Walks through a text that is known to be JSON. */
  final class Scanner {

    private final String text;
    private int at;

    private Scanner(String text) {
      this.text = text;
    }

    private Json value() {
      char mark = next();
      if (mark == '{') {
        return members();
      }
      if (mark == '[') {
        return elements();
      }
      if (mark == '"') {
        return text();
      }
      int start = at;
      while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return new Leaf(text.substring(start, at));
    }

    private Json members() {
      List<Member> all = new ArrayList<>();
      at++;
      while (next() != '}') {
        if (text.charAt(at) == ',') {
          at++;
          continue;
        }
        String key = plain(string());
        next();
        at++;
        all.add(new Member(key, value()));
      }
      at++;
      return new Members(all);
    }

    private Json elements() {
      List<Json> all = new ArrayList<>();
      at++;
      while (next() != ']') {
        if (text.charAt(at) == ',') {
          at++;
          continue;
        }
        all.add(value());
      }
      at++;
      return new Elements(all);
    }

    private Json text() {
      String raw = string();
      return raw.startsWith("\"[{") ? new Within(Json.of(plain(raw))) : new Leaf(raw);
    }

    private String string() {
      int start = at++;
      while (text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return text.substring(start, ++at);
    }

    private char next() {
      while (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      }
      return text.charAt(at);
    }
  }

  /** A text without its quotes and escapes. */
  static String plain(String raw) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < raw.length() - 1; i++) {
      char mark = raw.charAt(i);
      if (mark == '\\' && raw.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(raw.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (mark == '\\') {
        char escaped = raw.charAt(++i);
        text.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> escaped;
            });
      } else {
        text.append(mark);
      }
    }
    return text.toString();
  }
}
