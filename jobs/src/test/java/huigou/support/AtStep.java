package huigou.support;

import java.util.List;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does something at a step of a night: when it begins, or when its work waits to be committed. */
public final class AtStep implements StepExecutionListener, ChunkListener<Object, Object> {

  /** What is done, at any step by its name. */
  @FunctionalInterface
  public interface Work {
    void at(String step);
  }

  private final boolean afterwards;
  private final Work work;
  private volatile String step = "";

  private AtStep(boolean afterwards, Work work) {
    this.afterwards = afterwards;
    this.work = work;
  }

  /** At the beginning of every step. */
  public static List<StepListener> beginning(Work work) {
    return List.of(new AtStep(false, work));
  }

  /** Fails when a step begins, or when its work is done and not yet committed. */
  public static List<StepListener> failing(String wanted, boolean afterwards) {
    AtStep steps =
        new AtStep(
            afterwards,
            step -> {
              if (step.equals(wanted)) {
                throw new IllegalStateException("forced at " + wanted);
              }
            });
    return List.of(steps, steps.new Items());
  }

  /** Of steps that take things one by one: when the first are written. */
  private final class Items implements ItemWriteListener<Object> {

    @Override
    public void afterWrite(Chunk<? extends Object> items) {
      if (afterwards) {
        work.at(step);
      }
    }
  }

  @Override
  public void beforeStep(StepExecution execution) {
    step = execution.getStepName();
    if (!afterwards) {
      work.at(step);
    }
  }

  @Override
  public void beforeChunk(ChunkContext tasklet) {
    if (afterwards) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              work.at(step);
            }
          });
    }
  }
}
