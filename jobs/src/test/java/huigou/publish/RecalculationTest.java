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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
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

  private static final Pattern TABLE = Pattern.compile("displayName=\"([^\"]+)\"");

  /** Recalculates a copy whose sheets and tables are changed by name. */
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
          } else if (entry.getName().startsWith("xl/tables/")) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher name = TABLE.matcher(xml);
            assertThat(name.find()).isTrue();
            xml = changes.getOrDefault(name.group(1), UnaryOperator.identity()).apply(xml);
            out.write(xml.getBytes(StandardCharsets.UTF_8));
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
    everyCell("en");
  }

  @Tag("thorough")
  @Test
  void everyCellComesOutAsItWasInChinese() throws IOException, InterruptedException {
    everyCell("zh-Hant");
  }

  private void everyCell(String language) throws IOException, InterruptedException {
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
            SheetCells.Content now = found.get(cell.getKey());
            if (!isSame(cell.getValue().value(), now.value())
                || cell.getValue().words() != now.words()) {
              different.add(sheet + "!" + cell.getKey() + " " + cell.getValue() + " " + now);
            }
          }
        }
      }
    }
    assertThat(different).as(language).isEmpty();
    assertThat(formulas).isGreaterThan(30_000);
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

  /**
   * A day typed below the corridor, with the formulas of the row above: what is before it is found,
   * and an event that goes on is no second one.
   */
  @Test
  @Tag("thorough")
  void aDayThatIsTypedBelowFindsTheFixingBeforeIt() throws IOException, InterruptedException {
    Path file = BundledEdition.root().resolve("workbook/huigou-en.xlsx");
    int last;
    int fixed;
    try (SheetCells was = new SheetCells(file)) {
      Map<String, SheetCells.Content> corridor = was.of("Corridor");
      last = 2;
      while (corridor.containsKey("A" + (last + 1))) {
        last++;
      }
      fixed = last;
      while (!corridor.containsKey("B" + fixed)) {
        fixed--;
      }
    }
    int below = last + 1;
    String from = Integer.toString(last);
    double day;
    try (SheetCells was = new SheetCells(file)) {
      day = Double.parseDouble(was.of("Corridor").get("A" + from).value());
    }
    UnaryOperator<String> typed =
        xml -> {
          Matcher row = Pattern.compile("(?s)<row r=\"" + from + "\".*?</row>").matcher(xml);
          assertThat(row.find()).isTrue();
          String copy =
              row.group()
                  .replace("<row r=\"" + from + "\"", "<row r=\"" + below + "\"")
                  .replaceAll("r=\"([A-Z]+)" + from + "\"", "r=\"$1" + below + "\"")
                  .replaceFirst("(<c r=\"A" + below + "\"[^>]*><v>)[^<]*", "$1" + (day + 1))
                  .replaceFirst("<c r=\"[BI]" + below + "\"[^>]*><v>[^<]*</v></c>", "")
                  .replaceFirst("<c r=\"I" + below + "\"[^>]*><v>[^<]*</v></c>", "")
                  .replaceFirst(
                      "(<c r=\"A" + below + "\".*?</c>)", "$1<c r=\"B" + below + "\"><v>9</v></c>");
          return xml.replace(row.group(), row.group() + copy);
        };
    UnaryOperator<String> longer =
        xml -> xml.replaceAll("(ref=\"A1:[A-Z]+)" + from + "\"", "$1" + below + "\"");
    try (SheetCells was = new SheetCells(file);
        SheetCells is =
            new SheetCells(recalculated(file, Map.of("Corridor", typed, "tbl_corridor", longer)))) {
      Map<String, SheetCells.Content> corridor = is.of("Corridor");
      assertThat(corridor.get("O" + below).value())
          .isEqualTo(was.of("Corridor").get("A" + fixed).value());
      assertThat(corridor.get("O" + fixed).value())
          .isEqualTo(was.of("Corridor").get("O" + fixed).value());
    }
  }

  /** The figures of a row, as if the row had been cut out. */
  private static UnaryOperator<String> without(int row) {
    return xml -> {
      String changed = xml.replaceFirst("(?s)<row r=\"" + row + "\".*?</row>", "");
      assertThat(changed).isNotEqualTo(xml);
      return changed;
    };
  }

  /** Two cells of a column that change places. */
  private static UnaryOperator<String> swapped(String one, String other) {
    return xml -> {
      String left = value(xml, one);
      String right = value(xml, other);
      assertThat(left).isNotEqualTo(right);
      return put(put(xml, one, right), other, left);
    };
  }

  private static String value(String xml, String cell) {
    Matcher found = cell(cell).matcher(xml);
    assertThat(found.find()).as(cell).isTrue();
    return found.group(2);
  }

  private static String put(String xml, String cell, String value) {
    return cell(cell).matcher(xml).replaceFirst("$1" + value);
  }

  private static Pattern cell(String cell) {
    return Pattern.compile("(<c r=\"" + cell + "\"[^>]*><v>)([^<]*)");
  }

  /** A table whose last row stands first. */
  private static UnaryOperator<String> reversed() {
    return xml -> {
      List<String> rows = new ArrayList<>();
      Matcher each = Pattern.compile("(?s)<row r=\"(\\d+)\".*?</row>").matcher(xml);
      int from = -1;
      int to = -1;
      while (each.find()) {
        if (!each.group(1).equals("1")) {
          from = from < 0 ? each.start() : from;
          to = each.end();
          rows.add(each.group());
        }
      }
      Collections.reverse(rows);
      StringBuilder turned = new StringBuilder();
      for (int i = 0; i < rows.size(); i++) {
        turned.append(rows.get(i).replaceAll("r=\"([A-Z]*)\\d+\"", "r=\"$1" + (i + 2) + "\""));
      }
      return xml.substring(0, from) + turned + xml.substring(to);
    };
  }

  /** The words of the checks, by what they check, and that of the cover. */
  private Map<String, String> words(String language, Map<String, UnaryOperator<String>> changes)
      throws IOException, InterruptedException {
    Path folder = BundledEdition.root().resolve("workbook");
    Map<String, UnaryOperator<String>> own = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    Path file = folder.resolve("huigou-" + language + ".xlsx");
    try (SheetCells english = new SheetCells(folder.resolve("huigou-en.xlsx"));
        SheetCells was = new SheetCells(file)) {
      // Sheets stand in the same order in both languages.
      changes.forEach(
          (sheet, change) -> own.put(was.sheets().get(english.sheets().indexOf(sheet)), change));
      int checked = english.sheets().indexOf("Checks");
      try (SheetCells is = new SheetCells(recalculated(file, own))) {
        Map<String, SheetCells.Content> checks = is.of(is.sheets().get(checked));
        for (int row = 2; checks.containsKey("C" + row); row++) {
          words.put(checks.get("C" + row).value(), checks.get("H" + row).value());
        }
        words.put("cover", is.of(is.sheets().get(0)).get("A3").value());
      }
    }
    return words;
  }

  /** The words of the checks that speak of a table and a column. */
  private static List<String> of(Map<String, String> words, String... parts) {
    return words.entrySet().stream()
        .filter(each -> List.of(parts).stream().allMatch(part -> each.getKey().contains(part)))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Test
  void whatIsWrongIsToldInAWord() throws IOException, InterruptedException {
    toldInAWord("zh-Hant");
  }

  @Tag("thorough")
  @Test
  void whatIsWrongIsToldInAWordInEnglish() throws IOException, InterruptedException {
    toldInAWord("en");
  }

  private void toldInAWord(String language) throws IOException, InterruptedException {
    String ok = language.equals("en") ? "OK" : "相符";
    String differs = language.equals("en") ? "DIFFERS" : "不符";
    Map<String, UnaryOperator<String>> changes = new HashMap<>();
    // One cell, two that cancel each other, a row that is gone, a day that moved.
    changes.put("Corridor", set(Map.of("B3", 2.83, "B4", 0.74)));
    changes.put("HK_executions", without(7));
    changes.put("Auctions", set(Map.of("B5", 40000.0)));
    changes.put("US_monthly_purchases", set(Map.of("F9", 1.0)));
    // A table upside down, two cells and two rows that change places, a word, a flag.
    changes.put("Treasury_cash", reversed());
    changes.put("Balance_sheet", swapped("B5", "B6"));
    changes.put("Claims", swapped("J2", "J3"));
    changes.put("Breaches", xml -> put(xml, "K2", "1"));
    // A figure among others that are a billion times as large, and a key figure that is typed.
    changes.put("Records", xml -> put(xml, "E2", "-550"));
    changes.put("Key_figures", xml -> put(xml, "B10", "-11"));
    Map<String, String> words = words(language, changes);
    assertThat(words.get("cover")).contains(language.equals("en") ? "DIFFER" : "不符");
    assertThat(of(words, "SOFR", "tbl_corridor")).contains(differs);
    assertThat(of(words, "tbl_buyback_executions")).contains(differs);
    assertThat(of(words, "tbl_auctions", "auction_date")).containsOnly(differs);
    assertThat(of(words, "tbl_monthly_purchases", "shares")).contains(differs);
    assertThat(of(words, "tbl_treasury")).contains(differs, ok);
    assertThat(of(words, "tbl_treasury", language.equals("en") ? "Dates" : "日期")).contains(differs);
    assertThat(of(words, "tbl_balance_sheet")).containsOnlyOnce(differs);
    assertThat(of(words, "tbl_claims", "verdict")).containsExactly(differs);
    assertThat(of(words, "tbl_claims")).containsOnlyOnce(differs);
    assertThat(of(words, "tbl_breaches")).containsOnlyOnce(differs);
    assertThat(of(words, "tbl_records")).contains(differs);
    assertThat(of(words, "tbl_key_figures")).contains(differs);
    assertThat(of(words, "tbl_operations")).isNotEmpty().containsOnly(ok);
  }

  /** A part that is another than the store's turns the word of all that is reckoned of it. */
  @Test
  @Tag("thorough")
  void everyFamilyThatIsDerivedIsHeldAgainstTheStore() throws IOException, InterruptedException {
    Map<String, UnaryOperator<String>> changes = new HashMap<>();
    // A budget, a span as filed, a price, a line of a report.
    changes.put("Programmes", xml -> put(xml, "F4", "4000000000"));
    changes.put("US_repurchases", tenfold());
    changes.put("US_monthly_purchases", xml -> put(xml, "G9", "1"));
    changes.put("HK_executions", xml -> put(xml, "G9", "77"));
    // The highest quantile of a day long ago, a level of a week, what fell due.
    changes.put("Corridor", xml -> put(xml, "H4", "0"));
    changes.put("Balance_sheet", xml -> put(xml, "G1000", "1"));
    changes.put("Bills", xml -> put(xml, "D50", "1"));
    Map<String, String> words = words("en", changes);
    for (String column :
        List.of(
            "break_even_price, row by row (tbl_buyback_programmes)",
            "by_subtraction, row by row (tbl_repurchases)",
            "paid, row by row (tbl_monthly_purchases)",
            "shares, row by row (tbl_issuer_purchases)",
            "average_price, row by row (tbl_issuer_purchases)",
            "shares, row by row (tbl_market_purchases)",
            "amount, row by row (tbl_market_purchases)",
            "upper_usd, row by row (tbl_cost)",
            "Bills net (month) (US dollars, shown in billions), row by row (tbl_bills)")) {
      assertThat(words).containsEntry(column, "DIFFERS");
    }
    assertThat(of(words, "row by row (tbl_identity)")).contains("DIFFERS", "OK");
    assertThat(of(words, "Volume above IORB, at most", "row by row")).containsExactly("DIFFERS");
    assertThat(of(words, "row by row (tbl_run_off)")).hasSize(4).containsOnly("OK");
    assertThat(of(words, "row by row (tbl_take_up)")).hasSize(4).containsOnly("OK");
    assertThat(of(words, "executed_pct_of_mandate")).contains("OK");
  }

  /** Every filed amount put to one ten times as large. */
  private static UnaryOperator<String> tenfold() {
    return xml -> {
      String changed = xml.replaceAll("(<c r=\"F\\d+\"[^>]*><v>)(\\d{9,})(?=<)", "$1$29");
      assertThat(changed).isNotEqualTo(xml);
      return changed;
    };
  }
}
