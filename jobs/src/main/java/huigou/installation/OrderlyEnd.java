package huigou.installation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * What happens when a run is told to end (SIGTERM, SIGINT): it says so in one line, what is at work
 * is asked to stop, and the machine waits for that within a limit before it halts.
 */
public final class OrderlyEnd implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OrderlyEnd.class);

  /** Told apart from SIGTERM, since a process that it ends has a code of its own. */
  private static final Signal INTERRUPT = new Signal("INT");

  /** Schedulers send a signal that cannot be refused after twenty or thirty seconds. */
  private static final int PATIENCE_SECONDS = 15;

  /** The work at hand, which can be asked to stop. */
  public interface Stoppable {
    void stop();
  }

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread waiting = new Thread(this::stop, "orderly-end");
  private final Consumer<ExitCode> late;
  private volatile boolean asked;
  private volatile ExitCode exit = ExitCode.TERMINATED;
  private Stoppable atWork = () -> {};

  private OrderlyEnd(Consumer<ExitCode> late) {
    this.late = late;
  }

  /**
   * @param late is done when the work at hand does not stop in time
   */
  public static OrderlyEnd expected(Consumer<ExitCode> late) {
    OrderlyEnd end = new OrderlyEnd(late);
    Runtime.getRuntime().addShutdownHook(end.waiting);
    Signal.handle(
        INTERRUPT,
        signal -> {
          end.exit = ExitCode.INTERRUPTED;
          Runtime.getRuntime().exit(ExitCode.INTERRUPTED.code());
        });
    return end;
  }

  /** Whether the run was told to end: nothing new is to be begun. */
  public boolean isAsked() {
    return asked;
  }

  /** What the process ends with once it was asked to. */
  public ExitCode exit() {
    return exit;
  }

  /** Names the work that is to be asked to stop; it is asked at once if that is due already. */
  public void working(Stoppable work) {
    boolean due;
    synchronized (this) {
      atWork = work;
      due = asked;
    }
    if (due) {
      work.stop();
    }
  }

  private void stop() {
    Stoppable work;
    synchronized (this) {
      asked = true;
      work = atWork;
    }
    LOG.warn("told to stop: what stands stays whole, the same command goes on from here");
    work.stop();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        late.accept(exit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    Signal.handle(INTERRUPT, SignalHandler.SIG_DFL);
    try {
      Runtime.getRuntime().removeShutdownHook(waiting);
    } catch (IllegalStateException theMachineIsEnding) {
      // Then the hook is at work, and needs no removing.
    }
  }
}
