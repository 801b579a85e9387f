package huigou.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far a feed has been asked for, which says what to ask for next.
 *
 * @param againAt when the longest span was asked for last; null when never
 * @param collectedSince first day of those that are asked for one after the other; null where no
 *     day was but by its name
 * @param pieces when pieces of a span were answered, by their first and last day
 */
public record Progress(Instant againAt, LocalDate collectedSince, TreeMap<String, Instant> pieces) {

  /** Pieces that are kept. */
  private static final int KEPT = 4000;

  public Progress {
    pieces = pieces == null ? new TreeMap<>() : pieces;
    pieces.values().removeIf(Objects::isNull);
  }

  static Progress none() {
    return new Progress(null, null, new TreeMap<>());
  }

  /** The same after the longest span was asked for. */
  Progress again(Instant at) {
    return new Progress(at, collectedSince, pieces);
  }

  /** The same after a piece of a span was answered. */
  Progress piece(String days, Instant at) {
    TreeMap<String, Instant> all = new TreeMap<>(pieces);
    all.put(days, at);
    while (all.size() > KEPT) {
      all.pollFirstEntry();
    }
    return new Progress(againAt, collectedSince, all);
  }

  /** The same where a day is one of those that are asked for one after the other. */
  Progress collected(LocalDate day) {
    return collectedSince != null && !day.isBefore(collectedSince)
        ? this
        : new Progress(againAt, day, pieces);
  }
}
