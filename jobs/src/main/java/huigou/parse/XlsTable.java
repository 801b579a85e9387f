package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/**
 * Reads the sheets of an {@code .xls} workbook (BIFF), the form in which an exchange still
 * publishes its daily reports. Macros are not run; hidden sheets are not read. Such a file is
 * small: a larger one than any report is refused before it is opened.
 */
final class XlsTable {

  private static final long LARGEST = 32L << 20;
  private static final MathContext DIGITS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;

  XlsTable(String path, List<Layout> layouts, RowSink sink) {
    this.path = path;
    this.layouts = layouts;
    this.sink = sink;
  }

  Layout parse(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new FileRefused(
          new Issue(IssueCode.WORKBOOK_SWOLLEN, Place.of(path), "", String.valueOf(LARGEST >> 20)));
    }
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(compound)) {
      return sheets(workbook);
    } catch (EncryptedDocumentException e) {
      throw new FileRefused(Issue.of(IssueCode.WORKBOOK_ENCRYPTED, Place.of(path)));
    } catch (FileRefused refused) {
      throw refused;
    } catch (RuntimeException e) {
      // POI meets ill-formed records with whatever its reading of them runs into.
      throw malformed(e);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("Invalid header signature")) {
        throw malformed(e);
      }
      throw e;
    }
  }

  private FileRefused malformed(Exception e) {
    return new FileRefused(
        new Issue(IssueCode.WORKBOOK_MALFORMED, Place.of(path), e.getClass().getSimpleName(), ""));
  }

  private Layout sheets(HSSFWorkbook workbook) {
    Optional<Layout> found = Optional.empty();
    List<Issue> passedOver = new ArrayList<>();
    String beginning = "";
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      Place place = new Place(path, sheet.getSheetName(), "", "");
      if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
        passedOver.add(new Issue(IssueCode.SHEET_HIDDEN, place, sheet.getSheetName(), ""));
        continue;
      }
      TableParser table = new TableParser(path, sheet.getSheetName(), layouts, sink);
      for (Row row : sheet) {
        table.row(row(row));
      }
      table.end();
      if (table.layout().isPresent()) {
        found = found.or(table::layout);
      } else if (sheet.getPhysicalNumberOfRows() > 0) {
        passedOver.add(new Issue(IssueCode.SHEET_UNKNOWN, place, table.beginning(), ""));
        beginning = beginning.isEmpty() ? table.beginning() : beginning;
      }
    }
    String start = beginning;
    Layout layout = found.orElseThrow(() -> DeliveryParser.unknown(path, start, layouts));
    passedOver.forEach(sink::oddity);
    return layout;
  }

  private static TableRow row(Row row) {
    List<TableRow.Cell> cells = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Cell cell = row.getCell(column);
      cells.add(cell == null ? TableRow.Cell.BLANK : cell(cell));
    }
    return new TableRow(String.valueOf(row.getRowNum() + 1), cells);
  }

  private static TableRow.Cell cell(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> new TableRow.Cell(cell.getStringCellValue(), null, formula);
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? new TableRow.Cell("", cell.getLocalDateTimeCellValue().toLocalDate(), formula)
              : new TableRow.Cell(number(cell), null, formula);
      case BOOLEAN -> new TableRow.Cell(String.valueOf(cell.getBooleanCellValue()), null, formula);
      default -> new TableRow.Cell("", null, false);
    };
  }

  /** The digits that were typed: of a binary number the fifteen that people see. */
  private static String number(Cell cell) {
    BigDecimal shown = new BigDecimal(cell.getNumericCellValue()).round(DIGITS_SHOWN);
    boolean percent = SheetReader.isPercent(cell.getCellStyle().getDataFormatString());
    BigDecimal seen = percent ? shown.movePointRight(2) : shown;
    return seen.stripTrailingZeros().toPlainString() + (percent ? "%" : "");
  }
}
