package huigou.collect;

/**
 * Stops a run that is told to end: whoever waits is woken and whoever reads hears no more, but what
 * is being written is written to its end.
 */
final class Stopping {

  private boolean asked;
  private Thread waiting;
  private Runnable reading = () -> {};

  /** Something that takes its time and can be woken. */
  interface Waiting<T, E extends Exception> {
    T get() throws E, InterruptedException;
  }

  /** Tells the run to end. */
  void stop() {
    Runnable read;
    synchronized (this) {
      asked = true;
      if (waiting != null) {
        waiting.interrupt();
      }
      read = reading;
    }
    read.run();
  }

  /**
   * @throws InterruptedException when the run was told to end
   */
  synchronized void check() throws InterruptedException {
    if (asked) {
      throw new InterruptedException("told to stop");
    }
  }

  /**
   * Waits.
   *
   * @throws InterruptedException when the run is told to end before or meanwhile
   */
  <T, E extends Exception> T waiting(Waiting<T, E> work) throws E, InterruptedException {
    synchronized (this) {
      check();
      waiting = Thread.currentThread();
    }
    try {
      return work.get();
    } finally {
      woken();
    }
  }

  /** Whoever was told to end a moment too late to be woken is not woken at something else. */
  private synchronized void woken() {
    waiting = null;
    if (asked) {
      Thread.interrupted();
    }
  }

  /** A sleeper that is woken. */
  Sleeper waking(Sleeper sleeper) {
    return time ->
        waiting(
            () -> {
              sleeper.sleep(time);
              return time;
            });
  }

  /**
   * Names who reads, so that he can be told to end.
   *
   * @param end is done at once when that is due already
   */
  void reading(Runnable end) {
    boolean due;
    synchronized (this) {
      reading = end;
      due = asked;
    }
    if (due) {
      end.run();
    }
  }
}
