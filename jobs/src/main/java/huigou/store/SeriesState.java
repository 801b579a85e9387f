package huigou.store;

import huigou.model.series.Freshness;
import huigou.model.series.SeriesId;
import huigou.model.series.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an edition knows of a series besides its figures.
 *
 * @param nextDue release day of the first figure after the newest; empty where the calendar ends
 *     before it, and for a series that its publisher has ended
 * @param lateAfter last day on which that figure is not yet late; empty for figures carried over
 *     from another copy, which are never late
 */
public record SeriesState(
    SeriesId series,
    Optional<LocalDate> nextDue,
    Optional<LocalDate> lateAfter,
    Freshness freshness,
    Standing standing) {}
