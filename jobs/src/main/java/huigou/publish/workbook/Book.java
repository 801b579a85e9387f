package huigou.publish.workbook;

import huigou.disk.DiskFault;
import huigou.publish.workbook.SheetTable.Choice;
import huigou.publish.workbook.SheetTable.Column;
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
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in the making: styles, sheets in their order, tables, and at the end the same bytes
 * for the same content.
 *
 * <p>All sheets are named at the start; tables are streamed, the chart is put on the sheet itself.
 */
final class Book implements AutoCloseable {

  private static final float HEADER_HEIGHT = 48;
  private static final float LINE_HEIGHT = 15.5f;
  private static final int PROSE_WIDTH = 100;

  /** Characters of a page across at eleven points that are seven when it is made to fit. */
  private static final int WIDEST_PAGE = 190;

  /** From here on a reader of a second page across no longer knows which row is which. */
  private static final int MANY_COLUMNS = 14;

  /** Between the longest figure of a column and the next column. */
  private static final int MARGIN = 2;

  /** A chart and its line of words on a page across, whatever the width of a digit, in percent. */
  private static final int CHART_SCALE = 80;

  /** Seven points of eleven, in percent. */
  private static final int SMALLEST_SCALE = 64;

  private static final String RISKY_STARTS = "=+-@\t\r＝＋－＠";

