package huigou.fuzz;

import huigou.catalogue.Catalogue;
import huigou.load.DeliveryReading;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.Severity;
import huigou.model.origin.Delivery;
import huigou.model.series.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files as a night does: parsed, normalised, and held against what stands.
 *
 * @param file where the bytes are put to be read
 */
record Reading(Catalogue catalogue, Path file) {

  /**
   * Reads one file alone.
   *
   * @throws FileRefused when nothing of it can be used
   */
  DeliveryReading of(Delivery delivery, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DeliveryReading.of(catalogue, delivery, file);
  }

  /**
   * What a file says to a store in which figures stand.
   *
   * @throws FileRefused when nothing of it can be used, by its own or beside what stands
   */
  Said against(Delivery delivery, byte[] bytes, List<Observation> standing) {
    DeliveryReading read = of(delivery, bytes);
    List<Issue> judged =
        Judging.of(
            catalogue,
            delivery.path(),
            delivery.receivedOn(),
            read.layout().id(),
            read.figures().observations(),
            standing);
    judged.stream()
        .filter(issue -> issue.severity() == Severity.FATAL)
        .findFirst()
        .ifPresent(
            issue -> {
              throw new FileRefused(issue);
            });
    return Said.of(read.figures(), judged);
  }
}
