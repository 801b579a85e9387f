package huigou.publish.workbook;

import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TopicView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of topic pages as sheets, with all their rows. What is said beside a figure stands in
 * a column of its own.
 */
final class TopicSheets {

  private static final int WORDS_WIDTH = 30;
  private static final int MONEY_WIDTH = 20;

  /** The first column after that of the day or period: what the others of the row leave. */
  private static final int FIRST = 1;

  /** Sheets whose first column of figures follows from the others of its row. */
  private static final Set<Sheet> LEAVING = EnumSet.of(Sheet.IDENTITY, Sheet.PARTIAL, Sheet.BILLS);

  private final SiteView site;
  private final Words words;
  private final Map<SeriesId, SeriesView> series;

  private final TopicHeadings headings;
  private final WeeklyLevels levels;
  private final List<Checks.Pair> pairs = new ArrayList<>();

  TopicSheets(SiteView site, Words words) {
    this.site = site;
    this.words = words;
    series = site.series().stream().collect(Collectors.toMap(SeriesView::id, each -> each));
    headings = new TopicHeadings(site, words);
    levels =
        table(site, Sheet.BALANCE_SHEET)
            .map(table -> new WeeklyLevels(words, headings, table, series, reckoned()))
            .orElseGet(() -> new WeeklyLevels(words));
  }

  /** What formulas reckon out of levels: parts of the identity, and run-off. */
  private Stream<SeriesView> reckoned() {
    return Stream.concat(
        Stream.of(Sheet.IDENTITY, Sheet.PARTIAL)
            .flatMap(sheet -> table(site, sheet).stream())
            .flatMap(table -> table.columns().stream().skip(FIRST + 1L))
            .flatMap(column -> column.series().stream())
            .map(id -> series.get(new SeriesId(id))),
        RunOffSheet.counted(site).stream());
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
    IDENTITY("identity", StandingPage.BALANCE_SHEET, "identity"),
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

  private static Optional<TableView> table(SiteView site, Sheet sheet) {
    return site.shown().topics().stream()
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
      if (sheet == Sheet.PARTIAL && levels.isThere() && !RunOffSheet.counted(site).isEmpty()) {
        RunOffSheet runOff = new RunOffSheet(site, words, headings, levels);
        tables.add(runOff.table());
        pairs.addAll(runOff.pairs());
      }
    }
    return tables;
  }

