package huigou.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.Constants;

/**
 * What a store holds, asked from outside of a run.
 *
 * @param deliveries how many it has taken in
 * @param vintages how many it keeps of figures
 */
public record StoreContents(long deliveries, long vintages) {

  /**
   * Asks a store.
   *
   * @throws StoreUnreadable when it does not open or cannot be read
   */
  public static StoreContents of(String url) {
    try (Connection store = DriverManager.getConnection(url, "sa", "");
        Statement question = store.createStatement();
        ResultSet counts =
            question.executeQuery(
                "select (select count(*) from core_delivery), (select count(*) from core_observation)")) {
      counts.next();
      return new StoreContents(counts.getLong(1), counts.getLong(2));
    } catch (SQLException e) {
      throw new StoreUnreadable(e.getMessage().lines().findFirst().orElse(""), e);
    }
  }

  /** Closes a store that this process may still hold open, whatever it says; whether it did. */
  public static boolean abandon(String url) {
    try (Connection store = DriverManager.getConnection(url + ";IFEXISTS=TRUE", "sa", "");
        Statement shutdown = store.createStatement()) {
      shutdown.execute("shutdown immediately");
      return true;
    } catch (SQLException alreadyGone) {
      return false;
    }
  }

  /** The version of the engine. */
  public static String engine() {
    return Constants.VERSION;
  }
}
