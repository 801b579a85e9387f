package huigou.publish.workbook;

import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.view.EditionView;
import huigou.model.view.FrontView.KeyFigure;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Link;
import huigou.publish.workbook.SheetTable.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The front file of a language: the corridor, its checks, and every table that is not long. */
final class FrontWorkbook {

  private final SiteView site;
  private final Words words;
  private final AboutSheets sheets;
  private final Figures figures;
  private final CorridorSheets corridor;
  private final TopicSheets topics;
  private final DatasetSheets data;

  FrontWorkbook(SiteView site, Words words) {
    this.site = site;
    this.words = words;
    this.sheets = new AboutSheets(words);
    this.figures = new Figures(site, words);
    this.corridor = new CorridorSheets(site, words, figures);
    this.topics = new TopicSheets(site, words);
    this.data = new DatasetSheets(site, words, new LiveColumns(corridor.scarcity()));
  }

  void write(OutputStream out) throws IOException {
    SheetTable days = corridor.table();
    List<SheetTable> tables = new ArrayList<>(reckoned(days));
    LookUps lookUps = new LookUps(tables);
    tables.addAll(listed());
    SheetTable key = keyFigures(site.shown().front().keyFigures(), lookUps);
    try (Book book =
        new Book(words, names(tables), sheets.name("contents"), words.t("workbook.back"))) {
      constants(book);
      List<Book.Written> written = new ArrayList<>();
      tables.forEach(table -> written.add(book.table(table)));
      Book.Written keys = book.table(key);
      Checks checks = checks(written, keys, lookUps);
      SheetTable checked = checks.table();
      List<Book.Written> shown = new ArrayList<>(List.of(keys, book.table(checked)));
      shown.addAll(written);
      shown.add(
          book.table(
              sheets.columns(Stream.concat(Stream.of(key, checked), tables.stream()).toList())));
      shown.add(book.table(sheets.notes()));
      charts(book, new Charts(site, words, figures, days, topics));
      book.table(sheets.contents(shown, new Provenance(site, words), DatasetSheets.history()));
      cover(book, checks);
      book.finish(site.edition().asOf(), out);
    }
  }

  /** Tables of figures by day, in which formulas of others look. */
  private List<SheetTable> reckoned(SheetTable days) {
    List<SheetTable> tables = new ArrayList<>();
    tables.add(days);
    if (corridor.isThere()) {
      tables.add(0, corridor.choice().table());
      tables.add(corridor.choice().kept());
    }
    tables.add(percentiles(figures));
    tables.addAll(topics.tables());
    return tables;
  }

  /** What follows them: the calculator, the data files, series, files and words. */
  private List<SheetTable> listed() {
    List<SheetTable> tables = new ArrayList<>();
    corridor
        .newest(site.shelf().known(KnownSeries.SOFR), site.shelf().known(KnownSeries.IORB))
        .map(newest -> new CostCalculator(words, newest).table())
        .ifPresent(tables::add);
    for (Dataset<?> dataset : DatasetSheets.front()) {
      tables.add(data.table(dataset, data.sheet(dataset)));
    }
    tables.add(sheets.series(site.series()));
    tables.add(
        sheets.sources(
            site.received().sources().stream()
                .flatMap(source -> source.deliveries().stream())
                .toList()));
    tables.add(sheets.glossary(site.glossary()));
    return tables;
  }

  /** All sheets in their order. */
  private List<String> names(List<SheetTable> tables) {
    return Stream.of(
            Stream.of("cover", "contents", "notes", "key-figures", "chart", "checks")
                .map(sheets::name),
            tables.stream().map(SheetTable::sheet),
            Stream.of(sheets.name("columns")))
        .flatMap(names -> names)
        .toList();
  }

  private void constants(Book book) {
    book.constant("BP_PER_POINT", "100");
    book.constant("WORD_OK", "\"" + words.t("workbook.checks.ok") + "\"");
    book.constant("WORD_DIFFERS", "\"" + words.t("workbook.checks.differs") + "\"");
    Marks.BY_NAME.forEach((each, mark) -> book.constant(each, "\"" + mark + "\""));
    if (corridor.isThere()) {
      corridor.choice().names().forEach(book::constant);
    }
  }

  /** Formulas against the store, each table against what was written, key figures against both. */
  private Checks checks(List<Book.Written> written, Book.Written keys, LookUps lookUps) {
    Checks checks = new Checks(words);
    corridor.pairs().forEach(checks::add);
    topics.pairs().forEach(checks::add);
    data.pairs().forEach(checks::add);
    written.forEach(checks::add);
    checks.add(keys);
    if (corridor.isThere()) {
      corridor.choice().add(checks);
    }
    for (KeyFigure figure : site.shown().front().keyFigures()) {
      lookUps
          .find(figure.id(), figure.date(), figure.value().value())
          .ifPresent(
              found ->
                  checks.equal(
                      words.t("workbook.checks.key-figure", figure.title()),
                      figure.value().value(),
                      found));
    }
    return checks;
  }

  private void charts(Book book, Charts charts) {
    String sheet = sheets.name("chart");
    SortedMap<Integer, String> lines = charts.drawOn(book, sheet);
    book.lines(sheet, lines);
    List<Integer> begin = lines.keySet().stream().filter(Charts::isFirst).toList();
    book.pages(
        sheet,
        LineChart.COLUMNS,
        Charts.row(begin.size()) - 1,
        begin.stream().filter(row -> row > 0).toList());
  }

