package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the newest figure of a series stands in the series' own history.
 *
 * @param previous date of the figure before it; empty for the first figure
 * @param missing how many scheduled figures are missing between the two
 * @param change newest less previous figure; empty for the first figure, and where any is missing
 *     between the two: nobody saw what the newest moved against
 * @param percentile share of all figures that are not above the newest, in whole percent, half-up
 * @param high how far back no figure was as high
 * @param low how far back no figure was as low
 * @param unchangedSince first date of the run of equal figures, none missing among them, that the
 *     newest ends; empty when it differs from the one before
 */
public record Standing(
    Optional<LocalDate> previous,
    int missing,
    Optional<BigDecimal> change,
    int percentile,
    Span high,
    Span low,
    Optional<LocalDate> unchangedSince) {

  /**
   * The figures before the newest that it surpasses, without a break.
   *
   * @param since latest earlier date with a figure at least as extreme; empty when there is none
   * @param fixings how many figures lie between
   * @param missing how many scheduled ones are missing between
   */
  public record Span(Optional<LocalDate> since, int fixings, int missing) {}
}
