package huigou.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows of a sheet as they stand in its part of the package, written to a file cell by cell:
 * nothing of a row is held once it is ended. Numbers are the decimals they came from (32, not
 * 32.0), the same on every JDK. Rows, and the cells of a row, come in their order.
 */
final class SheetRows implements AutoCloseable {

  private static final int EXCEL_DIGITS = 15;
  private static final int DOUBLE_DIGITS = 17;
  private static final int BUFFER = 1 << 16;
  private static final int MOST_LETTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** Formulas and marks of the columns of a sheet, which come again with every row. */
  private static final int MOST_KNOWN = 256;

  /** Before it programs count a day that there was not, 29 February 1900. */
  private static final LocalDate REGULAR = LocalDate.of(1900, 3, 1);

  private static final long EPOCH_SERIAL = 25_569;

  private static final byte[] CELL = ascii("<c r=\"");
  private static final byte[] STYLE = ascii("\" s=\"");
  private static final byte[] NUMBER = ascii("\"><v>");
  private static final byte[] SHARED = ascii("\" t=\"s\"><v>");
  private static final byte[] FLAG = ascii("\" t=\"b\"><v>");
  private static final byte[] FORMULA = ascii("\"><f>");
  private static final byte[] WORD_FORMULA = ascii("\" t=\"str\"><f>");
  private static final byte[] FLAG_FORMULA = ascii("\" t=\"b\"><f>");
  private static final byte[] VALUE = ascii("</f><v>");
  private static final byte[] CELL_END = ascii("</v></c>");
  private static final byte[] ROW = ascii("<row r=\"");
  private static final byte[] HEIGHT = ascii("\" customHeight=\"1\" ht=\"");
  private static final byte[] ROW_BEGUN = ascii("\">\n");
  private static final byte[] ROW_END = ascii("</row>\n");

  private final Path file;
  private final OutputStream out;
  private final WorkbookStrings strings;
  private final List<byte[]> columns = new ArrayList<>();
  private final List<byte[]> numbers = new ArrayList<>();
  private final Map<String, byte[]> escaped = new HashMap<>();
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private byte[] row = new byte[0];

  /**
   * @param strings to which the words of cells are added, in the order of the cells
   */
  SheetRows(Path file, WorkbookStrings strings) throws IOException {
    this.file = file;
    this.out = Files.newOutputStream(file);
    this.strings = strings;
  }

  Path file() {
    return file;
  }

  /**
   * Begins a row that is as high as programs make it.
   *
   * @param number from 0
   */
  void begin(int number) throws IOException {
    opened(number);
    put(ROW_BEGUN);
  }

  /**
   * Begins a row of a height.
   *
   * @param number from 0
   */
  void begin(int number, float points) throws IOException {
    opened(number);
    put(HEIGHT);
    put(ascii(Float.toString(points)));
    put(ROW_BEGUN);
  }

  private void opened(int number) throws IOException {
    row = ascii(Integer.toString(number + 1));
    put(ROW);
    put(row);
  }

  /** Ends the row that was begun. */
  void end() throws IOException {
    put(ROW_END);
  }

  /**
   * A cell of words, which stand once in the workbook however many cells hold them.
   *
   * @throws IllegalArgumentException for more than a cell takes
   */
  void text(int column, int style, String text) throws IOException {
    if (text.length() > MOST_LETTERS) {
      throw new IllegalArgumentException(
          "a cell takes " + MOST_LETTERS + " letters, not " + text.length());
    }
    cell(column, style);
    put(SHARED);
    put(ascii(Integer.toString(strings.index(text))));
    put(CELL_END);
  }

  void number(int column, int style, BigDecimal value) throws IOException {
    cell(column, style);
    put(NUMBER);
    put(ascii(decimal(value)));
    put(CELL_END);
  }

  void number(int column, int style, long value) throws IOException {
    cell(column, style);
    put(NUMBER);
    put(ascii(Long.toString(value)));
    put(CELL_END);
  }

  void date(int column, int style, LocalDate day) throws IOException {
    number(column, style, serial(day));
  }

  /** A yes or no. */
  void flag(int column, int style, boolean value) throws IOException {
    cell(column, style);
    put(FLAG);
    put(ascii(value ? "1" : "0"));
    put(CELL_END);
  }

  /**
   * A cell that a formula fills.
   *
   * @param value what it gives: a number, a date, yes or no, or words
   */
  void formula(int column, int style, String formula, Object value) throws IOException {
    cell(column, style);
    if (value instanceof BigDecimal decimal) {
      filled(FORMULA, formula, ascii(decimal(decimal)));
    } else if (value instanceof Long || value instanceof Integer) {
      filled(FORMULA, formula, ascii(value.toString()));
    } else if (value instanceof LocalDate day) {
      filled(FORMULA, formula, ascii(Long.toString(serial(day))));
    } else if (value instanceof Boolean flag) {
      filled(FLAG_FORMULA, formula, ascii(flag ? "1" : "0"));
    } else {
      filled(WORD_FORMULA, formula, escaped(value.toString()));
    }
  }

  private void filled(byte[] beginning, String formula, byte[] value) throws IOException {
    put(beginning);
    put(escaped(formula));
    put(VALUE);
    put(value);
    put(CELL_END);
  }

  private void cell(int column, int style) throws IOException {
    while (columns.size() <= column) {
      columns.add(ascii(CellReference.convertNumToColString(columns.size())));
    }
    while (numbers.size() <= style) {
      numbers.add(ascii(Integer.toString(numbers.size())));
    }
    put(CELL);
    put(columns.get(column));
    put(row);
    put(STYLE);
    put(numbers.get(style));
  }

  /** The number that programs hold for a day. */
  static long serial(LocalDate day) {
    return day.isBefore(REGULAR)
        ? (long) DateUtil.getExcelDate(day)
        : day.toEpochDay() + EPOCH_SERIAL;
  }

  /**
   * A number with its own digits where a program holds as many; else those of the nearest number
   * that it holds.
   */
  static String decimal(BigDecimal value) {
    if (value.precision() > EXCEL_DIGITS) {
      return decimal(value.doubleValue());
    }
    String digits = value.toPlainString();
    if (value.scale() <= 0) {
      return value.signum() == 0 ? "0" : digits;
    }
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    end -= digits.charAt(end - 1) == '.' ? 1 : 0;
    return value.signum() == 0 ? "0" : digits.substring(0, end);
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

  private byte[] escaped(String text) {
    byte[] known = escaped.get(text);
    if (known == null) {
      known = CellMarkup.escape(text).getBytes(StandardCharsets.UTF_8);
      if (escaped.size() < MOST_KNOWN) {
        escaped.put(text, known);
      }
    }
    return known;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void put(byte[] bytes) throws IOException {
    if (filled + bytes.length > BUFFER) {
      flush();
    }
    if (bytes.length > BUFFER) {
      out.write(bytes);
      return;
    }
    System.arraycopy(bytes, 0, buffer, filled, bytes.length);
    filled += bytes.length;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  /** Writes out what is left. */
  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
