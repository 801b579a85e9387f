package huigou.publish.workbook;

import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TopicView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Column;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

  private static final String RUN_OFF = "run-off";
  private final SiteView site;
  private final Words words;
  private final Map<SeriesId, SeriesView> series;

  /** Levels by week: what the page tabulates, then what formulas of other sheets need besides. */
  private final Map<SeriesId, String> levels = new LinkedHashMap<>();

  private final Map<SeriesId, Money> money = new HashMap<>();
  private final List<SeriesView> further = new ArrayList<>();
  private final List<Checks.Pair> pairs = new ArrayList<>();

  TopicSheets(SiteView site, Words words) {
    this.site = site;
    this.words = words;
    series = site.series().stream().collect(Collectors.toMap(SeriesView::id, each -> each));
    table(site, Sheet.BALANCE_SHEET).ifPresent(this::levels);
  }

  private void levels(TableView tabulated) {
    tabulated
        .columns()
        .forEach(
            column ->
                column.series().ifPresent(id -> levels.put(new SeriesId(id), heading(column))));
    Stream.concat(
            Stream.of(Sheet.IDENTITY, Sheet.PARTIAL)
                .flatMap(sheet -> table(site, sheet).stream())
                .flatMap(table -> table.columns().stream().skip(FIRST + 1L))
                .flatMap(column -> column.series().stream())
                .map(id -> series.get(new SeriesId(id))),
            runOff().stream())
        .flatMap(view -> view.lineage().combination().stream())
        .flatMap(combination -> combination.terms().stream())
        .map(term -> series.get(term.series()))
        .filter(view -> view != null && !levels.containsKey(view.id()))
        .distinct()
        .forEach(
            view -> {
              further.add(view);
              levels.put(view.id(), heading(TableView.Column.of(view)));
            });
  }

  /** What is counted from a day or from its highest, where weeks of it are at hand. */
  private List<SeriesView> runOff() {
    return site.series().stream()
        .filter(
            view ->
                view.lineage()
                    .combination()
                    .filter(
                        each ->
                            each.reach() instanceof Combination.Since
                                || each.reach() instanceof Combination.BelowPeak)
                    .isPresent())
        .toList();
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
      if (sheet == Sheet.PARTIAL && !levels.isEmpty() && !runOff().isEmpty()) {
        tables.add(runOffSheet());
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
                heading(table.columns().get(i)),
                column,
                rows.stream().map(row -> ((TableView.Day) row.get(0)).date()).toList(),
                rows.stream().map(row -> optional(row.get(at))).toList(),
                money(table.columns().get(i))));
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
    if (sheet == Sheet.BALANCE_SHEET) {
      further.forEach(view -> columns.add(level(view)));
    }
    Map<Integer, String> live = live(sheet, table);
    int[] places = places(remarked);
    live.forEach(
        (at, formula) -> {
          Column column = columns.get(places[at]).marked(Marks.NOT_DELIVERED).by(formula);
          columns.set(places[at], column);
          columns.add(stored(column));
          pairs.add(
              new Checks.Pair(
                  column.heading(),
                  name(sheet.key),
                  column.heading(),
                  columns.get(columns.size() - 1).heading(),
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
            further.forEach(
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

  private Column stored(Column live) {
    return new Column(
            words.t("workbook.corridor.stored", live.heading()), live.format(), live.width())
        .of(
            live.meaning().id() + " stored",
            live.meaning().unit(),
            words.t("workbook.corridor.stored", live.heading()))
        .marked(Marks.NOT_DELIVERED)
        .folded();
  }

  private String format(SeriesView view) {
    return money(TableView.Column.of(view)).map(Money::format).orElse(UnitFormat.of(view.unit()));
  }

  private Column level(SeriesView view) {
    return new Column(levels.get(view.id()), format(view), MONEY_WIDTH)
        .of(view.id().value(), view.unit().token(), words.text(view.words().title()))
        .folded();
  }

  /** The formulas of a page's table by the places of its columns. */
  private Map<Integer, String> live(Sheet sheet, TableView table) {
    Map<Integer, String> live = new TreeMap<>();
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
          .flatMap(combination -> reckoned(combination, own(table, name(sheet.key), 0)))
          .ifPresent(formula -> live.put(at, formula));
    }
    return live;
  }

  /**
   * A series by formula out of the levels of the weeks, each looked up by its day; empty where one
   * of them is not among the levels.
   *
   * @param day the row's own day, as formulas name it
   */
  private Optional<String> reckoned(Combination combination, String day) {
    if (!combination.terms().stream().allMatch(term -> levels.containsKey(term.series()))) {
      return Optional.empty();
    }
    Combination.Reach reach = combination.reach();
    if (reach instanceof Combination.Change change) {
      return Optional.of(less(combination, day, day + "-" + change.days()));
    } else if (reach instanceof Combination.Since since) {
      return Optional.of(less(combination, day, Book.date(since.start())));
    } else if (reach instanceof Combination.BelowPeak) {
      String there =
          combination.terms().stream()
              .map(term -> "ISNUMBER(" + all(term.series()) + ")*")
              .collect(Collectors.joining());
      return Optional.of(
          sum(combination, day)
              + "-SUMPRODUCT(MAX(("
              + days()
              + "<="
              + day
              + ")*"
              + there
              + "("
              + signed(combination, this::all)
              + ")))");
    }
    return Optional.empty();
  }

  /** What a sum has on one day more than on another, or the mark that one of them is missing. */
  private String less(Combination combination, String day, String before) {
    String parts =
        Stream.of(day, before)
            .flatMap(at -> combination.terms().stream().map(term -> level(term.series(), at)))
            .collect(Collectors.joining(","));
    return "IF(COUNT("
        + parts
        + ")="
        + 2 * combination.terms().size()
        + ","
        + sum(combination, day)
        + "-("
        + sum(combination, before)
        + "),NOT_DELIVERED)";
  }

  private String sum(Combination combination, String day) {
    return signed(combination, id -> level(id, day));
  }

  private static String signed(Combination combination, Function<SeriesId, String> part) {
    String sum =
        combination.terms().stream()
            .map(term -> (term.sign() > 0 ? "+" : "-") + part.apply(term.series()))
            .collect(Collectors.joining());
    return sum.startsWith("+") ? sum.substring(1) : sum;
  }

  private String all(SeriesId id) {
    return SheetTable.all(name(Sheet.BALANCE_SHEET.key), levels.get(id));
  }

  private String days() {
    return SheetTable.all(name(Sheet.BALANCE_SHEET.key), words.t("table.date"));
  }

  private String level(SeriesId id, String day) {
    return "INDEX(" + all(id) + ",MATCH(" + day + "," + days() + ",0))";
  }

  /** Run-off by what is counted and since when, week by week. */
  private SheetTable runOffSheet() {
    List<SeriesView> counted = runOff();
    List<LocalDate> weeks =
        counted.stream()
            .filter(
                view ->
                    view.lineage().combination().orElseThrow().reach() instanceof Combination.Since)
            .flatMap(view -> site.shelf().figures(view.id()).figures().stream())
            .map(figure -> figure.referenceDate())
            .distinct()
            .sorted()
            .toList();
    String own = name(RUN_OFF) + "[[#This Row],[" + words.t("table.date") + "]]";
    List<Column> columns = new ArrayList<>();
    columns.add(
        Column.date(words.t("table.date")).of("date", "", words.t("workbook.meaning.date")));
    Map<SeriesView, String> formulas = new LinkedHashMap<>();
    for (SeriesView view : counted) {
      reckoned(view.lineage().combination().orElseThrow(), own)
          .ifPresent(formula -> formulas.put(view, formula));
    }
    formulas.forEach(
        (view, formula) ->
            columns.add(
                new Column(heading(TableView.Column.of(view)), format(view), MONEY_WIDTH)
                    .of(view.id().value(), view.unit().token(), words.text(view.words().title()))
                    .marked(Marks.NOT_DELIVERED)
                    .by(formula)));
    List.copyOf(columns.subList(1, columns.size()))
        .forEach(
            column -> {
              columns.add(stored(column));
              pairs.add(
                  new Checks.Pair(
                      column.heading(),
                      name(RUN_OFF),
                      column.heading(),
                      columns.get(columns.size() - 1).heading(),
                      weeks.size()));
            });
    return new SheetTable(
        words.t("workbook.sheet." + RUN_OFF),
        name(RUN_OFF),
        columns,
        weeks.size(),
        row -> {
          List<Object> cells = new ArrayList<>();
          cells.add(weeks.get(row));
          List<Object> stored = new ArrayList<>();
          formulas.forEach(
              (view, formula) -> {
                Object value =
                    orMark(site.shelf().figures(view.id()).value(weeks.get(row)).orElse(null));
                cells.add(new Formula(formula, value));
                stored.add(value);
              });
          cells.addAll(stored);
          return cells;
        });
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

  /** How amounts of a series are shown; empty of what is no series of dollars. */
  private Optional<Money> money(TableView.Column column) {
    return column
        .series()
        .filter(id -> column.unit().filter(Unit.USD::equals).isPresent())
        .map(SeriesId::new)
        .map(
            id ->
                money.computeIfAbsent(
                    id,
                    any ->
                        Money.of(
                            words.language(),
                            site.shelf().figures(id).figures().stream()
                                .map(figure -> figure.value().abs())
                                .max(Comparator.naturalOrder())
                                .orElse(BigDecimal.ZERO))));
  }

  private String heading(TableView.Column column) {
    if (money(column).isPresent()) {
      return words.t(
          "heading.with-unit",
          column.heading(),
          words.t("workbook.money." + money(column).get().unit()));
    }
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
              money(column)
                  .map(Money::format)
                  .orElse(
                      unit == Unit.NUMBER ? UnitFormat.decimals(decimals) : UnitFormat.of(unit)),
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
    return name
        + "[[#This Row],["
        + SheetTable.escaped(heading(table.columns().get(column)))
        + "]]";
  }
}
