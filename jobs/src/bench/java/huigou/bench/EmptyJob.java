package huigou.bench;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** A Spring Batch job with one step that does nothing: what starting costs. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
public class EmptyJob {

  public static void main(String[] arguments) throws Exception {
    try (var context = SpringApplication.run(EmptyJob.class)) {
      context.getBean(JobOperator.class).start(context.getBean(Job.class), new JobParameters());
    }
  }

  @Bean
  DataSource dataSource() {
    return JdbcConnectionPool.create("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1", "sa", "");
  }

  @Bean
  Job job(JobRepository repository, PlatformTransactionManager transactions) {
    return new JobBuilder("empty", repository)
        .start(
            new StepBuilder("nothing", repository)
                .tasklet((contribution, chunk) -> RepeatStatus.FINISHED, transactions)
                .build())
        .build();
  }
}