  /** Each column of formulas of the tables that were made, and what the store has of it. */
  List<Checks.Pair> pairs() {
    return List.copyOf(pairs);
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
                headings.heading(table.columns().get(i)),
                column,
                rows.stream().map(row -> ((TableView.Day) row.get(0)).date()).toList(),
                rows.stream().map(row -> optional(row.get(at))).toList(),
                headings.money(table.columns().get(i))));
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

  private String name(Sheet sheet) {
    return words.t("workbook.sheet." + sheet.key);
  }

  private SheetTable sheet(Sheet sheet, TableView table) {
    boolean[] remarked = remarked(table);
    List<List<Cell>> rows = ordered(table);
    List<SheetColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableView.Column column = table.columns().get(i);
      columns.add(column(column, rows, i));
      if (remarked[i]) {
        columns.add(
            SheetColumn.text(words.t("workbook.column.remark", column.heading()), WORDS_WIDTH / 2)
                .of(TopicHeadings.id(column) + " remark", "", words.t("workbook.meaning.remark")));
      }
    }
    if (sheet == Sheet.BALANCE_SHEET) {
      levels.further().forEach(view -> columns.add(headings.column(view).folded()));
    }
    Map<Integer, String> live = live(sheet, table);
    int[] places = places(remarked);
    live.forEach(
        (at, formula) -> {
          SheetColumn column = columns.get(places[at]).marked(Marks.NOT_DELIVERED).by(formula);
          columns.set(places[at], column);
          SheetColumn stored = column.stored(words);
          columns.add(stored);
          pairs.add(
              Checks.Pair.of(
                  name(sheet.key),
                  column,
                  stored,
                  (int) rows.stream().filter(row -> optional(row.get(at)).isPresent()).count()));
        });
    return new SheetTable(
        name(sheet),
        name(sheet.key),
        columns,
        rows.size(),
        row -> {
          List<Object> cells = cells(rows.get(row), remarked, live);
          if (sheet == Sheet.BALANCE_SHEET) {
            LocalDate day = ((TableView.Day) rows.get(row).get(0)).date();
            levels
                .further()
                .forEach(
                    view -> cells.add(site.shelf().figures(view.id()).value(day).orElse(null)));
          }
          live.keySet().forEach(at -> cells.add(orMark(cell(rows.get(row).get(at)))));
          return cells;
        });
  }

  /** Where the columns of a page's table stand among those of the sheet. */
  private static int[] places(boolean[] remarked) {
    int[] places = new int[remarked.length];
    for (int i = 1; i < places.length; i++) {
      places[i] = places[i - 1] + (remarked[i - 1] ? 2 : 1);
    }
    return places;
  }

  private static Object orMark(Object cell) {
    return cell == null ? Marks.NOT_DELIVERED : cell;
  }

  /** The formulas of a page's table by the places of its columns. */
  private Map<Integer, String> live(Sheet sheet, TableView table) {
    Map<Integer, String> live = new TreeMap<>();
    if (sheet == Sheet.RATIO) {
      live.put(
          FIRST,
          "ROUND("
              + own(table, name(sheet.key), FIRST + 1)
              + "/"
              + own(table, name(sheet.key), FIRST + 2)
              + "*100,"
              + scale(table)
              + ")");
    }
    if (LEAVING.contains(sheet) && table.columns().size() > FIRST + 2) {
      live.put(
          FIRST,
          sheet == Sheet.BILLS
              ? own(table, name(sheet.key), FIRST + 1)
                  + "-"
                  + own(table, name(sheet.key), FIRST + 2)
              : identity(table, name(sheet.key)));
    }
    for (int i = FIRST + 1; i < table.columns().size(); i++) {
      int at = i;
      table
          .columns()
          .get(i)
          .series()
          .map(id -> series.get(new SeriesId(id)))
          .flatMap(each -> each.lineage().combination())
          .flatMap(combination -> levels.reckoned(combination, own(table, name(sheet.key), 0)))
          .ifPresent(formula -> live.put(at, formula));
    }
    return live;
  }

  /** Decimals of the first column of figures, which are as many in every row. */
  private static int scale(TableView table) {
    return table.rows().stream()
        .flatMap(row -> optional(row.get(FIRST)).stream())
        .mapToInt(BigDecimal::scale)
        .findFirst()
        .orElse(0);
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

  private SheetColumn column(TableView.Column column, List<List<Cell>> rows, int at) {
    String heading = headings.heading(column);
    if (column.unit().isPresent()) {
      Unit unit = column.unit().get();
      int decimals =
          rows.stream()
              .flatMap(row -> optional(row.get(at)).stream())
              .mapToInt(value -> value.stripTrailingZeros().scale())
              .max()
              .orElse(0);
      return new SheetColumn(
              heading,
              headings
                  .money(column)
                  .map(Money::format)
                  .orElse(
                      unit == Unit.NUMBER ? UnitFormat.decimals(decimals) : UnitFormat.of(unit)),
              MONEY_WIDTH)
          .of(TopicHeadings.id(column), unit.token(), words.say(column.heading()));
    }
    SheetColumn made =
        rows.get(0).get(at) instanceof TableView.Day
            ? SheetColumn.date(heading)
            : SheetColumn.text(heading, WORDS_WIDTH);
    return made.of(
        TopicHeadings.id(column),
        "",
        words.t("workbook.meaning." + (made.isDate() ? "date" : "period")));
  }

  private List<Object> cells(List<Cell> row, boolean[] remarked, Map<Integer, String> live) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object cell = cell(row.get(i));
      cells.add(live.containsKey(i) ? new Formula(live.get(i), orMark(cell)) : cell);
      if (remarked[i]) {
        cells.add(((TableView.Figure) row.get(i)).remark().map(words::say).orElse(null));
      }
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
    } else if (cell instanceof TableView.Nothing) {
      return null;
    }
    return ((TableView.Name) cell).text();
  }

  /** Change of reserves less (change of assets less all that absorbs), from the row's own cells. */
  private String identity(TableView table, String name) {
    StringBuilder formula = new StringBuilder();
    formula.append(own(table, name, FIRST + 1)).append("-(");
    formula.append(own(table, name, FIRST + 2));
    for (int column = FIRST + 3; column < table.columns().size(); column++) {
      formula.append('-').append(own(table, name, column));
    }
    return formula.append(')').toString();
  }

  private String own(TableView table, String name, int column) {
    return SheetTable.own(name, headings.heading(table.columns().get(column)));
  }
}
