package huigou.collect;

import java.time.Instant;

/**
 * What came of asking a feed last.
 *
 * @param askedAt when it was asked last; null when never
 * @param answeredAt when it answered last; null when never
 * @param outcome of the last time, as a word; empty when never
 * @param why in words; empty where nothing is to be said
 * @param failures in a row
 * @param failingSince when the first of them was; null when the last time was none
 */
public record LastAsking(
    Instant askedAt,
    Instant answeredAt,
    String outcome,
    String why,
    int failures,
    Instant failingSince) {

  static final LastAsking NEVER = new LastAsking(null, null, "", "", 0, null);

  public LastAsking {
    outcome = outcome == null ? "" : outcome;
    why = why == null ? "" : why;
  }

  /**
   * The same after it was asked.
   *
   * @param failing whether another part of it failed in the same run: then it goes on failing, and
   *     is counted once
   */
  LastAsking asked(Instant at, Outcome came, String said, boolean failing) {
    Instant answered = came.isAnswer() ? at : answeredAt;
    if (failing) {
      return new LastAsking(at, answered, outcome, why, failures, failingSince);
    }
    boolean failed = came == Outcome.FAILED || came == Outcome.REFUSED;
    return new LastAsking(
        at,
        answered,
        came.token(),
        said,
        failed ? failures + 1 : 0,
        failed ? (failingSince == null ? at : failingSince) : null);
  }
}
