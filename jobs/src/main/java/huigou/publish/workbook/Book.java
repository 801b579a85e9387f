package huigou.publish.workbook;

import huigou.disk.DiskFault;
import huigou.disk.TemporaryFolder;
import huigou.model.text.Language;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetDates.Order;
import huigou.publish.workbook.SheetTable.Formula;
import huigou.publish.workbook.SheetTable.Link;
import huigou.publish.workbook.SheetTable.Shown;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in the making: styles, sheets in their order, tables, and at the end the same bytes
 * for the same content.
 *
 * <p>All sheets are named at the start; rows of tables and points of charts go by, neither is held.
 */
final class Book implements AutoCloseable {

  private static final float HEADER_HEIGHT = 48;
  private static final float LINE_HEIGHT = 15.5f;
  private static final int PROSE_WIDTH = 100;

  /** Between the longest figure of a column and the next column. */
  private static final int MARGIN = 2;

  private final Words words;
  private final XSSFWorkbook workbook = WorkbookStrings.workbook();
  private final BookStyles styles;
  private final TemporaryFolder rows;
  private final Map<String, SheetWriter> sheets = new HashMap<>();
  private final Map<String, List<Gap>> points = new HashMap<>();
  private final String home;
  private final String back;

  /**
   * A workbook of named sheets.
   *
   * @param words by which it says what it is, in the font of their language
   * @param home the sheet to which the first cell of every other leads
   * @param back what is said of that link
   */
  Book(Words words, List<String> sheets, String home, String back) {
    this.words = words;
    this.home = home;
    this.back = back;
    this.styles = new BookStyles(workbook, font(words.language()));
    sheets.forEach(workbook::createSheet);
    this.rows = new TemporaryFolder(temporary(), "book");
  }

  /** The rows of a sheet, which is written once. */
  private SheetWriter begin(String sheet) throws IOException {
    SheetWriter writer =
        new SheetWriter(
            workbook.getSheet(sheet),
            new SheetRows(
                rows.path().resolve(sheets.size() + ".xml"),
                (WorkbookStrings) workbook.getSharedStringSource()),
            styles);
    sheets.put(sheet, writer);
    return writer;
  }

