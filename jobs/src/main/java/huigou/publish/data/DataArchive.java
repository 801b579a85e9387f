package huigou.publish.data;

import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@code data/huigou.zip}: every CSV of an edition with its data package, a readme and how to cite
 * it. Entries in order and at one time, so that equal content makes an equal file.
 */
public final class DataArchive {

  public static final String PATH = "data/huigou.zip";

  /** Not the first day of 1980, at which the JDK adds a field that depends on the time zone. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

  private DataArchive() {}

  /**
   * Writes it from the files of an edition that stand.
   *
   * @param edition its root
   */
  public static void write(Path edition, SiteView site, FileSink sink) {
    sink.stream(PATH, out -> write(edition, site, out));
  }

  private static void write(Path edition, SiteView site, OutputStream out) throws IOException {
    Path data = edition.resolve("data");
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    entry(zip, "README.txt", readme(site).getBytes(StandardCharsets.UTF_8));
    for (String name : files(data)) {
      entry(zip, name);
      Files.copy(data.resolve(name), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<String> files(Path data) throws IOException {
    try (Stream<Path> walk = Files.walk(data)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> data.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".csv") || name.equals("datapackage.json"))
          .sorted()
          .toList();
    }
  }

  private static void entry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry("huigou-data/" + name);
    entry.setTimeLocal(FIXED);
    zip.putNextEntry(entry);
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    entry(zip, name);
    zip.write(content);
    zip.closeEntry();
  }

  private static String readme(SiteView site) {
    return """
        huigou 回購, edition of %1$s

        Every table of the edition as CSV: UTF-8, LF, one header row, ISO dates, decimal points, rates in percent a
        year, spreads in basis points, money in whole units of the currency that a column names. datapackage.json
        says of each file what its columns hold, in which unit, and what its key is. observations.csv holds every
        vintage of every series with the day since which it was known; series/ one file a series as of this edition.
        Words are those of their publishers, letter for letter: a cell may begin with =, +, - or @, which a spreadsheet
        may take for a formula. Import such columns as text, or use the workbook, in which they are text.

        每張表均為 CSV：UTF-8、LF、一列標題、ISO 日期、小數點；利率為年利率百分比，利差為基點，金額為整數單位。
        datapackage.json 說明各檔欄位、單位與主鍵。文字照發布者原文，儲存格可能以 =、+、- 或 @ 開頭，試算表或視為公式：
        請以文字格式匯入，或改用已將其設為文字的活頁簿。

        To cite: huigou 回購, edition of %1$s (huigou %2$s)%3$s. The figures remain under the terms of their
        publishers, who are named in inputs.csv and in datapackage.json; the compilation is under Apache-2.0.

        %4$s
        """
        .formatted(
            site.edition().asOf(),
            site.edition().program(),
            site.edition()
                .baseUrl()
                .map(base -> ", " + base + "/editions/" + site.edition().asOf() + "/")
                .orElse(""),
            site.received().sources().stream()
                .map(source -> source.attribution().en())
                .distinct()
                .collect(Collectors.joining("\n")));
  }
}
