package huigou.store;

import huigou.model.view.MadeFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the files of the newest edition were made from, and those of the edition that was made last
 * for a dated address alone. Whoever takes one over looks whether it is still the file that was
 * made, so that what stands here may be of an edition that was never published.
 */
public final class MadeFiles {

  private static final int BATCH = 500;

  /** Editions each of which is made after the one before it. */
  public enum Line {
    /** Those that become the newest. */
    CURRENT,
    /** Those that are made for their dated address alone. */
    DATED;

    private String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final JdbcTemplate jdbc;

  public MadeFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All that were made under the same shape, by path.
   *
   * @param shape hash of what shapes files besides what they show
   */
  public Map<String, MadeFile> all(Line line, String shape) {
    Map<String, MadeFile> all = new HashMap<>();
    jdbc.query(
        "select path, shown, at, length, sum from out_made_file where line = ? and shape = ?",
        row -> {
          all.put(
              row.getString(1),
              new MadeFile(
                  row.getString(1),
                  row.getString(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getLong(5)));
        },
        line.token(),
        shape);
    return all;
  }

  /** Sets down what files were made from, in the place of what was known of them. */
  public void put(Line line, String shape, List<MadeFile> files) {
    jdbc.batchUpdate(
        "merge into out_made_file (line, path, shape, shown, at, length, sum) key (line, path) values (?, ?, ?, ?, ?, ?, ?)",
        files,
        BATCH,
        (statement, file) -> {
          statement.setString(1, line.token());
          statement.setString(2, file.path());
          statement.setString(3, shape);
          statement.setString(4, file.shown());
          statement.setLong(5, file.at());
          statement.setLong(6, file.length());
          statement.setLong(7, file.sum());
        });
  }
}
