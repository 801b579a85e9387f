package huigou.model.series;

import huigou.model.origin.Place;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One figure as one delivery gives it, in the canonical unit of its series.
 *
 * @param referenceDate what day the figure is about
 * @param scheduledOn day on which the publisher was to release it
 * @param place the cell it was read from
 */
public record Observation(
    SeriesId series,
    LocalDate referenceDate,
    BigDecimal value,
    ObservationStatus status,
    LocalDate scheduledOn,
    Place place) {}
