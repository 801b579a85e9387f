package huigou.store;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The store, by what it keeps. Whoever asks for a part gets the same tables. */
public final class Store {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate alone;

  public Store(DataSource connections, PlatformTransactionManager transactions) {
    this.jdbc = new JdbcTemplate(connections);
    this.alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A pool of connections to an H2 store; its {@code dispose} closes it. */
  public static DataSource pool(String url) {
    return JdbcConnectionPool.create(url, "sa", "");
  }

  /**
   * Does work that is committed by itself, whatever becomes of the step around it, so that no
   * transaction grows with the length of history.
   */
  public <T> T alone(Supplier<T> work) {
    return alone.execute(status -> work.get());
  }

  public DeliveryLedger deliveries() {
    return new DeliveryLedger(jdbc);
  }

  public Staging staging() {
    return new Staging(jdbc);
  }

  public ObservationRepository observations() {
    return new ObservationRepository(jdbc);
  }

  public FactRepository facts() {
    return new FactRepository(jdbc);
  }

  public DoubtRepository doubts() {
    return new DoubtRepository(jdbc);
  }

  public IssueRepository issues() {
    return new IssueRepository(jdbc);
  }

  public MadeFiles madeFiles() {
    return new MadeFiles(jdbc);
  }

  public OddsFits oddsFits() {
    return new OddsFits(jdbc);
  }

  /** What is derived for an edition, see {@link EditionRepository}. */
  public EditionRepository edition(String edition) {
    return new EditionRepository(jdbc, edition);
  }
}
