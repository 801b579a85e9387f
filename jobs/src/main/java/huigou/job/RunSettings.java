package huigou.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a run reads and writes, and for which date.
 *
 * @param store folder of the H2 store, or a JDBC address
 * @param state folder of the lock and other state of this installation
 * @param asOf date of the edition; empty for the day of the newest delivery
 * @param intoCurrent whether the edition becomes {@code site/current}, besides its dated address
 * @param full whether to publish although the standing edition is already right
 * @param strict whether quarantined rows and late sources end in an exit code of their own
 * @param baseUrl address under which the site will stand, without trailing slash; empty when
 *     unknown
 */
public record RunSettings(
    Path input,
    Path site,
    String store,
    Path state,
    Path templates,
    Optional<LocalDate> asOf,
    boolean intoCurrent,
    boolean full,
    boolean strict,
    Optional<String> baseUrl) {

  /**
   * The JDBC address of the store; a folder becomes an H2 file in it. A night's rows are merged in
   * memory, not in a temporary file.
   */
  public String jdbcUrl() {
    if (store.startsWith("jdbc:")) {
      return store;
    }
    return "jdbc:h2:file:"
        + Path.of(store).toAbsolutePath().resolve("huigou")
        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;CACHE_SIZE=32768;MAX_MEMORY_ROWS=200000;TRACE_LEVEL_FILE=0";
  }
}
