package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static XSSFSheet sheet(XSSFWorkbook workbook, String name, int columns, int width) {
    XSSFSheet sheet = workbook.createSheet(name);
    for (int row = 0; row < 3; row++) {
      sheet.createRow(row);
      for (int column = 0; column < columns; column++) {
        sheet.getRow(row).createCell(column).setCellValue("c" + column);
        sheet.setColumnWidth(column, width * 256);
      }
    }
    String end = (char) ('A' + columns - 1) + "3";
    sheet.createTable(new AreaReference("A1:" + end, SpreadsheetVersion.EXCEL2007));
    return sheet;
  }

  /** Said after the titles of any sheet it would be of no use to those who open the file. */
  @Test
  void whatIsPrintedIsSaidBeforeWhatIsRepeated() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet wide = sheet(workbook, "wide", 15, 20);
      XSSFSheet narrow = sheet(workbook, "narrow", 2, 20);
      XSSFSheet prose = workbook.createSheet("prose");
      workbook.sheetIterator().forEachRemaining(each -> Paper.bound((XSSFSheet) each));
      workbook
          .sheetIterator()
          .forEachRemaining(each -> Paper.lay((XSSFSheet) each, LocalDate.EPOCH, "foot"));
      assertThat(workbook.getPrintArea(0)).isEqualTo("wide!$A$1:$O$3");
      assertThat(workbook.getPrintArea(1)).isEqualTo("narrow!$A$1:$B$3");
      assertThat(workbook.getPrintArea(2)).isNull();
      assertThat(workbook.getAllNames())
          .extracting(XSSFName::getNameName)
          .containsExactly(
              "_xlnm.Print_Area", "_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm.Print_Titles");
      assertThat(wide.getRepeatingColumns()).isNotNull();
      assertThat(narrow.getRepeatingColumns()).isNull();
      assertThat(narrow.getRepeatingRows()).isNotNull();
      assertThat(prose.getRepeatingRows()).isNull();
    }
  }
}
