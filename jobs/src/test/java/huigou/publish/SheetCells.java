package huigou.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Cells of a workbook read off its parts, sheet by sheet: a workbook in memory takes a
 * thousandfold.
 */
final class SheetCells implements AutoCloseable {

  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
  private static final Pattern FORMULA = Pattern.compile("<f[^>]*>([^<]*)</f>");
  private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");

  private static final Pattern WORDS = Pattern.compile("t=\"(?:s|str|inlineStr)\"");

  /** A cell: its formula, empty for none, its value as text, and whether it is words. */
  record Content(String formula, String value, boolean words) {}

  private final ZipFile zip;
  private final List<String> names;
  private final List<String> strings = new ArrayList<>();

  SheetCells(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    names = names(part("xl/workbook.xml"));
    Matcher items =
        Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL).matcher(part("xl/sharedStrings.xml"));
    while (items.find()) {
      strings.add(plain(items.group(1).replaceAll("<[^>]*>", "")));
    }
  }

  static List<String> names(String book) {
    List<String> names = new ArrayList<>();
    Matcher sheets = Pattern.compile("<sheet [^>]*name=\"([^\"]+)\"").matcher(book);
    while (sheets.find()) {
      names.add(sheets.group(1));
    }
    return names;
  }

  private String part(String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  List<String> sheets() {
    return names;
  }

  /** The cells of a sheet by their address. */
  Map<String, Content> of(String sheet) throws IOException {
    Map<String, Content> cells = new LinkedHashMap<>();
    Matcher each = CELL.matcher(part("xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml"));
    while (each.find()) {
      String inner = each.group(3) == null ? "" : each.group(3);
      Matcher formula = FORMULA.matcher(inner);
      Matcher value = VALUE.matcher(inner);
      String said = value.find() ? value.group(1) : "";
      cells.put(
          each.group(1),
          new Content(
              formula.find() ? plain(formula.group(1)) : "",
              each.group(2).contains("t=\"s\"") ? strings.get(Integer.parseInt(said)) : plain(said),
              WORDS.matcher(each.group(2)).find()));
    }
    return cells;
  }

  /** Whether a cell holds words. */
  boolean isText(String sheet, String cell) throws IOException {
    String xml = part("xl/worksheets/sheet" + (names.indexOf(sheet) + 1) + ".xml");
    return xml.contains("<c r=\"" + cell + "\"")
        && Pattern.compile("<c r=\"" + cell + "\"[^>]*t=\"s\"").matcher(xml).find();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
