package huigou.publish.workbook;

import huigou.model.text.GlossaryTerm;
import huigou.model.view.SeriesView;
import huigou.model.view.SourceView.DeliveryView;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the front file says of itself and of what stands in it: its sheets, the columns of all of
 * them, notes of method, words, series and files.
 */
final class AboutSheets {

  /** Tables about the file itself. */
  private static final Set<String> PROSE =
      Set.of("tbl_checks", "tbl_columns", "tbl_notes", "tbl_glossary", "tbl_switch");

  private final Words words;

  AboutSheets(Words words) {
    this.words = words;
  }

  /** What each column of each table holds, so that one script reads the files of both languages. */
  SheetTable columns(List<SheetTable> tables) {
    List<List<Object>> rows = new ArrayList<>();
    for (SheetTable table : tables) {
      for (SheetColumn column : table.columns()) {
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
            SheetColumn.text(words.t("workbook.columns.table"), 26),
            SheetColumn.text(words.t("workbook.columns.column"), 36),
            SheetColumn.text(words.t("series.id"), 26),
            SheetColumn.text(words.t("workbook.column.unit"), 20),
            SheetColumn.text(words.t("workbook.columns.type"), 10),
            SheetColumn.text(words.t("workbook.columns.how"), 24),
            SheetColumn.text(words.t("workbook.column.definition"), 100),
            SheetColumn.text(words.t("workbook.columns.mark"), 14)),
        rows.size(),
        rows::get);
  }

  /** Each sheet with its table, what it holds, from when to when, in what units, and by whom. */
  SheetTable contents(
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
            SheetColumn.text(words.t("workbook.contents.sheet"), 26),
            SheetColumn.text(words.t("workbook.columns.table"), 26),
            SheetColumn.text(words.t("workbook.contents.holds"), 90),
            SheetColumn.figure(words.t("workbook.contents.rows"), "#,##0"),
            SheetColumn.figure(words.t("workbook.contents.columns"), "#,##0"),
            SheetColumn.date(words.t("workbook.column.first")),
            SheetColumn.date(words.t("workbook.column.last")),
            SheetColumn.text(words.t("workbook.column.unit"), 40),
            SheetColumn.text(words.t("table.source"), 50)),
        rows.size(),
        rows::get);
  }

  /** What a table holds, by its name: a data file as the downloads page says it. */
  private String holds(String table) {
    String key = table.substring("tbl_".length()).replace('_', '-');
    String own = "workbook.contents." + (key.equals("columns") ? "dictionary" : key);
    return words.has(own) ? words.t(own) : words.t("downloads.table." + key);
  }

  SheetTable notes() {
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
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text(words.t("workbook.notes.subject"), 24),
            SheetColumn.text(words.t("workbook.notes.note"), 110));
    return new SheetTable(name("notes"), "tbl_notes", columns, rows.size(), rows::get);
  }

  SheetTable series(List<SeriesView> series) {
    List<SheetColumn> columns =
        List.of(
            meant("series_id", SheetColumn.text(words.t("series.id"), 28)),
            meant("title", SheetColumn.text(words.t("workbook.column.title"), 40)),
            meant("unit", SheetColumn.text(words.t("workbook.column.unit"), 16)),
            meant("basis", SheetColumn.text(words.t("workbook.column.basis"), 60)),
            meant("definition", SheetColumn.text(words.t("workbook.column.definition"), 60)),
            meant("publisher", SheetColumn.text(words.t("table.source"), 30)),
            meant("first_date", SheetColumn.date(words.t("workbook.column.first"))),
            meant("last_date", SheetColumn.date(words.t("workbook.column.last"))),
            meant("observations", SheetColumn.figure(words.t("series.observations"), "#,##0")));
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

  SheetTable sources(List<DeliveryView> deliveries) {
    List<SheetColumn> columns =
        List.of(
            meant("source", SheetColumn.text(words.t("table.source"), 16)),
            meant("received_on", SheetColumn.date(words.t("sources.received"))),
            meant("file", SheetColumn.text(words.t("sources.file"), 44)),
            meant("rows_read", SheetColumn.figure(words.t("sources.rows-read"), "#,##0")),
            meant("rows_accepted", SheetColumn.figure(words.t("sources.rows-accepted"), "#,##0")),
            meant(
                "rows_quarantined",
                SheetColumn.figure(words.t("sources.rows-quarantined"), "#,##0")),
            meant("origin", SheetColumn.text(words.t("sources.origin"), 60)),
            meant("source_title", SheetColumn.text(words.t("workbook.column.published"), 50)),
            meant("url", SheetColumn.text(words.t("workbook.column.url"), 50)),
            meant("sha256", SheetColumn.text("SHA-256", 68)));
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

  SheetTable glossary(List<GlossaryTerm> glossary) {
    List<SheetColumn> columns =
        List.of(
            meant("term", SheetColumn.text(words.t("workbook.column.term"), 28)),
            meant("other", SheetColumn.text(words.t("workbook.column.other"), 28)),
            meant("definition", SheetColumn.text(words.t("workbook.column.definition"), 100)),
            meant("names", SheetColumn.text(words.t("workbook.column.names"), 40)),
            meant("note", SheetColumn.text(words.t("workbook.column.note"), 60)),
            meant("explained", SheetColumn.text(words.t("workbook.column.explained"), 40)));
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

  /** A column with its name and what it holds. */
  private SheetColumn meant(String id, SheetColumn column) {
    return column.of(id, "", words.t("workbook.meaning." + id));
  }

  private static String some(String text) {
    return text.isEmpty() ? null : text;
  }

  static Link link(String sheet) {
    return new Link(sheet, "'" + sheet + "'!A1");
  }

  String name(String sheet) {
    return words.t("workbook.sheet." + sheet);
  }
}
