package huigou.model.odds;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How odds are made and scored: the file {@code odds.yml}.
 *
 * @param fixings series whose dates are counted
 * @param horizons fixings ahead, from 1
 * @param fewestInBin days of which about the same was foretold, below which no share is given
 */
public record OddsRules(
    SeriesId fixings,
    List<Target> targets,
    int horizons,
    Spreads spreads,
    Learning learning,
    int fewestInBin,
    Bootstrap bootstrap) {

  public OddsRules {
    targets = List.copyOf(targets);
    if (horizons < 1 || fewestInBin < 1) {
      throw new IllegalArgumentException("horizons and fewest-in-bin are 1 or more");
    }
  }

  /** What is foretold: that a series stands above so many basis points. */
  public record Target(String id, SeriesId series, BigDecimal over) {}

  /**
   * What goes in of spreads that were seen, each as the inverse hyperbolic sine of its multiple of
   * the scale: in proportion while it is small, as its logarithm when it is large; without a scale
   * as it is.
   *
   * @param means over how many fixings means of the spread go in
   * @param tail series of how far the dearest trades stand off
   * @param scale in basis points
   */
  public record Spreads(List<Integer> means, SeriesId tail, Optional<Double> scale) {

    public Spreads {
      means = List.copyOf(means);
      if (means.stream().anyMatch(mean -> mean < 2)) {
        throw new IllegalArgumentException("a mean is over 2 fixings or more");
      }
      if (scale.filter(each -> !(each > 0)).isPresent()) {
        throw new IllegalArgumentException(
            "spread-scale is " + scale.get() + "; expected is above 0");
      }
    }

    /** Fixings of the longest mean; 1 of none. */
    public int longest() {
      return means.stream().mapToInt(Integer::intValue).max().orElse(1);
    }
  }

  /**
   * When is learnt, and of what.
   *
   * @param refitAfter fixings between two fits
   * @param burnIn fixings before the first that is scored
   * @param purge fixings left out between the last outcome that is learnt from and the day
   * @param penalty on squared weights of standardised inputs
   * @param chosenUntil last fixing of those on which the penalty and the scale of spreads were
   *     chosen; empty where nobody chose them by what they were worth
   */
  public record Learning(
      int refitAfter, int burnIn, int purge, double penalty, Optional<LocalDate> chosenUntil) {

    public Learning {
      if (refitAfter < 1 || burnIn < 1) {
        throw new IllegalArgumentException("refit-after and burn-in are 1 or more");
      }
      if (purge < 0) {
        throw new IllegalArgumentException("purge is " + purge + "; expected is 0 or more");
      }
      if (!(penalty > 0)) {
        throw new IllegalArgumentException("penalty is " + penalty + "; expected is above 0");
      }
    }
  }

  /**
   * How the interval of a score is drawn.
   *
   * @param block fixings of a block
   * @param samples how many are drawn
   * @param seed of the draws
   */
  public record Bootstrap(int block, int samples, long seed) {

    public Bootstrap {
      if (block < 1 || samples < 1) {
        throw new IllegalArgumentException("block and samples are 1 or more");
      }
    }
  }
}
