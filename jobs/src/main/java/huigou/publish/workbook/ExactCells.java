package huigou.publish.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Streams rows with numbers as the decimals they came from: 32, not 32.0, and the same on every
 * JDK.
 *
 * <p>The stock writer prints {@code Double.toString}, whose digits differ between JDK 17 and later
 * ones.
 */
final class ExactCells extends SXSSFWorkbook {

  private static final int ROWS_IN_MEMORY = 64;
  private static final int EXCEL_DIGITS = 15;
  private static final int DOUBLE_DIGITS = 17;

  ExactCells(XSSFWorkbook workbook) {
    super(workbook, ROWS_IN_MEMORY, false, true);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new Writer(getSharedStringSource());
  }

  /**
   * Keeps every sheet from loading the desktop's fonts to prepare column sizing, which we never
   * use: the sheet asks for font 0 and does without column sizing when there is none. By the words
   * of the message it knows that this is no fault to warn of.
   *
   * @throws IndexOutOfBoundsException for font 0
   */
  @Override
  public Font getFontAt(int index) {
    if (index == 0) {
      throw new IndexOutOfBoundsException(
          "no font is looked up, for columns are never sized automatically (X11FontManager)");
    }
    return super.getFontAt(index);
  }

  /** With fifteen digits, as programs show them; with more only where these are another number. */
  static String decimal(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    int digits = EXCEL_DIGITS;
    BigDecimal rounded = rounded(exact, digits);
    while (rounded.doubleValue() != value && digits < DOUBLE_DIGITS) {
      rounded = rounded(exact, ++digits);
    }
    return rounded.toPlainString();
  }

  private static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static final class Writer extends SheetDataWriter {

    Writer(SharedStringsTable strings) throws IOException {
      super(strings);
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
      if (cell == null) {
        return;
      }
      boolean formula = cell.getCellType() == CellType.FORMULA;
      if (cell.getCellType() != CellType.NUMERIC && !formula) {
        super.writeCell(column, cell);
        return;
      }
      _out.write(
          "<c r=\""
              + CellReference.convertNumToColString(column)
              + (cell.getRowIndex() + 1)
              + "\" s=\""
              + (cell.getCellStyle().getIndex() & 0xffff)
              + "\"");
      boolean text = formula && cell.getCachedFormulaResultType() == CellType.STRING;
      _out.write(text ? " t=\"str\">" : ">");
      if (formula) {
        _out.write("<f>");
        outputEscapedString(cell.getCellFormula());
        _out.write("</f>");
      }
      _out.write("<v>");
      if (text) {
        outputEscapedString(cell.getStringCellValue());
      } else {
        _out.write(decimal(cell.getNumericCellValue()));
      }
      _out.write("</v></c>");
    }
  }
}
