package huigou.publish.data;

import huigou.model.text.Language;
import huigou.model.view.EditionView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
   * @param words in which the readme is written, in their order
   */
  public static void write(Path edition, SiteView site, Map<Language, Words> words, FileSink sink) {
    sink.stream(PATH, out -> write(edition, readme(site, words), out));
  }

  private static void write(Path edition, String readme, OutputStream out) throws IOException {
    Path data = edition.resolve("data");
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    entry(zip, "README.txt", readme.getBytes(StandardCharsets.UTF_8));
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

  /** What the files are and how they are cited, in one language after the other. */
  private static String readme(SiteView site, Map<Language, Words> words) {
    return words.values().stream()
        .map(each -> readme(site, each))
        .collect(Collectors.joining("\n\n"));
  }

  private static String readme(SiteView site, Words words) {
    EditionView edition = site.edition();
    String date = edition.asOf().toString();
    return Stream.of(
            Stream.of(
                words.t("archive.title", date),
                words.t("archive.tables"),
                words.t("archive.files"),
                words.t("archive.verbatim"),
                edition
                    .baseUrl()
                    .map(base -> base + "/editions/" + date + "/")
                    .map(
                        address ->
                            words.t("archive.cite.address", date, edition.program(), address))
                    .orElseGet(() -> words.t("archive.cite", date, edition.program())),
                words.t("archive.terms")),
            site.received().sources().stream()
                .map(source -> words.text(source.attribution()))
                .distinct())
        .flatMap(paragraphs -> paragraphs)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}
