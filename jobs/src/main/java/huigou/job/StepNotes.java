package huigou.job;

import huigou.installation.RunRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Notes each step in the record of the run, and its counts in the log. */
final class StepNotes implements StepExecutionListener {

  /** Under this name a step keeps what else there is to count about it. */
  static final String BESIDES = "besides";

  private final RunRecord record;

  StepNotes(RunRecord record) {
    this.record = record;
  }

  @Override
  public void beforeStep(StepExecution step) {
    record.began(step.getStepName());
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("read", step.getReadCount());
    counts.put("written", step.getWriteCount());
    if (step.getSkipCount() > 0) {
      counts.put("refused", step.getSkipCount());
    }
    if (step.getExecutionContext().get(BESIDES) instanceof Map<?, ?> besides) {
      besides.forEach((name, count) -> counts.put(String.valueOf(name), count));
    }
    record.ended(step.getStepName(), counts);
    return step.getExitStatus();
  }
}
