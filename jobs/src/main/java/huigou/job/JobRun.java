package huigou.job;

import huigou.installation.OrderlyEnd;
import huigou.installation.RunIdentity;
import huigou.installation.RunSettings;
import huigou.installation.StandingInput;
import huigou.store.Store;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Starts the night, resumes one that failed, recovers one whose process died, and stops it in good
 * order when asked to.
 *
 * <p>The caller holds the run lock, so an execution that the repository believes to be running has
 * no process any more.
 */
class JobRun implements OrderlyEnd.Stoppable {

  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
  private static final int RUNS_KEPT = 20;
  private static final int RUNS_FORGOTTEN = 100;
  private static final int STOP_ATTEMPTS = 70;
  private static final int STOP_INTERVAL_MILLIS = 200;

  private final JobOperator operator;
  private final JobRepository repository;
  private final Job job;
  private final Store store;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean running;
  private volatile boolean stopping;
  private volatile JobParameters current;

  JobRun(JobOperator operator, JobRepository repository, Job job, Store store) {
    this.store = store;
    this.operator = operator;
    this.repository = repository;
    this.job = job;
  }

  /** What became of the night. */
  record Outcome(BatchStatus status, Throwable fault) {}

  /**
   * Starts or resumes the run of an edition.
   *
   * @param runs are handed what was read of the input
   */
  Outcome run(Runs runs, StandingInput input, RunIdentity identity, RunSettings settings)
      throws JobExecutionException {
    running = true;
    try {
      current = next(identity, settings);
      runs.hand(RunParameters.of(current), input, identity);
      if (stopping) {
        return new Outcome(BatchStatus.STOPPED, null);
      }
      JobExecution execution = operator.start(job, current);
      forgetOldRuns(execution);
      Throwable fault = cause(execution.getAllFailureExceptions());
      return new Outcome(execution.getStatus(), fault);
    } finally {
      running = false;
      done.countDown();
    }
  }

  /** What failed: of a step in parts that a part of it failed says nothing, the part's own does. */
  private static Throwable cause(List<Throwable> failures) {
    return failures.stream()
        .filter(failure -> !(failure instanceof JobExecutionException))
        .findFirst()
        .orElse(failures.isEmpty() ? null : failures.get(0));
  }

  /**
   * Retention: the job repository keeps the last runs and no more; the log has the others. What was
   * derived goes with the last run of its edition.
   */
  private void forgetOldRuns(JobExecution latest) {
    if (latest.getStatus() == BatchStatus.COMPLETED) {
      for (JobInstance old : repository.getJobInstances(job.getName(), RUNS_KEPT, RUNS_FORGOTTEN)) {
        repository.deleteJobInstance(old);
      }
      Set<String> kept =
          repository.getJobInstances(job.getName(), 0, RUNS_KEPT).stream()
              .flatMap(instance -> Stream.ofNullable(repository.getLastJobExecution(instance)))
              .map(execution -> RunParameters.of(execution.getJobParameters()).edition())
              .collect(Collectors.toSet());
      store.edition(RunParameters.of(current).edition()).retain(kept);
    }
  }

  /**
   * The parameters of the run that is to be started: a failed one again, or the first free attempt.
   */
  private JobParameters next(RunIdentity identity, RunSettings settings)
      throws JobExecutionException {
    for (long attempt = 1; ; attempt++) {
      JobParameters parameters = RunParameters.of(identity, settings, attempt).toJobParameters();
      JobInstance instance = repository.getJobInstance(job.getName(), parameters);
      if (instance == null) {
        return parameters;
      }
      JobExecution last = repository.getLastJobExecution(instance);
      if (last == null) {
        repository.deleteJobInstance(instance);
        return parameters;
      }
      if (isUnknown(last)) {
        LOG.warn(
            "the run of execution {} ended without a word on its last commit: it begins anew",
            last.getId());
      } else if (last.getStatus() != BatchStatus.COMPLETED) {
        recover(last);
        if (hasLostWork(last)) {
          LOG.warn(
              "a part of execution {} was made and not yet told its work: the run begins anew",
              last.getId());
        } else if (hasLostResults(last)) {
          LOG.warn(
              "what execution {} derived is no longer in the store: the run begins anew",
              last.getId());
        } else {
          return parameters;
        }
      }
    }
  }

  /**
   * Whether nobody knows what the run committed last, as when the store went away under it. Such a
   * run is not gone on with: a new attempt forgets what was half done and takes what is whole.
   */
  private static boolean isUnknown(JobExecution last) {
    return last.getStatus() == BatchStatus.UNKNOWN
        || last.getStepExecutions().stream()
            .anyMatch(step -> step.getStatus() == BatchStatus.UNKNOWN);
  }

  /**
   * Whether a process died between making a partition and telling it its work: the two are not
   * written at once, and a partition without work cannot be gone on with.
   */
  private boolean hasLostWork(JobExecution last) {
    return last.getStepExecutions().stream()
        .filter(step -> WorkList.isPart(step.getStepName()))
        .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
        .map(step -> repository.getStepExecution(step.getId()))
        .anyMatch(step -> step == null || !step.getExecutionContext().containsKey(WorkList.KEY));
  }

  /** Whether what a run derived is gone, as when a newer program made its tables anew. */
  private boolean hasLostResults(JobExecution last) {
    boolean derived =
        last.getStepExecutions().stream()
            .anyMatch(
                step ->
                    step.getStepName().equals(NightlyJob.CLOSE)
                        && step.getStatus() == BatchStatus.COMPLETED);
    return derived
        && !store.edition(RunParameters.of(last.getJobParameters()).edition()).isClosed();
  }

  private void recover(JobExecution last) throws JobExecutionException {
    boolean left =
        last.getStatus().isRunning()
            || last.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning());
    if (left) {
      LOG.warn("recovering the run that a dead process left behind (execution {})", last.getId());
      operator.recover(last);
    } else {
      LOG.info(
          "resuming the run that did not finish (execution {}, {})",
          last.getId(),
          last.getStatus());
    }
  }

  /** Stops the job after the work at hand and waits for it, within a limit. */
  @Override
  public void stop() {
    stopping = true;
    if (done.getCount() == 0 || !running) {
      return;
    }
    try {
      for (int i = 0;
          i < STOP_ATTEMPTS && !done.await(STOP_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
          i++) {
        for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
          if (execution.getJobParameters().equals(current)) {
            stop(execution);
          }
        }
      }
    } catch (RuntimeException e) {
      // The store is closed once the run has ended by itself; before, it is a fault.
      if (done.getCount() > 0) {
        LOG.warn("the run could not be asked to stop: {}", e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether a run failed of being asked to stop: the wish and the step that it was to stop wrote
   * the same row of the repository at once. The next run takes such a step for one whose end nobody
   * knows.
   */
  static boolean isOfStopping(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof OptimisticLockingFailureException
          || each instanceof JobInterruptedException) {
        return true;
      }
    }
    return false;
  }

  private void stop(JobExecution execution) {
    try {
      operator.stop(execution);
    } catch (JobExecutionNotRunningException endedMeanwhile) {
      LOG.debug("execution {} ended by itself", execution.getId());
    }
  }
}
