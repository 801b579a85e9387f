package huigou.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellReference;
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

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** Below it a double holds every integer of fifteen digits. */
  private static final double EXACT = 1e15;

  private static final double[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /**
   * @param workbook one of {@link WorkbookStrings#workbook()}
   */
  ExactCells(XSSFWorkbook workbook) {
    super(workbook, ROWS_IN_MEMORY, false, true);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new Writer((WorkbookStrings) getSharedStringSource());
  }

  /** Not compressed, for what is written here is read again at once and compressed then. */
  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    return zip;
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

  /**
   * With fifteen digits, as programs show them; with more only where these are another number.
   *
   * <p>Most figures have few decimals: as an integer over a power of ten that a double holds
   * exactly, divided once, they are the very number, and the digits of the integer are theirs.
   */
  static String decimal(double value) {
    if (value == 0) {
      return "0";
    }
    for (int places = 0; places < POWERS.length; places++) {
      double scaled = Math.rint(value * POWERS[places]);
      if (Math.abs(scaled) >= EXACT) {
        break;
      }
      if (scaled / POWERS[places] == value) {
        return BigDecimal.valueOf((long) scaled, places).toPlainString();
      }
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

    /** Formulas and marks of the columns of a sheet. */
    private static final int MOST_KNOWN = 256;

    private final WorkbookStrings strings;
    private final StringBuilder written = new StringBuilder();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, String> escaped = new HashMap<>();
    private char[] letters = new char[1024];

    Writer(WorkbookStrings strings) throws IOException {
      super(strings);
      this.strings = strings;
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
      if (cell == null) {
        return;
      }
      switch (cell.getCellType()) {
        case NUMERIC -> {
          begin(column, cell).append("><v>").append(decimal(cell.getNumericCellValue()));
          end();
        }
        case STRING -> {
          begin(column, cell)
              .append(" t=\"s\"><v>")
              .append(strings.index(cell.getStringCellValue()));
          end();
        }
        case FORMULA -> formula(column, cell);
        default -> super.writeCell(column, cell);
      }
    }

    private void formula(int column, Cell cell) throws IOException {
      boolean text = cell.getCachedFormulaResultType() == CellType.STRING;
      begin(column, cell).append(text ? " t=\"str\"><f>" : "><f>");
      append(cell.getCellFormula());
      written.append("</f><v>");
      if (text) {
        append(cell.getStringCellValue());
      } else {
        written.append(decimal(cell.getNumericCellValue()));
      }
      end();
    }

    /**
     * The stock writer escapes a text character by character, each under a lock. A column has one
     * formula, which comes again with every row.
     */
    private void append(String text) throws IOException {
      String known = escaped.get(text);
      if (known == null) {
        if (isOdd(text)) {
          write();
          outputEscapedString(text);
          return;
        }
        known = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (escaped.size() < MOST_KNOWN) {
          escaped.put(text, known);
        }
      }
      written.append(known);
    }

    /** Whether it has characters that markup writes by their number. */
    private static boolean isOdd(String text) {
      for (int i = 0; i < text.length(); i++) {
        char character = text.charAt(i);
        if (character < ' '
            || character >= Character.MIN_SURROGATE
            || character == NO_BREAK_SPACE) {
          return true;
        }
      }
      return false;
    }

    private StringBuilder begin(int column, Cell cell) {
      while (columns.size() <= column) {
        columns.add(CellReference.convertNumToColString(columns.size()));
      }
      return written
          .append("<c r=\"")
          .append(columns.get(column))
          .append(cell.getRowIndex() + 1)
          .append("\" s=\"")
          .append(cell.getCellStyle().getIndex() & 0xffff)
          .append('"');
    }

    private void end() throws IOException {
      written.append("</v></c>");
      write();
    }

    private void write() throws IOException {
      int length = written.length();
      if (letters.length < length) {
        letters = new char[2 * length];
      }
      written.getChars(0, length, letters, 0);
      _out.write(letters, 0, length);
      written.setLength(0);
    }
  }
}
