package huigou.installation;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders of an installation.
 *
 * @param input deliveries and catalogue
 * @param site web root
 * @param store folder of the H2 store, or a JDBC address
 * @param state folder of the lock and of what is known of the last run
 * @param templates templates and messages
 */
public record Workplace(Path input, Path site, String store, Path state, Path templates) {

  /** Folder of what is needed for the length of a command alone. */
  public Path temporary() {
    return state.resolve("tmp");
  }

  /** Whether the store is a server's or a file that we were pointed at, and not ours to remove. */
  public boolean storeIsForeign() {
    return store.startsWith("jdbc:");
  }

  /** The JDBC address of the store; a folder becomes an H2 file in it. */
  public String jdbcUrl() {
    if (storeIsForeign()) {
      return store;
    }
    return "jdbc:h2:file:"
        + Path.of(store).toAbsolutePath().resolve("huigou")
        + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;TRACE_LEVEL_FILE=0";
  }

  /** The files of a store that is ours. */
  public List<Path> storeFiles() {
    return storeIsForeign()
        ? List.of()
        : List.of(
            Path.of(store).resolve("huigou.mv.db"), Path.of(store).resolve("huigou.trace.db"));
  }
}
