package huigou.publish.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.support.BundledEdition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The database of the bundled edition beside its CSV files. */
class DataBaseTest {

  static List<Dataset<?>> datasets() {
    return Datasets.ALL;
  }

  private static Connection open() throws SQLException {
    Path file = BundledEdition.root().resolve(DataBase.PATH);
    return DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro&immutable=1");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("datasets")
  void everyCellOfEveryTableIsThatOfItsCsv(Dataset<?> dataset) throws SQLException, IOException {
    Path csv = BundledEdition.root().resolve(dataset.path());
    String table = dataset.name().replace('-', '_');
    try (Connection store = open();
        Statement ask = store.createStatement();
        ResultSet found = ask.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY rowid");
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
      Iterator<CsvRecord> each = rows.iterator();
      each.next();
      while (each.hasNext()) {
        CsvRecord row = each.next();
        assertThat(found.next()).isTrue();
        assertThat(cells(found, dataset)).isEqualTo(printed(row, dataset));
      }
      assertThat(found.next()).as("a row more than %s has", csv).isFalse();
    }
  }

  private static List<String> cells(ResultSet row, Dataset<?> dataset) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (Column<?> column : dataset.columns()) {
      cells.add(cell(row.getObject(cells.size() + 1), column.type()));
    }
    return cells;
  }

  private static List<String> printed(CsvRecord row, Dataset<?> dataset) {
    List<String> cells = new ArrayList<>();
    for (Column<?> column : dataset.columns()) {
      cells.add(printed(row.getField(cells.size()), column.type()));
    }
    return cells;
  }

  /** A cell as text; a figure as its digits without zeros at the end. */
  private static String cell(Object value, Column.Type type) {
    return value == null ? "" : printed(value.toString(), type);
  }

  private static String printed(String cell, Column.Type type) {
    return switch (type) {
      case NUMBER, INTEGER ->
          cell.isEmpty() ? "" : new BigDecimal(cell).stripTrailingZeros().toPlainString();
      case BOOLEAN -> cell.equals("true") ? "1" : cell.equals("false") ? "0" : cell;
      case STRING, DATE -> cell;
    };
  }

  @Test
  void itSaysWhatItsColumnsHoldAndWhichEditionItIs() throws SQLException {
    try (Connection store = open();
        Statement ask = store.createStatement()) {
      ResultSet unit =
          ask.executeQuery(
              "SELECT unit, type FROM columns WHERE \"table\" = 'monthly_purchases' AND"
                  + " \"column\" = 'average_price'");
      assertThat(unit.next()).isTrue();
      assertThat(unit.getString("type")).isEqualTo("number");
      assertThat(unit.getString("unit")).isEqualTo("currency");
      assertThat(ask.executeQuery("SELECT as_of, schema_version FROM edition").getString("as_of"))
          .isEqualTo("2026-09-15");
      assertThat(ask.executeQuery("SELECT count(*) FROM columns").getInt(1))
          .isEqualTo(Datasets.ALL.stream().mapToInt(each -> each.columns().size()).sum());
    }
  }

  @Test
  void figuresAreNumbersThatCanBeAdded() throws SQLException {
    try (Connection store = open();
        Statement ask = store.createStatement()) {
      assertThat(
              ask.executeQuery(
                      "SELECT count(*) FROM observations WHERE value IS NOT NULL AND typeof(value)"
                          + " NOT IN ('integer', 'real')")
                  .getInt(1))
          .isZero();
    }
  }
}
