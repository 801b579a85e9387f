package huigou.store;

import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import huigou.model.series.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one file of this run says of one series.
 *
 * @param number of the delivery; rises with the order of deliveries within a source
 * @param path of the file below the input folder
 * @param retrievedAt when the file was fetched; empty where only the day is known
 * @param figures in order of date
 */
public record StagedFile(
    long number,
    SourceId source,
    LocalDate receivedOn,
    String path,
    String layout,
    Optional<Instant> retrievedAt,
    List<Observation> figures) {

  /**
   * What the file speaks of: from its first figure without a day of its own on; nothing, where
   * every figure says since when it was so.
   */
  public Coverage coverage() {
    List<LocalDate> dates =
        figures.stream()
            .filter(figure -> figure.vintageOn().isEmpty())
            .map(Observation::referenceDate)
            .toList();
    return dates.isEmpty()
        ? new Coverage(number, receivedOn, layout, LocalDate.MAX, LocalDate.MIN, retrievedAt)
        : new Coverage(
            number, receivedOn, layout, dates.get(0), dates.get(dates.size() - 1), retrievedAt);
  }
}
