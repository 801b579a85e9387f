package huigou.model.series;

import huigou.model.time.ReleaseRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a delivery speaks of a series.
 *
 * @param number of the delivery; rises with the order of deliveries within a source
 * @param firstDate earliest date that it gives; a figure due after it and absent was late
 * @param lastDate latest date that it gives
 * @param reach last date of which it says something by not having it: that of the last day asked
 *     for; the last that it gives where it holds but what was at hand; {@link LocalDate#MAX} where
 *     it should have all that was due
 * @param retrievedAt when it was fetched; empty where only the day is known
 */
public record Coverage(
    long number,
    LocalDate receivedOn,
    String layout,
    LocalDate firstDate,
    LocalDate lastDate,
    LocalDate reach,
    Optional<Instant> retrievedAt) {

  /** Of a delivery that should have all that was due, of which only the day of receipt is known. */
  public Coverage(
      long number, LocalDate receivedOn, String layout, LocalDate firstDate, LocalDate lastDate) {
    this(number, receivedOn, layout, firstDate, lastDate, LocalDate.MAX, Optional.empty());
  }

  /**
   * The last day whose release the delivery should have: that of the fetch, or the day before where
   * it was fetched before the time of day of releases; the day of receipt where no more is known.
   */
  public LocalDate witnessOf(ReleaseRule release) {
    return retrievedAt
        .map(at -> at.atZone(release.zone()))
        .map(
            at ->
                at.toLocalTime().isBefore(release.at())
                    ? at.toLocalDate().minusDays(1)
                    : at.toLocalDate())
        .orElse(receivedOn);
  }
}
