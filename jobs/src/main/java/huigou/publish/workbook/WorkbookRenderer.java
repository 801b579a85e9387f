package huigou.publish.workbook;

import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.text.Language;
import huigou.model.view.EditionView;
import huigou.model.view.FrontView.KeyFigure;
import huigou.model.view.GlossaryView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView.DeliveryView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Column;
import huigou.publish.workbook.SheetTable.Link;
import huigou.publish.workbook.SheetTable.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Renders the workbook of one language. */
public final class WorkbookRenderer {

  private static final List<String> FIRST =
      List.of(
          "cover", "contents", "notes", "key-figures", "chart", "rates", "percentiles", "spreads");
  private static final List<String> LAST = List.of("check", "series", "sources", "glossary");

  private final Words words;
  private final FileSink sink;

  public WorkbookRenderer(Words words, FileSink sink) {
    this.words = words;
    this.sink = sink;
  }

  /** Writes {@code workbook/huigou-<language>.xlsx}. */
  public void render(SiteView site) {
    boolean chinese = words.language() == Language.ZH_HANT;
    FigureSheets figures = new FigureSheets(site, words);
    TopicSheets topics = new TopicSheets(site, words);
    Optional<CostCalculator> calculator =
        figures
            .newest(site.known().apply(KnownSeries.SOFR), site.known().apply(KnownSeries.IORB))
            .map(newest -> new CostCalculator(words, newest));
    List<String> sheets = sheets(site, calculator.isPresent());
    try (Book book =
        new Book(
            chinese ? "Microsoft JhengHei" : "Arial", sheets.stream().map(this::name).toList())) {
      cover(book, site.edition(), figures);
      book.table(contents(sheets));
      book.table(notes());
      book.table(keyFigures(site.front().keyFigures()));
      figures.chart(words.language().locale().toLanguageTag()).drawOn(book.sheet(name("chart")));
      book.constant("BP_PER_POINT", "100");
      book.table(figures.rates());
      book.table(figures.percentiles());
      book.table(figures.spreads());
      topics.tables().forEach(book::table);
      calculator.map(CostCalculator::table).ifPresent(book::table);
      book.table(figures.check(topics.checked()));
      book.table(series(site.series()));
      book.table(
          sources(
              site.sources().stream().flatMap(source -> source.deliveries().stream()).toList()));
      book.table(glossary(site.glossary()));
      byte[] bytes =
          book.finish(words.t("workbook.title"), words.language().tag(), site.edition().asOf());
      sink.write("workbook/huigou-" + words.language().tag() + ".xlsx", bytes);
    }
  }

  /** Sheets in their order; the last part of the key of name and description. */
  private static List<String> sheets(SiteView site, boolean calculator) {
    List<String> sheets = new ArrayList<>(FIRST);
    sheets.addAll(TopicSheets.keys(site));
    if (calculator) {
      sheets.add(CostCalculator.KEY);
    }
    sheets.addAll(LAST);
    return sheets;
  }

  private String name(String sheet) {
    return words.t("workbook.sheet." + sheet);
  }

  private void cover(Book book, EditionView edition, FigureSheets figures) {
    book.prose(
        name("cover"),
        words.t("workbook.title"),
        List.of(
            words.t("workbook.cover.edition", edition.asOf()),
            words.t("workbook.cover.what", figures.firstDate()),
            words.t(
                "workbook.cover.counts",
                words.count(edition.witnessed()),
                words.count(edition.reconstructed())),
            words.t("workbook.cover.read"),
            words.t("workbook.cover.absent"),
            words.t("workbook.cover.licence"),
            words.t("workbook.cover.version", edition.program())));
  }

