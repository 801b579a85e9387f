package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** What is dealt first is begun first, also beyond nine. */
class DealtPartsTest {

  @Test
  void partsAreHandedOnByTheirNumber() {
    JobExecution job = new JobExecution(1, new JobInstance(1, "nightly"), new JobParameters());
    Set<StepExecution> parts = new LinkedHashSet<>();
    for (int number : List.of(10, 2, 0, 1)) {
      parts.add(new StepExecution(number, "render-part:" + number, job));
    }
    assertThat(DealtParts.ordered(parts))
        .extracting(StepExecution::getStepName)
        .containsExactly("render-part:0", "render-part:1", "render-part:2", "render-part:10");
  }
}
