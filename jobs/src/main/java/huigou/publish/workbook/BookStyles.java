package huigou.publish.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look, each by its number among the styles of the file. */
final class BookStyles {

  private final XSSFWorkbook workbook;
  private final int header;
  private final int corner;
  private final int number;
  private final int text;
  private final int quoted;
  private final int linked;
  private final int heading;
  private final int plain;
  private final int input;
  private final Map<String, Integer> formatted = new HashMap<>();

  /**
   * @param fontName of every cell
   */
  BookStyles(XSSFWorkbook workbook, String fontName) {
    this.workbook = workbook;
    XSSFFont base = workbook.getFontAt(0);
    base.setFontName(fontName);
    base.setFontHeightInPoints((short) 11);
    // Without a theme part a scheme lets every program choose a font of its own.
    base.setScheme(FontScheme.NONE);
    XSSFCellStyle bold = style(font(fontName, 11, true, false));
    bold.setWrapText(true);
    bold.setVerticalAlignment(VerticalAlignment.BOTTOM);
    bold.setAlignment(HorizontalAlignment.LEFT);
    bold.setIndention((short) 1);
    header = index(bold);
    XSSFCellStyle first = like(bold);
    first.setFont(font(fontName, 11, true, true));
    corner = index(first);
    XSSFCellStyle right = like(bold);
    right.setAlignment(HorizontalAlignment.RIGHT);
    right.setIndention((short) 0);
    number = index(right);
    XSSFCellStyle words = style(font(fontName, 11, false, false));
    words.setWrapText(true);
    words.setVerticalAlignment(VerticalAlignment.TOP);
    // Words begin at a distance from the figures before them, which end at the edge of their cells.
    words.setAlignment(HorizontalAlignment.LEFT);
    words.setIndention((short) 1);
    text = index(words);
    XSSFCellStyle prefixed = like(words);
    prefixed.setQuotePrefixed(true);
    quoted = index(prefixed);
    XSSFCellStyle link = style(font(fontName, 11, false, true));
    link.setVerticalAlignment(VerticalAlignment.TOP);
    linked = index(link);
    heading = index(style(font(fontName, 16, true, false)));
    plain = index(style(font(fontName, 11, true, false)));
    XSSFCellStyle chosen = like(words);
    chosen.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
    chosen.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    input = index(chosen);
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

  private XSSFCellStyle like(XSSFCellStyle other) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(other);
    return style;
  }

  private static int index(XSSFCellStyle style) {
    return style.getIndex() & 0xffff;
  }

  /** The heading of a column of words or dates. */
  int header() {
    return header;
  }

  /** The heading of the first column, which is a link. */
  int corner() {
    return corner;
  }

  /** The heading of a column of figures. */
  int number() {
    return number;
  }

  int text() {
    return text;
  }

  /** Words that a program would take for a formula. */
  int quoted() {
    return quoted;
  }

  int linked() {
    return linked;
  }

  /** The title of a sheet of prose. */
  int heading() {
    return heading;
  }

  /** A line of words in bold. */
  int plain() {
    return plain;
  }

  /** A cell in which the reader chooses. */
  int input() {
    return input;
  }

  /** A figure or a date in a number format; words where the format is empty. */
  int of(String format) {
    return format.isEmpty() ? text : formatted.computeIfAbsent(format, this::make);
  }

  private int make(String format) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return index(style);
  }
}