  /** A sheet of running text: a title, then a line a paragraph. */
  void prose(String sheet, String title, List<?> paragraphs) {
    workbook.getSheet(sheet).setColumnWidth(0, PROSE_WIDTH * 256);
    try (SheetWriter writer = begin(sheet)) {
      writer.begin(0);
      writer.words(0, title, styles.heading());
      goesHome(writer);
      writer.end();
      for (int i = 0; i < paragraphs.size(); i++) {
        writer.begin(i + 1, lines(said(paragraphs.get(i)), PROSE_WIDTH) * LINE_HEIGHT);
        writer.put(0, paragraphs.get(i), "");
        writer.end();
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** Makes the first cell of a sheet lead to the one from which all others are found. */
  private void goesHome(SheetWriter writer) {
    if (!writer.sheet().getSheetName().equals(home)) {
      writer.link(0, "'" + home + "'!A1", back);
    }
  }

  /** Lines of words in rows of a sheet, between charts. */
  void lines(String sheet, SortedMap<Integer, String> lines) {
    try (SheetWriter writer = begin(sheet)) {
      for (Map.Entry<Integer, String> line : lines.entrySet()) {
        writer.begin(line.getKey());
        writer.words(0, line.getValue(), line.getKey() == 0 ? styles.linked() : styles.plain());
        if (line.getKey() == 0) {
          goesHome(writer);
        }
        writer.end();
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private static String said(Object paragraph) {
    if (paragraph instanceof Link link) {
      return link.text();
    }
    return paragraph instanceof Formula formula ? formula.value().toString() : paragraph.toString();
  }

  /**
   * Lines that the longest text of a row takes in its column; nobody sizes streamed rows for us.
   */
  private static int lines(List<Object> cells, List<SheetColumn> columns) {
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof String text) {
        most = Math.max(most, lines(text, columns.get(i).width()));
      }
    }
    return most;
  }

  private static int lines(String text, int columnWidth) {
    if (2 * text.length() < columnWidth - 2) {
      return 1;
    }
    return 1 + width(text) / Math.max(1, columnWidth - 2);
  }

  /** Characters that a text takes, by estimate: a Han character is as wide as two others. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      // The second half of a character beyond the first plane takes no room of its own.
      width += Character.isLowSurrogate(text.charAt(i)) ? 0 : text.codePointAt(i) > 0x2E7F ? 2 : 1;
    }
    return width;
  }

  /**
   * A table that has been written, and what its columns hold.
   *
   * @param named rows whose first cell is filled
   * @param order whether its first column holds dates, and how they follow each other
   * @param first the day with which what it holds begins, {@code last} that with which it ends;
   *     empty of none
   */
  record Written(
      SheetTable table,
      int named,
      List<ColumnSums> sums,
      Order order,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {}

  /** A sheet that holds one named table with frozen header row and first column. */
  Written table(SheetTable table) {
    SheetDates dates = new SheetDates(table.columns());
    List<ColumnSums> sums = table.columns().stream().map(column -> new ColumnSums()).toList();
    int[] named = new int[1];
    write(
        table,
        (row, cells) -> {
          named[0] += cells.get(0) == null ? 0 : 1;
          dates.add(cells);
          for (int column = 0; column < cells.size(); column++) {
            sums.get(column).add(row, cells.get(column));
          }
        });
    return new Written(table, named[0], sums, dates.order(), dates.first(), dates.last());
  }

  /** The same of a table that nothing is told of later. */
  void unchecked(SheetTable table) {
    write(table, (row, cells) -> {});
  }

  /** Looks at the cells of a row by its number among the rows of the table, from 1. */
  private interface RowLook {
    void at(int row, List<Object> cells);
  }

  private void write(SheetTable table, RowLook look) {
    List<SheetColumn> columns = table.columns();
    int[] widths = columns.stream().mapToInt(SheetColumn::width).toArray();
    try (SheetWriter writer = begin(table.sheet())) {
      headings(writer, columns);
      for (int row = 1; row <= table.rows(); row++) {
        List<Object> cells = table.row().apply(row - 1);
        look.at(row, cells);
        int lines = lines(cells, columns);
        if (lines > 1) {
          writer.begin(row, lines * LINE_HEIGHT);
        } else {
          writer.begin(row);
        }
        for (int column = 0; column < cells.size(); column++) {
          Object cell = cells.get(column);
          if (cell != null) {
            String format = columns.get(column).format();
            widths[column] = wider(widths[column], cell, format);
            writer.put(column, cell, format);
          }
        }
        writer.end();
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
    XSSFSheet sheet = workbook.getSheet(table.sheet());
    TableMarkup.mark(sheet, table);
    sheet.createFreezePane(1, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
      if (columns.get(i).grouped()) {
        sheet.groupColumn(i, i);
      }
    }
  }

  private void headings(SheetWriter writer, List<SheetColumn> columns) throws IOException {
    writer.begin(0, HEADER_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      writer.words(
          i,
          columns.get(i).heading(),
          i == 0 ? styles.corner() : columns.get(i).isNumber() ? styles.number() : styles.header());
    }
    goesHome(writer);
    writer.end();
  }

  /** A width that holds a figure as it is shown too; what breaks into lines needs none. */
  private static int wider(int width, Object value, String format) {
    if (value instanceof Shown shown) {
      return wider(width, shown.value(), shown.format());
    } else if (value instanceof Formula formula) {
      return wider(width, formula.value(), format);
    } else if (value instanceof BigDecimal number) {
      return UnitFormat.fits(number, format, width - MARGIN)
          ? width
          : Math.max(width, UnitFormat.width(number, format) + MARGIN);
    } else if (value instanceof Number number) {
      return wider(width, BigDecimal.valueOf(number.longValue()), format);
    }
    return width;
  }

  /**
   * Prints a sheet page by page.
   *
   * @param columns how many are printed, {@code rows} likewise
   * @param firsts rows with which a page begins but the first
   */
  void pages(String sheet, int columns, int rows, List<Integer> firsts) {
    XSSFSheet target = workbook.getSheet(sheet);
    workbook.setPrintArea(workbook.getSheetIndex(target), 0, columns - 1, 0, rows - 1);
    firsts.forEach(first -> target.setRowBreak(first - 1));
  }

  /**
   * Draws a chart on a sheet.
   *
   * @param row of its upper edge
   * @param number among the charts of the sheet, from 1
   */
  void draw(String sheet, LineChart chart, int row, int number) {
    points.put(part(chart.drawOn(workbook.getSheet(sheet), row, number)), chart.points());
  }

  /** A day in a formula. */
  static String date(LocalDate day) {
    return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
  }

  /** Gives a constant a name. */
  void constant(String name, String value) {
    var defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(value);
  }

  private static String font(Language language) {
    return language == Language.ZH_HANT ? "Microsoft JhengHei" : "Arial";
  }

  /**
   * Closes the content and writes the file out. {@code day} stands for every time in it. The
   * package without its rows goes through a temporary file, and takes them up on the way out of it.
   */
  void finish(LocalDate day, OutputStream out) throws IOException {
    workbook.sheetIterator().forEachRemaining(sheet -> Paper.bound((XSSFSheet) sheet));
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      sheet.setSelected(i == 0);
      Paper.lay(sheet, day, words.t("workbook.about.foot"));
      // Of its rows the sheet knows nothing; what it believes of its size is wrong.
      if (sheet.getCTWorksheet().isSetDimension()) {
        sheet.getCTWorksheet().unsetDimension();
      }
      if (sheet.getPaneInformation() == null) {
        sheet.setActiveCell(CellAddress.A1);
      }
    }
    workbook.setActiveSheet(0);
    workbook.setFirstVisibleTab(0);
    Instant instant = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(words.t("workbook.title"));
    properties.setSubjectProperty(words.t("workbook.about.subject"));
    properties.setDescription(words.t("workbook.about.description"));
    properties.setKeywords("repo, share buyback, SOFR, 回購");
    properties.setCategory("data");
    properties.setCreator("huigou");
    properties.setCreated(Optional.of(Date.from(instant)));
    properties.setModified(Optional.of(Date.from(instant)));
    Path bare = rows.path().resolve("bare.xlsx");
    try {
      workbook.getPackage().getPackageProperties().setLanguageProperty(words.language().tag());
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(bare))) {
        workbook.write(file);
      }
      PlainZip.copy(bare, gaps(), out);
    } catch (OpenXML4JRuntimeException e) {
      throw unwritten(new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw unwritten(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(
          "the language " + words.language().tag() + " cannot be set", e);
    }
  }

  /** What was left out of the parts of the package: rows of sheets, points of charts. */
  private Map<String, List<Gap>> gaps() {
    Map<String, List<Gap>> gaps = new HashMap<>(points);
    sheets.values().forEach(each -> gaps.put(part(each.sheet()), List.of(Gap.rows(each.rows()))));
    return gaps;
  }

  private static String part(POIXMLDocumentPart part) {
    return part.getPackagePart().getPartName().getName().substring(1);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw unwritten(e);
    } finally {
      rows.close();
    }
  }

  /** Workbooks are made in memory; the rows of their sheets go through temporary files. */
  private static UncheckedIOException unwritten(IOException fault) {
    return DiskFault.ofTemporary(temporary(), fault);
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
