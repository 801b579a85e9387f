package huigou.bundle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A plain table of figures: a header row, then one row a figure or a fixing; cells as text, an
 * empty cell is no figure.
 *
 * @param folder in which it stands, with the tables that belong to it
 */
record FigureTable(Path folder, List<NamedCsvRecord> rows) {

  static FigureTable read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return new FigureTable(file.toAbsolutePath().getParent(), reader.stream().toList());
    }
  }
}
