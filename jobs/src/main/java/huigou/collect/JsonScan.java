package huigou.collect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Goes over JSON byte by byte: where values begin and end, and what plain ones say. */
final class JsonScan {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHEST = ONES << 7;
  private static final long QUOTE = ONES * '"';
  private static final long SOLIDUS = ONES * '\\';

  private final byte[] body;
  private final int first;

  /** Whether the text that was gone over last has a sign that stands for another. */
  private boolean escaped;

  /**
   * @param first byte of the text, behind a mark of its byte order
   */
  JsonScan(byte[] body, int first) {
    this.body = body;
    this.first = first;
  }

  boolean isEscaped() {
    return escaped;
  }

  /** Where the value begins whose name has been gone over. */
  int value(int close) {
    int colon = space(close + 1);
    require(colon, ':');
    int value = space(colon + 1);
    sign(value);
    return value;
  }

  boolean isPlain(int value) {
    return body[value] != '{' && body[value] != '[' && body[value] != 'n';
  }

  /** A plain value as it reads. */
  String scalar(int from, int to) {
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

  String decoded(int from, int to) {
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
  int end(int from) {
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
  int closing(int from) {
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

  static boolean isSpace(byte sign) {
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
  }

  int space(int from) {
    int at = from;
    while (at < body.length && isSpace(body[at])) {
      at++;
    }
    return at;
  }

  int sign(int at) {
    if (at >= body.length) {
      throw fault();
    }
    return body[at];
  }

  void require(int at, char sign) {
    if (sign(at) != sign) {
      throw fault();
    }
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
