package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
            "封面",
            "目錄",
            "附註",
            "關鍵數字",
            "圖",
            "利率",
            "百分位",
            "利差",
            "工具使用",
            "操作",
            "受理額曲線",
            "高於IORB占比",
            "準備金對公債",
            "財政部帳戶抽走",
            "跳升",
            "多付利息",
            "日程",
            "資產負債表",
            "準備金恆等式",
            "部分餘項",
            "財政部現金",
            "國庫券",
            "回購計畫",
            "香港執行",
            "美國授權",
            "市場總額",
            "美國完成",
            "公告",
            "成本試算",
            "核對",
            "序列",
            "來源",
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
  void theCalculatorReckonsWhatItsCellsHold() throws IOException {
    try (InputStream in =
            Files.newInputStream(BundledEdition.root().resolve("workbook/huigou-en.xlsx"));
        XSSFWorkbook own = new XSSFWorkbook(in)) {
      XSSFSheet sheet = own.getSheet("Cost_calculator");
      FormulaEvaluator evaluator = own.getCreationHelper().createFormulaEvaluator();
      for (Row row : sheet) {
        Cell value = row.getCell(1);
        if (value.getCellType() == CellType.FORMULA) {
          assertThat(evaluator.evaluate(value).getNumberValue())
              .as(row.getCell(0).getStringCellValue())
              .isCloseTo(value.getNumericCellValue(), within(1e-6));
        }
      }
      assertThat(sheet.getRow(5).getCell(1).getCellFormula()).startsWith("'Rates'!");
      double[] written = {1_000_000_000, 2, 3, 50, 4.22, 3.90};
      for (int i = 0; i < written.length; i++) {
        Cell cell = sheet.getRow(i + 1).getCell(1);
        cell.removeFormula();
        cell.setCellValue(written[i]);
      }
      evaluator.clearAllCachedResultValues();
      double[] expected = {980_000_000, 32, 344_633.333333, 26_133.333333, 20_000_000, 1_568};
      for (int i = 0; i < expected.length; i++) {
        Row row = sheet.getRow(i + 7);
        assertThat(evaluator.evaluate(row.getCell(1)).getNumberValue())
            .as(row.getCell(0).getStringCellValue())
            .isCloseTo(expected[i], within(1e-4));
      }
    }
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
    // From May 2020 to December 2023 every week has all items of the identity.
    assertThat(weeks).isEqualTo(35 + 3 * 52);
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
    XSSFSheet rates = workbook.getSheet("利率");
    assertThat(rates.getRow(1).getCell(0).getLocalDateTimeCellValue())
        .hasToString("2018-04-02T00:00");
    assertThat(rates.getRow(1).getCell(1)).as("no SOFR is at hand of this day").isNull();
    assertThat(rates.getRow(2).getCell(0).getLocalDateTimeCellValue())
        .hasToString("2018-04-03T00:00");
    assertThat(rates.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1.83);
  }
}
