package huigou.derive.announcement;

import java.util.regex.Pattern;

/** Patterns that stay within a clause. */
final class Clauses {

  private Clauses() {}

  /** A full stop within a number ends no clause: {@code [^.;]} reads over it. */
  static Pattern pattern(String pattern) {
    return Pattern.compile(pattern.replace("[^.;]", "(?:[^.;]|\\.(?=\\d))"));
  }
}
