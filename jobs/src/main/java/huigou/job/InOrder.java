package huigou.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that do many pieces of work side by side and give the results in order. A few pieces are
 * under way at a time, however many there are.
 */
final class InOrder implements AutoCloseable {

  static final int THREADS = Runtime.getRuntime().availableProcessors();

  private static final int AHEAD = 4 * THREADS;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /** One piece of work. */
  @FunctionalInterface
  interface Work<T, R> {
    R on(T piece) throws InterruptedException;
  }

  /** The results in the order of the pieces; a fault of one is thrown where its result is due. */
  <T, R> Iterator<R> each(Iterable<T> pieces, Work<T, R> work) {
    Iterator<T> waiting = pieces.iterator();
    Deque<Future<R>> underWay = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (waiting.hasNext() && underWay.size() < AHEAD) {
          T piece = waiting.next();
          underWay.add(threads.submit(() -> work.on(piece)));
        }
        return !underWay.isEmpty();
      }

      @Override
      public R next() {
        return result(underWay.remove());
      }
    };
  }

  /** Starts a piece of work by itself. */
  Future<?> start(Runnable work) {
    Callable<Void> piece =
        () -> {
          work.run();
          return null;
        };
    return threads.submit(piece);
  }

  /** Waits for a result; its fault is ours. */
  static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("a piece of work failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at work", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
