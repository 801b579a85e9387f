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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/**
 * The tables of topic pages as sheets, with all their rows. What is said beside a figure stands in
 * a column of its own.
 */
final class TopicSheets {

  private static final int WORDS_WIDTH = 30;
  private static final int MONEY_WIDTH = 20;

  /** The identity's sheet and the column that its formulas fill. */
  private static final String IDENTITY = "drain";

  private static final int RESIDUAL = 1;

  private final SiteView site;
  private final Words words;

  TopicSheets(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** Sheets in their order: the last part of the key of a sheet, and the table that it holds. */
  private enum Sheet {
    FACILITIES("facilities", StandingPage.FACILITIES, "days"),
    OPERATIONS("operations", StandingPage.FACILITIES, "operations"),
    TAKE_UP("take-up", StandingPage.FACILITIES, "take-up"),
    AMPLENESS("ampleness", StandingPage.AMPLENESS, "share-table"),
    RATIO("reserves-ratio", StandingPage.AMPLENESS, "ratio-table"),
    SLOPE("pass-through", StandingPage.AMPLENESS, "slope-table"),
    POPS("pops", StandingPage.AMPLENESS, "pops"),
    COST("cost", StandingPage.COST, "month"),
    AHEAD("ahead", StandingPage.AHEAD, "days"),
    BALANCE_SHEET("balance-sheet", StandingPage.BALANCE_SHEET, "levels"),
    DRAIN(IDENTITY, StandingPage.BALANCE_SHEET, "identity"),
    PARTIAL("partial", StandingPage.BALANCE_SHEET, "partial"),
    TREASURY("treasury", StandingPage.TREASURY, "cash"),
    BILLS("bills", StandingPage.TREASURY, "months"),
    PROGRAMMES("programmes", StandingPage.BUYBACKS, "programmes"),
    EXECUTIONS("executions", StandingPage.HONG_KONG, "executions"),
    AUTHORISATIONS("authorisations", StandingPage.UNITED_STATES, "authorisations"),
    MARKET_TOTALS("market-totals", StandingPage.UNITED_STATES, "totals"),
    REPURCHASES("repurchases", StandingPage.UNITED_STATES, "repurchases"),
    ANNOUNCEMENTS("announcements", StandingPage.ANNOUNCEMENTS, "read");

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

  /** What the check sheet holds against the database: the residuals that formulas give. */
  List<FigureSheets.Checked> checked() {
    return table(site, Sheet.DRAIN).stream()
        .map(
            table -> {
              BigDecimal sum =
                  table.rows().stream()
                      .map(row -> value(row.get(RESIDUAL)))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              return new FigureSheets.Checked(
                  words.say(table.columns().get(RESIDUAL).heading()),
                  name(Sheet.DRAIN),
                  CellReference.convertNumToColString(RESIDUAL),
                  table.rows().size(),
                  table.rows().size(),
                  sum);
            })
        .toList();
  }

  private static BigDecimal value(Cell cell) {
    return ((TableView.Figure) cell).quantity().orElseThrow().value();
  }

  private String name(Sheet sheet) {
    return words.t("workbook.sheet." + sheet.key);
  }

  private SheetTable sheet(Sheet sheet, TableView table) {
    boolean[] remarked = remarked(table);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      TableView.Column column = table.columns().get(i);
      columns.add(column(column, table.rows().get(0).get(i)));
      if (remarked[i]) {
        columns.add(
            Column.text(words.t("workbook.column.remark", column.heading()), WORDS_WIDTH / 2));
      }
    }
    return new SheetTable(
        name(sheet),
        "tbl_" + sheet.key.replace('-', '_'),
        columns,
        table.rows().size(),
        row -> cells(sheet, table.rows().get(row), remarked, row + 2));
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

  private Column column(TableView.Column column, Cell first) {
    String heading = words.say(column.heading());
    if (column.unit().isPresent()) {
      Unit unit = column.unit().get();
      return new Column(
          unit == Unit.NUMBER
              ? heading
              : words.t(
                  "heading.with-unit", column.heading(), words.t("unit.heading." + unit.token())),
          UnitFormat.of(unit),
          MONEY_WIDTH);
    }
    return first instanceof TableView.Day
        ? Column.date(heading)
        : Column.text(heading, WORDS_WIDTH);
  }

  private List<Object> cells(Sheet sheet, List<Cell> row, boolean[] remarked, int number) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object cell = cell(row.get(i));
      cells.add(
          sheet == Sheet.DRAIN && i == RESIDUAL && cell instanceof BigDecimal value
              ? new Formula(identity(row.size(), number), value)
              : cell);
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
    }
    return ((TableView.Name) cell).text();
  }

  /** Change of reserves less (change of assets less all that absorbs), from the row's own cells. */
  private static String identity(int width, int row) {
    StringBuilder formula = new StringBuilder();
    formula.append(at(RESIDUAL + 1, row)).append("-(").append(at(RESIDUAL + 2, row));
    for (int column = RESIDUAL + 3; column < width; column++) {
      formula.append('-').append(at(column, row));
    }
    return formula.append(')').toString();
  }

  private static String at(int column, int row) {
    return CellReference.convertNumToColString(column) + row;
  }
}
