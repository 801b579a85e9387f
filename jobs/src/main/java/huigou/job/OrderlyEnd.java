package huigou.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives a run that is told to end the time to put its things away: the machine waits for it, within
 * a limit, before it halts.
 */
final class OrderlyEnd implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread waiting = new Thread(this::await, "orderly-end");

  private OrderlyEnd() {}

  static OrderlyEnd expected() {
    OrderlyEnd end = new OrderlyEnd();
    Runtime.getRuntime().addShutdownHook(end.waiting);
    return end;
  }

  private void await() {
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(waiting);
    } catch (IllegalStateException theMachineIsEnding) {
      // Then the hook is at work, and needs no removing.
    }
  }
}
