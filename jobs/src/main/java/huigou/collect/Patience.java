package huigou.collect;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How often a request is tried, and how long is waited in between: a random part of 2, 6, 18 …
 * seconds, so that two machines that failed together do not ask together again; or what the server
 * asks for.
 *
 * @param random where in the span the wait ends
 */
record Patience(Clock clock, Sleeper sleeper, RandomGenerator random) {

  static final int TRIES = 4;

  /** What may be another answer when asked again. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** A server that asks for more is left alone for this run. */
  static final Duration MOST_ASKED = Duration.ofMinutes(10);

  static boolean isPassing(int status) {
    return PASSING.contains(status);
  }

  /** Waits before the next try, the first wait being number 1. */
  void wait(int number) throws InterruptedException {
    long most = FIRST.toMillis();
    for (int i = 1; i < number; i++) {
      most = Math.min(3 * most, LONGEST.toMillis());
    }
    sleeper.sleep(Duration.ofMillis((long) (random.nextDouble() * most)));
  }

  /**
   * How long a server asks to be left alone, in seconds or until a date; empty for anything else.
   */
  Optional<Duration> asked(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
