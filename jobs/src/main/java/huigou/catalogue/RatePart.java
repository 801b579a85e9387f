package huigou.catalogue;

import huigou.model.series.SeriesId;
import java.util.Optional;

/**
 * What a publisher prints with a reference rate: a percentile of the day's trades, of which the
 * rate itself is the fiftieth, or their volume.
 *
 * @param rate the reference rate
 * @param percentile 1 to 99; empty of the volume
 */
public record RatePart(SeriesId rate, Optional<Integer> percentile) {

  /** The rate itself, the volume-weighted median. */
  public static final int MEDIAN = 50;

  /**
   * @throws IllegalArgumentException when that is no percentile
   */
  public RatePart {
    percentile
        .filter(each -> each < 1 || each > 99)
        .ifPresent(
            each -> {
              throw new IllegalArgumentException("percentile " + each + " is not between 1 and 99");
            });
  }

  boolean isVolume() {
    return percentile.isEmpty();
  }
}
