package huigou.store;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/**
 * Tells a store that is damaged, or another program's, from a fault of ours: the first is made anew
 * from the input, the second is not mended by that.
 */
public final class StoreFault {

  private static final Set<Integer> DAMAGED =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.ERROR_OPENING_DATABASE_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.COLUMN_NOT_FOUND_1);

  private static final int DEEPEST = 50;

  private StoreFault() {}

  /** Whether the store itself failed, for whatever reason; it may still be open in this process. */
  public static boolean isOfStore(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof MVStoreException || cause instanceof SQLException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /**
   * Whether the store is damaged, or another program's. What the disk refuses (no room, no right,
   * no answer) damages nothing, and is told as what it is; a file that ends early is damage.
   */
  public static boolean isDamage(Throwable fault) {
    boolean damaged = false;
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof IOException && !(cause instanceof EOFException)) {
        return false;
      }
      damaged |= cause instanceof MVStoreException || cause instanceof FlywayException;
      damaged |= cause instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode());
      cause = cause.getCause();
    }
    return damaged;
  }
}
