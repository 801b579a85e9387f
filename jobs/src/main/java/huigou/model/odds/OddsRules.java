package huigou.model.odds;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.util.List;

/**
 * How odds are made and scored: the file {@code odds.yml}.
 *
 * @param fixings series whose dates are counted
 * @param horizons fixings ahead, from 1
 * @param means over how many fixings means of the spread go in
 * @param tail series of how far the dearest trades stand off
 * @param refitAfter fixings between two fits
 * @param burnIn fixings before the first that is scored
 * @param purge fixings left out between the last outcome that is learnt from and the day
 * @param penalty on squared weights of standardised inputs
 * @param fewestInBin days of which about the same was foretold, below which no share is given
 * @param block fixings of a block of the bootstrap, {@code samples} how many are drawn, {@code
 *     seed} of the draws
 */
public record OddsRules(
    SeriesId fixings,
    List<Target> targets,
    int horizons,
    List<Integer> means,
    SeriesId tail,
    int refitAfter,
    int burnIn,
    int purge,
    double penalty,
    int fewestInBin,
    int block,
    int samples,
    long seed) {

  public OddsRules {
    targets = List.copyOf(targets);
    means = List.copyOf(means);
    if (horizons < 1
        || refitAfter < 1
        || burnIn < 1
        || fewestInBin < 1
        || block < 1
        || samples < 1) {
      throw new IllegalArgumentException(
          "horizons, refit-after, burn-in, fewest-in-bin, block and samples are 1 or more");
    }
    if (purge < 0) {
      throw new IllegalArgumentException("purge is " + purge + "; expected is 0 or more");
    }
    if (!(penalty > 0)) {
      throw new IllegalArgumentException("penalty is " + penalty + "; expected is above 0");
    }
    if (means.stream().anyMatch(mean -> mean < 2)) {
      throw new IllegalArgumentException("a mean is over 2 fixings or more");
    }
  }

  /** What is foretold: that a series stands above so many basis points. */
  public record Target(String id, SeriesId series, BigDecimal over) {}
}
