package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.model.issue.Intake;
import huigou.model.origin.Delivery;
import huigou.publish.view.EditionAssembler;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.IssueRepository;
import huigou.store.ObservationRepository;
import huigou.store.Staging;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
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
import org.springframework.jdbc.core.JdbcTemplate;
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
      Step loadFile) {
    return new JobBuilder(NAME, repository)
        .start(step("intake", repository, transactions, load::intake))
        .next(loadFiles(repository, load, loadFile))
        .next(step("merge", repository, transactions, load::merge))
        .next(step("derive", repository, transactions, derive::derive))
        .next(step("gate", repository, transactions, () -> gate(load, derive)))
        .next(repeatable("render", repository, transactions, publish::render))
        .next(step("validate", repository, transactions, publish::validate))
        .next(step("swap-in", repository, transactions, publish::swapIn))
        .build();
  }

  private static void gate(LoadSteps load, DeriveSteps derive) {
    load.gate();
    derive.gate();
  }

  private static Step step(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Runnable work) {
    return new StepBuilder(name, repository).tasklet(tasklet(work), transactions).build();
  }

  /** A step whose result is on disk, where it may be gone by the time a run is resumed. */
  private static Step repeatable(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Runnable work) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet(work), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private static Tasklet tasklet(Runnable work) {
    return (contribution, chunk) -> {
      work.run();
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
      for (Delivery delivery : load.expected()) {
        partitions.put(delivery.path(), new ExecutionContext());
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
   * The step of a partition is named after it; a name survives where an execution context may not.
   */
  @Bean
  @StepScope
  Tasklet loadDelivery(
      @Value("#{stepExecution.stepName}") String step, LoadSteps load, Intake intake) {
    String path = step.substring(LOAD_FILE.length() + 1);
    return tasklet(
        () ->
            load.load(
                intake.deliveries().stream()
                    .filter(delivery -> delivery.path().equals(path))
                    .findFirst()
                    .orElseThrow(
                        () -> new IllegalStateException(path + " is gone from the input folder"))));
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource store) {
    return new JdbcTemplate(store);
  }

  @Bean
  LoadSteps loadSteps(
      RunSettings settings,
      Catalogue catalogue,
      Intake intake,
      RunIdentity identity,
      JdbcTemplate jdbc) {
    return new LoadSteps(
        settings.input(),
        catalogue,
        intake,
        identity,
        new DeliveryLedger(jdbc),
        new Staging(jdbc),
        new ObservationRepository(jdbc),
        new IssueRepository(jdbc));
  }

  @Bean
  DeriveSteps deriveSteps(Catalogue catalogue, RunIdentity identity, JdbcTemplate jdbc) {
    return new DeriveSteps(
        catalogue,
        identity.asOf(),
        new ObservationRepository(jdbc),
        new EditionRepository(jdbc),
        new IssueRepository(jdbc),
        new DeliveryLedger(jdbc));
  }

  @Bean
  PublishSteps publishSteps(
      RunSettings settings, Catalogue catalogue, RunIdentity identity, JdbcTemplate jdbc) {
    return new PublishSteps(
        settings,
        identity,
        new EditionAssembler(
            catalogue,
            new EditionRepository(jdbc),
            new DeliveryLedger(jdbc),
            new IssueRepository(jdbc)));
  }

  @Bean
  JobRun jobRun(
      org.springframework.batch.core.launch.JobOperator operator,
      JobRepository repository,
      Job nightly) {
    return new JobRun(operator, repository, nightly);
  }
}
