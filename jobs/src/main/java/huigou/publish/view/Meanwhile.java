package huigou.publish.view;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is worked out while others go on. A fault of it is thrown where it is asked for,
 * as if it had been worked out there.
 *
 * @param <T> what is worked out
 */
final class Meanwhile<T> implements AutoCloseable {

  private final CompletableFuture<T> work;

  private Meanwhile(CompletableFuture<T> work) {
    this.work = work;
  }

  /** Begins the work on another thread. */
  static <T> Meanwhile<T> begun(Supplier<T> work) {
    return new Meanwhile<>(CompletableFuture.supplyAsync(work));
  }

  /** The result, waited for where it is not there yet. */
  T get() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw e;
    }
  }

  /** Waits for the end of the work, whatever comes of it: nothing of it goes on afterwards. */
  @Override
  public void close() {
    work.handle((result, fault) -> null).join();
  }
}
