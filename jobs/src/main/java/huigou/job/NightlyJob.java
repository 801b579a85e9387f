package huigou.job;

import huigou.edition.KnownEdition;
import huigou.edition.SeriesHistories;
import huigou.installation.RunIdentity;
import huigou.installation.RunLock;
import huigou.installation.RunSettings;
import huigou.installation.RunWatch;
import huigou.installation.StandingInput;
import huigou.publish.view.EditionAssembler;
import huigou.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night as one chain. Each step reads what the one before it left in the store or on disk, so
 * that a run that failed goes on where it stopped.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class NightlyJob {

  static final String NAME = "nightly";

  private static final String LOAD_FILE = "load-file";

  @Bean
  Job nightly(
      JobRepository repository,
      PlatformTransactionManager transactions,
      LoadSteps load,
      DeriveSteps derive,
      PublishSteps publish,
      Step loadFile,
      RunWatch watch) {
    Steps steps = new Steps(repository, transactions, watch);
    return new JobBuilder(NAME, repository)
        .start(steps.step("intake", load::intake))
        .next(loadFiles(repository, load, loadFile))
        .next(steps.step("merge", load::merge))
        .next(steps.step("derive", derive::derive))
        .next(steps.step("gate", () -> gate(load, derive)))
        .next(steps.repeatable("render", publish::render))
        .next(steps.repeatable("validate", publish::validate))
        .next(steps.step("swap-in", publish::swapIn))
        .build();
  }

  private static Map<String, Object> gate(LoadSteps load, DeriveSteps derive) {
    load.gate();
    derive.gate();
    return Map.of();
  }

  /** Makes the steps of the chain. */
  private record Steps(
      JobRepository repository, PlatformTransactionManager transactions, RunWatch watch) {

    Step step(String name, Work work) {
      return builder(name, work).build();
    }

    /** A step whose result is on disk, where it may be gone by the time a run is resumed. */
    Step repeatable(String name, Work work) {
      return builder(name, work).allowStartIfComplete(true).build();
    }

    private TaskletStepBuilder builder(String name, Work work) {
      return new StepBuilder(name, repository).tasklet(tasklet(name, work, watch), transactions);
    }
  }

  /** The work of a step; gives what there is to count about it. */
  private interface Work {
    Map<String, Object> run();
  }

  private static Tasklet tasklet(String step, Work work, RunWatch watch) {
    return (contribution, chunk) -> {
      watch.began(step);
      watch.ended(step, work.run());
      return RepeatStatus.FINISHED;
    };
  }

  private static Step loadFiles(JobRepository repository, LoadSteps load, Step loadFile) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("load-");
    threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
    return new StepBuilder("load", repository)
        .partitioner(LOAD_FILE, partitions(load))
        .step(loadFile)
        .taskExecutor(threads)
        .build();
  }

  private static Partitioner partitions(LoadSteps load) {
    return gridSize -> {
      Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
      for (long number : load.expected()) {
        partitions.put(String.valueOf(number), new ExecutionContext());
      }
      return partitions;
    };
  }

  @Bean
  Step loadFile(
      JobRepository repository, PlatformTransactionManager transactions, Tasklet loadDelivery) {
    return new StepBuilder(LOAD_FILE, repository).tasklet(loadDelivery, transactions).build();
  }

  /**
   * The step of a partition is named after it, by the delivery's number in the store: a name
   * survives where an execution context may not, and a number is as short as a name has to be.
   */
  @Bean
  @StepScope
  Tasklet loadDelivery(
      @Value("#{stepExecution.stepName}") String step, LoadSteps load, RunWatch watch) {
    String number = step.substring(LOAD_FILE.length() + 1);
    return tasklet("load", () -> load.load(Long.parseLong(number)), watch);
  }

  @Bean
  Store store(DataSource connections, PlatformTransactionManager transactions) {
    return new Store(connections, transactions);
  }

  @Bean
  LoadSteps loadSteps(
      RunSettings settings, StandingInput input, RunIdentity identity, Store store) {
    return new LoadSteps(
        settings.input(),
        Optional.of(settings.place().temporary()),
        input,
        identity.basis(),
        store);
  }

  @Bean
  KnownEdition knownEdition(StandingInput input, RunIdentity identity, Store store) {
    return new KnownEdition(input.catalogue(), store, SeriesHistories.in(store), identity.asOf());
  }

  @Bean
  DeriveSteps deriveSteps(
      StandingInput input, RunIdentity identity, Store store, KnownEdition known) {
    return new DeriveSteps(input.catalogue(), identity.asOf(), store, known);
  }

  @Bean
  PublishSteps publishSteps(
      RunSettings settings,
      StandingInput input,
      RunIdentity identity,
      RunLock lock,
      Store store,
      KnownEdition known) {
    return new PublishSteps(
        settings, identity, lock, new EditionAssembler(input.catalogue(), store, known));
  }

  @Bean
  JobRun jobRun(
      org.springframework.batch.core.launch.JobOperator operator,
      JobRepository repository,
      Job nightly) {
    return new JobRun(operator, repository, nightly);
  }
}
