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
 * @param askedTo last day asked for; empty where everything was, or nobody wrote it down
 * @param isPart whether it holds but what was at hand of a publication
 * @param figures in order of date
 */
public record StagedFile(
    long number,
    SourceId source,
    LocalDate receivedOn,
    String path,
    String layout,
    Optional<Instant> retrievedAt,
    Optional<LocalDate> askedTo,
    boolean isPart,
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
    if (dates.isEmpty()) {
      return new Coverage(
          number, receivedOn, layout, LocalDate.MAX, LocalDate.MIN, LocalDate.MIN, retrievedAt);
    }
    LocalDate last = dates.get(dates.size() - 1);
    return new Coverage(
        number,
        receivedOn,
        layout,
        dates.get(0),
        last,
        isPart ? last : askedTo.orElse(LocalDate.MAX),
        retrievedAt);
  }
}
