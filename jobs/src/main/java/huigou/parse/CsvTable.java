package huigou.parse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads comma-separated values, one header row first. Row numbers are line numbers, the header's is
 * 1.
 *
 * <p>A last line that does not end may have been cut, even within a number: its row is given up,
 * unless the publisher never ends it. One that lacks cells besides was cut for certain, whoever the
 * publisher.
 */
final class CsvTable {

  private final String path;
  private final DeliveryForms forms;
  private final RowSink sink;

  CsvTable(String path, DeliveryForms forms, RowSink sink) {
    this.path = path;
    this.forms = forms;
    this.sink = sink;
  }

  Layout parse(Reader reader) throws IOException {
    TableParser table = new TableParser(path, "", forms, sink);
    LineEnds lines = new LineEnds(reader);
    long line = 1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(lines)) {
      for (Iterator<CsvRecord> records = csv.iterator(); records.hasNext(); ) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        boolean cut = !records.hasNext() && !lines.endsLine();
        if (breaksOff(table, record) && spansLines(record)) {
          // A quotation mark that is never closed has swallowed the rows below it.
          throw refused(IssueCode.CSV_MALFORMED, line);
        }
        if (cut && (table.mayBeCut() || breaksOff(table, record))) {
          table.giveUp(new TableRow(String.valueOf(line), cells(record)));
        } else {
          table.row(new TableRow(String.valueOf(line), cells(record)));
        }
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw refused(IssueCode.CSV_MALFORMED, line + 1);
    }
    table.end();
    return table.layout().orElseThrow(() -> DeliveryParser.unknown(path, "", forms.layouts()));
  }

  private static List<TableRow.Cell> cells(CsvRecord record) {
    List<TableRow.Cell> cells = new ArrayList<>(record.getFieldCount());
    for (int i = 0; i < record.getFieldCount(); i++) {
      cells.add(TableRow.Cell.of(record.getField(i)));
    }
    return cells;
  }

  private static boolean breaksOff(TableParser table, CsvRecord record) {
    return table.layout().isPresent() && record.getFieldCount() != table.headings().size();
  }

  private static boolean spansLines(CsvRecord record) {
    return record.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
  }

  private FileRefused refused(IssueCode code, long line) {
    return new FileRefused(Issue.of(code, Place.row(path, String.valueOf(line))));
  }
}
