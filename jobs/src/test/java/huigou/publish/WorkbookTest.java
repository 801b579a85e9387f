package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  private static XSSFWorkbook workbook;

  @BeforeAll
  static void open() throws IOException {
    Path file = BundledEdition.root().resolve("workbook/huigou-zh-Hant.xlsx");
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
    }
  }

  @AfterAll
  static void close() throws IOException {
    workbook.close();
  }

  @Test
  void sheetsStandInTheirOrderAndNoneIsHidden() {
    List<String> names =
        java.util.stream.IntStream.range(0, workbook.getNumberOfSheets())
            .mapToObj(workbook::getSheetName)
            .toList();
    assertThat(names)
        .containsExactly(
            "封面", "目錄", "附註", "關鍵數字", "圖", "利率", "百分位", "利差", "工具使用", "操作", "資產負債表", "準備金恆等式",
            "部分餘項", "財政部現金", "國庫券", "回購計畫", "香港執行", "美國授權", "市場總額", "美國完成", "公告", "核對", "序列", "來源",
            "詞彙");
    for (int i = 0; i < names.size(); i++) {
      assertThat(workbook.isSheetHidden(i)).isFalse();
      assertThat(workbook.getSheetAt(i).getNumMergedRegions()).isZero();
    }
  }

  @Test
  void cachedSpreadsAreWhatTheirFormulasGive() {
    XSSFSheet spreads = workbook.getSheet("利差");
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    int checked = 0;
    for (Row row : spreads) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          assertThat(evaluator.evaluate(cell).getNumberValue())
              .as(cell.getAddress().toString())
              .isEqualTo(cell.getNumericCellValue());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(14_000);
  }

  @Test
  void theIdentityOfEachWeekIsALiveFormula() {
    XSSFSheet drain = workbook.getSheet("準備金恆等式");
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    int weeks = 0;
    for (Row row : drain) {
      if (row.getRowNum() > 0) {
        Cell residual = row.getCell(1);
        assertThat(residual.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(evaluator.evaluate(residual).getNumberValue())
            .as(residual.getCellFormula())
            .isEqualTo(residual.getNumericCellValue());
        weeks++;
      }
    }
    // Four changes of 2020 and a hundred less one of 2021 to 2023, less none.
    assertThat(weeks).isEqualTo(4 + 99);
  }

  @Test
  void theCheckSheetFindsNoDifference() {
    for (Row row : workbook.getSheet("核對")) {
      if (row.getRowNum() > 0) {
        assertThat(row.getCell(4).getNumericCellValue())
            .as(row.getCell(0).getStringCellValue())
            .isZero();
        assertThat(row.getCell(1).getNumericCellValue()).isGreaterThan(100);
      }
    }
  }

  @Test
  void dataSheetsAreNamedTablesWithFrozenHeadings() {
    for (String name : List.of("利率", "百分位", "利差", "來源")) {
      XSSFSheet sheet = workbook.getSheet(name);
      assertThat(sheet.getTables()).hasSize(1);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      int columns = sheet.getTables().get(0).getColumnCount();
      for (int i = 0; i < columns; i++) {
        assertThat(sheet.getTables().get(0).getColumns().get(i).getName())
            .isEqualTo(sheet.getRow(0).getCell(i).getStringCellValue());
      }
    }
    assertThat(workbook.getSheet("圖").getDrawingPatriarch().getCharts()).hasSize(1);
  }

  @Test
  void ratesAreNumbersAndDatesAreDates() {
    Row first = workbook.getSheet("利率").getRow(1);
    assertThat(first.getCell(0).getLocalDateTimeCellValue()).hasToString("2018-04-03T00:00");
    assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1.83);
  }
}
