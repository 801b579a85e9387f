package huigou.collect;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of asking once.
 *
 * @param known what is known of the part from now on
 * @param kind what kind of answer it was, where that decides what is asked next
 * @param found the part of the address that was found on the publisher's page; empty where the one
 *     at hand led to an answer
 */
record Attempt(
    Collected collected, FeedState.Part known, Instant at, Kind kind, Optional<String> found) {

  /** The same, and nothing more is known of the part than before. */
  Attempt knowing(FeedState.Part before) {
    return new Attempt(collected, before, at, kind, found);
  }

  Attempt adding(String more) {
    return new Attempt(collected.because(collected.why() + "; " + more), known, at, kind, found);
  }

  Attempt foundAt(String part, String page) {
    Collected told =
        collected.because(
            "the address had moved: "
                + part
                + " was found on "
                + page
                + "; write it into feeds.yml as standing");
    return new Attempt(told, known, at, kind, Optional.of(part));
  }

  /** What decides what is asked next. */
  enum Kind {
    /** Nothing else is asked. */
    USUAL,
    /** It is a part, and more can be asked for. */
    PART,
    /**
     * A page for people stood in the place of data, or nothing at all; or there is no such place.
     */
    MOVED,
    /** The publisher said that there is no such thing: the host is well. */
    ABSENT
  }
}
