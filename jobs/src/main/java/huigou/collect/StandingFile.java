package huigou.collect;

import java.time.Duration;
import java.time.Instant;

/**
 * The file that was taken last of a part of a feed: what newer answers are held against, and what a
 * server is asked whether it is still the newest.
 *
 * @param path below the input folder; empty when none was taken
 * @param changedAt when it was taken; null when none was
 * @param confirmedAt when the publisher last sent it whole again, though it was taken already; null
 *     when never
 * @param etag and {@code lastModified}: what the server calls it, or empty
 */
public record StandingFile(
    String path, Instant changedAt, Instant confirmedAt, String etag, String lastModified) {

  static final StandingFile NONE = new StandingFile("", null, null, "", "");

  public StandingFile {
    path = path == null ? "" : path;
    etag = etag == null ? "" : etag;
    lastModified = lastModified == null ? "" : lastModified;
  }

  static StandingFile taken(String path, Instant at, String etag, String lastModified) {
    return new StandingFile(path, at, null, etag, lastModified);
  }

  /** The same after it was sent whole once more, by what the server calls it now. */
  StandingFile confirmed(Instant at, String newEtag, String newLastModified) {
    return new StandingFile(path, changedAt, at, newEtag, newLastModified);
  }

  /**
   * Since when there may be something newer: what was sent whole stands for all that was published
   * until so long before.
   *
   * @param late how long a server may be behind its own publications
   * @return null when none was taken
   */
  Instant newestAt(Duration late) {
    Instant confirmed = confirmedAt == null ? Instant.MIN : confirmedAt.minus(late);
    return changedAt == null || changedAt.isAfter(confirmed) ? changedAt : confirmed;
  }
}
