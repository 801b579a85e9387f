package huigou.publish.workbook;

import huigou.publish.workbook.SheetTable.Choice;
import huigou.publish.workbook.SheetTable.Formula;
import huigou.publish.workbook.SheetTable.Link;
import huigou.publish.workbook.SheetTable.Shown;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the cells of a sheet, row after row, each as what it holds says. */
final class SheetWriter implements AutoCloseable {

  private static final String RISKY_STARTS = "=+-@\t\r＝＋－＠";

  /** What a program would read as a character of its own: it is written as the text that it is. */
  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^ ]+");

  private final XSSFSheet sheet;
  private final SheetRows rows;
  private final BookStyles styles;
  private int row;

  SheetWriter(XSSFSheet sheet, SheetRows rows, BookStyles styles) {
    this.sheet = sheet;
    this.rows = rows;
    this.styles = styles;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Where the rows stand once this is closed. */
  Path rows() {
    return rows.file();
  }

  /** Begins a row, from 0, that is as high as programs make it. */
  void begin(int number) throws IOException {
    row = number;
    rows.begin(number);
  }

  /** Begins a row, from 0, of a height in points. */
  void begin(int number, float height) throws IOException {
    row = number;
    rows.begin(number, height);
  }

  void end() throws IOException {
    rows.end();
  }

  /** Words that are ours, in a style. */
  void words(int column, String words, int style) throws IOException {
    rows.text(column, style, words);
  }

  /**
   * A cell of what a table holds.
   *
   * @param value a text, a number, a date, a yes or no, or one of {@link SheetTable}'s kinds
   * @param format number format of its column, empty of words
   */
  void put(int column, Object value, String format) throws IOException {
    if (value instanceof Shown shown) {
      put(column, shown.value(), shown.format());
    } else if (value instanceof BigDecimal number) {
      rows.number(column, styles.of(format), number);
    } else if (value instanceof Integer number) {
      rows.number(column, styles.of(format), number);
    } else if (value instanceof Long number) {
      rows.number(column, styles.of(format), number);
    } else if (value instanceof LocalDate date) {
      rows.date(column, styles.of(format), date);
    } else if (value instanceof Boolean flag) {
      rows.flag(column, styles.text(), flag);
    } else if (value instanceof Formula formula) {
      rows.formula(column, styles.of(format), formula.text(), formula.value());
    } else if (value instanceof Choice choice) {
      rows.text(column, styles.input(), choice.text());
      choose(column, choice.list());
    } else if (value instanceof Link link) {
      rows.text(column, styles.linked(), literal(link.text()));
      link(column, kind(link.address()), link.address());
    } else {
      String said = value.toString();
      String words = literal(said);
      if (isAddress(said)) {
        rows.text(column, styles.linked(), words);
        link(column, HyperlinkType.URL, said);
      } else {
        rows.text(column, isRisky(words) ? styles.quoted() : styles.text(), words);
      }
    }
  }

  private void link(int column, HyperlinkType kind, String address) {
    refer(column, link(kind, address));
  }

  /**
   * Makes a cell of the row lead to another sheet.
   *
   * @param said what is told of the link
   */
  void link(int column, String address, String said) {
    XSSFHyperlink link = link(HyperlinkType.DOCUMENT, address);
    link.setTooltip(said);
    refer(column, link);
  }

  private XSSFHyperlink link(HyperlinkType kind, String address) {
    XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(kind);
    link.setAddress(address);
    return link;
  }

  private void refer(int column, XSSFHyperlink link) {
    link.setCellReference(new CellAddress(row, column).formatAsString());
    sheet.addHyperlink(link);
  }

  private static HyperlinkType kind(String address) {
    if (isAddress(address)) {
      return HyperlinkType.URL;
    }
    return address.endsWith(".xlsx") ? HyperlinkType.FILE : HyperlinkType.DOCUMENT;
  }

  /** A cell of the row that takes an entry of a list alone. */
  private void choose(int column, String list) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(list),
            new CellRangeAddressList(row, row, column, column));
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }

  private static String literal(String said) {
    return said.contains("_x") ? ESCAPE.matcher(said).replaceAll("_x005F$0") : said;
  }

  private static boolean isRisky(String words) {
    return !words.isEmpty() && RISKY_STARTS.indexOf(words.charAt(0)) >= 0;
  }

  private static boolean isAddress(String text) {
    if (!text.startsWith("http") || !ADDRESS.matcher(text).matches()) {
      return false;
    }
    try {
      return new URI(text).getHost() != null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
