package huigou.store;

import huigou.model.series.SeriesId;
import huigou.model.series.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an edition knows of a series besides its figures.
 *
 * @param nextDue release day of the first figure after the newest; empty where the calendar ends
 *     before it
 * @param lateAfter last day on which that figure is not yet late; empty for figures carried over
 *     from another copy, which are never late
 * @param late whether that day had passed by more than the grace at the edition's date
 */
public record SeriesState(
    SeriesId series,
    Optional<LocalDate> nextDue,
    Optional<LocalDate> lateAfter,
    boolean late,
    Standing standing) {}
