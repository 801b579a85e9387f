package huigou.publish.view;

import huigou.model.series.Unit;
import huigou.model.view.GivenAnew;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A table of a page in the making: each column is its heading and the cell that it takes of a row,
 * so that the two cannot part.
 *
 * @param <T> what a row is about
 */
final class TableOf<T> {

  /** Rows of longer tables are made when they are looked at. */
  private static final int HELD = 2000;

  private final List<TableView.Column> headings = new ArrayList<>();
  private final List<Function<? super T, ? extends Cell>> cells = new ArrayList<>();

  /** Places of the columns that tell rows apart. */
  private final Set<Integer> telling = new HashSet<>();

  /** A column of a dataset as it is. */
  TableOf<T> column(Column<T> column) {
    return add(column.heading(), column::shown);
  }

  /** A column of a dataset that a page shows in its own way. */
  TableOf<T> column(Column<T> column, Function<? super T, ? extends Cell> cell) {
    return add(column.heading(), cell);
  }

  /**
   * A column of a dataset that tells rows apart: it is left out where all of them say the same, as
   * on the page of one company its name does.
   */
  TableOf<T> telling(Column<T> column, Function<? super T, ? extends Cell> cell) {
    telling.add(cells.size());
    return column(column, cell);
  }

  /**
   * A column of days or words.
   *
   * @param key of the message that words its heading
   */
  TableOf<T> words(String key, Function<? super T, ? extends Cell> cell) {
    return add(TableView.Column.words(key), cell);
  }

  /** A column of words that is left out where every row says the same. */
  TableOf<T> telling(String key, Function<? super T, ? extends Cell> cell) {
    telling.add(cells.size());
    return words(key, cell);
  }

  /** A column of figures. */
  TableOf<T> figures(String key, Unit unit, Function<? super T, ? extends Cell> cell) {
    return add(TableView.Column.figures(key, unit), cell);
  }

  TableOf<T> add(TableView.Column heading, Function<? super T, ? extends Cell> cell) {
    headings.add(heading);
    cells.add(cell);
    return this;
  }

  /**
   * The table.
   *
   * @param rows in the order in which a reader looks for them
   * @param shown how many of them a page shows
   * @param dataset that has all of them
   */
  TableView table(
      String id,
      Sentence title,
      List<Sentence> notes,
      List<T> rows,
      int shown,
      Optional<Dataset<?>> dataset) {
    List<List<Cell>> all =
        rows.size() > HELD
            ? new GivenAnew<>(rows, this::row)
            : rows.stream().map(this::row).toList();
    List<Integer> kept =
        IntStream.range(0, cells.size())
            .filter(column -> !telling.contains(column) || tells(all, column))
            .boxed()
            .toList();
    return new TableView(
        id,
        title,
        notes,
        those(kept, headings),
        rows.size() > HELD
            ? new GivenAnew<>(all, row -> those(kept, row))
            : all.stream().map(row -> those(kept, row)).toList(),
        shown,
        dataset.map(Dataset::path));
  }

  private static boolean tells(List<List<Cell>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).distinct().limit(2).count() > 1;
  }

  private static <E> List<E> those(List<Integer> kept, List<E> of) {
    return kept.size() == of.size() ? of : kept.stream().map(of::get).toList();
  }

  /** The table with a dataset that has all of its rows. */
  TableView table(
      String id,
      Sentence title,
      List<Sentence> notes,
      List<T> rows,
      int shown,
      Dataset<?> dataset) {
    return table(id, title, notes, rows, shown, Optional.of(dataset));
  }

  private List<Cell> row(T of) {
    List<Cell> row = new ArrayList<>(cells.size());
    for (Function<? super T, ? extends Cell> cell : cells) {
      row.add(cell.apply(of));
    }
    return row;
  }
}
