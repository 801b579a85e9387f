package huigou.store;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A store that nobody else sees and that is gone when it is closed: for commands that look at the
 * input and write nothing. Its pages lie outside the heap.
 */
public final class MemoryStore implements AutoCloseable {

  private final JdbcConnectionPool connections;

  public MemoryStore() {
    this.connections =
        JdbcConnectionPool.create(
            "jdbc:h2:nioMemFS:" + UUID.randomUUID() + ";CACHE_SIZE=32768;MAX_MEMORY_ROWS=200000",
            "sa",
            "");
    Flyway.configure().dataSource(connections).locations("classpath:db").load().migrate();
  }

  /** Its parts. */
  public Store parts() {
    return new Store(connections, new DataSourceTransactionManager(connections));
  }

  @Override
  public void close() {
    new JdbcTemplate(connections).execute("shutdown immediately");
    connections.dispose();
  }
}
