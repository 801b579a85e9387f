package huigou.model.odds;

import huigou.model.origin.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Odds that were really published, as somebody delivered them back, and what they were worth.
 *
 * @param published by the day they were made on, target and distance
 * @param scores a row a target and distance
 */
public record Said(List<Published> published, List<Score> scores) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Said {
    published = List.copyOf(published);
    scores = List.copyOf(scores);
  }

  /** Nobody delivered any. */
  public static Said nothing() {
    return new Said(List.of(), List.of());
  }

  /**
   * Odds of a day as they were published.
   *
   * @param day what was said, with the outcome as far as it is known
   * @param knownOn since when they are known to have been said
   * @param inTime whether that was before the day was over that decides them: else they prove
   *     nothing and are not scored
   * @param place row they were read from
   */
  public record Published(Odds.Day day, LocalDate knownOn, boolean inTime, Place place) {

    /** Whether they can be held against what came. */
    public boolean isScored() {
      return inTime && day.outcome().isPresent();
    }

    /** Whether more was given to what came than to what did not. */
    public boolean isRight() {
      return isScored() && day.probability().compareTo(HALF) > 0 == day.outcome().orElseThrow();
    }
  }

  /**
   * What published odds of a target at a distance were worth.
   *
   * @param made how many, {@code late} of them delivered too late to be scored
   * @param n how many are scored, on {@code events} of which it came so
   * @param worth empty while none is scored
   */
  public record Score(
      String target, int horizon, int made, int late, int n, int events, Optional<Worth> worth) {}

  /**
   * Errors of what is scored.
   *
   * @param brier mean squared error
   * @param skillClimatology 1 less its share of the error of the climatology that was published
   *     with them, {@code skillPersistence} of persistence; empty where that had no error
   */
  public record Worth(
      BigDecimal brier,
      Optional<BigDecimal> skillClimatology,
      Optional<BigDecimal> skillPersistence) {}
}
