package huigou.collect;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What came of a request. */
sealed interface Answer {

  /**
   * A body.
   *
   * @param file its bytes, decoded
   * @param received bytes on the wire
   * @param decodedFrom how it was packed, or empty
   * @param at instant of the answer by our clock, and {@code theirs} by the server's
   */
  record Body(
      Path file,
      long received,
      int status,
      String contentType,
      String etag,
      String lastModified,
      String decodedFrom,
      Instant at,
      Optional<Instant> theirs,
      int tries)
      implements Answer {}

  /** The publisher says that nothing changed since the answer that we named. */
  record NotModified(Instant at, int tries) implements Answer {}

  /** The publisher says that there is no such thing. */
  record Absent(int status, Instant at, int tries) implements Answer {}

  /**
   * Nothing came of it.
   *
   * @param ours whether somebody has to set something right here, and asking again does not help
   * @param gone whether the publisher says that nothing stands at the address
   */
  record Failed(String why, boolean ours, boolean gone, int tries) implements Answer {}
}
