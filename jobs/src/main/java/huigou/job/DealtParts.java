package huigou.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Splits a step into the partitions that were dealt out, and hands them on in that order. The stock
 * splitter hands on a set in the order of hashes, so that what takes longest may begin last, when
 * nothing is left for the other workers to do meanwhile.
 */
final class DealtParts implements StepExecutionSplitter {

  private final StepExecutionSplitter stock;

  /**
   * @param step name of the partitions' step
   * @param repeatable whether a partition that was completed is done again in a later execution
   */
  DealtParts(JobRepository repository, String step, Partitioner partitioner, boolean repeatable) {
    SimpleStepExecutionSplitter splitter =
        new SimpleStepExecutionSplitter(repository, step, partitioner);
    splitter.setAllowStartIfComplete(repeatable);
    this.stock = splitter;
  }

  @Override
  public String getStepName() {
    return stock.getStepName();
  }

  @Override
  public Set<StepExecution> split(StepExecution step, int parts) throws JobExecutionException {
    return ordered(stock.split(step, parts));
  }

  /** By the number that stands behind the name of the step. */
  static Set<StepExecution> ordered(Set<StepExecution> parts) {
    Set<StepExecution> ordered = new LinkedHashSet<>();
    parts.stream()
        .sorted(Comparator.comparing(part -> WorkList.number(part.getStepName())))
        .forEach(ordered::add);
    return ordered;
  }
}
