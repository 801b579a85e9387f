package huigou.parse;

import huigou.catalogue.DeliveryForms;
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
import org.apache.poi.ss.usermodel.FormulaError;
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
  private final DeliveryForms forms;
  private final RowSink sink;

  XlsTable(String path, DeliveryForms forms, RowSink sink) {
    this.path = path;
    this.forms = forms;
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
      // The bytes could be read a moment ago; what cannot be is the container.
      throw malformed(e);
    }
  }

  private FileRefused malformed(Exception e) {
    return new FileRefused(
        new Issue(IssueCode.WORKBOOK_MALFORMED, Place.of(path), e.getClass().getSimpleName(), ""));
  }

  private Layout sheets(HSSFWorkbook workbook) {
    SheetWalk walk = new SheetWalk(path, forms, sink);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      boolean visible = workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE;
      Optional<TableParser> table = walk.begin(sheet.getSheetName(), visible);
      if (table.isPresent()) {
        for (Row row : sheet) {
          table.get().row(row(row));
        }
        walk.end(sheet.getSheetName(), table.get());
      }
    }
    return walk.layout();
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
      case ERROR ->
          new TableRow.Cell(
              FormulaError.forInt(cell.getErrorCellValue()).getString(), null, formula);
      default -> new TableRow.Cell("", null, formula);
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
