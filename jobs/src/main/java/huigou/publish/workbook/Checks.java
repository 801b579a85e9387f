package huigou.publish.workbook;

import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks that can fail: each a row with what is expected of the store, what a formula finds, and a
 * word. Of columns of formulas every row is held against the store's own; of columns of figures the
 * sum of their squares, which no two slips that cancel each other leave as it was, and a sum in
 * which every row weighs by its number, which no two that change places do; of columns of words and
 * flags such a sum of their letters; of each table the number of its rows; of dates that they are
 * in order.
 */
final class Checks {

  /** Sums are added in another order by every program. */
  private static final String TOLERANCE = "1E-12";

  /** Tables in which the reader writes: what stands there is no figure of the store. */
  private static final Set<String> READERS = Set.of("tbl_switch", "tbl_calculator");

  private static final String SUMS = "0.0000000000E+00";
  private static final String COUNT = "#,##0";

  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  Checks(Words words) {
    this.words = words;
  }

  /**
   * A column of formulas and the one with the store's figures.
   *
   * @param figures rows of which the store has one
   */
  record Pair(String title, String table, String live, String stored, int figures) {

    /** A pair that is called as its column is. */
    static Pair of(String table, SheetColumn live, SheetColumn stored, int figures) {
      return new Pair(live.heading(), table, live.heading(), stored.heading(), figures);
    }
  }

  private record Row(
      String kind,
      String what,
      BigDecimal expected,
      String format,
      Formula found,
      Formula difference,
      Formula rows) {}

  /** Every row of a calculated column against the store. */
  void add(Pair pair) {
    String live = SheetTable.all(pair.table(), pair.live());
    String stored = SheetTable.all(pair.table(), pair.stored());
    rows.add(
        new Row(
            t("kind.formula"),
            words.t("workbook.checks.formula", pair.title(), pair.table()),
            BigDecimal.valueOf(pair.figures()),
            COUNT,
            new Formula("COUNT(" + live + ")", BigDecimal.valueOf(pair.figures())),
            new Formula("ABS(SUMSQ(" + live + ")-SUMSQ(" + stored + "))", BigDecimal.ZERO),
            new Formula("SUMPRODUCT(--(" + live + "<>" + stored + "))", BigDecimal.ZERO)));
  }

  /** What a written table holds: its rows, its columns of figures and dates, their order. */
  void add(Book.Written written) {
    SheetTable table = written.table();
    String first = SheetTable.all(table.table(), table.columns().get(0).heading());
    rows.add(
        new Row(
            t("kind.rows"),
            words.t("workbook.checks.rows", table.table()),
            BigDecimal.valueOf(written.named()),
            COUNT,
            new Formula("COUNTA(" + first + ")", BigDecimal.valueOf(written.named())),
            null,
            null));
    if (READERS.contains(table.table())) {
      return;
    }
    for (int i = 0; i < table.columns().size(); i++) {
      SheetColumn column = table.columns().get(i);
      if (column.calculated().isEmpty()) {
        column(written.sums().get(i), table.table(), column.heading());
      }
    }
    if (written.order() != SheetDates.Order.NONE && table.rows() > 2) {
      order(table, written.order() == SheetDates.Order.STRICT);
    }
  }

  /** A column that no formula fills, by what it holds. */
  private void column(ColumnSums sums, String table, String heading) {
    String column = SheetTable.all(table, heading);
    if (sums.hasFigures()) {
      rows.add(
          new Row(
              t("kind.squares"),
              words.t("workbook.checks.squares", table, heading),
              sums.squares(),
              SUMS,
              new Formula("SUMSQ(" + column + ")", sums.squares()),
              null,
              new Formula("ABS(COUNT(" + column + ")-" + sums.figures() + ")", BigDecimal.ZERO)));
      sum("kind.squares", "figures", table, heading, sums.byRow(), sums.byRow(column));
    } else if (sums.isText()) {
      sum("kind.words", "words", table, heading, sums.letters(), ColumnSums.letters(column));
    } else if (sums.isFlag()) {
      sum("kind.words", "words", table, heading, sums.yes(), ColumnSums.yes(column));
    }
  }

  private void sum(
      String kind, String what, String table, String heading, BigDecimal sum, String formula) {
    rows.add(
        new Row(
            t(kind),
            words.t("workbook.checks." + what, table, heading),
            sum,
            SUMS,
            new Formula(formula, sum),
            null,
            null));
  }

