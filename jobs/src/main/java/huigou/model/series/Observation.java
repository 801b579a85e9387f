package huigou.model.series;

import huigou.model.origin.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure as one delivery gives it, in the canonical unit of its series.
 *
 * @param referenceDate what day the figure is about
 * @param scheduledOn day on which the publisher was to release it
 * @param vintageOn day on which the figure was so, where the file itself says it
 * @param place the cell it was read from
 */
public record Observation(
    SeriesId series,
    LocalDate referenceDate,
    BigDecimal value,
    ObservationStatus status,
    LocalDate scheduledOn,
    Optional<LocalDate> vintageOn,
    Place place) {}
