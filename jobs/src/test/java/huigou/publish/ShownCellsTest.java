package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees in the cells: no figure that its column is too narrow for. */
class ShownCellsTest {

  private static final Pattern FORMAT =
      Pattern.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"([^\"]*)\"");
  private static final Pattern STYLE = Pattern.compile("<xf numFmtId=\"(\\d+)\"");
  private static final Pattern COLUMN = Pattern.compile("<col [^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(min|max|width)=\"([0-9.]+)\"");
  private static final Pattern NUMBER =
      Pattern.compile("<c r=\"([A-Z]+)(\\d+)\" s=\"(\\d+)\">(?:<f>[^<]*</f>)?<v>([^<]*)</v>");

  /** Pixels that a column keeps free, in characters. */
  private static final double FREE = 0.75;

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

  private static String part(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Number formats by the index of a style. */
  private static List<String> formats(ZipFile zip) throws IOException {
    String styles = part(zip, "xl/styles.xml");
    Map<Integer, String> named = new HashMap<>();
    Matcher formats = FORMAT.matcher(styles);
    while (formats.find()) {
      named.put(Integer.valueOf(formats.group(1)), formats.group(2).replace("&quot;", "\""));
    }
    List<String> all = new ArrayList<>();
    Matcher each =
        STYLE.matcher(styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>")));
    while (each.find()) {
      int id = Integer.parseInt(each.group(1));
      all.add(named.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id)));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"huigou-en", "huigou-zh-Hant", "huigou-history-en", "huigou-history-zh-Hant"})
  void everyFigureFitsItsColumn(String name) throws IOException {
    Path file = BundledEdition.root().resolve("workbook/" + name + ".xlsx");
    Map<String, String> wide = new TreeMap<>();
    int cells = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> formats = formats(zip);
      List<String> sheets = SheetCells.names(part(zip, "xl/workbook.xml"));
      for (int i = 0; i < sheets.size(); i++) {
        String xml = part(zip, "xl/worksheets/sheet" + (i + 1) + ".xml");
        Map<Integer, Double> widths = new HashMap<>();
        Matcher columns = COLUMN.matcher(xml);
        while (columns.find()) {
          Map<String, Double> own = new HashMap<>();
          Matcher attributes = ATTRIBUTE.matcher(columns.group());
          while (attributes.find()) {
            own.put(attributes.group(1), Double.valueOf(attributes.group(2)));
          }
          for (int at = own.get("min").intValue(); at <= own.get("max").intValue(); at++) {
            widths.put(at, own.get("width"));
          }
        }
        Matcher numbers = NUMBER.matcher(xml);
        while (numbers.find()) {
          int column = CellReference.convertColStringToIndex(numbers.group(1)) + 1;
          String format = formats.get(Integer.parseInt(numbers.group(3)));
          String shown =
              formatter.formatRawCellContents(Double.parseDouble(numbers.group(4)), -1, format);
          if (wide.size() < 20 && shown.length() + FREE > widths.getOrDefault(column, 8.43)) {
            wide.putIfAbsent(sheets.get(i) + "!" + numbers.group(1) + numbers.group(2), shown);
          }
          cells++;
        }
      }
    }
    assertThat(wide).isEmpty();
    assertThat(cells).isGreaterThan(90_000);
  }

  /** Every row in the form of what it is counted in, and no point in a year. */
  @Test
  void figuresOfAColumnThatHoldsSeveralUnitsLookLikeTheirOwn() throws IOException {
    try (ZipFile zip =
            new ZipFile(BundledEdition.root().resolve("workbook/huigou-en.xlsx").toFile());
        SheetCells cells =
            new SheetCells(BundledEdition.root().resolve("workbook/huigou-en.xlsx"))) {
      List<String> formats = formats(zip);
      int sheet = cells.sheets().indexOf("Claims") + 1;
      Matcher numbers = NUMBER.matcher(part(zip, "xl/worksheets/sheet" + sheet + ".xml"));
      Map<String, SheetCells.Content> claims = cells.of("Claims");
      int money = 0;
      while (numbers.find()) {
        if (numbers.group(1).equals("H")
            && claims.get("I" + numbers.group(2)).value().equals("usd")) {
          assertThat(formats.get(Integer.parseInt(numbers.group(3)))).isEqualTo("#,##0");
          money++;
        }
      }
      assertThat(money).isGreaterThan(10);
      int pops = cells.sheets().indexOf("Pops") + 1;
      Matcher years = NUMBER.matcher(part(zip, "xl/worksheets/sheet" + pops + ".xml"));
      int seen = 0;
      while (years.find()) {
        if (years.group(1).equals("B")) {
          assertThat(formats.get(Integer.parseInt(years.group(3)))).isEqualTo("0");
          seen++;
        }
      }
      assertThat(seen).isGreaterThan(20);
    }
  }

  /** A sentence stands in the workbook as in the data file. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void whatIsWrongIsSaidAsInTheDataFile(String language) throws IOException {
    Path root = BundledEdition.root();
    String column = language.equals("en") ? "message_en" : "message_zh";
    List<String> said = new ArrayList<>();
    try (var reader =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(root.resolve("data/quarantine.csv"))) {
      reader.forEach(row -> said.add(row.getField(column)));
    }
    try (SheetCells cells = new SheetCells(root.resolve("workbook/huigou-" + language + ".xlsx"))) {
      Map<String, SheetCells.Content> sheet =
          cells.of(language.equals("en") ? "Quarantine" : "待查資料");
      List<String> found = new ArrayList<>();
      for (int row = 2; sheet.containsKey("I" + row); row++) {
        found.add(sheet.get("I" + row).value());
      }
      assertThat(found).isEqualTo(said).isNotEmpty();
    }
  }
}
