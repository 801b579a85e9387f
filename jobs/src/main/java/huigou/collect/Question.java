package huigou.collect;

import huigou.catalogue.FeedHost;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * One request.
 *
 * @param shown the address without its key, for people
 * @param secret the key that it carries; empty where it carries none
 * @param absent statuses that say there is nothing
 * @param largest body in bytes, decoded
 * @param etag and {@code lastModified} of the answer that we have; empty to ask for all
 */
record Question(
    URI address,
    String shown,
    Optional<String> secret,
    FeedHost host,
    Set<Integer> absent,
    long largest,
    String accept,
    String etag,
    String lastModified) {

  /** The same without a condition. */
  Question unconditional() {
    return new Question(address, shown, secret, host, absent, largest, accept, "", "");
  }

  boolean isConditional() {
    return !etag.isEmpty() || !lastModified.isEmpty();
  }

  /** A text without the key that the question is asked with. */
  String hiding(String text) {
    return Secrets.without(text, secret);
  }
}
