package huigou.publish.workbook;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed. */
final class Paper {

  /** Characters of a page across at eleven points that are seven when it is made to fit. */
  private static final int WIDEST_PAGE = 190;

  /** From here on a reader of a second page across no longer knows which row is which. */
  private static final int MANY_COLUMNS = 14;

  /** A chart and its line of words on a page across, whatever the width of a digit, in percent. */
  private static final int CHART_SCALE = 80;

  /** Seven points of eleven, in percent. */
  private static final int SMALLEST_SCALE = 64;

  private Paper() {}

  /** A4 across, headings and the first column on every page, at seven points at least. */
  static void lay(XSSFSheet sheet, LocalDate day, String foot) {
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
    // Where there is one page across, the first column is on it.
    if (width > WIDEST_PAGE && columns >= MANY_COLUMNS) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }
    sheet.getHeader().setLeft("&A");
    sheet.getHeader().setRight("huigou 回購 " + day);
    sheet.getFooter().setLeft(foot);
    sheet.getFooter().setRight("&P / &N");
  }

  /**
   * Prints a table and no more, to be said of all sheets before any is laid: some programs
   * otherwise go through all million rows of a sheet on opening, for each on which something is
   * repeated.
   */
  static void bound(XSSFSheet sheet) {
    if (sheet.getTables().isEmpty()) {
      return;
    }
    AreaReference table = sheet.getTables().get(0).getArea();
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet),
            0,
            table.getLastCell().getCol(),
            0,
            table.getLastCell().getRow());
  }
}
