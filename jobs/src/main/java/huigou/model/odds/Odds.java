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
 * @param said those that were really published, as far as they were delivered back
 */
public record Odds(List<Day> replayed, List<Score> scores, List<Tonight> tonight, Said said) {

  /** Odds none of which were delivered back. */
  public Odds(List<Day> replayed, List<Score> scores, List<Tonight> tonight) {
    this(replayed, scores, tonight, Said.nothing());
  }

  /** The same beside what was really published. */
  public Odds beside(Said published) {
    return new Odds(replayed, scores, tonight, published);
  }

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
   * @param bins tenths of what can be foretold, and how often it came so
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
   * @param events days on which it came so
   * @param shares what was foretold and what came; empty where days are too few to say
   */
  public record Bin(
      BigDecimal from, BigDecimal to, int days, int events, Optional<Shares> shares) {}

  /**
   * What was foretold of days, and what came.
   *
   * @param foretold mean probability, {@code came} share of days on which it came so
   */
  public record Shares(BigDecimal foretold, BigDecimal came) {

    /** How far the two lie apart. */
    public BigDecimal apart() {
      return foretold.subtract(came).abs();
    }
  }

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

  /**
   * What odds rest on.
   *
   * @param window days of the fixings whose spreads went in, oldest first
   * @param inputs what moves them most, the largest first
   * @param bin position of the tenth in which they are scored, from nought
   */
  public record Basis(Day day, List<LocalDate> window, Fit fit, List<Input> inputs, int bin) {

    public Basis {
      window = List.copyOf(window);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * The fit by which odds were made.
   *
   * @param on day of the newest fixing when it was made
   * @param first and {@code last}: days it learnt from, each with its outcome known by then
   * @param days how many they are, {@code events} on how many of them it came so
   */
  public record Fit(LocalDate on, LocalDate first, LocalDate last, int days, int events) {}
}
