package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbook recalculated by a second program, its cached values taken out: every cell comes out
 * as it was, and what is wrong is told in a word.
 */
@EnabledIf("isThere")
class RecalculationTest {

  private static final Path OFFICE = Path.of("/usr/bin/soffice");
  private static final Pattern CACHED = Pattern.compile("(</f>)<v>[^<]*</v>");
  private static final double NEAR = 1e-9;

  @TempDir Path folder;

  static boolean isThere() {
    return Files.isExecutable(OFFICE);
  }

  /** Recalculates a copy whose sheets are changed by name. */
  private Path recalculated(Path file, Map<String, UnaryOperator<String>> changes)
      throws IOException, InterruptedException {
    Path copy = folder.resolve("copy.xlsx");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      List<String> names =
          SheetCells.names(
              new String(
                  zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(),
                  StandardCharsets.UTF_8));
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          if (entry.getName().startsWith("xl/worksheets/sheet")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String sheet = names.get(Integer.parseInt(entry.getName().replaceAll("\\D", "")) - 1);
            xml = changes.getOrDefault(sheet, UnaryOperator.identity()).apply(xml);
            out.write(CACHED.matcher(xml).replaceAll("$1").getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
    Path to = folder.resolve("recalculated");
    Process office =
        new ProcessBuilder(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                to.toString(),
                copy.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return to.resolve("copy.xlsx");
  }

  private static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      double left = Double.parseDouble(one);
      return Math.abs(left - Double.parseDouble(other)) <= NEAR * Math.max(1, Math.abs(left));
    } catch (NumberFormatException text) {
      return false;
    }
  }

  @Test
  void everyCellComesOutAsItWas() throws IOException, InterruptedException {
    for (String language : List.of("en", "zh-Hant")) {
      Path file = BundledEdition.root().resolve("workbook/huigou-" + language + ".xlsx");
      List<String> different = new ArrayList<>();
      int formulas = 0;
      try (SheetCells was = new SheetCells(file);
          SheetCells is = new SheetCells(recalculated(file, Map.of()))) {
        for (String sheet : was.sheets()) {
          Map<String, SheetCells.Content> found = is.of(sheet);
          for (Map.Entry<String, SheetCells.Content> cell : was.of(sheet).entrySet()) {
            if (!cell.getValue().formula().isEmpty()) {
              formulas++;
              String now = found.get(cell.getKey()).value();
              if (!isSame(cell.getValue().value(), now)) {
                different.add(sheet + "!" + cell.getKey() + " " + cell.getValue() + " " + now);
              }
            }
          }
        }
      }
      assertThat(different).as(language).isEmpty();
      assertThat(formulas).isGreaterThan(30_000);
    }
  }

  /** The number in a cell put to another. */
  private static UnaryOperator<String> set(Map<String, Double> cells) {
    return xml -> {
      String changed = xml;
      for (Map.Entry<String, Double> each : cells.entrySet()) {
        changed =
            changed.replaceFirst(
                "(<c r=\"" + each.getKey() + "\"[^>]*><v>)[^<]*", "$1" + each.getValue());
      }
      assertThat(changed).isNotEqualTo(xml);
      return changed;
    };
  }

  /** The figures of a row, as if the row had been cut out. */
  private static UnaryOperator<String> without(int row) {
    return xml -> {
      String changed = xml.replaceFirst("(?s)<row r=\"" + row + "\".*?</row>", "");
      assertThat(changed).isNotEqualTo(xml);
      return changed;
    };
  }

  /** The words of the checks, by what they check. */
  private Map<String, String> words(Map<String, UnaryOperator<String>> changes)
      throws IOException, InterruptedException {
    Map<String, String> words = new HashMap<>();
    Path file = BundledEdition.root().resolve("workbook/huigou-en.xlsx");
    try (SheetCells is = new SheetCells(recalculated(file, changes))) {
      Map<String, SheetCells.Content> checks = is.of("Checks");
      for (int row = 2; checks.containsKey("C" + row); row++) {
        words.put(checks.get("C" + row).value(), checks.get("H" + row).value());
      }
      words.put("cover", is.of("Cover").get("A3").value());
    }
    return words;
  }

  @Test
  void whatIsWrongIsToldInAWord() throws IOException, InterruptedException {
    // One cell, two that cancel each other, a row that is gone, a day that moved, in one go.
    Map<String, String> words =
        words(
            Map.of(
                "Corridor", set(Map.of("B3", 2.83, "B4", 0.74)),
                "HK_executions", without(7),
                "Auctions", set(Map.of("B5", 40000.0)),
                "US_monthly_purchases", set(Map.of("F9", 1.0))));
    assertThat(words.get("cover")).contains("DIFFER");
    assertThat(words.get("Sum of squares of tbl_corridor, SOFR (%)")).isEqualTo("DIFFERS");
    assertThat(words.get("Rows of tbl_buyback_executions")).isEqualTo("DIFFERS");
    assertThat(words.get("Sum of squares of tbl_monthly_purchases, shares")).isEqualTo("DIFFERS");
    assertThat(words)
        .anySatisfy(
            (what, word) -> {
              assertThat(what).contains("SOFR").endsWith("row by row (tbl_corridor)");
              assertThat(word).isEqualTo("DIFFERS");
            });
    assertThat(words)
        .anySatisfy(
            (what, word) -> {
              assertThat(what).startsWith("Sum of squares of tbl_auctions");
              assertThat(word).isEqualTo("DIFFERS");
            });
    assertThat(words.get("Rows of tbl_records")).isEqualTo("OK");
  }
}
