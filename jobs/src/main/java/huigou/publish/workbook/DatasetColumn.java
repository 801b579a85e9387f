package huigou.publish.workbook;

import huigou.publish.text.Words;
import huigou.publish.workbook.SaidDate.Beside;
import huigou.publish.workbook.SheetTable.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column of a data file in a sheet: the columns that it takes there, and its cells of a row. */
sealed interface DatasetColumn {

  /** Its columns in the sheet. */
  List<SheetColumn> columns();

  /**
   * Its cells of the row that was taken last, as many as it has columns.
   *
   * @param into takes them
   */
  void cells(RowCells<?> row, List<Object> into);

  /** A column whose cells stand as they are. */
  record Plain(int at, SheetColumn column, DatasetLook<?> look) implements DatasetColumn {

    @Override
    public List<SheetColumn> columns() {
      return List.of(column);
    }

    @Override
    public void cells(RowCells<?> row, List<Object> into) {
      into.add(look.shown(at, row.at(at)));
    }
  }

  /** A column of words that hold numbers, some of them or all. */
  record Counted(int at, SheetColumn column) implements DatasetColumn {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,14}");

    @Override
    public List<SheetColumn> columns() {
      return List.of(column);
    }

    @Override
    public void cells(RowCells<?> row, List<Object> into) {
      Object cell = row.at(at);
      boolean whole = cell instanceof String digits && WHOLE.matcher(digits).matches();
      into.add(whole ? Long.valueOf((String) cell) : cell);
    }
  }

  /** A column of dates in words: the first day of each, and beside it what else was said. */
  record Said(int at, List<SheetColumn> columns, List<Beside> beside) implements DatasetColumn {

    @Override
    public void cells(RowCells<?> row, List<Object> into) {
      String text = (String) row.at(at);
      Optional<SaidDate> date = Optional.ofNullable(text).flatMap(SaidDate::read);
      into.add(date.<Object>map(SaidDate::first).orElse(text));
      beside.forEach(each -> into.add(date.map(said -> said.beside(each, text)).orElse(null)));
    }
  }

  /**
   * A column that a formula fills.
   *
   * @param column with its formula
   */
  record Live(int at, SheetColumn column, LiveColumns.Live by, DatasetLook<?> look)
      implements DatasetColumn {

    @Override
    public List<SheetColumn> columns() {
      return List.of(column);
    }

    @Override
    public void cells(RowCells<?> row, List<Object> into) {
      into.add(look.shown(at, new Formula(by.formula(), value(row))));
    }

    /** What the formula must give: the figure of the store, or the mark for none. */
    private Object value(RowCells<?> row) {
      Object cell = row.at(at);
      return cell == null ? by.absent().apply(row::of) : cell;
    }

    /** What the store has of it. */
    Stored stored(Words words) {
      String name = column.heading() + "_stored";
      return new Stored(this, column.storedAs(name, words).asWideAsItsName());
    }
  }

  /** What the store has beside a column that a formula fills. */
  record Stored(Live live, SheetColumn column) implements DatasetColumn {

    @Override
    public List<SheetColumn> columns() {
      return List.of(column);
    }

    @Override
    public void cells(RowCells<?> row, List<Object> into) {
      into.add(live.look().shown(live.at(), live.value(row)));
    }
  }

  /** The cells of the row that was taken last, of one column after the other. */
  static List<Object> row(List<DatasetColumn> columns, RowCells<?> row) {
    List<Object> cells = new ArrayList<>();
    columns.forEach(column -> column.cells(row, cells));
    return cells;
  }
}
