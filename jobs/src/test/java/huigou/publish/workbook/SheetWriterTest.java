package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {

  @TempDir private Path folder;

  private XSSFCell written(Object value) throws IOException {
    Path rows = folder.resolve("rows.xml");
    Path bare = folder.resolve("bare.xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = WorkbookStrings.workbook()) {
      BookStyles styles = new BookStyles(workbook, "Arial");
      try (SheetWriter writer =
          new SheetWriter(
              workbook.createSheet("made"),
              new SheetRows(rows, (WorkbookStrings) workbook.getSharedStringSource()),
              styles)) {
        writer.begin(0);
        writer.put(0, value, "");
        writer.end();
      }
      try (OutputStream out = Files.newOutputStream(bare)) {
        workbook.write(out);
      }
      PlainZip.copy(bare, Map.of("xl/worksheets/sheet1.xml", List.of(Gap.rows(rows))), bytes);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))
        .getSheetAt(0)
        .getRow(0)
        .getCell(0);
  }

  @Test
  void anAddressLeadsWhereItSays() throws IOException {
    XSSFCell cell = written("https://example.org/a_x0041_b?c=d&e=f");
    assertThat(cell.getHyperlink().getAddress()).isEqualTo("https://example.org/a_x0041_b?c=d&e=f");
    assertThat(cell.getStringCellValue()).isEqualTo("https://example.org/a_x0041_b?c=d&e=f");
  }

  @Test
  void whatLooksLikeAnAddressAndIsNoneIsAText() throws IOException {
    for (String text :
        new String[] {"https://example.org/|{}", "https://", "http", "https://a b"}) {
      XSSFCell cell = written(text);
      assertThat(cell.getHyperlink()).as(text).isNull();
      assertThat(cell.getStringCellValue()).isEqualTo(text);
    }
  }

  @Test
  void whatAProgramWouldTakeForAFormulaIsQuoted() throws IOException {
    assertThat(written("=1+1").getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(written("＝1").getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(written("1=1").getCellStyle().getQuotePrefixed()).isFalse();
  }
}
