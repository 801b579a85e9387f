package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactCellsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "32, 32",
    "-32, -32",
    "4.13, 4.13",
    "0.1, 0.1",
    "-0.125, -0.125",
    "100.10, 100.1",
    "0.000001, 0.000001",
    "0.0000001, 0.0000001",
    "999999999999999, 999999999999999",
    "2325480000000000, 2325480000000000",
    "0.30000000000000004, 0.30000000000000004",
    "123456789.123456, 123456789.123456"
  })
  void aNumberIsWrittenAsTheDecimalItCameFrom(double value, String digits) {
    assertThat(ExactCells.decimal(value)).isEqualTo(digits);
  }

  @Test
  void fewDecimalsAreWrittenAsTheyWouldBeByAllDigits() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal figure =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12));
      double value = figure.doubleValue();
      String digits = ExactCells.decimal(value);
      assertThat(Double.parseDouble(digits)).as(digits).isEqualTo(value);
      BigDecimal fifteen = figure.round(new MathContext(15, RoundingMode.HALF_EVEN));
      if (figure.precision() <= 15) {
        assertThat(new BigDecimal(digits)).isEqualByComparingTo(fifteen);
        assertThat(digits).doesNotEndWith(".0").doesNotContain("E");
      }
    }
  }

  @Test
  void aTextStandsOnceHoweverManyCellsHoldIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = WorkbookStrings.workbook();
        ExactCells cells = new ExactCells(workbook)) {
      var sheet = cells.createSheet("texts");
      for (int i = 0; i < 200; i++) {
        SXSSFRow row = sheet.createRow(i);
        row.createCell(0).setCellValue(i % 2 == 0 ? " <even> & " : "單數");
        row.createCell(28).setCellValue(i);
        row.createCell(29).setCellValue(i % 2 == 0);
        var formula = row.createCell(30);
        formula.setCellValue(i % 2 == 0 ? "a<b" : "c");
        formula.setCellFormula("IF(1<2,\"a\",\"b\")");
      }
      cells.write(bytes);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(read.getSharedStringSource().getUniqueCount()).isEqualTo(2);
      assertThat(read.getSharedStringSource().getCount()).isEqualTo(200);
      XSSFSheet sheet = read.getSheetAt(0);
      for (int i = 0; i < 200; i++) {
        var row = sheet.getRow(i);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(i % 2 == 0 ? " <even> & " : "單數");
        assertThat(row.getCell(28).getNumericCellValue()).isEqualTo(i);
        assertThat(row.getCell(29).getBooleanCellValue()).isEqualTo(i % 2 == 0);
        assertThat(row.getCell(30).getCellFormula()).isEqualTo("IF(1<2,\"a\",\"b\")");
        assertThat(row.getCell(30).getStringCellValue()).isEqualTo(i % 2 == 0 ? "a<b" : "c");
      }
    }
  }
}
