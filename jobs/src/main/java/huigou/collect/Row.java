package huigou.collect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row where it stands in a body.
 *
 * @param key by which it is known
 * @param place among the rows of the body, from 0
 * @param from first byte of it, and {@code to} the one behind it
 */
record Row(String key, int place, byte[] body, int from, int to) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whether it stands in another body, byte by byte, from a place on: an object ends by itself. */
  boolean isObjectAt(byte[] other, int at) {
    int length = to - from;
    return isObject()
        && at + length <= other.length
        && Arrays.equals(body, from, to, other, at, at + length);
  }

  /** Whether it is the same row: as it is written, or by its values where it is an object. */
  boolean isSame(Row other) {
    return Arrays.equals(body, from, to, other.body, other.from, other.to)
        || isObject() && other.isObject() && value().equals(other.value());
  }

  private boolean isObject() {
    return from < to && body[from] == '{';
  }

  private String value() {
    return JSON.readTree(new String(body, from, to - from, StandardCharsets.UTF_8)).toString();
  }
}
