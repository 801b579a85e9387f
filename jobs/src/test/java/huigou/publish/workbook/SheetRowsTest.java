package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetRowsTest {

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
    assertThat(SheetRows.decimal(value)).isEqualTo(digits);
  }

  @Test
  void fewDecimalsAreWrittenAsTheyWouldBeByAllDigits() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal figure =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12));
      double value = figure.doubleValue();
      String digits = SheetRows.decimal(value);
      assertThat(Double.parseDouble(digits)).as(digits).isEqualTo(value);
      BigDecimal fifteen = figure.round(new MathContext(15, RoundingMode.HALF_EVEN));
      if (figure.precision() <= 15) {
        assertThat(new BigDecimal(digits)).isEqualByComparingTo(fifteen);
        assertThat(digits).doesNotEndWith(".0").doesNotContain("E");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 0",
    "-0.0, 0",
    "0E+3, 0",
    "3.60, 3.6",
    "5.000, 5",
    "100, 100",
    "-12.340, -12.34",
    "2.9E+16, 29000000000000000",
    "1E-9, 0.000000001",
    "123456789.123456, 123456789.123456",
    "1234567890123456789, 1234567890123456800",
    "0.12345678901234567890, 0.12345678901234568"
  })
  void aDecimalKeepsItsDigitsAsFarAsAProgramHoldsThem(BigDecimal value, String digits) {
    assertThat(SheetRows.decimal(value)).isEqualTo(digits);
  }

  @Test
  void aDecimalIsWrittenAsTheNumberThatProgramsMakeOfIt() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal figure =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(20) - 4);
      assertThat(SheetRows.decimal(figure)).isEqualTo(SheetRows.decimal(figure.doubleValue()));
    }
  }

  @Test
  void aTextStandsOnceHoweverManyCellsHoldIt(@TempDir Path folder) throws IOException {
    XSSFWorkbook read =
        written(
            folder,
            rows -> {
              for (int i = 0; i < 200; i++) {
                if (i % 3 == 0) {
                  rows.begin(i, 31);
                } else {
                  rows.begin(i);
                }
                rows.text(0, 0, i % 2 == 0 ? " <even> & " : "單數");
                rows.number(28, 0, i);
                rows.flag(29, 0, i % 2 == 0);
                rows.formula(30, 0, "IF(1<2,\"a\",\"b\")", i % 2 == 0 ? "a<b" : "（丙）");
                rows.formula(31, 0, "1+1", new BigDecimal("2.50"));
                rows.formula(32, 0, "TODAY()", LocalDate.of(2025, 10, 29));
                rows.date(33, 0, LocalDate.of(2026, 9, 15));
                rows.end();
              }
            });
    assertThat(read.getSharedStringSource().getUniqueCount()).isEqualTo(2);
    assertThat(read.getSharedStringSource().getCount()).isEqualTo(200);
    XSSFSheet sheet = read.getSheetAt(0);
    for (int i = 0; i < 200; i++) {
      var row = sheet.getRow(i);
      assertThat(row.getCTRow().getCustomHeight()).isEqualTo(i % 3 == 0);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo(i % 2 == 0 ? " <even> & " : "單數");
      assertThat(row.getCell(28).getNumericCellValue()).isEqualTo(i);
      assertThat(row.getCell(29).getBooleanCellValue()).isEqualTo(i % 2 == 0);
      assertThat(row.getCell(30).getCellFormula()).isEqualTo("IF(1<2,\"a\",\"b\")");
      assertThat(row.getCell(30).getStringCellValue()).isEqualTo(i % 2 == 0 ? "a<b" : "（丙）");
      assertThat(row.getCell(31).getNumericCellValue()).isEqualTo(2.5);
      assertThat(row.getCell(32).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2025, 10, 29));
      assertThat(row.getCell(33).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 9, 15));
    }
  }

  /** What a formula gives is of the kind that it gives: no count is a word. */
  @Test
  void whatAFormulaGivesKeepsItsKind(@TempDir Path folder) throws IOException {
    var row =
        written(
                folder,
                rows -> {
                  rows.begin(0);
                  rows.formula(0, 0, "COUNT(A1)", 21L);
                  rows.formula(1, 0, "COUNT(A2)", -3);
                  rows.formula(2, 0, "1=1", true);
                  rows.formula(3, 0, "1=2", false);
                  rows.formula(4, 0, "\"2\"&\"1\"", "21");
                  rows.end();
                })
            .getSheetAt(0)
            .getRow(0);
    assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(21);
    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-3);
    assertThat(row.getCell(2).getBooleanCellValue()).isTrue();
    assertThat(row.getCell(3).getBooleanCellValue()).isFalse();
    assertThat(row.getCell(4).getStringCellValue()).isEqualTo("21");
    for (int whole : List.of(0, 1)) {
      assertThat(row.getCell(whole).getCachedFormulaResultType()).isEqualTo(CellType.NUMERIC);
    }
    assertThat(row.getCell(2).getCachedFormulaResultType()).isEqualTo(CellType.BOOLEAN);
    assertThat(row.getCell(4).getCachedFormulaResultType()).isEqualTo(CellType.STRING);
  }

  @Test
  void whatMarkupCannotHoldIsWrittenOtherwise(@TempDir Path folder) throws IOException {
    String odd = "a\tb\nc\u00a0d\u0001e\uFFFEf\ud83d\ude00";
    XSSFSheet sheet =
        written(
                folder,
                rows -> {
                  rows.begin(0);
                  rows.formula(0, 0, "A2&\"<\"", odd);
                  rows.end();
                })
            .getSheetAt(0);
    assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
        .isEqualTo("a\tb\nc\u00a0d?e?f\ud83d\ude00");
  }

  @Test
  void moreThanABufferIsWrittenInItsOrder(@TempDir Path folder) throws IOException {
    String digits =
        new Random(3).ints(40_000, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    String formula = "\"" + digits + "\"";
    XSSFSheet sheet =
        written(
                folder,
                rows -> {
                  for (int i = 0; i < 5; i++) {
                    rows.begin(i);
                    rows.number(0, 0, i);
                    rows.formula(1, 0, formula + "&" + formula, "y");
                    rows.number(2, 0, -i);
                    rows.end();
                  }
                })
            .getSheetAt(0);
    for (int i = 0; i < 5; i++) {
      assertThat(sheet.getRow(i).getCell(0).getNumericCellValue()).isEqualTo(i);
      assertThat(sheet.getRow(i).getCell(1).getCellFormula()).isEqualTo(formula + "&" + formula);
      assertThat(sheet.getRow(i).getCell(2).getNumericCellValue()).isEqualTo(-i);
    }
  }

  @Test
  void moreThanACellTakesIsNotWritten(@TempDir Path folder) {
    assertThatThrownBy(
            () ->
                written(
                    folder,
                    rows -> {
                      rows.begin(0);
                      rows.text(0, 0, "x".repeat(32_768));
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cell takes 32767 letters, not 32768");
  }

  private interface Writing {
    void to(SheetRows rows) throws IOException;
  }

  /** A workbook of one sheet, whose rows were written so, as a program reads it. */
  private static XSSFWorkbook written(Path folder, Writing writing) throws IOException {
    Path file = folder.resolve("rows.xml");
    Path bare = folder.resolve("bare.xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = WorkbookStrings.workbook()) {
      workbook.createSheet("texts");
      try (SheetRows rows =
          new SheetRows(file, (WorkbookStrings) workbook.getSharedStringSource())) {
        writing.to(rows);
      }
      try (OutputStream out = Files.newOutputStream(bare)) {
        workbook.write(out);
      }
      PlainZip.copy(bare, Map.of("xl/worksheets/sheet1.xml", List.of(Gap.rows(file))), bytes);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
