package huigou.publish.workbook;

import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.text.GlossaryTerm;
import huigou.model.text.Language;
import huigou.model.view.EditionView;
import huigou.model.view.FrontView.KeyFigure;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.model.view.SourceView.DeliveryView;
import huigou.publish.FileSink;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Column;
import huigou.publish.workbook.SheetTable.Link;
import huigou.publish.workbook.SheetTable.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Renders the workbook of one language. */
public final class WorkbookRenderer {

  /** Tables about the file itself. */
  private static final Set<String> PROSE =
      Set.of("tbl_checks", "tbl_columns", "tbl_notes", "tbl_glossary", "tbl_switch");

  private final Words words;
  private final FileSink sink;

  public WorkbookRenderer(Words words, FileSink sink) {
    this.words = words;
    this.sink = sink;
  }

  /**
   * Writes {@code workbook/huigou-<language>.xlsx}, and beside it the history: tables of more than
   * five thousand rows.
   */
  public void render(SiteView site) {
    String language = words.language().tag();
    sink.stream("workbook/huigou-" + language + ".xlsx", out -> front(site, out));
    sink.stream("workbook/huigou-history-" + language + ".xlsx", out -> history(site, out));
  }

  private String font() {
    return words.language() == Language.ZH_HANT ? "Microsoft JhengHei" : "Arial";
  }

