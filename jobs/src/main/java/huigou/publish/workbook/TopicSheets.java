package huigou.publish.workbook;

import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TopicView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Column;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables of topic pages as sheets, with all their rows. What is said beside a figure stands in
 * a column of its own.
 */
final class TopicSheets {

  private static final int WORDS_WIDTH = 30;
  private static final int MONEY_WIDTH = 20;

  /** The identity's sheet and the column that its formulas fill. */
  private static final String IDENTITY = "identity";

  private static final int RESIDUAL = 1;

  private final SiteView site;
  private final Words words;

  TopicSheets(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /**
   * Sheets in their order: the last part of the key of a sheet, and the table that it holds. Tables
   * that are a data file stand under its own names elsewhere.
   */
  private enum Sheet {
    FACILITIES("facilities", StandingPage.FACILITIES, "days"),
    RATIO("reserves-ratio", StandingPage.AMPLENESS, "ratio-table"),
    SLOPE("pass-through", StandingPage.AMPLENESS, "slope-table"),
    BALANCE_SHEET("balance-sheet", StandingPage.BALANCE_SHEET, "levels"),
    DRAIN(IDENTITY, StandingPage.BALANCE_SHEET, "identity"),
    PARTIAL("partial", StandingPage.BALANCE_SHEET, "partial"),
    TREASURY("treasury", StandingPage.TREASURY, "cash"),
    BILLS("bills", StandingPage.TREASURY, "months");

    private final String key;
    private final StandingPage topic;
    private final String table;

    Sheet(String key, StandingPage topic, String table) {
      this.key = key;
      this.topic = topic;
      this.table = table;
    }
  }

  /** The keys of the sheets that there are. */
  static List<String> keys(SiteView site) {
    List<String> keys = new ArrayList<>();
    for (Sheet sheet : Sheet.values()) {
      if (table(site, sheet).isPresent()) {
        keys.add(sheet.key);
      }
    }
    return keys;
  }

  private static Optional<TableView> table(SiteView site, Sheet sheet) {
    return site.topics().stream()
        .filter(topic -> topic.page() == sheet.topic)
        .map(TopicView::tables)
        .flatMap(List::stream)
        .filter(table -> table.id().equals(sheet.table) && !table.rows().isEmpty())
        .findFirst();
  }

  /** The sheets, each with its one table. */
  List<SheetTable> tables() {
    List<SheetTable> tables = new ArrayList<>();
    for (Sheet sheet : Sheet.values()) {
      table(site, sheet).ifPresent(table -> tables.add(sheet(sheet, table)));
    }
    return tables;
  }

  /** The residual of each week by formula against the store's. */
  List<Checks.Pair> pairs() {
    return table(site, Sheet.DRAIN).stream()
        .filter(TopicSheets::hasParts)
        .map(
            table ->
                new Checks.Pair(
                    words.say(table.columns().get(RESIDUAL).heading()),
                    name(Sheet.DRAIN.key),
                    heading(table.columns().get(RESIDUAL)),
                    stored(table),
                    table.rows().size()))
        .toList();
  }

  /** Whether the items stand beside the residual, so that a formula can read them. */
  private static boolean hasParts(TableView identity) {
    return identity.columns().size() > RESIDUAL + 2;
  }

  /** A line of a sheet for a chart: its dates and figures, oldest first. */
  Optional<LineChart.Source> line(String key, String series) {
    for (Sheet sheet : Sheet.values()) {
      Optional<TableView> table = table(site, sheet).filter(any -> sheet.key.equals(key));
      if (table.isPresent()) {
        return line(sheet, table.get(), series);
      }
    }
    return Optional.empty();
  }

  private Optional<LineChart.Source> line(Sheet sheet, TableView table, String series) {
    boolean[] remarked = remarked(table);
    int column = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).series().filter(series::equals).isPresent()) {
        int at = i;
        List<List<Cell>> rows = ordered(table);
        return Optional.of(
            new LineChart.Source(
                name(sheet),
                heading(table.columns().get(i)),
                column,
                rows.stream().map(row -> ((TableView.Day) row.get(0)).date()).toList(),
                rows.stream().map(row -> optional(row.get(at))).toList()));
      }
      column += remarked[i] ? 2 : 1;
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> optional(Cell cell) {
    return cell instanceof TableView.Figure figure
        ? figure.quantity().map(quantity -> quantity.value())
        : Optional.empty();
  }

  /** Oldest first, as everywhere in the file; pages show the newest first. */
  private static List<List<Cell>> ordered(TableView table) {
    List<List<Cell>> rows = new ArrayList<>(table.rows());
    if (!rows.isEmpty() && rows.get(0).get(0) instanceof TableView.Day) {
      rows.sort(Comparator.comparing(row -> ((TableView.Day) row.get(0)).date()));
    }
    return rows;
  }

  private static String name(String key) {
    return "tbl_" + key.replace('-', '_');
  }

  private String stored(TableView table) {
    return words.t("workbook.corridor.stored", heading(table.columns().get(RESIDUAL)));
  }

