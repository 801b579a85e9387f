package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.support.Project;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks of the old form, read as those of the new one are. Made up. */
class XlsTableTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());
  private static final SourceId SOURCE = new SourceId("new-york-fed");

  @TempDir Path folder;

  private final HSSFWorkbook workbook = new HSSFWorkbook();
  private final List<String> cells = new ArrayList<>();
  private final List<Issue> oddities = new ArrayList<>();

  /** Word, PowerPoint and Outlook keep their files in the same container. */
  @ParameterizedTest
  @CsvSource({
    "WordDocument, FILE_FOR_PEOPLE",
    "PowerPoint Document, FILE_FOR_PEOPLE",
    "__properties_version1.0, CONTAINER_UNREAD",
    "Nothing Known, WORKBOOK_MALFORMED"
  })
  void aCompoundFileThatIsNoWorkbookIsNamed(String entry, String code) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.createDocument(new ByteArrayInputStream(new byte[600]), entry);
      compound.writeFilesystem(bytes);
    }
    assertThat(MadeDelivery.of("hkex", bytes.toByteArray()).issues)
        .containsExactly("refused: " + code);
  }

  /** A sheet of rates: the header, then a row with one rate. */
  private Cell sheet(String name) {
    Sheet sheet = workbook.createSheet(name);
    Row header = sheet.createRow(0);
    header.createCell(0).setCellValue("Effective Date");
    header.createCell(1).setCellValue("Rate Type");
    header.createCell(2).setCellValue("Rate (%)");
    Row row = sheet.createRow(1);
    row.createCell(0).setCellValue("11/28/2025");
    row.createCell(1).setCellValue("SOFR");
    return row.createCell(2);
  }

  private Layout parse() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    Path file = Files.write(folder.resolve("delivery"), bytes.toByteArray());
    Delivery delivery =
        new Delivery(
            SOURCE, LocalDate.parse("2025-12-01"), "delivery", "", bytes.size(), Origin.unknown());
    return DeliveryParser.parse(
        delivery,
        file,
        CATALOGUE.forms(SOURCE),
        new RowSink() {
          @Override
          public void row(RawRow row, Layout layout) {
            row.cells()
                .forEach(
                    cell ->
                        cells.add(
                            row.place().sheet() + " " + row.place().row() + " " + cell.text()));
          }

          @Override
          public void record(RawRecord record, Layout layout) {
            throw new AssertionError("a rate is no fact");
          }

          @Override
          public void otherRow(Issue issue) {
            throw new AssertionError(issue.toString());
          }

          @Override
          public void oddity(Issue issue) {
            oddities.add(issue);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    // As spreadsheets hold 4.05: the nearest binary number needs seventeen digits.
    "4.0499999999999998, 4.05",
    "0.30000000000000004, 0.3",
    "123456789012345.6, 123456789012346",
    "3, 3",
    "-0.01, -0.01",
  })
  void aNumberHasTheFifteenDigitsThatPeopleSee(double number, String text) throws IOException {
    sheet("Results").setCellValue(number);
    assertThat(parse().id()).isEqualTo("nyfed-rates-table");
    assertThat(cells).containsExactly("Results 2 " + text);
  }

  @Test
  void aNumberShownInPercentIsReadAsItIsShown() throws IOException {
    Cell cell = sheet("Results");
    cell.setCellValue(0.0405);
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
    cell.setCellStyle(style);
    parse();
    assertThat(cells).containsExactly("Results 2 4.05%");
  }

  @ParameterizedTest
  @EnumSource(
      value = SheetVisibility.class,
      names = {"HIDDEN", "VERY_HIDDEN"})
  void aHiddenSheetIsNotReadAndSaidSo(SheetVisibility visibility) throws IOException {
    sheet("Old").setCellValue(1.11);
    sheet("Results").setCellValue(2.22);
    workbook.setSheetVisibility(0, visibility);
    workbook.setActiveSheet(1);
    parse();
    assertThat(cells).containsExactly("Results 2 2.22");
    assertThat(oddities)
        .extracting(issue -> issue.code() + " " + issue.place().sheet())
        .containsExactly("SHEET_HIDDEN Old");
  }

  @Test
  void everySheetThatShowsRatesIsRead() throws IOException {
    sheet("One").setCellValue(1.11);
    sheet("Two").setCellValue(2.22);
    parse();
    assertThat(cells).containsExactly("One 2 1.11", "Two 2 2.22");
    assertThat(oddities).isEmpty();
  }

  @Test
  void aSheetThatNoLayoutKnowsIsPassedOverAndSaidSoAndAnEmptyOneIsNot() throws IOException {
    workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("made up");
    workbook.createSheet("Empty");
    sheet("Results").setCellValue(2.22);
    parse();
    assertThat(cells).containsExactly("Results 2 2.22");
    assertThat(oddities)
        .extracting(issue -> issue.code() + " " + issue.place().sheet())
        .containsExactly("SHEET_UNKNOWN Notes");
  }

  @Test
  void aWorkbookWithoutASheetThatAnyLayoutKnowsIsRefused() {
    workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("made up");
    assertThatThrownBy(this::parse)
        .isInstanceOfSatisfying(
            FileRefused.class, refused -> assertThat(refused.issue().found()).contains("made up"));
  }
}
