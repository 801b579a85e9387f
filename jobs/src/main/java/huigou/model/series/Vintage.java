package huigou.model.series;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure with the day since which the world could know it, as one source gives it.
 *
 * @param knownOn end of that day, in the source's zone, is the first moment at which an edition may
 *     show it
 * @param receivedOn day of the delivery that gave it; later than {@code knownOn} for a
 *     reconstructed figure
 * @param source the source, or null for a derived figure
 */
public record Vintage(
    LocalDate referenceDate,
    BigDecimal value,
    ObservationStatus status,
    LocalDate knownOn,
    LocalDate receivedOn,
    SourceId source,
    Place place) {

  /**
   * A vintage that was just formed, and that no store has yet.
   *
   * @param delivery number of the delivery that gave it
   */
  public record New(long delivery, Observation observation, LocalDate knownOn) {}
}