  private void front(SiteView site, OutputStream out) throws IOException {
    Figures figures = new Figures(site, words);
    CorridorSheets corridor = new CorridorSheets(site, words, figures);
    TopicSheets topics = new TopicSheets(site, words);
    DatasetSheets data = new DatasetSheets(site, words, new LiveColumns(corridor.scarcity()));
    Optional<CostCalculator> calculator =
        corridor
            .newest(site.shelf().known(KnownSeries.SOFR), site.shelf().known(KnownSeries.IORB))
            .map(newest -> new CostCalculator(words, newest));
    boolean live = corridor.isThere();
    List<SheetTable> tables = new ArrayList<>();
    SheetTable days = corridor.table();
    if (live) {
      tables.add(corridor.choice().table());
    }
    tables.add(days);
    if (live) {
      tables.add(corridor.choice().kept());
    }
    tables.add(percentiles(figures));
    tables.addAll(topics.tables());
    LookUps lookUps = new LookUps(tables);
    calculator.map(CostCalculator::table).ifPresent(tables::add);
    for (Dataset<?> dataset : DatasetSheets.front()) {
      tables.add(data.table(dataset, data.sheet(dataset)));
    }
    tables.add(series(site.series()));
    tables.add(
        sources(
            site.received().sources().stream()
                .flatMap(source -> source.deliveries().stream())
                .toList()));
    tables.add(glossary(site.glossary()));
    SheetTable key = keyFigures(site.shown().front().keyFigures(), lookUps);
    List<String> names = new ArrayList<>();
    List.of("cover", "contents", "notes", "key-figures", "chart", "checks")
        .forEach(each -> names.add(name(each)));
    tables.forEach(table -> names.add(table.sheet()));
    names.add(name("columns"));
    try (Book book = new Book(font(), names, name("contents"), words.t("workbook.back"))) {
      book.constant("BP_PER_POINT", "100");
      book.constant("WORD_OK", "\"" + words.t("workbook.checks.ok") + "\"");
      book.constant("WORD_DIFFERS", "\"" + words.t("workbook.checks.differs") + "\"");
      Marks.BY_NAME.forEach((each, mark) -> book.constant(each, "\"" + mark + "\""));
      if (live) {
        corridor.choice().names().forEach(book::constant);
      }
      Checks checks = new Checks(words);
      corridor.pairs().forEach(checks::add);
      topics.pairs().forEach(checks::add);
      data.pairs().forEach(checks::add);
      List<Book.Written> written = new ArrayList<>();
      tables.forEach(table -> written.add(book.table(table)));
      written.forEach(checks::add);
      Book.Written keys = book.table(key);
      checks.add(keys);
      if (live) {
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
      SheetTable checked = checks.table();
      List<SheetTable> all = new ArrayList<>(tables);
      all.add(0, checked);
      all.add(0, key);
      SheetTable columns = columns(all);
      SheetTable notes = notes();
      List<Book.Written> listed = new ArrayList<>(List.of(keys, book.table(checked)));
      listed.addAll(written);
      listed.add(book.table(columns));
      listed.add(book.table(notes));
      charts(book, new Charts(site, words, figures, days, topics));
      book.table(contents(listed, new Provenance(site, words), DatasetSheets.history()));
      cover(book, site, corridor, checks);
      book.finish(about(), words.language().tag(), site.edition().asOf(), out);
    }
  }

  /** Tables that are too long for the front file; there is one even where none is. */
  private void history(SiteView site, OutputStream out) throws IOException {
    DatasetSheets data = new DatasetSheets(site, words, new LiveColumns(Optional.empty()));
    List<SheetTable> tables = new ArrayList<>();
    DatasetSheets.history().forEach(dataset -> tables.addAll(data.streams(dataset)));
    List<String> names = new ArrayList<>(List.of(name("cover")));
    tables.forEach(table -> names.add(table.sheet()));
    names.add(name("columns"));
    try (Book book = new Book(font(), names, name("cover"), words.t("workbook.back.cover"))) {
      tables.forEach(book::unchecked);
      book.table(columns(tables));
      book.prose(
          name("cover"),
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
      book.finish(about(), words.language().tag(), site.edition().asOf(), out);
    }
  }

  private Book.About about() {
    return new Book.About(
        words.t("workbook.title"),
        words.t("workbook.about.subject"),
        words.t("workbook.about.description"),
        words.t("workbook.about.foot"));
  }

  private void charts(Book book, Charts charts) {
    List<String> said = charts.drawOn(book.sheet(name("chart")));
    SortedMap<Integer, String> lines = new TreeMap<>();
    for (int i = 0; i < said.size(); i++) {
      lines.put(Charts.row(i) - 1, said.get(i));
    }
    book.lines(name("chart"), lines);
    book.pages(
        name("chart"),
        LineChart.COLUMNS,
        Charts.row(said.size()) - 1,
        lines.keySet().stream().filter(row -> row > 0).toList());
  }

  /** Percentiles and volumes of the reference rates by fixing day. */
  private SheetTable percentiles(Figures figures) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        Column.date(words.t("workbook.column.date"))
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
        name("percentiles"),
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

  /** What each column of each table holds, so that one script reads the files of both languages. */
  private SheetTable columns(List<SheetTable> tables) {
    List<List<Object>> rows = new ArrayList<>();
    for (SheetTable table : tables) {
      for (Column column : table.columns()) {
        List<Object> row = new ArrayList<>();
        row.add(table.table());
        row.add(column.heading());
        row.add(some(column.meaning().id()));
        row.add(some(column.meaning().unit()));
        row.add(
            column.meaning().type().isEmpty()
                ? column.isDate() ? "date" : column.isNumber() ? "number" : "string"
                : column.meaning().type());
        row.add(
            words.t(
                column.calculated().isPresent()
                    ? "workbook.columns.live"
                    : "workbook.columns.typed"));
        row.add(some(column.meaning().definition()));
        row.add(some(column.meaning().marks()));
        rows.add(row);
      }
    }
    return new SheetTable(
        name("columns"),
        "tbl_columns",
        List.of(
            Column.text(words.t("workbook.columns.table"), 26),
            Column.text(words.t("workbook.columns.column"), 36),
            Column.text(words.t("series.id"), 26),
            Column.text(words.t("workbook.column.unit"), 20),
            Column.text(words.t("workbook.columns.type"), 10),
            Column.text(words.t("workbook.columns.how"), 16),
            Column.text(words.t("workbook.column.definition"), 80),
            Column.text(words.t("workbook.columns.mark"), 14)),
        rows.size(),
        rows::get);
  }

  /** A column with its name and what it holds. */
  private Column meant(String id, Column column) {
    return column.of(id, "", words.t("workbook.meaning." + id));
  }

  private static String some(String text) {
    return text.isEmpty() ? null : text;
  }

  private String name(String sheet) {
    return words.t("workbook.sheet." + sheet);
  }

  private void cover(Book book, SiteView site, CorridorSheets corridor, Checks checks) {
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
    lines.add(link(name("contents")));
    lines.add(
        new Link(
            words.t("workbook.history.title"),
            "huigou-history-" + words.language().tag() + ".xlsx"));
    book.prose(name("cover"), words.t("workbook.title"), lines);
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

  /** Each sheet with its table, what it holds, from when to when, in what units, and by whom. */
  private SheetTable contents(
      List<Book.Written> tables, Provenance provenance, List<Dataset<?>> elsewhere) {
    List<List<Object>> rows = new ArrayList<>();
    for (String sheet : List.of("cover", "chart")) {
      List<Object> row = new ArrayList<>();
      row.add(link(name(sheet)));
      row.add(null);
      row.add(words.t("workbook.contents." + sheet));
      row.addAll(Collections.nCopies(6, null));
      rows.add(row);
    }
    for (Book.Written written : tables) {
      SheetTable table = written.table();
      List<Object> row = new ArrayList<>();
      row.add(link(table.sheet()));
      row.add(table.table());
      row.add(holds(table.table()));
      row.add(table.rows());
      row.add(table.columns().size());
      row.add(written.first().orElse(null));
      row.add(written.last().orElse(null));
      row.add(some(provenance.units(table)));
      row.add(PROSE.contains(table.table()) ? null : some(provenance.sources(table)));
      rows.add(row);
    }
    String file = "huigou-history-" + words.language().tag() + ".xlsx";
    for (Dataset<?> dataset : elsewhere) {
      List<Object> row = new ArrayList<>();
      row.add(new Link(words.t("workbook.sheet." + dataset.name()), file));
      row.add(DatasetSheets.table(dataset));
      row.add(words.t("workbook.contents.elsewhere", file));
      row.add(null);
      row.add(dataset.columns().size());
      row.addAll(Collections.nCopies(4, null));
      rows.add(row);
    }
    return new SheetTable(
        name("contents"),
        "tbl_contents",
        List.of(
            Column.text(words.t("workbook.contents.sheet"), 26),
            Column.text(words.t("workbook.columns.table"), 26),
            Column.text(words.t("workbook.contents.holds"), 60),
            Column.figure(words.t("workbook.contents.rows"), "#,##0"),
            Column.figure(words.t("workbook.contents.columns"), "#,##0"),
            Column.date(words.t("workbook.column.first")),
            Column.date(words.t("workbook.column.last")),
            Column.text(words.t("workbook.column.unit"), 40),
            Column.text(words.t("table.source"), 50)),
        rows.size(),
        rows::get);
  }

  private static Link link(String sheet) {
    return new Link(sheet, "'" + sheet + "'!A1");
  }

  /** What a table holds, by its name: a data file as the downloads page says it. */
  private String holds(String table) {
    String key = table.substring("tbl_".length()).replace('_', '-');
    String own = "workbook.contents." + (key.equals("columns") ? "dictionary" : key);
    return words.has(own) ? words.t(own) : words.t("downloads.table." + key);
  }

  private SheetTable notes() {
    List<String> sections =
        List.of(
            "figures",
            "time",
            "editions",
            "sources",
            "spreads",
            "facilities",
            "balance",
            "corridors",
            "standing",
            "releases",
            "refused");
    List<List<Object>> rows = new ArrayList<>();
    for (String section : sections) {
      for (int i = 1; words.has("method." + section + "." + i); i++) {
        String note = section + "." + i;
        String own = "workbook.notes." + note;
        rows.add(
            List.of(
                words.t("method." + section), words.t(words.has(own) ? own : "method." + note)));
      }
    }
    List<Column> columns =
        List.of(
            Column.text(words.t("workbook.notes.subject"), 24),
            Column.text(words.t("workbook.notes.note"), 110));
    return new SheetTable(name("notes"), "tbl_notes", columns, rows.size(), rows::get);
  }

  private SheetTable keyFigures(List<KeyFigure> figures, LookUps lookUps) {
    List<Column> columns =
        List.of(
            meant("figure", Column.text(words.t("table.figure"), 30)),
            meant("value", new Column(words.t("table.value"), UnitFormat.RATE, 20)),
            meant("unit", Column.text(words.t("workbook.column.unit"), 18)),
            meant("change", new Column(words.t("table.change"), UnitFormat.RATE, 20)),
            meant("change_unit", Column.text(words.t("workbook.column.change-unit"), 18)),
            meant("percentile", Column.figure(words.t("workbook.column.rank"), "0")),
            meant("standing", Column.text(words.t("table.standing"), 40)),
            meant("data_date", Column.date(words.t("table.data-date"))));
    return new SheetTable(
        name("key-figures"),
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
          cells.add(figure.change().map(WorkbookRenderer::shown).orElse(null));
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

  private SheetTable series(List<SeriesView> series) {
    List<Column> columns =
        List.of(
            meant("series_id", Column.text(words.t("series.id"), 28)),
            meant("title", Column.text(words.t("workbook.column.title"), 40)),
            meant("unit", Column.text(words.t("workbook.column.unit"), 16)),
            meant("basis", Column.text(words.t("workbook.column.basis"), 40)),
            meant("definition", Column.text(words.t("workbook.column.definition"), 60)),
            meant("publisher", Column.text(words.t("table.source"), 30)),
            meant("first_date", Column.date(words.t("workbook.column.first"))),
            meant("last_date", Column.date(words.t("workbook.column.last"))),
            meant("observations", Column.figure(words.t("series.observations"), "#,##0")));
    return new SheetTable(
        name("series"),
        "tbl_series",
        columns,
        series.size(),
        row -> {
          SeriesView each = series.get(row);
          return List.of(
              each.id().value(),
              words.text(each.words().title()),
              words.unit(each.unit()),
              words.text(each.words().basis()),
              words.text(each.words().definition()),
              each.derived() ? each.lineage().formulaText() : words.list(each.lineage().sources()),
              each.span().first(),
              each.span().last(),
              each.span().observations());
        });
  }

  private SheetTable sources(List<DeliveryView> deliveries) {
    List<Column> columns =
        List.of(
            meant("source", Column.text(words.t("table.source"), 16)),
            meant("received_on", Column.date(words.t("sources.received"))),
            meant("file", Column.text(words.t("sources.file"), 30)),
            meant("rows_read", Column.figure(words.t("sources.rows-read"), "#,##0")),
            meant("rows_accepted", Column.figure(words.t("sources.rows-accepted"), "#,##0")),
            meant("rows_quarantined", Column.figure(words.t("sources.rows-quarantined"), "#,##0")),
            meant("origin", Column.text(words.t("sources.origin"), 40)),
            meant("source_title", Column.text(words.t("workbook.column.published"), 50)),
            meant("url", Column.text(words.t("workbook.column.url"), 50)),
            meant("sha256", Column.text("SHA-256", 68)));
    return new SheetTable(
        name("sources"),
        "tbl_sources",
        columns,
        deliveries.size(),
        row -> {
          DeliveryView delivery = deliveries.get(row);
          String origin = words.t("origin." + delivery.originKind().toLowerCase(Locale.ROOT));
          return List.of(
              delivery.source(),
              delivery.receivedOn(),
              delivery.file(),
              delivery.rowsRead(),
              delivery.rowsAccepted(),
              delivery.rowsQuarantined(),
              origin,
              delivery.producer() + ": " + delivery.title(),
              delivery.url(),
              delivery.sha256());
        });
  }

  private SheetTable glossary(List<GlossaryTerm> glossary) {
    List<Column> columns =
        List.of(
            meant("term", Column.text(words.t("workbook.column.term"), 28)),
            meant("other", Column.text(words.t("workbook.column.other"), 28)),
            meant("definition", Column.text(words.t("workbook.column.definition"), 80)),
            meant("names", Column.text(words.t("workbook.column.names"), 40)),
            meant("note", Column.text(words.t("workbook.column.note"), 60)),
            meant("explained", Column.text(words.t("workbook.column.explained"), 40)));
    return new SheetTable(
        name("glossary"),
        "tbl_glossary",
        columns,
        glossary.size(),
        row -> {
          GlossaryTerm term = glossary.get(row);
          return Arrays.asList(
              words.text(term.term()),
              term.term().in(words.language().other()),
              words.text(term.definition()),
              term.names().joined().map(words::text).orElse(null),
              term.note().map(words::text).orElse(null),
              term.source().map(GlossaryTerm.Source::url).orElse(null));
        });
  }
}
