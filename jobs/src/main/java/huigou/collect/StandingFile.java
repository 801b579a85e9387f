package huigou.collect;

import java.time.Instant;

/**
 * The file that was taken last of a part of a feed: what newer answers are held against, and what a
 * server is asked whether it is still the newest.
 *
 * @param path below the input folder; empty when none was taken
 * @param changedAt when it was taken; null when none was
 * @param etag and {@code lastModified}: what the server calls it, or empty
 */
public record StandingFile(String path, Instant changedAt, String etag, String lastModified) {

  static final StandingFile NONE = new StandingFile("", null, "", "");

  public StandingFile {
    path = path == null ? "" : path;
    etag = etag == null ? "" : etag;
    lastModified = lastModified == null ? "" : lastModified;
  }
}