  /** What a program would read as a character of its own: it is written as the text that it is. */
  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^ ]+");

  private final XSSFWorkbook workbook = WorkbookStrings.workbook();
  private final ExactCells streaming;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();
  private final String home;
  private final String back;
  private final XSSFCellStyle header;
  private final XSSFCellStyle corner;
  private final XSSFCellStyle text;
  private final XSSFCellStyle quoted;
  private final XSSFCellStyle linked;
  private final XSSFCellStyle heading;
  private final XSSFCellStyle number;
  private final XSSFCellStyle plain;
  private final XSSFCellStyle input;

  /**
   * A workbook of named sheets.
   *
   * @param home the sheet to which the first cell of every other leads
   * @param back what is said of that link
   */
  Book(String fontName, List<String> sheets, String home, String back) {
    this.home = home;
    this.back = back;
    XSSFFont base = workbook.getFontAt(0);
    base.setFontName(fontName);
    base.setFontHeightInPoints((short) 11);
    // Without a theme part a scheme lets every program choose a font of its own.
    base.setScheme(FontScheme.NONE);
    sheets.forEach(workbook::createSheet);
    header = style(font(fontName, 11, true, false));
    header.setWrapText(true);
    header.setVerticalAlignment(VerticalAlignment.BOTTOM);
    header.setAlignment(HorizontalAlignment.LEFT);
    header.setIndention((short) 1);
    corner = workbook.createCellStyle();
    corner.cloneStyleFrom(header);
    corner.setFont(font(fontName, 11, true, true));
    number = workbook.createCellStyle();
    number.cloneStyleFrom(header);
    number.setAlignment(HorizontalAlignment.RIGHT);
    number.setIndention((short) 0);
    text = style(font(fontName, 11, false, false));
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);
    // Words begin at a distance from the figures before them, which end at the edge of their cells.
    text.setAlignment(HorizontalAlignment.LEFT);
    text.setIndention((short) 1);
    quoted = workbook.createCellStyle();
    quoted.cloneStyleFrom(text);
    quoted.setQuotePrefixed(true);
    linked = style(font(fontName, 11, false, true));
    linked.setVerticalAlignment(VerticalAlignment.TOP);
    heading = style(font(fontName, 16, true, false));
    plain = style(font(fontName, 11, true, false));
    input = workbook.createCellStyle();
    input.cloneStyleFrom(text);
    input.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
    input.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    streaming = new ExactCells(workbook);
    streaming.setZip64Mode(Zip64Mode.Never);
  }

  private XSSFFont font(String name, int points, boolean bold, boolean link) {
    XSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    if (link) {
      font.setUnderline(Font.U_SINGLE);
      font.setColor(IndexedColors.BLUE.getIndex());
    }
    return font;
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  /** A sheet of running text: a title, then a line a paragraph. */
  void prose(String sheet, String title, List<?> paragraphs) {
    SXSSFSheet target = streaming.getSheet(sheet);
    target.setColumnWidth(0, PROSE_WIDTH * 256);
    SXSSFCell first = row(target, 0).createCell(0);
    first.setCellValue(title);
    first.setCellStyle(heading);
    goesHome(first);
    for (int i = 0; i < paragraphs.size(); i++) {
      SXSSFRow row = row(target, i + 1);
      row.setHeightInPoints(lines(said(paragraphs.get(i)), PROSE_WIDTH) * LINE_HEIGHT);
      put(row.createCell(0), paragraphs.get(i), "");
    }
    flush(target);
  }

  /** Makes the first cell of a sheet lead to the one from which all others are found. */
  private void goesHome(SXSSFCell cell) {
    if (cell.getSheet().getSheetName().equals(home)) {
      return;
    }
    XSSFHyperlink address = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    address.setAddress("'" + home + "'!A1");
    address.setTooltip(back);
    cell.setHyperlink(address);
  }

  /** Lines of words in rows of a sheet, between charts. */
  void lines(String sheet, Map<Integer, String> lines) {
    SXSSFSheet target = streaming.getSheet(sheet);
    lines.forEach(
        (row, words) -> {
          SXSSFCell cell = row(target, row).createCell(0);
          cell.setCellValue(words);
          cell.setCellStyle(row == 0 ? linked : plain);
          if (row == 0) {
            goesHome(cell);
          }
        });
    flush(target);
  }

  private static String said(Object paragraph) {
    if (paragraph instanceof Link link) {
      return link.text();
    }
    return paragraph instanceof Formula formula ? formula.value().toString() : paragraph.toString();
  }

  /**
   * Writes the rows of a sheet out as soon as it is full. Left to the end, the sheets would be
   * written in the order of a hash of their addresses, and shared strings would be numbered anew in
   * every run.
   */
  private static void flush(SXSSFSheet sheet) {
    try {
      sheet.flushRows();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /**
   * Lines that the longest text of a row takes in its column; nobody sizes streamed rows for us.
   */
  private static int lines(List<Object> cells, List<Column> columns) {
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof String text) {
        most = Math.max(most, lines(text, columns.get(i).width()));
      }
    }
    return most;
  }

  /** By estimate: a Han character is as wide as two others. */
  private static int lines(String text, int columnWidth) {
    if (2 * text.length() < columnWidth - 2) {
      return 1;
    }
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      // The second half of a character beyond the first plane takes no room of its own.
      width += Character.isLowSurrogate(text.charAt(i)) ? 0 : text.codePointAt(i) > 0x2E7F ? 2 : 1;
    }
    return 1 + width / Math.max(1, columnWidth - 2);
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

  /** How the dates of a table follow each other. */
  enum Order {
    NONE,
    /** None is earlier than the one above it. */
    RISING,
    /** Each is later than the one above it. */
    STRICT
  }

  /**
   * Looks at the dates of a table, row by row: how those of its first column follow each other, and
   * from when to when it reaches.
   */
  private static final class Dates {

    private static final Set<String> STARTS =
        Set.of("from", "period_start", "start_date", "first_date");
    private static final Set<String> ENDS = Set.of("to", "period_end", "end_date", "last_date");

    private Order order = Order.STRICT;
    private final int from;
    private final int to;
    private LocalDate last;
    private LocalDate earliest;
    private LocalDate latest;

    Dates(List<Column> columns) {
      int first = at(columns, STARTS);
      from = first >= 0 ? first : at(columns, Set.of());
      int end = at(columns, ENDS);
      to = end >= 0 ? end : from;
    }

    /** The first column of dates among some, or among all. */
    private static int at(List<Column> columns, Set<String> ids) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).isDate()
            && (ids.isEmpty() || ids.contains(columns.get(i).meaning().id()))) {
          return i;
        }
      }
      return -1;
    }

    void add(List<Object> cells) {
      if (from >= 0 && cells.get(from) instanceof LocalDate date) {
        earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
      }
      if (to >= 0 && cells.get(to) instanceof LocalDate date) {
        latest = latest == null || date.isAfter(latest) ? date : latest;
      }
      follow(cells.get(0));
    }

    private void follow(Object cell) {
      if (!(cell instanceof LocalDate date)) {
        order = Order.NONE;
        return;
      }
      if (last != null && date.isBefore(last)) {
        order = Order.NONE;
      } else if (last != null && date.equals(last) && order == Order.STRICT) {
        order = Order.RISING;
      }
      last = date;
    }

    Order order() {
      return last == null ? Order.NONE : order;
    }
  }

  /** A sheet that holds one named table with frozen header row and first column. */
  Written table(SheetTable table) {
    SXSSFSheet sheet = streaming.getSheet(table.sheet());
    List<Column> columns = table.columns();
    SXSSFRow headings = row(sheet, 0);
    headings.setHeightInPoints(HEADER_HEIGHT);
    for (int i = 0; i < columns.size(); i++) {
      SXSSFCell cell = headings.createCell(i);
      cell.setCellValue(columns.get(i).heading());
      cell.setCellStyle(columns.get(i).isNumber() ? number : header);
    }
    headings.getCell(0).setCellStyle(corner);
    goesHome(headings.getCell(0));
    int[] widths = columns.stream().mapToInt(Column::width).toArray();
    List<ColumnSums> sums = columns.stream().map(column -> new ColumnSums()).toList();
    Dates dates = new Dates(columns);
    int named = 0;
    for (int i = 0; i < table.rows(); i++) {
      SXSSFRow row = row(sheet, i + 1);
      List<Object> cells = table.row().apply(i);
      named += cells.get(0) == null ? 0 : 1;
      int lines = lines(cells, columns);
      if (lines > 1) {
        row.setHeightInPoints(lines * LINE_HEIGHT);
      }
      dates.add(cells);
      for (int column = 0; column < cells.size(); column++) {
        sums.get(column).add(i + 1, cells.get(column));
        if (cells.get(column) != null) {
          String format = columns.get(column).format();
          widths[column] = Math.max(widths[column], width(cells.get(column), format) + MARGIN);
          put(row.createCell(column), cells.get(column), format);
        }
      }
    }
    flush(sheet);
    TableMarkup.mark(workbook.getSheet(table.sheet()), table);
    XSSFSheet plain = workbook.getSheet(table.sheet());
    plain.createFreezePane(1, 1);
    for (int i = 0; i < columns.size(); i++) {
      plain.setColumnWidth(i, widths[i] * 256);
      if (columns.get(i).grouped()) {
        plain.groupColumn(i, i);
      }
    }
    return new Written(
        table,
        named,
        sums,
        dates.order(),
        Optional.ofNullable(dates.earliest),
        Optional.ofNullable(dates.latest));
  }

  /** Characters that a figure takes as it is shown; none of what breaks into lines. */
  private static int width(Object value, String format) {
    if (value instanceof Shown shown) {
      return width(shown.value(), shown.format());
    } else if (value instanceof Formula formula) {
      return width(formula.value(), format);
    } else if (value instanceof BigDecimal number) {
      return UnitFormat.width(number, format);
    } else if (value instanceof Number number) {
      return UnitFormat.width(BigDecimal.valueOf(number.longValue()), format);
    }
    return 0;
  }

  /** A cell that takes an entry of a list alone. */
  private static void choose(XSSFSheet sheet, CellAddress cell, String list) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(list),
            new CellRangeAddressList(
                cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()));
    validation.setShowErrorBox(true);
    sheet.addValidationData(validation);
  }

  private void put(SXSSFCell cell, Object value, String format) {
    if (value instanceof Shown shown) {
      put(cell, shown.value(), shown.format());
    } else if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(formatted(format));
    } else if (value instanceof Integer number) {
      cell.setCellValue(number);
      cell.setCellStyle(formatted(format));
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(formatted(format));
    } else if (value instanceof Long number) {
      cell.setCellValue(number);
      cell.setCellStyle(formatted(format));
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value instanceof Formula formula) {
      if (formula.value() instanceof BigDecimal number) {
        cell.setCellValue(number.doubleValue());
      } else if (formula.value() instanceof LocalDate date) {
        cell.setCellValue(DateUtil.getExcelDate(date));
      } else {
        cell.setCellValue(formula.value().toString());
      }
      cell.setCellFormula(formula.text());
      cell.setCellStyle(format.isEmpty() ? text : formatted(format));
    } else if (value instanceof Choice choice) {
      cell.setCellValue(choice.text());
      cell.setCellStyle(input);
      choose(workbook.getSheet(cell.getSheet().getSheetName()), cell.getAddress(), choice.list());
    } else if (value instanceof Link link) {
      put(cell, link.text(), format);
      XSSFHyperlink address =
          workbook
              .getCreationHelper()
              .createHyperlink(
                  isAddress(link.address())
                      ? HyperlinkType.URL
                      : link.address().endsWith(".xlsx")
                          ? HyperlinkType.FILE
                          : HyperlinkType.DOCUMENT);
      address.setAddress(link.address());
      cell.setHyperlink(address);
      cell.setCellStyle(linked);
    } else {
      String said = value.toString();
      String words = said.contains("_x") ? ESCAPE.matcher(said).replaceAll("_x005F$0") : said;
      cell.setCellValue(words);
      cell.setCellStyle(
          !words.isEmpty() && RISKY_STARTS.indexOf(words.charAt(0)) >= 0 ? quoted : text);
      if (isAddress(words)) {
        XSSFHyperlink address = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        address.setAddress(words);
        cell.setHyperlink(address);
        cell.setCellStyle(linked);
      }
    }
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http") && ADDRESS.matcher(text).matches();
  }

  private CellStyle formatted(String format) {
    return styles.computeIfAbsent(
        format,
        pattern -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
          style.setVerticalAlignment(VerticalAlignment.TOP);
          return style;
        });
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

  /** The sheet itself, for a chart. */
  XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
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

  /**
   * What a file says of itself.
   *
   * @param licence a line at the foot of every page
   */
  record About(String title, String subject, String description, String licence) {}

  /**
   * Closes the content and writes the file out. {@code day} stands for every time in it. The
   * package goes through a temporary file, so that neither it nor its parts are held whole.
   */
  void finish(About about, String language, LocalDate day, OutputStream out) throws IOException {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      sheet.setSelected(i == 0);
      onPaper(sheet, day, about.licence());
      // The rows went by; what the sheet believes of its size is wrong.
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
    properties.setTitle(about.title());
    properties.setSubjectProperty(about.subject());
    properties.setDescription(about.description());
    properties.setKeywords("repo, share buyback, SOFR, 回購");
    properties.setCategory("data");
    properties.setCreator("huigou");
    properties.setCreated(Optional.of(Date.from(instant)));
    properties.setModified(Optional.of(Date.from(instant)));
    Path raw = Files.createTempFile("huigou-book", ".xlsx");
    try {
      workbook.getPackage().getPackageProperties().setLanguageProperty(language);
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw))) {
        streaming.write(file);
      }
      PlainZip.copy(raw, out);
    } catch (OpenXML4JRuntimeException e) {
      throw unwritten(new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw unwritten(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the language " + language + " cannot be set", e);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /** A4 across, headings and the first column on every page, at seven points at least. */
  private static void onPaper(XSSFSheet sheet, LocalDate day, String foot) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    int width = 0;
    int columns = sheet.getTables().isEmpty() ? 1 : sheet.getTables().get(0).getColumnCount();
    for (int i = 0; i < columns; i++) {
      width += sheet.getColumnWidth(i) / 256;
    }
    // What would be too small to read goes over several pages across.
    if (width <= WIDEST_PAGE) {
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitWidth((short) 1);
      sheet.getPrintSetup().setFitHeight((short) 0);
    } else {
      sheet.getPrintSetup().setScale((short) SMALLEST_SCALE);
    }
    if (sheet.getDrawingPatriarch() != null) {
      // A program that makes a sheet fit passes over breaks, and cuts what lies across two pages.
      sheet.setFitToPage(false);
      sheet.getPrintSetup().setScale((short) CHART_SCALE);
    }
    if (!sheet.getTables().isEmpty()) {
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }
    // Costs some programs a third of a second a sheet on opening: where there is one page across,
    // the first column is on it.
    if (width > WIDEST_PAGE && columns >= MANY_COLUMNS) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    sheet.getHeader().setLeft("&A");
    sheet.getHeader().setRight("huigou 回購 " + day);
    sheet.getFooter().setLeft(foot);
    sheet.getFooter().setRight("&P / &N");
  }

  @Override
  public void close() {
    try {
      streaming.close();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** A new row of a sheet; those before it may go to the disk with it. */
  private static SXSSFRow row(SXSSFSheet sheet, int number) {
    try {
      return sheet.createRow(number);
    } catch (IllegalStateException e) {
      throw e.getCause() instanceof IOException fault ? unwritten(fault) : e;
    }
  }

  /** Workbooks are made in memory; the rows of their sheets go through temporary files. */
  private static UncheckedIOException unwritten(IOException fault) {
    return DiskFault.ofTemporary(Path.of(System.getProperty("java.io.tmpdir")), fault);
  }
}