  private SheetTable contents(List<String> sheets) {
    List<Column> columns =
        List.of(
            Column.text(words.t("workbook.contents.sheet"), 20),
            Column.text(words.t("workbook.contents.holds"), 80));
    return new SheetTable(
        name("contents"),
        "tbl_contents",
        columns,
        sheets.size(),
        row -> {
          String sheet = sheets.get(row);
          return List.of(
              new Link(name(sheet), "'" + name(sheet) + "'!A1"),
              words.t("workbook.contents." + sheet));
        });
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
        rows.add(List.of(words.t("method." + section), words.t("method." + section + "." + i)));
      }
    }
    List<Column> columns =
        List.of(
            Column.text(words.t("workbook.notes.subject"), 24),
            Column.text(words.t("workbook.notes.note"), 110));
    return new SheetTable(name("notes"), "tbl_notes", columns, rows.size(), rows::get);
  }

  private SheetTable keyFigures(List<KeyFigure> figures) {
    List<Column> columns =
        List.of(
            Column.text(words.t("table.figure"), 30),
            new Column(words.t("table.value"), UnitFormat.RATE, 20),
            Column.text(words.t("workbook.column.unit"), 18),
            new Column(words.t("table.change"), UnitFormat.RATE, 20),
            Column.text(words.t("workbook.column.change-unit"), 18),
            Column.figure(words.t("workbook.column.rank"), "0"),
            Column.text(words.t("table.standing"), 40),
            Column.date(words.t("table.data-date")));
    return new SheetTable(
        name("key-figures"),
        "tbl_key_figures",
        columns,
        figures.size(),
        row -> {
          KeyFigure figure = figures.get(row);
          List<Object> cells = new ArrayList<>();
          cells.add(words.text(figure.title()));
          cells.add(shown(figure.value()));
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
            Column.text(words.t("series.id"), 28),
            Column.text(words.t("workbook.column.title"), 40),
            Column.text(words.t("workbook.column.unit"), 16),
            Column.text(words.t("workbook.column.basis"), 40),
            Column.text(words.t("workbook.column.definition"), 60),
            Column.text(words.t("table.source"), 30),
            Column.date(words.t("workbook.column.first")),
            Column.date(words.t("workbook.column.last")),
            Column.figure(words.t("series.observations"), "#,##0"));
    return new SheetTable(
        name("series"),
        "tbl_series",
        columns,
        series.size(),
        row -> {
          SeriesView each = series.get(row);
          return List.of(
              each.id().value(),
              words.text(each.title()),
              words.unit(each.unit()),
              words.text(each.basis()),
              words.text(each.definition()),
              each.derived() ? each.formulaText() : words.list(each.sources()),
              each.firstDate(),
              each.lastDate(),
              each.observations());
        });
  }

  private SheetTable sources(List<DeliveryView> deliveries) {
    List<Column> columns =
        List.of(
            Column.text(words.t("table.source"), 16),
            Column.date(words.t("sources.received")),
            Column.text(words.t("sources.file"), 30),
            Column.figure(words.t("sources.rows-read"), "#,##0"),
            Column.figure(words.t("sources.rows-accepted"), "#,##0"),
            Column.figure(words.t("sources.rows-quarantined"), "#,##0"),
            Column.text(words.t("sources.origin"), 40),
            Column.text(words.t("workbook.column.published"), 50),
            Column.text(words.t("workbook.column.url"), 50),
            Column.text("SHA-256", 68));
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

  private SheetTable glossary(List<GlossaryView> glossary) {
    List<Column> columns =
        List.of(
            Column.text(words.t("workbook.column.term"), 28),
            Column.text(words.t("workbook.column.other"), 28),
            Column.text(words.t("workbook.column.definition"), 80),
            Column.text(words.t("workbook.column.variants"), 40));
    return new SheetTable(
        name("glossary"),
        "tbl_glossary",
        columns,
        glossary.size(),
        row -> {
          GlossaryView term = glossary.get(row);
          return List.of(
              words.text(term.term()),
              term.term().in(words.language().other()),
              words.text(term.definition()),
              words.text(term.variants()));
        });
  }
}
