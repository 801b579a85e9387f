package huigou.store;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fits of odds, by what they were fitted to. They may be gone at any time. */
public final class OddsFits {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  public OddsFits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Map<String, double[]> all() {
    Map<String, double[]> all = new HashMap<>();
    jdbc.query(
        "select fit_key, numbers from out_fit",
        row -> {
          ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(2));
          double[] numbers = new double[bytes.remaining() / Double.BYTES];
          bytes.asDoubleBuffer().get(numbers);
          all.put(row.getString(1), numbers);
        });
    return all;
  }

  public void put(Map<String, double[]> fits) {
    jdbc.batchUpdate(
        "merge into out_fit (fit_key, numbers) key (fit_key) values (?, ?)",
        List.copyOf(fits.entrySet()),
        BATCH,
        (statement, fit) -> {
          ByteBuffer bytes = ByteBuffer.allocate(fit.getValue().length * Double.BYTES);
          bytes.asDoubleBuffer().put(fit.getValue());
          statement.setString(1, fit.getKey());
          statement.setBytes(2, bytes.array());
        });
  }

  public void forget(Collection<String> keys) {
    jdbc.batchUpdate(
        "delete from out_fit where fit_key = ?",
        List.copyOf(keys),
        BATCH,
        (statement, key) -> statement.setString(1, key));
  }
}
