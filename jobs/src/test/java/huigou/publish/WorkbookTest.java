package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huigou.model.text.Language;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.text.Words;
import huigou.support.BundledEdition;
import huigou.support.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;

class WorkbookTest {

  /** Sheets with columns of formulas. */
  private static final List<String> LIVE =
      List.of(
          "利率走廊", "準備金恆等式", "部分餘項", "資產縮減", "國庫券", "多付利息", "受理額曲線", "香港執行", "市場購回合計", "發行人購回合計",
          "回購計畫", "美國完成", "美國每月購回");

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
            "封面", "目錄", "附註", "關鍵數字", "圖表", "核對", "走廊開關", "利率走廊", "開關各檔", "百分位", "工具使用", "準備金對公債",
            "財政部帳戶抽走", "資產負債表", "準備金恆等式", "部分餘項", "資產縮減", "財政部現金", "國庫券", "成本試算", "修訂", "操作", "標售",
            "抽離項目", "未用常備回購日", "受理額曲線", "充裕程度", "跳升", "多付利息", "公式所缺", "日程", "現金路徑評分", "機率評分",
            "機率可靠度", "已公布機率", "香港執行", "市場購回合計", "發行人購回合計", "發行人逐日購回", "引述的購回", "回購計畫", "美國授權",
            "美國計畫", "宣布累計", "宣布關卡", "市場總額", "美國完成", "美國每月購回", "按季三口徑", "按季完成額", "申報金額", "業務數字",
            "公告", "要點", "越界", "紀錄", "事件對照", "說法查核", "預測", "待查資料", "序列", "來源", "詞彙", "欄位");
    for (int i = 0; i < names.size(); i++) {
      assertThat(workbook.isSheetHidden(i)).isFalse();
      assertThat(workbook.getSheetAt(i).getNumMergedRegions()).isZero();
    }
  }

  @Test
  void cachedSpreadsAreWhatTheirFormulasGive() {
    XSSFSheet corridor = workbook.getSheet("利率走廊");
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    int checked = 0;
    for (Row row : corridor) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA
            && cell.getCellFormula().startsWith("IF(COUNT(")) {
          CellValue value = evaluator.evaluate(cell);
          assertThat(
                  value.getCellType() == CellType.STRING
                      ? value.getStringValue()
                      : (Object) value.getNumberValue())
              .as(cell.getAddress().toString())
              .isEqualTo(
                  cell.getCachedFormulaResultType() == CellType.STRING
                      ? cell.getStringCellValue()
                      : (Object) cell.getNumericCellValue());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(14_000);
  }

  /** Every column of formulas carries its formula in the table, so that a new row gets it. */
  @Test
  void aRowThatIsAddedGetsItsFormulas() {
    int calculated = 0;
    for (String name : LIVE) {
      XSSFSheet sheet = workbook.getSheet(name);
      CTTableColumns columns = sheet.getTables().get(0).getCTTable().getTableColumns();
      int own = 0;
      for (int i = 0; i < columns.sizeOfTableColumnArray(); i++) {
        Cell cell = sheet.getRow(2).getCell(i);
        boolean formula = cell != null && cell.getCellType() == CellType.FORMULA;
        assertThat(columns.getTableColumnArray(i).isSetCalculatedColumnFormula())
            .as(name + " " + columns.getTableColumnArray(i).getName())
            .isEqualTo(formula);
        if (formula) {
          assertThat(cell.getCellFormula())
              .isEqualTo(
                  columns.getTableColumnArray(i).getCalculatedColumnFormula().getStringValue());
          own++;
        }
      }
      assertThat(own).as(name).isPositive();
      calculated += own;
    }
    assertThat(calculated).isGreaterThan(60);
  }

  /** No formula of the corridor points at a cell by its place, but for the lists of the switch. */
  @Test
  void noFormulaOfATableDependsOnWhereItsRowStands() {
    for (String name : LIVE) {
      for (Cell cell : workbook.getSheet(name).getRow(2)) {
        if (cell.getCellType() == CellType.FORMULA) {
          assertThat(cell.getCellFormula()).doesNotContainPattern("\\$?[A-Z]{1,2}\\$?[0-9]+\\b");
        }
      }
    }
  }

  @Test
  void theSwitchTakesEntriesOfItsListsAlone() {
    XSSFSheet sheet = workbook.getSheet("走廊開關");
    assertThat(sheet.getDataValidations())
        .extracting(each -> each.getValidationConstraint().getFormula1())
        .containsExactly("LIST_MEASURES", "LIST_LIMITS", "LIST_RULES");
    Sheet corridor = workbook.getSheet("利率走廊");
    assertThat(sheet.getRow(1).getCell(1).getStringCellValue())
        .isEqualTo(corridor.getRow(0).getCell(1).getStringCellValue());
  }

  /**
   * The store counts what is held against an edge: nothing came of some of it, and that is nought.
   */
  @Test
  void aPositionWithoutEventsIsNoughtAndOneThatIsNotCountedHasItsMark() {
    Map<String, String> events = new HashMap<>();
    for (Row row : workbook.getSheet("開關各檔")) {
      Cell cell = row.getCell(1);
      events.put(
          row.getCell(0).getStringCellValue(),
          cell.getCellType() == CellType.NUMERIC
              ? String.valueOf((int) cell.getNumericCellValue())
              : cell.getStringCellValue());
    }
    assertThat(events.keySet().stream().filter(each -> each.startsWith("EFFR")).count())
        .isEqualTo(10);
    assertThat(events).containsEntry("EFFR（%）|目標下限（%）|越過", "0");
    assertThat(events).containsEntry("EFFR（%）|目標上限（%）|越過", "[n]");
    assertThat(events).containsEntry("SOFR（%）|目標上限（%）|越過", "32");
  }

  /** A limit that was not delivered is not a fixing that is missing. */
  @Test
  void eachReasonForABlankHasItsMarkAndEachColumnNamesThoseThatItShows() {
    Map<String, String> named = new HashMap<>();
    for (Row row : workbook.getSheet("欄位")) {
      if (row.getCell(0).getStringCellValue().equals("tbl_corridor") && row.getCell(7) != null) {
        named.put(row.getCell(1).getStringCellValue(), row.getCell(7).getStringCellValue());
      }
    }
    Sheet corridor = workbook.getSheet("利率走廊");
    Map<String, Integer> seen = new HashMap<>();
    for (Row row : corridor) {
      for (Cell cell : row) {
        boolean text =
            cell.getCellType() == CellType.STRING
                || cell.getCellType() == CellType.FORMULA
                    && cell.getCachedFormulaResultType() == CellType.STRING;
        if (row.getRowNum() > 0 && text) {
          String column = corridor.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue();
          assertThat(named).as(cell.getAddress().toString()).containsKey(column);
          assertThat(named.get(column).split(" ")).contains(cell.getStringCellValue());
          seen.merge(cell.getStringCellValue(), 1, Integer::sum);
          Cell fixing = row.getCell(1);
          if (column.equals("SOFR − IORB（基點）")) {
            assertThat(cell.getStringCellValue()).isEqualTo(fixing == null ? "[h]" : "[x]");
          }
        }
      }
    }
    assertThat(seen).containsOnlyKeys("[h]", "[x]", "[z]");
  }

  /** Of the data files every row is there, under the same names in both languages. */
  @Test
  void dataFilesStandInTheWorkbookRowForRow() throws IOException {
    Path data = BundledEdition.root().resolve("data");
    Map<String, XSSFTable> tables = new HashMap<>();
    workbook.forEach(
        sheet ->
            ((XSSFSheet) sheet).getTables().forEach(table -> tables.put(table.getName(), table)));
    int found = 0;
    for (Dataset<?> dataset : Datasets.ALL) {
      List<String> lines = rows(data.resolve(dataset.name() + ".csv"));
      XSSFTable table = tables.get("tbl_" + dataset.name().replace('-', '_'));
      if (lines.size() > 5000) {
        assertThat(table).as(dataset.name() + " is in the history").isNull();
      } else if (!List.of("series", "inputs").contains(dataset.name())) {
        assertThat(table).as(dataset.name()).isNotNull();
        int rows = table.getXSSFSheet().getLastRowNum();
        assertThat(rows).as(dataset.name()).isEqualTo(lines.size());
        assertThat(table.getColumns().get(0).getName()).isEqualTo(dataset.columns().get(0).name());
        found++;
      }
    }
    assertThat(found).isGreaterThan(25);
  }

  private static List<String> rows(Path csv) throws IOException {
    try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().map(row -> row.getField(0)).toList();
    }
  }

  @Test
  void whatIsLongStandsInTheHistory() throws IOException {
    Path file = BundledEdition.root().resolve("workbook/huigou-history-en.xlsx");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> tables = new ArrayList<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/tables/")) {
          String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          tables.add(xml.replaceAll("(?s).*displayName=\"([^\"]+)\".*", "$1"));
        }
      }
      assertThat(tables).containsExactlyInAnyOrder("tbl_observations", "tbl_odds", "tbl_columns");
    }
  }

  @Test
  void noFormatLeavesAPointBehindAWholeNumber() {
    for (int i = 0; i < workbook.getNumCellStyles(); i++) {
      String format = workbook.getCellStyleAt(i).getDataFormatString();
      assertThat(format).doesNotContainPattern("\\.#");
    }
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (Sheet sheet : workbook) {
      Row row = sheet.getRow(1);
      if (row != null) {
        for (Cell cell : row) {
          assertThat(formatter.formatCellValue(cell)).doesNotMatch("-?[0-9,]+\\.");
        }
      }
    }
  }

  @Test
  void everySheetPrintsWithItsNameAndItsPage() {
    for (Sheet sheet : workbook) {
      assertThat(sheet.getHeader().getLeft()).as(sheet.getSheetName()).isEqualTo("&A");
      assertThat(sheet.getFooter().getRight()).isEqualTo("&P / &N");
    }
  }

  @Test
  void everyColumnIsExplained() {
    Map<String, Integer> columns = new HashMap<>();
    Set<String> ids = new HashSet<>();
    Sheet sheet = workbook.getSheet("欄位");
    for (Row row : sheet) {
      columns.merge(row.getCell(0).getStringCellValue(), 1, Integer::sum);
      assertThat(row.getCell(2)).as("id in row " + row.getRowNum()).isNotNull();
      assertThat(row.getCell(6)).as("definition in row " + row.getRowNum()).isNotNull();
      assertThat(ids.add(row.getCell(0) + " " + row.getCell(2)))
          .as(row.getCell(0) + " " + row.getCell(2))
          .isTrue();
    }
    for (Sheet each : workbook) {
      for (XSSFTable table : ((XSSFSheet) each).getTables()) {
        if (!List.of("tbl_contents", "tbl_notes", "tbl_columns").contains(table.getName())) {
          assertThat(columns).containsEntry(table.getName(), table.getColumnCount());
        }
      }
    }
  }

  /** One script reads both files by the ids of their columns. */
  @Test
  void columnsHaveTheSameIdsInBothLanguages() throws IOException {
    Path folder = BundledEdition.root().resolve("workbook");
    try (SheetCells english = new SheetCells(folder.resolve("huigou-en.xlsx"));
        SheetCells chinese = new SheetCells(folder.resolve("huigou-zh-Hant.xlsx"))) {
      assertThat(ids(english.of("Columns"))).isEqualTo(ids(chinese.of("欄位"))).isNotEmpty();
    }
  }

  private static List<String> ids(Map<String, SheetCells.Content> sheet) {
    List<String> ids = new ArrayList<>();
    for (int row = 2; sheet.containsKey("A" + row); row++) {
      String id = sheet.get("C" + row).value();
      if (!id.matches(".*_(en|zh)")) {
        ids.add(sheet.get("A" + row).value() + " " + id);
      }
    }
    return ids;
  }

  @Test
  void everySheetStandsInTheContentsAndLeadsBackThere() {
    XSSFSheet contents = workbook.getSheet("目錄");
    Map<String, Row> listed = new HashMap<>();
    for (Row row : contents) {
      listed.put(row.getCell(0).getStringCellValue(), row);
    }
    for (Sheet sheet : workbook) {
      String name = sheet.getSheetName();
      if (!name.equals("目錄")) {
        assertThat(listed).containsKey(name);
        assertThat(listed.get(name).getCell(0).getHyperlink().getAddress())
            .isEqualTo("'" + name + "'!A1");
        assertThat(sheet.getRow(0).getCell(0).getHyperlink().getAddress())
            .as(name)
            .isEqualTo("'目錄'!A1");
      }
    }
    assertThat(listed.get("觀測值").getCell(0).getHyperlink().getAddress())
        .isEqualTo("huigou-history-zh-Hant.xlsx");
    Row corridor = listed.get("利率走廊");
    assertThat(corridor.getCell(5).getLocalDateTimeCellValue()).hasToString("2018-04-02T00:00");
    assertThat(corridor.getCell(6).getLocalDateTimeCellValue())
        .isAfter(java.time.LocalDateTime.parse("2026-01-01T00:00"));
    assertThat(corridor.getCell(7).getStringCellValue()).contains("年利率").contains("基點");
    assertThat(corridor.getCell(8).getStringCellValue()).contains("紐約聯邦準備銀行");
    assertThat(listed.get("香港執行").getCell(8).getStringCellValue()).isEqualTo("香港交易所");
    assertThat(listed.get("香港執行").getCell(7).getStringCellValue()).contains("currency");
  }

  /** Words that are a date or a number stand as one, but for what is quoted as it was found. */
  @Test
  void noDateAndNoNumberIsTypedAsText() throws IOException {
    List<String> typed = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && row.getRowNum() > 0) {
            String text = cell.getStringCellValue();
            String heading =
                sheet.getRow(0).getCell(cell.getColumnIndex()) == null
                    ? ""
                    : sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue();
            if (text.matches("\\d{4}-\\d{2}(-\\d{2}[^/]*)?|-?[0-9,.]+")
                && !heading.equals("raw")
                && !heading.endsWith("_text")) {
              typed.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + text);
            }
            assertThat(text.matches("https?://[^ ]+") && cell.getHyperlink() == null)
                .as(text)
                .isFalse();
          }
        }
      }
    }
    assertThat(typed).isEmpty();
    Row month = workbook.getSheet("美國授權").getRow(6);
    assertThat(month.getCell(2).getLocalDateTimeCellValue()).hasToString("2022-03-01T00:00");
    assertThat(month.getCell(3).getStringCellValue()).isEqualTo("month");
    Row span = workbook.getSheet("業務數字").getRow(1);
    assertThat(span.getCell(1).getLocalDateTimeCellValue()).hasToString("2025-01-01T00:00");
    assertThat(span.getCell(2).getStringCellValue()).isEqualTo("span");
    assertThat(span.getCell(3).getLocalDateTimeCellValue()).hasToString("2025-09-30T00:00");
    try (SheetCells history =
        new SheetCells(BundledEdition.root().resolve("workbook/huigou-history-en.xlsx"))) {
      Map<String, SheetCells.Content> odds = history.of(history.sheets().get(2));
      assertThat(odds.get("H1").value()).isEqualTo("outcome");
      assertThat(odds.get("H2").value()).isIn("0", "1");
      assertThat(history.isText(history.sheets().get(2), "H2")).isFalse();
    }
  }

  /** Each family once with its newest day, each source once with what the site says of it. */
  @Test
  void theCoverSaysHowFarFiguresReachAndWhatIsLate() {
    List<String> lines = new ArrayList<>();
    for (Row row : workbook.getSheet("封面")) {
      Cell cell = row.getCell(0);
      if (cell.getCellType() == CellType.STRING) {
        lines.add(cell.getStringCellValue());
      }
    }
    assertThat(lines).doesNotHaveDuplicates();
    assertThat(lines).noneMatch(line -> line.matches(".*(\\d+年\\d+月\\d+日)…\\1.*"));
    assertThat(lines).anyMatch(line -> line.startsWith("SOFR截至2026年9月3日，落後"));
    assertThat(lines).filteredOn(line -> line.startsWith("紐約聯邦準備銀行：")).hasSize(1);
    assertThat(lines)
        .as("what the publisher of the rates wants to be said wherever they are")
        .contains(Words.read(Project.templates(), Language.ZH_HANT).t("footer.notice"));
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
      assertThat(sheet.getRow(5).getCell(1).getCellFormula()).startsWith("INDEX(tbl_corridor[");
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
        assertThat(residual.getCellFormula()).startsWith("tbl_identity[[#This Row],[");
        assertThat(residual.getCellType()).isEqualTo(CellType.FORMULA);
        if (row.getRowNum() % 26 == 1) {
          assertThat(evaluator.evaluate(residual).getNumberValue())
              .as(residual.getCellFormula())
              .isEqualTo(residual.getNumericCellValue());
        }
        weeks++;
      }
    }
    // From the second week of 2018 to the last of 2023 every week has all items of the identity.
    assertThat(weeks).isEqualTo(6 * 52);
  }

  @Test
  void dataSheetsAreNamedTablesWithFrozenHeadings() {
    for (String name : List.of("利率走廊", "百分位", "香港執行", "來源")) {
      XSSFSheet sheet = workbook.getSheet(name);
      assertThat(sheet.getTables()).hasSize(1);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      int columns = sheet.getTables().get(0).getColumnCount();
      for (int i = 0; i < columns; i++) {
        assertThat(sheet.getTables().get(0).getColumns().get(i).getName())
            .isEqualTo(sheet.getRow(0).getCell(i).getStringCellValue());
      }
    }
    assertThat(workbook.getSheet("圖表").getDrawingPatriarch().getCharts()).hasSize(6);
  }

  /** What a chart finds is its title, as on the page; below it what it shows and in which unit. */
  @Test
  void chartsSayWhatIsFoundInThemAndFollowTheirTables() {
    XSSFSheet sheet = workbook.getSheet("圖表");
    List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
    List<String> titles = new ArrayList<>();
    for (XSSFChart chart : charts) {
      titles.add(chart.getTitleText().getString());
      CTLineChart lines = chart.getCTChart().getPlotArea().getLineChartArray(0);
      for (CTLineSer line : lines.getSerList()) {
        String range = line.getVal().getNumRef().getF();
        XSSFSheet source =
            workbook.getSheet(range.substring(0, range.indexOf('!')).replace("'", ""));
        assertThat(range).endsWith("$" + (source.getLastRowNum() + 1)).contains("$2:");
        assertThat(line.getCat().getNumRef().getF()).contains("!$A$2:");
      }
      String said =
          sheet
              .getDrawingPatriarch()
              .getCTDrawing()
              .getTwoCellAnchorArray(titles.size() - 1)
              .getGraphicFrame()
              .getNvGraphicFramePr()
              .getCNvPr()
              .getDescr();
      assertThat(titles.get(titles.size() - 1)).startsWith(said.substring(0, said.indexOf('。')));
    }
    assertThat(titles).hasSize(6);
    assertThat(titles.get(0)).contains("SOFR", "目標區間上限", "年利率（%）");
    assertThat(titles.get(1)).startsWith("SOFR−IORB").contains("基點");
    assertThat(titles.get(2)).contains("準備金", "兆");
    // Each on a page of its own.
    assertThat(sheet.getRowBreaks()).hasSize(5);
    assertThat(sheet.getFitToPage()).isFalse();
    assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).endsWith("$O$173");
    // Above each what is found, and what is shown from when to when.
    for (int i = 0; i < titles.size(); i++) {
      int first = i * 29;
      assertThat(titles.get(i)).startsWith(sheet.getRow(first).getCell(0).getStringCellValue());
      assertThat(sheet.getRow(first + 1).getCell(0).getStringCellValue()).containsPattern("\\d日");
    }
    // An axis begins with the first figure, not with the table that others begin.
    Row facilities = workbook.getSheet("工具使用").getRow(1);
    assertThat(
            charts
                .get(5)
                .getCTChart()
                .getPlotArea()
                .getDateAxArray(0)
                .getScaling()
                .getMin()
                .getVal())
        .isGreaterThan(facilities.getCell(0).getNumericCellValue());
    // Whoever opens the file reads how far sheets are printed before what any of them repeats.
    List<String> names = workbook.getAllNames().stream().map(each -> each.getNameName()).toList();
    assertThat(names.lastIndexOf("_xlnm.Print_Area")).isPositive();
    assertThat(names.indexOf("_xlnm.Print_Titles"))
        .isGreaterThan(names.lastIndexOf("_xlnm.Print_Area"));
  }

  /**
   * A key figure is looked up where its series stands by day: one is of a day on which a rate was
   * set and none was fixed, of which no table has a row.
   */
  @Test
  void keyFiguresPointAtTheirTables() {
    int found = 0;
    for (Row row : workbook.getSheet("關鍵數字")) {
      if (row.getCell(1).getCellType() == CellType.FORMULA) {
        assertThat(row.getCell(1).getCellFormula())
            .startsWith("INDEX(tbl_")
            .contains("MATCH(DATE(");
        found++;
      }
    }
    assertThat(found).isEqualTo(workbook.getSheet("關鍵數字").getLastRowNum() - 1);
  }

  @Test
  void amountsAreShownInTheUnitThatTheirHeadingsName() throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    Sheet chinese = workbook.getSheet("資產負債表");
    assertThat(chinese.getRow(0).getCell(1).getStringCellValue()).endsWith("（兆美元）");
    Cell level = chinese.getRow(chinese.getLastRowNum()).getCell(1);
    assertThat(level.getNumericCellValue()).isGreaterThan(2.5e12);
    assertThat(formatter.formatCellValue(level)).matches("\\d\\.\\d{4}");
    assertThat(workbook.getSheet("工具使用").getRow(0).getCell(1).getStringCellValue())
        .endsWith("（億美元）");
    try (InputStream in =
            Files.newInputStream(BundledEdition.root().resolve("workbook/huigou-en.xlsx"));
        XSSFWorkbook own = new XSSFWorkbook(in)) {
      Sheet english = own.getSheet("Balance_sheet");
      assertThat(english.getRow(0).getCell(1).getStringCellValue())
          .endsWith("(US dollars, shown in billions)");
      assertThat(formatter.formatCellValue(english.getRow(english.getLastRowNum()).getCell(1)))
          .matches("\\d,\\d{3}\\.\\d{3}");
    }
  }

  @Test
  void ratesAreNumbersAndDatesAreDates() {
    XSSFSheet rates = workbook.getSheet("利率走廊");
    assertThat(rates.getRow(1).getCell(0).getLocalDateTimeCellValue())
        .hasToString("2018-04-02T00:00");
    assertThat(rates.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1.80);
    assertThat(rates.getRow(2).getCell(0).getLocalDateTimeCellValue())
        .hasToString("2018-04-03T00:00");
    assertThat(rates.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1.83);
  }
}
