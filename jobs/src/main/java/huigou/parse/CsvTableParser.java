package huigou.parse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Reads a comma-separated table with one header row.
 *
 * <p>The layout is the one that knows every heading. Rows without any text are passed over:
 * publishers' exports end in one. A row with fewer or more cells than the header is handed on as
 * unreadable. Row numbers are line numbers, the header's is 1.
 */
final class CsvTableParser {

  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;
  private final boolean cutShort;

  /**
   * @param cutShort whether the file ends without ending its last line
   */
  CsvTableParser(String path, List<Layout> layouts, RowSink sink, boolean cutShort) {
    this.cutShort = cutShort;
    this.path = path;
    this.layouts = layouts;
    this.sink = sink;
  }

  Layout parse(Reader reader) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(reader)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> header = records.next().getFields();
      Layout layout = recognise(header);
      int rows = 0;
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (!records.hasNext() && cutShort && record.getFieldCount() != header.size()) {
          throw new FileRefused(
              new Issue(
                  IssueCode.CSV_MALFORMED,
                  Place.row(path, String.valueOf(record.getStartingLineNumber())),
                  "a row that breaks off at the end of the file",
                  "a whole table"));
        }
        if (record.getFields().stream().anyMatch(text -> !text.isBlank())) {
          row(layout, header, record);
          rows++;
        }
      }
      if (rows == 0) {
        throw new FileRefused(
            new Issue(IssueCode.NO_ROWS, Place.of(path), "a header alone", "at least one row"));
      }
      return layout;
    } catch (CsvParseException e) {
      String found =
          e.getCause() == null
              ? String.valueOf(e.getMessage())
              : String.valueOf(e.getCause().getMessage());
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new FileRefused(
          new Issue(IssueCode.CSV_MALFORMED, Place.of(path), found, "comma-separated values"));
    }
  }

  private Layout recognise(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String heading : header) {
      if (!seen.add(heading)) {
        throw new FileRefused(
            new Issue(
                IssueCode.COLUMN_UNKNOWN,
                Place.row(path, "1"),
                "the heading " + heading + " twice",
                "each heading once"));
      }
    }
    Layout layout =
        layouts.stream()
            .filter(candidate -> candidate.dateHeadings().stream().anyMatch(header::contains))
            .findFirst()
            .orElseThrow(() -> DeliveryParser.unknown(path, String.join(",", header), layouts));
    for (String heading : header) {
      if (!layout.knows(heading) || heading.isBlank()) {
        throw refused(IssueCode.COLUMN_UNKNOWN, heading, layout);
      }
    }
    for (String heading : layout.required()) {
      if (!seen.contains(heading)) {
        throw refused(IssueCode.COLUMN_MISSING, heading, layout);
      }
    }
    if (!layout.itemInHeading() && !seen.contains(layout.itemHeading())) {
      throw refused(IssueCode.COLUMN_MISSING, layout.itemHeading(), layout);
    }
    if (!layout.untilHeading().isEmpty() && !seen.contains(layout.untilHeading())) {
      throw refused(IssueCode.COLUMN_MISSING, layout.untilHeading(), layout);
    }
    return layout;
  }

  private FileRefused refused(IssueCode code, String heading, Layout layout) {
    String expected =
        layout.itemInHeading()
            ? String.join(" or ", layout.dateHeadings()) + " and one heading an item"
            : layout.dateHeadings().get(0)
                + ", "
                + layout.itemHeading()
                + ", "
                + String.join(", ", layout.columns().keySet());
    return new FileRefused(
        new Issue(
            code,
            Place.row(path, "1").column(heading),
            heading.isBlank() ? "a heading without text" : heading,
            expected));
  }

  private void row(Layout layout, List<String> header, CsvRecord record) {
    Place place = Place.row(path, String.valueOf(record.getStartingLineNumber()));
    if (record.getFieldCount() != header.size()) {
      sink.unreadableRow(
          new Issue(
              IssueCode.ROW_LENGTH,
              place,
              record.getFieldCount() + " cells",
              header.size() + " cells"));
      return;
    }
    RowBuilder row = new RowBuilder(layout, place);
    for (int i = 0; i < header.size(); i++) {
      row.cell(header.get(i), record.getField(i));
    }
    row.handOn(sink);
  }
}
