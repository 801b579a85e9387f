package huigou.publish.workbook;

import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the cells of a data file look like over all its rows, which are read once for it and not
 * held: how many there are, how wide texts are, and how many decimals figures have that are counted
 * in the same.
 *
 * @param <T> what a row is about
 */
final class DatasetLook<T> {

  /** What else than the unit says how figures look: a move is in basis points, its rate is not. */
  private static final Map<String, String> KINDS = Map.of("records", "kind", "ampleness", "line");

  private final RowCells<T> cells;

  /** For each column those that say what its figures are counted in. */
  private final List<int[]> units = new ArrayList<>();

  /** For each column the most decimals of what is counted in the same. */
  private final List<Map<String, Integer>> decimals = new ArrayList<>();

  private final int[] figures;
  private final int[] widest;

  /** The first column of dates; -1 of none. */
  private final int dated;

  private final SortedMap<Integer, Integer> years = new TreeMap<>();
  private int rows;

  private DatasetLook(Dataset<T> dataset, RowCells<T> cells) {
    this.cells = cells;
    List<Column<T>> columns = dataset.ofSheet();
    List<String> names = columns.stream().map(Column::name).toList();
    dated =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).type() == Column.Type.DATE)
            .findFirst()
            .orElse(-1);
    figures = new int[columns.size()];
    widest = new int[columns.size()];
    int kind = names.indexOf(KINDS.getOrDefault(dataset.name(), ""));
    for (Column<T> column : columns) {
      units.add(
          column.type() == Column.Type.NUMBER
              ? IntStream.of(names.indexOf(column.unit().orElse("")), kind)
                  .filter(at -> at >= 0)
                  .toArray()
              : new int[0]);
      decimals.add(new HashMap<>());
    }
  }

  /**
   * Goes through all rows.
   *
   * @param cells takes them
   */
  static <T> DatasetLook<T> at(Dataset<T> dataset, Iterator<T> rows, RowCells<T> cells) {
    DatasetLook<T> look = new DatasetLook<>(dataset, cells);
    while (rows.hasNext()) {
      cells.take(rows.next());
      look.count();
    }
    return look;
  }

  private void count() {
    rows++;
    years.merge(year(), 1, Integer::sum);
    for (int i = 0; i < figures.length; i++) {
      Object cell = cells.at(i);
      figures[i] += cell instanceof Number || cell instanceof LocalDate ? 1 : 0;
      if (cell instanceof String text) {
        widest[i] = Math.max(widest[i], Book.width(text));
      } else if (cell instanceof BigDecimal number) {
        decimals.get(i).merge(unit(i), number.stripTrailingZeros().scale(), Math::max);
      }
    }
  }

  int rows() {
    return rows;
  }

  /** How many rows there are of a year, and under 0 of none. */
  SortedMap<Integer, Integer> years() {
    return years;
  }

  /** The year of the row that was taken last, by the first column of dates; 0 of one without. */
  int year() {
    return dated < 0 || cells.at(dated) == null ? 0 : ((LocalDate) cells.at(dated)).getYear();
  }

  /** Of how many rows a column has a figure or a date. */
  int figures(int column) {
    return figures[column];
  }

  /** Characters that the longest text of a column takes. */
  int widest(int column) {
    return widest[column];
  }

  /** The format of a column of figures: the decimals of the longest. */
  String format(int column) {
    return UnitFormat.decimals(
        decimals.get(column).values().stream().mapToInt(each -> each).max().orElse(0));
  }

  /**
   * The cell of the row that was taken last: a figure whose unit the row says has the decimals of
   * what is counted in the same.
   *
   * @param value what stands in the cell: the figure itself, or a formula that gives it
   */
  Object shown(int column, Object value) {
    return units.get(column).length > 0 && cells.at(column) instanceof BigDecimal
        ? new SheetTable.Shown(value, UnitFormat.decimals(decimals.get(column).get(unit(column))))
        : value;
  }

  /** What the row's figure in a column is counted in. */
  private String unit(int column) {
    int[] by = units.get(column);
    if (by.length == 1) {
      return String.valueOf(cells.at(by[0]));
    }
    StringBuilder unit = new StringBuilder();
    for (int at : by) {
      unit.append(unit.isEmpty() ? "" : " ").append(cells.at(at));
    }
    return unit.toString();
  }
}
