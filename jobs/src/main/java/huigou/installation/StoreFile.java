package huigou.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as a file of ours. A store behind a JDBC address has none, and is not ours to remove.
 */
public final class StoreFile {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  private final Workplace place;

  public StoreFile(Workplace place) {
    this.place = place;
  }

  /** Its size; empty when there is no such file. */
  public Optional<Long> bytes() {
    try {
      for (Path file : place.storeFiles()) {
        if (Files.exists(file)) {
          return Optional.of(Files.size(file));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the store: " + e, e);
    }
  }

  /** Whether it has another size than when it was closed: cut short, or put there by others. */
  public boolean isOtherThan(Optional<Long> closed) {
    Optional<Long> now = bytes();
    return closed.isPresent() && now.isPresent() && !now.equals(closed);
  }

  /**
   * Removes a store that was being written when its process was killed, or that turns out to be
   * damaged. Nothing is lost: the store is read anew from the input, and what a half-written file
   * would do to us nobody knows.
   */
  public void forget(String reason) {
    if (place.storeIsForeign()) {
      return;
    }
    LOG.warn("{}; the store is made anew from {}", reason, place.input());
    for (Path file : place.storeFiles()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove the store " + file + ": " + e, e);
      }
    }
  }
}