  private String name(Sheet sheet) {
    return words.t("workbook.sheet." + sheet.key);
  }

  private SheetTable sheet(Sheet sheet, TableView table) {
    boolean[] remarked = remarked(table);
    List<List<Cell>> rows = ordered(table);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableView.Column column = table.columns().get(i);
      columns.add(column(column, rows, i));
      if (remarked[i]) {
        columns.add(
            Column.text(words.t("workbook.column.remark", column.heading()), WORDS_WIDTH / 2)
                .of(id(column) + " remark", "", words.t("workbook.meaning.remark")));
      }
    }
    Optional<String> identity =
        sheet == Sheet.DRAIN && hasParts(table)
            ? Optional.of(identity(table, name(sheet.key)))
            : Optional.empty();
    identity.ifPresent(
        formula -> {
          columns.set(RESIDUAL, columns.get(RESIDUAL).by(formula));
          columns.add(
              new Column(stored(table), UnitFormat.of(Unit.USD), MONEY_WIDTH)
                  .of(
                      id(table.columns().get(RESIDUAL)) + " stored",
                      Unit.USD.token(),
                      stored(table))
                  .folded());
        });
    return new SheetTable(
        name(sheet),
        name(sheet.key),
        columns,
        rows.size(),
        row -> cells(rows.get(row), remarked, identity));
  }

  private static boolean[] remarked(TableView table) {
    boolean[] remarked = new boolean[table.columns().size()];
    for (List<Cell> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        remarked[i] |= row.get(i) instanceof TableView.Figure figure && figure.remark().isPresent();
      }
    }
    return remarked;
  }

  private String heading(TableView.Column column) {
    String heading = words.say(column.heading());
    return column
        .unit()
        .filter(unit -> unit != Unit.NUMBER)
        .map(
            unit ->
                words.t(
                    "heading.with-unit", column.heading(), words.t("unit.heading." + unit.token())))
        .orElse(heading);
  }

  /** The series of a column, or the last word of the key of its heading. */
  private static String id(TableView.Column column) {
    String key = column.heading().key();
    return column.series().orElse(key.substring(key.lastIndexOf('.') + 1));
  }

  private Column column(TableView.Column column, List<List<Cell>> rows, int at) {
    String heading = heading(column);
    if (column.unit().isPresent()) {
      Unit unit = column.unit().get();
      int decimals =
          rows.stream()
              .flatMap(row -> optional(row.get(at)).stream())
              .mapToInt(value -> value.stripTrailingZeros().scale())
              .max()
              .orElse(0);
      return new Column(
              heading,
              unit == Unit.NUMBER ? UnitFormat.decimals(decimals) : UnitFormat.of(unit),
              MONEY_WIDTH)
          .of(id(column), unit.token(), words.say(column.heading()));
    }
    Column made =
        rows.get(0).get(at) instanceof TableView.Day
            ? Column.date(heading)
            : Column.text(heading, WORDS_WIDTH);
    return made.of(
        id(column), "", words.t("workbook.meaning." + (made.isDate() ? "date" : "period")));
  }

  private List<Object> cells(List<Cell> row, boolean[] remarked, Optional<String> identity) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object cell = cell(row.get(i));
      cells.add(
          identity.isPresent() && i == RESIDUAL && cell instanceof BigDecimal value
              ? new Formula(identity.get(), value)
              : cell);
      if (remarked[i]) {
        cells.add(((TableView.Figure) row.get(i)).remark().map(words::say).orElse(null));
      }
    }
    if (identity.isPresent()) {
      cells.add(cell(row.get(RESIDUAL)));
    }
    return cells;
  }

  private Object cell(Cell cell) {
    if (cell instanceof TableView.Figure figure) {
      return figure.quantity().map(quantity -> (Object) quantity.value()).orElse(null);
    } else if (cell instanceof TableView.Day day) {
      return day.date();
    } else if (cell instanceof TableView.Words said) {
      return words.say(said.sentence());
    } else if (cell instanceof TableView.Link link) {
      return words.text(link.text());
    } else if (cell instanceof TableView.Document document) {
      return document.text();
    } else if (cell instanceof TableView.Event event) {
      return event.date();
    } else if (cell instanceof TableView.Amount amount) {
      return words.cell(amount.quantity());
    } else if (cell instanceof TableView.Many many) {
      return many.sentences().stream().map(words::say).collect(Collectors.joining("; "));
    }
    return ((TableView.Name) cell).text();
  }

  /** Change of reserves less (change of assets less all that absorbs), from the row's own cells. */
  private String identity(TableView table, String name) {
    StringBuilder formula = new StringBuilder();
    formula.append(own(table, name, RESIDUAL + 1)).append("-(");
    formula.append(own(table, name, RESIDUAL + 2));
    for (int column = RESIDUAL + 3; column < table.columns().size(); column++) {
      formula.append('-').append(own(table, name, column));
    }
    return formula.append(')').toString();
  }

  private String own(TableView table, String name, int column) {
    return name
        + "[[#This Row],["
        + SheetTable.escaped(heading(table.columns().get(column)))
        + "]]";
  }
}
