package huigou.model.origin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One file as received: {@code input/<source>/<received-on>/<file>}.
 *
 * <p>Deliveries of a source are ordered by day, within a day by the instant at which they were
 * fetched, those first of which it is not known, then by file name; vintages form in that order.
 *
 * @param receivedOn day of receipt in the source's own zone
 * @param sha256 checksum of the bytes as they stand now
 */
public record Delivery(
    SourceId source, LocalDate receivedOn, String file, String sha256, long bytes, Origin origin)
    implements Comparable<Delivery> {

  private static final Comparator<Delivery> ORDER =
      Comparator.comparing(Delivery::source)
          .thenComparing(Delivery::receivedOn)
          .thenComparing(delivery -> delivery.retrievedAt().orElse(Instant.MIN))
          .thenComparing(Delivery::file);

  /** When it was fetched; empty where only the day is known. */
  public Optional<Instant> retrievedAt() {
    return origin.retrieval().map(Retrieval::at);
  }

  /** Path below the input folder, with forward slashes on every system. */
  public String path() {
    return source + "/" + receivedOn + "/" + file;
  }

  @Override
  public int compareTo(Delivery other) {
    return ORDER.compare(this, other);
  }
}