  /** Percentiles and volumes of the reference rates by fixing day. */
  private SheetTable percentiles(Figures figures) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(
        SheetColumn.date(words.t("workbook.column.date"))
            .of("reference_date", "", words.t("workbook.column.date")));
    figures.percentiles.forEach(series -> columns.add(figures.column(series)));
    List<LocalDate> days =
        figures.dates.stream()
            .filter(
                day ->
                    figures.percentiles.stream()
                        .anyMatch(series -> figures.of(series.id(), day) != null))
            .toList();
    return new SheetTable(
        sheets.name("percentiles"),
        "tbl_percentiles",
        columns,
        days.size(),
        row -> {
          List<Object> cells = new ArrayList<>();
          cells.add(days.get(row));
          figures.percentiles.forEach(series -> cells.add(figures.of(series.id(), days.get(row))));
          return cells;
        });
  }

  private SheetTable keyFigures(List<KeyFigure> figures, LookUps lookUps) {
    List<SheetColumn> columns =
        List.of(
            meant("figure", SheetColumn.text(words.t("table.figure"), 30)),
            meant("value", new SheetColumn(words.t("table.value"), UnitFormat.RATE, 20)),
            meant("unit", SheetColumn.text(words.t("workbook.column.unit"), 18)),
            meant("change", new SheetColumn(words.t("table.change"), UnitFormat.RATE, 20)),
            meant("change_unit", SheetColumn.text(words.t("workbook.column.change-unit"), 18)),
            meant("percentile", SheetColumn.figure(words.t("workbook.column.rank"), "0")),
            meant("standing", SheetColumn.text(words.t("table.standing"), 40)),
            meant("data_date", SheetColumn.date(words.t("table.data-date"))));
    return new SheetTable(
        sheets.name("key-figures"),
        "tbl_key_figures",
        columns,
        figures.size(),
        row -> {
          KeyFigure figure = figures.get(row);
          List<Object> cells = new ArrayList<>();
          cells.add(words.text(figure.title()));
          cells.add(
              lookUps
                  .find(figure.id(), figure.date(), figure.value().value())
                  .map(found -> (Object) new Shown(found, UnitFormat.of(figure.value().unit())))
                  .orElse(shown(figure.value())));
          cells.add(words.unit(figure.value().unit()));
          cells.add(figure.change().map(FrontWorkbook::shown).orElse(null));
          cells.add(figure.change().map(change -> words.unit(change.unit())).orElse(null));
          cells.add(figure.percentile());
          cells.add(words.say(figure.standing()));
          cells.add(figure.date());
          return cells;
        });
  }

  /** A figure in the form of its own unit, in a column that holds several. */
  private static Shown shown(Quantity quantity) {
    return new Shown(quantity.value(), UnitFormat.of(quantity.unit()));
  }

  private void cover(Book book, Checks checks) {
    EditionView edition = site.edition();
    List<Object> lines = new ArrayList<>();
    lines.add(words.t("workbook.cover.edition", edition.asOf()));
    lines.add(checks.verdict());
    corridor.firstDate().ifPresent(first -> lines.add(words.t("workbook.cover.what", first)));
    edition.dataTo().stream()
        .filter(family -> family.standing().isPresent())
        .forEach(family -> lines.add(reach(family)));
    site.received().sources().stream()
        .filter(source -> !source.deliveries().isEmpty())
        .forEach(source -> lines.add(freshness(source)));
    lines.add(
        words.t(
            "workbook.cover.counts",
            words.count(edition.witnessed()),
            words.count(edition.reconstructed())));
    for (String line :
        List.of("read", "absent", "marks", "switch", "sort", "history", "cite", "licence")) {
      lines.add(words.t("workbook.cover." + line, edition.asOf()));
    }
    lines.add(words.t("footer.notice"));
    lines.add(words.t("workbook.cover.version", edition.program()));
    lines.add(AboutSheets.link(sheets.name("contents")));
    lines.add(
        new Link(
            words.t("workbook.history.title"),
            "huigou-history-" + words.language().tag() + ".xlsx"));
    book.prose(sheets.name("cover"), words.t("workbook.title"), lines);
  }

  /** How far a family of figures reaches, and whether that is the newest there should be. */
  private String reach(EditionView.FamilyDate family) {
    String to =
        family.first().equals(family.last())
            ? words.t("workbook.cover.data-to", family.family(), family.last())
            : words.t(
                "workbook.cover.data-to.span", family.family(), family.first(), family.last());
    return family
        .standing()
        .map(standing -> words.t("workbook.cover.standing", to, words.say(standing)))
        .orElse(to);
  }

  /** What the site says of a source: its newest figure, and whether it is late. */
  private String freshness(SourceView source) {
    return words.say(
        source.late() && source.dataTo().isPresent()
            ? List.of(
                source.freshness(), Sentence.of("workbook.cover.newest", source.dataTo().get()))
            : List.of(source.freshness()));
  }

  /** A column with its name and what it holds. */
  private SheetColumn meant(String id, SheetColumn column) {
    return column.of(id, "", words.t("workbook.meaning." + id));
  }
}
