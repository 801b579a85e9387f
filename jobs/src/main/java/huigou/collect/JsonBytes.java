package huigou.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;

/**
 * A body in JSON, of which no more is read than is asked for: a value, or where the elements of a
 * list stand. It is gone over byte by byte and no further than needed; whether it is well-formed
 * where nobody looks is seen by whoever reads it by its layout.
 */
final class JsonBytes {

  private static final String BETWEEN = " | ";
  private static final int NOWHERE = -1;

  private final byte[] body;
  private final int first;
  private final JsonScan scan;

  /** Where lists end that were gone over, by where they begin: none is gone over twice for that. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  /** Of the object that was gone over last. */
  private RowLayout layout = new RowLayout(List.of());

  /**
   * How an object is laid out: what stands before each of its values.
   *
   * @param members one after the other
   */
  private record RowLayout(List<Member> members) {

    /**
     * A value and what stands before it.
     *
     * @param from behind the value before it
     * @param value where it begins
     * @param name which of the wanted ones is its own; negative where none is
     */
    private record Member(int from, int value, int name) {
      int length() {
        return value - from;
      }
    }
  }

  /**
   * @param first byte of the text, behind a mark of its byte order
   */
  JsonBytes(byte[] body, int first) {
    this.body = body;
    this.first = first;
    this.scan = new JsonScan(body, first);
  }

  /** Takes the elements of a list, one after the other. */
  interface Elements {

    /**
     * Takes an element that is known by its bytes.
     *
     * @return where it ends; negative where it is not known, so that it has to be gone over
     */
    int known(int from);

    /** Takes one that is not, with its key. */
    void element(int from, int to, String key);
  }

  /**
   * A value as JSON; a number or a flag in quotation marks is that number or flag. What holds
   * others is named by its kind unless it is empty; what is not there is missing.
   *
   * @throws JacksonException where the text is no JSON up to there
   */
  String plain(String pointer) {
    int at = to(pointer);
    if (at == NOWHERE) {
      return "missing";
    }
    return switch (body[at]) {
      case '[' -> scan.sign(scan.space(at + 1)) == ']' ? "[]" : "a list that is not empty";
      case '{' -> scan.sign(scan.space(at + 1)) == '}' ? "{}" : "an object that is not empty";
      default -> scan.scalar(at, scan.end(at));
    };
  }

  /**
   * Gives the elements of a list, each with its key: the values of some names, between bars.
   *
   * @throws JacksonException where the list is none, as far as its elements, their names and ends
   *     tell
   */
  void elements(String pointer, List<String> names, Elements to) {
    int list = to(pointer);
    if (list == NOWHERE || body[list] != '[') {
      return;
    }
    byte[][] wanted =
        names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    String[] values = new String[wanted.length];
    int at = scan.space(list + 1);
    boolean more = scan.sign(at) != ']';
    while (more) {
      int end = to.known(at);
      if (end < 0) {
        Arrays.fill(values, "");
        end = scan.sign(at) == '{' ? row(at, wanted, values) : scan.end(at);
        to.element(at, end, key(values));
      }
      at = scan.space(end);
      more = scan.sign(at) == ',';
      at = more ? scan.space(at + 1) : at;
    }
    scan.require(at, ']');
    ends.put(list, at + 1);
  }

  private static String key(String[] values) {
    String key = values[0];
    for (int each = 1; each < values.length; each++) {
      key = key + BETWEEN + values[each];
    }
    return key;
  }

  /** Goes over an object, which most often is laid out like the one before it. */
  private int row(int from, byte[][] wanted, String[] values) {
    int end = alike(from, values);
    if (end == NOWHERE) {
      Arrays.fill(values, "");
      end = object(from, wanted, values);
    }
    return end;
  }

