package huigou.publish.data.database;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import huigou.disk.TemporaryFolder;
import huigou.model.text.Language;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code data/huigou.sqlite}: every table of an edition in one file that can be asked. A table has
 * the name of its CSV with {@code _} for {@code -}, its columns and an index of its key, which does
 * not refuse two rows of one key: what is published is decided before. A blank cell is NULL, a flag
 * 0 or 1, a day ISO text. {@code columns} says what each column holds and in which unit, {@code
 * edition} which edition it is. Rows come out of the CSV files that stand, in their order, so that
 * equal data make an equal file.
 */
public final class DataBase {

  public static final String PATH = "data/huigou.sqlite";

  /** A row a round trip is slow, all rows at once are held in memory. */
  private static final int BATCH = 1000;

  private DataBase() {}

  /**
   * Writes it from the data files of an edition that stand.
   *
   * @param edition its root
   * @param words in which columns are described
   * @param scratch folder for the file while it grows
   * @throws IllegalStateException when the engine refuses, as when there is no room
   */
  public static void write(
      Path edition, SiteView site, Map<Language, Words> words, Path scratch, FileSink sink) {
    try (TemporaryFolder folder = new TemporaryFolder(scratch, "database")) {
      Path file = folder.path().resolve("huigou.sqlite");
      build(edition, site, words, file);
      sink.stream(PATH, out -> Files.copy(file, out));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + PATH + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot fill " + PATH + ": " + e.getMessage(), e);
    }
  }

  private static void build(Path edition, SiteView site, Map<Language, Words> words, Path file)
      throws SQLException, IOException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
      try (Statement set = store.createStatement()) {
        set.execute("PRAGMA journal_mode = OFF");
        set.execute("PRAGMA synchronous = OFF");
      }
      store.setAutoCommit(false);
      edition(store, site);
      columns(store, words);
      for (Dataset<?> dataset : Datasets.ALL) {
        table(store, dataset, edition.resolve(dataset.path()));
      }
      store.commit();
    }
  }

  private static void edition(Connection store, SiteView site) throws SQLException {
    execute(
        store,
        "CREATE TABLE edition (as_of TEXT NOT NULL, program TEXT NOT NULL, schema_version TEXT NOT"
            + " NULL, address TEXT)");
    try (PreparedStatement insert =
        store.prepareStatement("INSERT INTO edition VALUES (?, ?, ?, ?)")) {
      insert.setString(1, site.edition().asOf().toString());
      insert.setString(2, site.edition().program());
      insert.setString(3, Datasets.SCHEMA_VERSION);
      insert.setString(
          4,
          site.edition()
              .baseUrl()
              .map(base -> base + "/editions/" + site.edition().asOf() + "/")
              .orElse(null));
      insert.executeUpdate();
    }
  }

  private static void columns(Connection store, Map<Language, Words> words) throws SQLException {
    execute(
        store,
        "CREATE TABLE columns (\"table\" TEXT NOT NULL, \"column\" TEXT NOT NULL, position INTEGER"
            + " NOT NULL, type TEXT NOT NULL, unit TEXT, description TEXT NOT NULL,"
            + " description_zh TEXT NOT NULL, PRIMARY KEY"
            + " (\"table\", \"column\"))");
    try (PreparedStatement insert =
        store.prepareStatement("INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      for (Dataset<?> dataset : Datasets.ALL) {
        int position = 0;
        for (Column<?> column : dataset.columns()) {
          insert.setString(1, name(dataset));
          insert.setString(2, column.name());
          insert.setInt(3, ++position);
          insert.setString(4, column.type().token());
          insert.setString(5, column.unit().orElse(null));
          insert.setString(6, words.get(Language.EN).column(dataset.worded(), column.name()));
          insert.setString(7, words.get(Language.ZH_HANT).column(dataset.worded(), column.name()));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void table(Connection store, Dataset<?> dataset, Path csv)
      throws SQLException, IOException {
    List<? extends Column<?>> columns = dataset.columns();
    execute(
        store,
        "CREATE TABLE %s (%s)"
            .formatted(
                quoted(name(dataset)),
                columns.stream()
                    .map(column -> quoted(column.name()) + " " + affinity(column.type()))
                    .collect(Collectors.joining(", "))));
    String marks = columns.stream().map(any -> "?").collect(Collectors.joining(", "));
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv);
        PreparedStatement insert =
            store.prepareStatement(
                "INSERT INTO %s VALUES (%s)".formatted(quoted(name(dataset)), marks))) {
      Iterator<CsvRecord> each = rows.iterator();
      each.next();
      int waiting = 0;
      while (each.hasNext()) {
        CsvRecord row = each.next();
        for (int at = 0; at < columns.size(); at++) {
          set(insert, at + 1, columns.get(at).type(), row.getField(at));
        }
        insert.addBatch();
        if (++waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
    execute(
        store,
        "CREATE INDEX %s ON %s (%s)"
            .formatted(
                quoted(name(dataset) + "_key"),
                quoted(name(dataset)),
                dataset.key().stream().map(DataBase::quoted).collect(Collectors.joining(", "))));
  }

  private static void set(PreparedStatement insert, int at, Column.Type type, String cell)
      throws SQLException {
    if (cell.isEmpty()) {
      insert.setNull(at, Types.NULL);
    } else if (type == Column.Type.BOOLEAN) {
      insert.setInt(at, Boolean.parseBoolean(cell) ? 1 : 0);
    } else if (type == Column.Type.INTEGER) {
      insert.setLong(at, Long.parseLong(cell));
    } else {
      insert.setString(at, cell);
    }
  }

  /** A figure is handed over as its digits; the column makes a number of them. */
  private static String affinity(Column.Type type) {
    return switch (type) {
      case STRING, DATE -> "TEXT";
      case NUMBER -> "NUMERIC";
      case INTEGER, BOOLEAN -> "INTEGER";
    };
  }

  private static String name(Dataset<?> dataset) {
    return dataset.name().replace('-', '_');
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static void execute(Connection store, String statement) throws SQLException {
    try (Statement run = store.createStatement()) {
      run.execute(statement);
    }
  }
}
