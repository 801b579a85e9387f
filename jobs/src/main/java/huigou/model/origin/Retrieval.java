package huigou.model.origin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a file was fetched, as the collector or a person wrote it down.
 *
 * @param at instant of the answer, to the second
 * @param feed of the catalogue that it answers; empty for a file that a person fetched
 * @param part of the feed: a day or an issuer; empty where the feed has no parts
 * @param askedFrom first day asked for, and {@code askedTo} the last
 * @param askedBy why that day was, of a feed that has days
 * @param status of the answer, 0 where nobody wrote it down
 * @param etag and {@code lastModified}: what the server calls this state of the file, or empty
 * @param contentType what the server calls its form, or empty
 * @param decodedFrom in which the answer came packed, such as gzip, or empty
 * @param tries how many requests it took
 * @param program that fetched it, or empty
 */
public record Retrieval(
    Instant at,
    String feed,
    String part,
    Optional<LocalDate> askedFrom,
    Optional<LocalDate> askedTo,
    AskedBy askedBy,
    int status,
    String etag,
    String lastModified,
    String contentType,
    String decodedFrom,
    int tries,
    String program) {

  public Retrieval {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Of a file of which nothing else is known. */
  public static Retrieval at(Instant at) {
    return upTo(Optional.empty(), at);
  }

  /** Of a file of which no more is known than its instant and the last day asked for. */
  public static Retrieval upTo(Optional<LocalDate> askedTo, Instant at) {
    return new Retrieval(
        at, "", "", Optional.empty(), askedTo, AskedBy.UNKNOWN, 0, "", "", "", "", 0, "");
  }
}
