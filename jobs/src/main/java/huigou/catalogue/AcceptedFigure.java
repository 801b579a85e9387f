package huigou.catalogue;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure that was held because it looked wrong, and that somebody has found to be right.
 *
 * @param value in the unit of the series
 * @param by who says so
 * @param on since when
 */
public record AcceptedFigure(
    SeriesId series, LocalDate date, BigDecimal value, String by, LocalDate on) {}
