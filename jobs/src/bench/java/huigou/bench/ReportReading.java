package huigou.bench;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Layout;
import huigou.catalogue.SourceEntry;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import huigou.snapshot.DeliveryScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * A year of daily repurchase reports, the bundled one once a trading day, beside the library alone,
 * which opens each and looks at every cell's value: one thread, the best of several rounds.
 */
public final class ReportReading {

  private static final int TRADING_DAYS = 247;
  private static final int ROUNDS = 5;

  private ReportReading() {}

  /**
   * @param arguments the project's root
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path input = Path.of(arguments[0]).resolve("input");
    Catalogue catalogue = CatalogueReader.read(input);
    List<Delivery> reports =
        DeliveryScan.scan(
                input,
                catalogue.sources().stream().map(SourceEntry::id).collect(Collectors.toSet()))
            .deliveries()
            .stream()
            .filter(delivery -> delivery.file().endsWith(".xls"))
            .toList();
    double ours = Double.MAX_VALUE;
    double bare = Double.MAX_VALUE;
    Counting counting = new Counting();
    for (int round = 0; round < ROUNDS; round++) {
      counting.lines = 0;
      long start = System.nanoTime();
      for (int day = 0; day < TRADING_DAYS; day++) {
        for (Delivery report : reports) {
          DeliveryParser.parse(
              report, input.resolve(report.path()), catalogue.forms(report.source()), counting);
        }
      }
      ours = Math.min(ours, (System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      for (int day = 0; day < TRADING_DAYS; day++) {
        for (Delivery report : reports) {
          counting.cells += walk(input.resolve(report.path()));
        }
      }
      bare = Math.min(bare, (System.nanoTime() - start) / 1e9);
    }
    System.out.printf(
        "%d lines of a year of daily reports: %.0f lines/s, the library alone %.0f (%.0f%%)%n",
        counting.lines, counting.lines / ours, counting.lines / bare, bare / ours * 100);
  }

  private static long walk(Path file) {
    long cells = 0;
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(compound)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells +=
                switch (cell.getCellType()) {
                  case STRING -> cell.getStringCellValue().length();
                  case NUMERIC -> (long) cell.getNumericCellValue();
                  default -> 1;
                };
          }
        }
      }
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Counting implements RowSink {

    private long lines;
    private long cells;

    @Override
    public void row(RawRow row, Layout layout) {
      lines++;
    }

    @Override
    public void record(RawRecord record, Layout layout) {
      lines++;
    }

    @Override
    public void otherRow(Issue issue) {
      throw new IllegalStateException(issue.toString());
    }

    @Override
    public void oddity(Issue issue) {
      // A report's own oddities are not what is measured.
    }
  }
}