  /** Goes over an object in which the same stands before each value; negative where it does not. */
  private int alike(int from, String[] values) {
    int at = from;
    for (RowLayout.Member member : layout.members()) {
      int value = at + member.length();
      if (value >= body.length
          || !Arrays.equals(body, at, value, body, member.from(), member.value())
          || "{[ \n\r\t".indexOf(body[value]) >= 0) {
        return NOWHERE;
      }
      at = scan.end(value);
      if (member.name() >= 0 && scan.isPlain(value)) {
        values[member.name()] = scan.scalar(value, at);
      }
    }
    return at > from && at < body.length && body[at] == '}' ? at + 1 : NOWHERE;
  }

  /** Goes over an object, and keeps the plain values of some names. */
  private int object(int from, byte[][] wanted, String[] values) {
    layout = new RowLayout(new ArrayList<>());
    int before = from;
    int at = scan.space(from + 1);
    boolean more = scan.sign(at) != '}';
    while (more) {
      scan.require(at, '"');
      int close = scan.closing(at);
      int name = place(at + 1, close, wanted);
      int value = scan.value(close);
      int end = scan.end(value);
      layout.members().add(new RowLayout.Member(before, value, name));
      before = end;
      if (name >= 0 && scan.isPlain(value)) {
        values[name] = scan.scalar(value, end);
      }
      at = scan.space(end);
      more = scan.sign(at) == ',';
      at = more ? scan.space(at + 1) : at;
    }
    scan.require(at, '}');
    return at + 1;
  }

  /**
   * Reads all of it.
   *
   * @throws JacksonException where it is no JSON
   */
  void requireWellFormed() {
    scan.requireWellFormed();
  }

  /** Goes to a value, by names of objects and places in lists. */
  private int to(String pointer) {
    int at = scan.space(first);
    if (at == body.length) {
      return NOWHERE;
    }
    for (JsonPointer left = JsonPointer.compile(pointer); !left.matches(); left = left.tail()) {
      if (body[at] == '{') {
        at = member(at, left.getMatchingProperty().getBytes(StandardCharsets.UTF_8));
      } else if (body[at] == '[') {
        at = element(at, left.getMatchingIndex());
      } else {
        scan.scalar(at, scan.end(at));
        return NOWHERE;
      }
      if (at == NOWHERE) {
        return NOWHERE;
      }
    }
    return at;
  }

  private int member(int object, byte[] name) {
    byte[][] wanted = {name};
    int at = scan.space(object + 1);
    boolean more = scan.sign(at) != '}';
    while (more) {
      scan.require(at, '"');
      int close = scan.closing(at);
      boolean found = place(at + 1, close, wanted) == 0;
      int value = scan.value(close);
      if (found) {
        return value;
      }
      at = scan.space(ends.containsKey(value) ? ends.get(value) : scan.end(value));
      more = scan.sign(at) == ',';
      at = more ? scan.space(at + 1) : at;
    }
    scan.require(at, '}');
    return NOWHERE;
  }

  private int element(int list, int index) {
    int at = scan.space(list + 1);
    boolean more = scan.sign(at) != ']';
    for (int place = 0; more; place++) {
      if (place == index) {
        return at;
      }
      at = scan.space(scan.end(at));
      more = scan.sign(at) == ',';
      at = more ? scan.space(at + 1) : at;
    }
    scan.require(at, ']');
    return NOWHERE;
  }

  /** Which of some names stands between two quotation marks; negative where none does. */
  private int place(int from, int to, byte[][] wanted) {
    byte[] name =
        scan.isEscaped() ? scan.decoded(from - 1, to + 1).getBytes(StandardCharsets.UTF_8) : body;
    int begin = scan.isEscaped() ? 0 : from;
    int end = scan.isEscaped() ? name.length : to;
    for (int each = 0; each < wanted.length; each++) {
      if (end - begin == wanted[each].length
          && Arrays.equals(name, begin, end, wanted[each], 0, wanted[each].length)) {
        return each;
      }
    }
    return NOWHERE;
  }
}
