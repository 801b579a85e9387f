package huigou.model.episode;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure of an episode by its place around the peak.
 *
 * @param offset fixings from the peak, negative before it; of a figure that is no fixing, those of
 *     the last fixing up to its day
 */
public record AlignedFigure(
    String episode, SeriesId measure, int offset, LocalDate date, BigDecimal value) {}
