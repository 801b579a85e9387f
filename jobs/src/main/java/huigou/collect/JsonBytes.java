package huigou.collect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body in JSON, of which no more is read than is asked for: a value, or where the elements of a
 * list stand. It is gone over byte by byte and no further than needed; whether it is well-formed
 * where nobody looks is seen by whoever reads it by its layout.
 */
final class JsonBytes {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BETWEEN = " | ";
  private static final int NOWHERE = -1;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST = ONES << 7;
  private static final long QUOTE = ONES * '"';
  private static final long SOLIDUS = ONES * '\\';

  private final byte[] body;
  private final int first;

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

  /** Whether the text that was gone over last has a sign that stands for another. */
  private boolean escaped;

  /**
   * @param first byte of the text, behind a mark of its byte order
   */
  JsonBytes(byte[] body, int first) {
    this.body = body;
    this.first = first;
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
      case '[' -> sign(space(at + 1)) == ']' ? "[]" : "a list that is not empty";
      case '{' -> sign(space(at + 1)) == '}' ? "{}" : "an object that is not empty";
      default -> scalar(at, end(at));
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
    int at = space(list + 1);
    boolean more = sign(at) != ']';
    while (more) {
      int end = to.known(at);
      if (end < 0) {
        Arrays.fill(values, "");
        end = sign(at) == '{' ? row(at, wanted, values) : end(at);
        to.element(at, end, key(values));
      }
      at = space(end);
      more = sign(at) == ',';
      at = more ? space(at + 1) : at;
    }
    require(at, ']');
    ends.put(list, at + 1);
  }

