package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the newest figure of a series stands in the series' own history.
 *
 * @param change newest less previous figure, whatever the gap; empty for the first figure
 * @param percentile share of all figures that are not above the newest, in whole percent, half-up
 * @param highSince latest earlier date with a figure at least as high; empty when there is none
 * @param lowSince latest earlier date with a figure at least as low; empty when there is none
 * @param unchangedSince first date of the run of equal figures that the newest ends; empty when it
 *     differs from the one before
 */
public record Standing(
    Optional<BigDecimal> change,
    int percentile,
    Optional<LocalDate> highSince,
    Optional<LocalDate> lowSince,
    Optional<LocalDate> unchangedSince) {}
