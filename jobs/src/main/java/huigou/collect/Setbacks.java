package huigou.collect;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What came of a part of a feed instead of an answer, since there was one.
 *
 * @param absentAt when the publisher said last that it is not there yet; null when never
 * @param refusedAt when an answer was last refused; null when none was
 * @param refusals how many were
 * @param gone keys of rows that an answer lacked, as one text, and {@code goneOn} the day; empty
 *     and null while none was missing
 */
public record Setbacks(
    Instant absentAt, Instant refusedAt, int refusals, String gone, LocalDate goneOn) {

  static final Setbacks NONE = new Setbacks(null, null, 0, "", null);

  public Setbacks {
    gone = gone == null ? "" : gone;
  }

  /** The same after the publisher said that it is not there yet. */
  Setbacks absent(Instant at) {
    return new Setbacks(at, refusedAt, refusals, gone, goneOn);
  }

  /** The same after an answer that could not be taken. */
  Setbacks refused(Instant at) {
    return new Setbacks(absentAt, at, refusals + 1, gone, goneOn);
  }

  /** The same after an answer that lacks rows. */
  Setbacks lacking(String keys, LocalDate on) {
    return new Setbacks(absentAt, refusedAt, refusals, keys, on);
  }
}