  /**
   * Reads all of it.
   *
   * @throws JacksonException where it is no JSON
   */
  void requireWellFormed() {
    try (JsonParser parser = JSON.createParser(text(first, body.length))) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }
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
      at = end(value);
      if (member.name() >= 0 && isPlain(value)) {
        values[member.name()] = scalar(value, at);
      }
    }
    return at > from && at < body.length && body[at] == '}' ? at + 1 : NOWHERE;
  }

  /** Goes over an object, and keeps the plain values of some names. */
  private int object(int from, byte[][] wanted, String[] values) {
    layout = new RowLayout(new ArrayList<>());
    int before = from;
    int at = space(from + 1);
    boolean more = sign(at) != '}';
    while (more) {
      require(at, '"');
      int close = closing(at);
      int name = place(at + 1, close, wanted);
      int value = value(close);
      int end = end(value);
      layout.members().add(new RowLayout.Member(before, value, name));
      before = end;
      if (name >= 0 && isPlain(value)) {
        values[name] = scalar(value, end);
      }
      at = space(end);
      more = sign(at) == ',';
      at = more ? space(at + 1) : at;
    }
    require(at, '}');
    return at + 1;
  }

  /** Goes to a value, by names of objects and places in lists. */
  private int to(String pointer) {
    int at = space(first);
    if (at == body.length) {
      return NOWHERE;
    }
    for (JsonPointer left = JsonPointer.compile(pointer); !left.matches(); left = left.tail()) {
      if (body[at] == '{') {
        at = member(at, left.getMatchingProperty().getBytes(StandardCharsets.UTF_8));
      } else if (body[at] == '[') {
        at = element(at, left.getMatchingIndex());
      } else {
        scalar(at, end(at));
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
    int at = space(object + 1);
    boolean more = sign(at) != '}';
    while (more) {
      require(at, '"');
      int close = closing(at);
      boolean found = place(at + 1, close, wanted) == 0;
      int value = value(close);
      if (found) {
        return value;
      }
      at = space(ends.containsKey(value) ? ends.get(value) : end(value));
      more = sign(at) == ',';
      at = more ? space(at + 1) : at;
    }
    require(at, '}');
    return NOWHERE;
  }

  private int element(int list, int index) {
    int at = space(list + 1);
    boolean more = sign(at) != ']';
    for (int place = 0; more; place++) {
      if (place == index) {
        return at;
      }
      at = space(end(at));
      more = sign(at) == ',';
      at = more ? space(at + 1) : at;
    }
    require(at, ']');
    return NOWHERE;
  }

  /** Where the value begins whose name has been gone over. */
  private int value(int close) {
    int colon = space(close + 1);
    require(colon, ':');
    int value = space(colon + 1);
    sign(value);
    return value;
  }

  /** Which of some names stands between two quotation marks; negative where none does. */
  private int place(int from, int to, byte[][] wanted) {
    byte[] name = escaped ? decoded(from - 1, to + 1).getBytes(StandardCharsets.UTF_8) : body;
    int begin = escaped ? 0 : from;
    int end = escaped ? name.length : to;
    for (int each = 0; each < wanted.length; each++) {
      if (end - begin == wanted[each].length
          && Arrays.equals(name, begin, end, wanted[each], 0, wanted[each].length)) {
        return each;
      }
    }
    return NOWHERE;
  }

  private boolean isPlain(int value) {
    return body[value] != '{' && body[value] != '[' && body[value] != 'n';
  }

  /** A plain value as it reads. */
  private String scalar(int from, int to) {
    if (body[from] != '"') {
      String said = text(from, to);
      if (!isWord(said)) {
        throw fault();
      }
      return said;
    }
    closing(from);
    return escaped ? decoded(from, to) : text(from + 1, to - 1);
  }

  private static boolean isWord(String said) {
    char first = said.isEmpty() ? ' ' : said.charAt(0);
    return first == '-'
        || first >= '0' && first <= '9'
        || said.equals("null")
        || said.equals("true")
        || said.equals("false");
  }

  private String decoded(int from, int to) {
    try {
      return JSON.readTree(text(from, to)).asString();
    } catch (JacksonException e) {
      throw fault();
    }
  }

  private String text(int from, int to) {
    return new String(body, from, to - from, StandardCharsets.UTF_8);
  }

  /** Where a value ends. */
  private int end(int from) {
    int sign = sign(from);
    if (sign == '"') {
      return closing(from) + 1;
    }
    if (sign == '{' || sign == '[') {
      return closed(from);
    }
    int at = from;
    while (at < body.length && !isBetween(body[at])) {
      at++;
    }
    return at == from ? nothing() : at;
  }

  private int nothing() {
    throw fault();
  }

  private int closed(int from) {
    int depth = 0;
    for (int at = from; at < body.length; at++) {
      switch (body[at]) {
        case '"' -> at = closing(at);
        case '{', '[' -> depth++;
        case '}', ']' -> {
          depth--;
          if (depth == 0) {
            return at + 1;
          }
        }
        default -> {
          // Part of a plain value, or between two.
        }
      }
    }
    return nothing();
  }

  /** The quotation mark that ends a text. */
  private int closing(int from) {
    escaped = false;
    for (int at = mark(from + 1); at < body.length; at = mark(at)) {
      if (body[at] == '"') {
        return at;
      }
      escaped = true;
      at += 2;
    }
    return nothing();
  }

  /** The next quotation mark or reverse solidus, looked for eight bytes at a time. */
  private int mark(int from) {
    int at = from;
    for (; at + Long.BYTES <= body.length; at += Long.BYTES) {
      long eight = (long) EIGHT.get(body, at);
      long hit = zero(eight ^ QUOTE) | zero(eight ^ SOLIDUS);
      if (hit != 0) {
        return at + Long.numberOfTrailingZeros(hit) / Byte.SIZE;
      }
    }
    while (at < body.length && body[at] != '"' && body[at] != '\\') {
      at++;
    }
    return at;
  }

  /** The highest bit of the first byte that is zero; none where none is. */
  private static long zero(long eight) {
    return (eight - ONES) & ~eight & HIGHEST;
  }

  private static boolean isBetween(byte sign) {
    return sign == ',' || sign == '}' || sign == ']' || sign == ':' || isSpace(sign);
  }

  private static boolean isSpace(byte sign) {
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
  }

  private int space(int from) {
    int at = from;
    while (at < body.length && isSpace(body[at])) {
      at++;
    }
    return at;
  }

  private int sign(int at) {
    if (at >= body.length) {
      throw fault();
    }
    return body[at];
  }

  private void require(int at, char sign) {
    if (sign(at) != sign) {
      throw fault();
    }
  }

  /** What the reader of all JSON says of a text that was found to be none. */
  private JacksonException fault() {
    try {
      requireWellFormed();
    } catch (JacksonException e) {
      return e;
    }
    throw new IllegalStateException("JSON that is well-formed was taken for none");
  }
}
