package huigou.collect;

import java.time.Duration;

/** Waits. Passed in, so that a test waits for nothing. */
@FunctionalInterface
public interface Sleeper {

  /**
   * @throws InterruptedException when the run is told to end meanwhile
   */
  void sleep(Duration time) throws InterruptedException;

  /** The real one. */
  static Sleeper real() {
    return time -> Thread.sleep(time.toMillis());
  }
}
