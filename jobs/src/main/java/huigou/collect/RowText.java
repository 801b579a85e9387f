package huigou.collect;

import tools.jackson.databind.json.JsonMapper;

/**
 * A row where it stands in a body.
 *
 * @param from first character of it, and {@code to} the one behind it
 */
record RowText(String body, int from, int to) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Whether it is the same row, letter by letter. */
  private boolean isAsWritten(RowText other) {
    return to - from == other.to - other.from
        && body.regionMatches(from, other.body, other.from, to - from);
  }

  /** Whether it is the same row: as it is written, or by its values where it is an object. */
  boolean isSame(RowText other) {
    return isAsWritten(other) || isObject() && other.isObject() && value().equals(other.value());
  }

  private boolean isObject() {
    return from < to && body.charAt(from) == '{';
  }

  private String value() {
    return JSON.readTree(body.substring(from, to)).toString();
  }
}
