package huigou.publish.workbook;

import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file of what is too long for the front file; there is one even where nothing is. */
final class HistoryWorkbook {

  private final SiteView site;
  private final Words words;
  private final AboutSheets sheets;

  HistoryWorkbook(SiteView site, Words words) {
    this.site = site;
    this.words = words;
    this.sheets = new AboutSheets(words);
  }

  void write(OutputStream out) throws IOException {
    DatasetSheets data = new DatasetSheets(site, words, new LiveColumns(Optional.empty()));
    List<SheetTable> tables = new ArrayList<>();
    DatasetSheets.history().forEach(dataset -> tables.addAll(data.streams(dataset)));
    List<String> names = new ArrayList<>(List.of(sheets.name("cover")));
    tables.forEach(table -> names.add(table.sheet()));
    names.add(sheets.name("columns"));
    try (Book book = new Book(words, names, sheets.name("cover"), words.t("workbook.back.cover"))) {
      tables.forEach(book::unchecked);
      book.table(sheets.columns(tables));
      book.prose(
          sheets.name("cover"),
          words.t("workbook.history.title"),
          Stream.of(
                  Stream.of(
                      words.t("workbook.cover.edition", site.edition().asOf()),
                      words.t("workbook.history.what")),
                  tables.size() > DatasetSheets.history().size()
                      ? Stream.of(words.t("workbook.history.split"))
                      : Stream.<String>empty(),
                  Stream.of(
                      words.t("workbook.cover.licence"),
                      words.t("workbook.cover.version", site.edition().program())))
              .flatMap(lines -> lines)
              .toList());
      book.finish(site.edition().asOf(), out);
    }
  }
}
