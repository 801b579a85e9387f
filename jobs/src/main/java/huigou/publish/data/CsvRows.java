package huigou.publish.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.dataset.CellSink;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a dataset as CSV in UTF-8 with LF, ISO dates and point decimals. What they are written to
 * stays open.
 */
final class CsvRows {

  private CsvRows() {}

  /** Header and rows. */
  static <T> void write(OutputStream out, Dataset<T> dataset, Stream<T> rows, Spoken words) {
    try {
      CsvWriter csv = csv(out);
      csv.writeRecord(dataset.columns().stream().map(Column::name).toList());
      write(csv, dataset, rows, words);
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the rows of " + dataset.name(), e);
    }
  }

  /** The rows alone. */
  static <T> void members(OutputStream out, Dataset<T> dataset, Stream<T> rows, Spoken words) {
    try {
      CsvWriter csv = csv(out);
      write(csv, dataset, rows, words);
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the rows of " + dataset.name(), e);
    }
  }

  private static <T> void write(CsvWriter csv, Dataset<T> dataset, Stream<T> rows, Spoken words) {
    rows.forEach(
        row -> {
          CsvWriter.CsvWriterRecord cells = csv.writeRecord();
          CellSink sink = new Cells(cells, words);
          dataset.columns().forEach(column -> column.write(row, sink));
          cells.endRecord();
        });
  }

  private static CsvWriter csv(OutputStream out) {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
  }

  /** Cells as fields of a record; what is not known is empty. */
  private record Cells(CsvWriter.CsvWriterRecord out, Spoken words) implements CellSink {

    @Override
    public void text(String text) {
      out.writeField(text);
    }

    @Override
    public void date(LocalDate date) {
      out.writeField(date.toString());
    }

    @Override
    public void number(BigDecimal number) {
      out.writeField(number.toPlainString());
    }

    @Override
    public void integer(long integer) {
      out.writeField(Long.toString(integer));
    }

    @Override
    public void flag(boolean flag) {
      out.writeField(Boolean.toString(flag));
    }

    @Override
    public void said(Language language, List<Sentence> sentences) {
      out.writeField(words.say(language, sentences));
    }

    @Override
    public void none() {
      out.writeField("");
    }
  }
}
