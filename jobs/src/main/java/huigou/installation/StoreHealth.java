package huigou.installation;

import huigou.store.StoreContents;
import huigou.store.StoreUnreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Whether the store can be read, said in one line.
 *
 * @param well whether nothing needs doing
 */
public record StoreHealth(boolean well, String said) {

  private static final int PATIENCE_SECONDS = 20;

  /**
   * Opens the store for reading, unless a run has it; a damaged file may keep one waiting, so with
   * a limit.
   */
  public static StoreHealth of(Workplace place) {
    Optional<String> owner = RunLock.liveOwner(place.state());
    if (owner.isPresent()) {
      return new StoreHealth(true, "in use by " + owner.get());
    }
    if (!place.storeIsForeign() && place.storeFiles().stream().noneMatch(Files::exists)) {
      return new StoreHealth(true, "not made yet; the next night makes it");
    }
    return within(() -> ask(place))
        .orElse(new StoreHealth(false, "does not open; remove it, the next night makes it anew"));
  }

  /** Closes a store that failed and that this process may still hold open, whatever it says. */
  public static void abandon(Workplace place) {
    if (place.storeIsForeign()) {
      return;
    }
    within(() -> StoreContents.abandon(place.jdbcUrl()));
  }

  /** The answer, if it comes in time: a damaged file may keep one waiting for ever. */
  private static <T> Optional<T> within(Supplier<T> question) {
    CompletableFuture<T> answer =
        CompletableFuture.supplyAsync(
            question,
            work -> {
              Thread asking = new Thread(work, "store-health");
              asking.setDaemon(true);
              asking.start();
            });
    try {
      return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static StoreHealth ask(Workplace place) {
    String url =
        place.storeIsForeign()
            ? place.jdbcUrl()
            : "jdbc:h2:file:"
                + Path.of(place.store()).toAbsolutePath().resolve("huigou")
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
    try {
      StoreContents contents = StoreContents.of(url);
      return new StoreHealth(
          true,
          "holds "
              + contents.deliveries()
              + " deliveries and "
              + contents.vintages()
              + " vintages, and reads well");
    } catch (StoreUnreadable e) {
      return new StoreHealth(
          false,
          "cannot be read (" + e.getMessage() + "); the next night makes it anew from the input");
    }
  }
}