  /**
   * Dates of a table, one after the other from the second row on.
   *
   * @param once whether each stands there once
   */
  private void order(SheetTable table, boolean once) {
    String date = SheetTable.all(table.table(), table.columns().get(0).heading());
    int last = table.rows() + 1;
    String sheet = "'" + table.sheet() + "'!";
    rows.add(
        new Row(
            t("kind.order"),
            words.t("workbook.checks." + (once ? "order" : "rising"), table.table()),
            BigDecimal.ZERO,
            COUNT,
            new Formula(
                "SUMPRODUCT(--("
                    + sheet
                    + "A3:A"
                    + last
                    + (once ? "<=" : "<")
                    + sheet
                    + "A2:A"
                    + (last - 1)
                    + "))",
                BigDecimal.ZERO),
            null,
            once
                ? new Formula(
                    "SUMPRODUCT(--(COUNTIF(" + date + "," + date + ")>1))", BigDecimal.ZERO)
                : null));
  }

  /** A figure that stands on one sheet and is looked up on another. */
  void equal(String what, BigDecimal expected, Formula found) {
    rows.add(new Row(t("kind.look-up"), what, expected, "0.00", found, null, null));
  }

  /** What a formula counts. */
  void counted(String what, int expected, String formula) {
    BigDecimal count = BigDecimal.valueOf(expected);
    rows.add(
        new Row(t("kind.switch"), what, count, COUNT, new Formula(formula, count), null, null));
  }

  int size() {
    return rows.size();
  }

  private String t(String key) {
    return words.t("workbook.checks." + key);
  }

  /** The table of all checks. */
  SheetTable table() {
    String name = "tbl_checks";
    String expected = t("expected");
    String found = t("found");
    String mismatches = t("mismatches");
    SheetTable shape = new SheetTable("", name, List.of(), 0, row -> List.of());
    String verdict =
        "IF(AND(ISNUMBER("
            + shape.own(found)
            + "),ABS("
            + shape.own(found)
            + "-"
            + shape.own(expected)
            + ")<="
            + TOLERANCE
            + "*MAX(1,ABS("
            + shape.own(expected)
            + ")),N("
            + shape.own(t("difference"))
            + ")<="
            + TOLERANCE
            + ",N("
            + shape.own(mismatches)
            + ")=0),WORD_OK,WORD_DIFFERS)";
    List<SheetColumn> columns =
        List.of(
            SheetColumn.text("#", 7).of("id", "", "#"),
            SheetColumn.text(t("kind"), 18).of("kind", "", t("kind")),
            SheetColumn.text(t("what"), 70).of("what", "", t("what")),
            new SheetColumn(expected, COUNT, 20).of("expected", "", expected),
            new SheetColumn(found, COUNT, 20).of("found", "", found),
            SheetColumn.figure(t("difference"), "0.00").of("difference", "", t("difference")),
            SheetColumn.figure(mismatches, COUNT).of("mismatching_rows", "", mismatches),
            SheetColumn.text(t("verdict"), 14).of("verdict", "", t("verdict")).by(verdict));
    return new SheetTable(
        words.t("workbook.sheet.checks"),
        name,
        columns,
        rows.size(),
        row -> {
          Row each = rows.get(row);
          List<Object> cells = new ArrayList<>();
          cells.add("C" + (row + 1));
          cells.add(each.kind());
          cells.add(each.what());
          cells.add(new SheetTable.Shown(each.expected(), each.format()));
          cells.add(new SheetTable.Shown(each.found(), each.format()));
          cells.add(each.difference());
          cells.add(each.rows());
          cells.add(new Formula(verdict, t("ok")));
          return cells;
        });
  }

  /** What the cover says of them. */
  Formula verdict() {
    String column = SheetTable.all("tbl_checks", t("verdict"));
    String all = words.t("workbook.checks.all", rows.size());
    String some = words.t("workbook.checks.some", rows.size());
    return new Formula(
        "IF(COUNTIF("
            + column
            + ",WORD_OK)=ROWS("
            + column
            + "),\""
            + all
            + "\",ROWS("
            + column
            + ")-COUNTIF("
            + column
            + ",WORD_OK)&\""
            + some
            + "\")",
        all);
  }
}
