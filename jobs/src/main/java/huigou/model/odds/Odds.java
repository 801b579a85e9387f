package huigou.model.odds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Odds of coming fixings.
 *
 * @param replayed every day on which they would have been made, targets without skill left out
 * @param scores of every target and horizon
 * @param tonight those of the newest fixing, where it is the newest that was due
 */
public record Odds(List<Day> replayed, List<Score> scores, List<Tonight> tonight) {

  public Odds {
    replayed = List.copyOf(replayed);
    scores = List.copyOf(scores);
    tonight = List.copyOf(tonight);
  }

  /**
   * Odds that were, or would have been, made on a day.
   *
   * @param madeOn day of the newest fixing
   * @param probability to ten thousandths, and that of {@code climatology} and {@code persistence}
   * @param outcome whether it came so; empty while nobody knows
   */
  public record Day(
      LocalDate madeOn,
      String target,
      int horizon,
      LocalDate resolvesOn,
      BigDecimal probability,
      BigDecimal climatology,
      BigDecimal persistence,
      Optional<Boolean> outcome) {}

  /**
   * What odds were worth.
   *
   * @param n days scored, {@code events} on which it came so
   * @param brier mean squared error of the probabilities
   * @param skillClimatology 1 less its share of the error of climatology, {@code skillPersistence}
   *     of persistence
   * @param lower and {@code upper}: where nine tenths of block samples put the skill over
   *     climatology
   * @param published whether there is skill, so that the odds may be shown
   * @param bins how often it came so, by what was foretold
   */
  public record Score(
      String target,
      int horizon,
      int n,
      int events,
      BigDecimal brier,
      BigDecimal skillClimatology,
      BigDecimal skillPersistence,
      BigDecimal lower,
      BigDecimal upper,
      boolean published,
      List<Bin> bins) {

    public Score {
      bins = List.copyOf(bins);
    }
  }

  /**
   * Days of which about the same was foretold.
   *
   * @param from and {@code to}: tenths of one
   * @param foretold mean probability, {@code came} share of days on which it came so
   */
  public record Bin(
      BigDecimal from, BigDecimal to, int days, BigDecimal foretold, BigDecimal came) {}

  /**
   * Odds of tonight.
   *
   * @param inputs what moves them most, the largest first
   */
  public record Tonight(Day day, List<Input> inputs) {

    public Tonight {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * An input's share.
   *
   * @param name its word
   * @param push by how much it moves the logarithm of the odds away from an average day
   */
  public record Input(String name, BigDecimal push) {}
}
