package huigou.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table as a delivery holds it, to be altered in place: comma-separated rows, a sheet, or records
 * with the same keys. A cell that a record does not have is null.
 *
 * @param above rows above the headings
 * @param dayFirst whether days with strokes begin with the day of the month
 */
record Grid(
    List<List<String>> above, List<String> headings, List<List<String>> rows, boolean dayFirst) {

  /** One cell. */
  record Cell(int row, int column) {}

  static Grid of(List<String> headings, List<List<String>> rows, boolean dayFirst) {
    return new Grid(new ArrayList<>(), headings, rows, dayFirst);
  }

  String text(int row, int column) {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : null;
  }

  String text(Cell cell) {
    return text(cell.row(), cell.column());
  }

  void put(Cell cell, String text) {
    rows.get(cell.row()).set(cell.column(), text);
  }

  /** A cell that is such; null when there is none. */
  Cell anyCell(Random random, Predicate<String> such) {
    if (rows.isEmpty() || headings.isEmpty()) {
      return null;
    }
    for (int i = 0; i < 60; i++) {
      Cell cell = new Cell(random.nextInt(rows.size()), random.nextInt(headings.size()));
      String text = text(cell);
      if (text != null && such.test(text)) {
        return cell;
      }
    }
    return null;
  }

  /** Two different rows of at least two; null when there are fewer. */
  int[] twoRows(Random random) {
    return two(random, rows.size());
  }

  /** Two different columns of at least two; null when there are fewer. */
  int[] twoColumns(Random random) {
    return two(random, headings.size());
  }

  /** All rows, those above the headings, and the headings. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>(above);
    lines.add(headings);
    lines.addAll(rows);
    return lines;
  }

  /** The numbers of rows that have such a cell in a column. */
  List<Integer> rowsWith(int column, Predicate<String> such) {
    return IntStream.range(0, rows.size())
        .filter(row -> text(row, column) != null && such.test(text(row, column)))
        .boxed()
        .toList();
  }

  private static int[] two(Random random, int size) {
    if (size < 2) {
      return null;
    }
    int first = random.nextInt(size);
    int second = (first + 1 + random.nextInt(size - 1)) % size;
    return new int[] {first, second};
  }
}
