package huigou.collect;

import java.util.Locale;

/** What came of asking a feed. */
public enum Outcome {
  /** A new file stands in {@code input/}. */
  DELIVERED,
  /** The answer says what the one before it said. */
  UNCHANGED,
  /** The answer says that there is nothing. */
  EMPTY,
  /** What is due is not there yet, and not late. */
  NOT_YET,
  /** An answer came and is none that can be taken. */
  REFUSED,
  /** No answer came. */
  FAILED,
  /** Nobody was asked. */
  SKIPPED;

  /** Whether the publisher has answered, so that nobody need ask again before the next time. */
  boolean isAnswer() {
    return this == DELIVERED || this == UNCHANGED || this == EMPTY;
  }

  /** The word on the console and in the log. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
