package huigou.job;

import huigou.job.FileLoad.Loaded;
import huigou.job.Runs.Run;
import huigou.model.origin.Delivery;
import huigou.model.series.SeriesId;
import huigou.store.Store;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.MDC;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
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

  /** The step after which everything is derived that the edition shows. */
  static final String CLOSE = "close";

  /** So many files are read side by side and staged in one transaction. */
  private static final int FILES = 8;

  /** More partitions than processors, so that none waits long for the last one. */
  private static final int PARTS = 4 * Runtime.getRuntime().availableProcessors();

  @Bean
  Job nightly(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Runs runs,
      StepListeners listeners,
      FileLoad files,
      WorkList remaining,
      WorkList everything,
      Partitioner stagedSeries,
      Partitioner allSeries,
      Partitioner pieces,
      Partitioner packs,
      PartWork merging,
      PartWork deriving,
      PartWork rendering,
      PartWork packing,
      AsyncTaskExecutor workers) {
    Steps steps = new Steps(repository, transactions, runs, listeners, workers);
    return new JobBuilder(NAME, repository)
        .start(steps.step("intake", run -> run.load().intake()))
        .next(load(repository, transactions, listeners, files, workers))
        .next(steps.step("screen", run -> run.load().screen()))
        .next(steps.divided("merge", stagedSeries, remaining, merging))
        .next(steps.step("facts", run -> run.load().mergeFacts()))
        .next(steps.step("open", run -> run.derive().open()))
        .next(steps.divided("derive", allSeries, remaining, deriving))
        .next(steps.step(CLOSE, run -> run.derive().close()))
        .next(steps.step("gate", NightlyJob::gate))
        .next(steps.repeatable("frame", run -> run.publish().begin()))
        .next(steps.dividedAnew("render", pieces, everything, rendering))
        .next(steps.repeatable("finish", run -> run.publish().finish()))
        .next(steps.dividedAnew("pack", packs, everything, packing))
        .next(steps.repeatable("validate", run -> run.publish().validate()))
        .next(steps.step("swap-in", run -> run.publish().swapIn()))
        .build();
  }

  private static Done gate(Run run) {
    run.load().gate();
    run.derive().gate();
    return new Done(0, 0);
  }

  /** Those who are told of every step. */
  record StepListeners(List<StepListener> all) {

    TaskletStepBuilder on(TaskletStepBuilder step) {
      for (StepListener listener : all) {
        if (listener instanceof StepExecutionListener steps) {
          step.listener(steps);
        }
        if (listener instanceof ChunkListener<?, ?> chunks) {
          step.listener(chunks);
        }
      }
      return step;
    }

    PartitionStepBuilder on(PartitionStepBuilder step) {
      for (StepListener listener : all) {
        if (listener instanceof StepExecutionListener steps) {
          step.listener(steps);
        }
      }
      return step;
    }

    /** Those who look at the work itself are told of it in every partition. */
    <I, O> ChunkOrientedStepBuilder<I, O> onWork(ChunkOrientedStepBuilder<I, O> step) {
      all.stream()
          .filter(listener -> !(listener instanceof StepExecutionListener))
          .forEach(step::listener);
      return step;
    }

    <I, O> ChunkOrientedStepBuilder<I, O> on(ChunkOrientedStepBuilder<I, O> step) {
      for (StepListener listener : all) {
        if (listener instanceof StepExecutionListener steps) {
          step.listener(steps);
        }
        step.listener(listener);
      }
      return step;
    }
  }

  /** Makes the steps that are one piece of work each. */
  private record Steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Runs runs,
      StepListeners listeners,
      AsyncTaskExecutor workers) {

    /** A step whose work is dealt out to partitions, which do it side by side. */
    Step divided(String name, Partitioner partitioner, WorkList work, PartWork doing) {
      return divided(name, partitioner, work, doing, false);
    }

    /** The same of work whose result is on disk, where it may be gone by the time of a resume. */
    Step dividedAnew(String name, Partitioner partitioner, WorkList work, PartWork doing) {
      return divided(name, partitioner, work, doing, true);
    }

    private Step divided(
        String name, Partitioner partitioner, WorkList work, PartWork doing, boolean repeatable) {
      String part = name + "-part";
      Step worker =
          listeners
              .onWork(new ChunkOrientedStepBuilder<String, String>(part, repository, 1))
              .transactionManager(transactions)
              .reader(work)
              .writer(doing)
              .stream(work)
              .allowStartIfComplete(repeatable)
              .build();
      return listeners
          .on(
              new StepBuilder(name, repository)
                  .partitioner(part, partitioner)
                  .splitter(new DealtParts(repository, part, partitioner, repeatable))
                  .step(worker)
                  .gridSize(PARTS)
                  .taskExecutor(workers))
          .allowStartIfComplete(repeatable)
          .build();
    }

    Step step(String name, Function<Run, Done> work) {
      return builder(name, work).build();
    }

    /** A step whose result is on disk, where it may be gone by the time a run is resumed. */
    Step repeatable(String name, Function<Run, Done> work) {
      return builder(name, work).allowStartIfComplete(true).build();
    }

    private TaskletStepBuilder builder(String name, Function<Run, Done> work) {
      return listeners.on(new StepBuilder(name, repository).tasklet(tasklet(work), transactions));
    }

    private Tasklet tasklet(Function<Run, Done> work) {
      return (contribution, chunk) -> {
        StepExecution step = contribution.getStepExecution();
        Done done = work.apply(runs.of(step));
        step.setReadCount(done.read());
        step.setWriteCount(done.written());
        if (!done.besides().isEmpty()) {
          step.getExecutionContext().put(StepNotes.BESIDES, new TreeMap<>(done.besides()));
        }
        return RepeatStatus.FINISHED;
      };
    }
  }

  private static Step load(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StepListeners listeners,
      FileLoad files,
      AsyncTaskExecutor workers) {
    return listeners
        .on(new ChunkOrientedStepBuilder<Delivery, Loaded>("load", repository, FILES))
        .transactionManager(transactions)
        .reader(files)
        .processor(files)
        .writer(files)
        .faultTolerant()
        .skipPolicy((fault, skipped) -> FileLoad.isRefusal(fault))
        .skipListener(files)
        .taskExecutor(workers)
        .build();
  }

  /** As many threads as there are processors; what waits is begun in its order. */
  @Bean
  ThreadPoolTaskExecutor workers() {
    ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
    workers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
    workers.setThreadNamePrefix("worker-");
    workers.setDaemon(true);
    workers.setTaskDecorator(NightlyJob::inTheSameRun);
    return workers;
  }

  /** What a thread says on the log belongs to the run and step that started it. */
  private static Runnable inTheSameRun(Runnable work) {
    Map<String, String> run = MDC.getCopyOfContextMap();
    return () -> {
      MDC.setContextMap(run == null ? Map.of() : run);
      try {
        work.run();
      } finally {
        MDC.clear();
      }
    };
  }

  /** Made for each execution of its step: what it reads follows from the job's parameters. */
  @Bean
  @StepScope
  FileLoad fileLoad(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return new FileLoad(runs, step);
  }

  /** Goes on behind what was committed when a run is resumed. */
  @Bean
  @StepScope
  WorkList remaining(@Value("#{stepExecutionContext['work']}") String work) {
    return new WorkList(work);
  }

  /** Begins again when a run is resumed: what was rendered may be gone. */
  @Bean
  @StepScope
  WorkList everything(@Value("#{stepExecutionContext['work']}") String work) {
    WorkList all = new WorkList(work);
    all.setSaveState(false);
    return all;
  }

  @Bean
  @StepScope
  Partitioner stagedSeries(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return parts -> WorkList.dealt(names(runs.of(step).load().staged()), parts);
  }

  @Bean
  @StepScope
  Partitioner allSeries(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return parts -> WorkList.dealt(names(runs.of(step).derive().series()), parts);
  }

  @Bean
  @StepScope
  Partitioner pieces(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return parts -> WorkList.dealt(runs.of(step).publish().pieces(), parts);
  }

  @Bean
  @StepScope
  Partitioner packs(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return parts -> WorkList.dealt(runs.of(step).publish().packs(), parts);
  }

  private static List<String> names(List<SeriesId> series) {
    return series.stream().map(SeriesId::value).toList();
  }

  @Bean
  @StepScope
  PartWork merging(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return new PartWork(id -> runs.of(step).load().merge(SeriesId.of(id)));
  }

  @Bean
  @StepScope
  PartWork deriving(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return new PartWork(id -> runs.of(step).derive().derive(SeriesId.of(id)));
  }

  @Bean
  @StepScope
  PartWork rendering(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return new PartWork(piece -> runs.of(step).publish().render(piece));
  }

  @Bean
  @StepScope
  PartWork packing(Runs runs, @Value("#{stepExecution}") StepExecution step) {
    return new PartWork(name -> runs.of(step).publish().pack(name));
  }

  @Bean
  Store store(DataSource connections, PlatformTransactionManager transactions) {
    return new Store(connections, transactions);
  }

  @Bean
  JobRun jobRun(
      org.springframework.batch.core.launch.JobOperator operator,
      JobRepository repository,
      Job nightly,
      Store store) {
    return new JobRun(operator, repository, nightly, store);
  }
}
