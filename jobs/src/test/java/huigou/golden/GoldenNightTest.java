package huigou.golden;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.GoldenNight;
import huigou.support.Night;
import huigou.support.TableKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole night on made-up figures and a few real rows of every source, compared text for text:
 * pages of both languages, data files, the workbook's cells.
 *
 * <p>{@code mvn verify -Dgolden.refresh=true} writes the golden files anew; the difference is read
 * like code.
 */
class GoldenNightTest {

  @Test
  void theNightIsTheGoldenOne(@TempDir Path folder) throws IOException {
    Night night = new Night(folder, GoldenNight.input(folder).folder());
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    Map<String, String> edition = texts(night.current().toRealPath());
    assertThat(edition.get("data/quarantine.csv"))
        .as("a sentence of ours that the data do not bear out")
        .doesNotContain("sentence-false");
    assertThat(TableKeys.broken(night.current())).isEmpty();
    if (Boolean.getBoolean("golden.refresh")) {
      refresh(edition);
    }
    Map<String, String> golden = texts(GoldenNight.EDITION);
    assertThat(edition.keySet()).isEqualTo(golden.keySet());
    golden.forEach((name, text) -> assertThat(edition.get(name)).as(name).isEqualTo(text));
  }

  /** A file that is a header alone would stay as it is whatever becomes of its rows. */
  @Test
  void noGoldenDataFileIsAHeaderAlone() throws IOException {
    try (Stream<Path> files = Files.list(GoldenNight.EDITION.resolve("data"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        if (file.endsWith("odds.csv")) {
          assertThat(Files.readString(GoldenNight.EDITION.resolve("data/odds-score.csv")))
              .as("of a month nothing has skill, and odds without skill stand in no file")
              .doesNotContain("true");
          continue;
        }
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeGreaterThan(1);
      }
    }
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".xlsx")) {
          texts.put(name.replace(".xlsx", ".txt"), cells(file));
        } else if (!name.startsWith("assets/")
            && !name.equals("status.json")
            && !name.endsWith(".zip")
            && !name.endsWith(".sqlite")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** A line a cell: {@code sheet!address = value [format]}, formulas with their cached value. */
  private static String cells(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            text.append(sheet.getSheetName())
                .append('!')
                .append(cell.getAddress())
                .append(" = ")
                .append(value(cell));
            if (cell.getCellType() != CellType.STRING) {
              text.append(" [").append(cell.getCellStyle().getDataFormatString()).append(']');
            }
            text.append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  private static String value(Cell cell) {
    return switch (cell.getCellType()) {
      case FORMULA ->
          "="
              + cell.getCellFormula()
              + " → "
              + (cell.getCachedFormulaResultType() == CellType.STRING
                  ? cell.getStringCellValue()
                  : String.valueOf(cell.getNumericCellValue()));
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      default -> cell.getStringCellValue();
    };
  }

  private static void refresh(Map<String, String> edition) throws IOException {
    try (Stream<Path> old =
        Files.exists(GoldenNight.EDITION) ? Files.walk(GoldenNight.EDITION) : Stream.empty()) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> entry : edition.entrySet()) {
      Path file = GoldenNight.EDITION.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, entry.getValue());
    }
  }
}
