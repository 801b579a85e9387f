package huigou.fuzz;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Single cells that are emptied, doubled, exchanged or filled with something else. */
final class CellMutations {

  private static final Predicate<String> FULL = text -> !text.isBlank();

  private CellMutations() {}

  static List<Mutation> all() {
    return List.of(
        one("cell emptied", (text, random) -> ""),
        one("cell's text doubled", (text, random) -> text + text),
        one("blanks around a cell", (text, random) -> " " + text + "\u00A0"),
        one("cell a dash", (text, random) -> "-"),
        one("cell null", (text, random) -> "null"),
        one("cell a nought", (text, random) -> "0"),
        one("cell very long", (text, random) -> text + "x".repeat(9000)),
        Mutation.ofTable("two cells of a row swapped", CellMutations::swappedAcross),
        Mutation.ofTable("two cells of a column swapped", CellMutations::swappedDown),
        Mutation.ofTable("cell of the row before", CellMutations::ofRowBefore),
        Mutation.ofTable("all cells of a column emptied", CellMutations::columnEmptied));
  }

  private static Mutation one(String kind, BiFunction<String, Random, String> other) {
    return Mutation.ofTable(
        kind,
        (grid, random) -> {
          Grid.Cell cell = grid.anyCell(random, FULL);
          if (cell == null) {
            return false;
          }
          grid.put(cell, other.apply(grid.text(cell), random));
          return true;
        });
  }

  private static boolean swappedAcross(Grid grid, Random random) {
    Grid.Cell one = grid.anyCell(random, FULL);
    int[] columns = grid.twoColumns(random);
    if (one == null || columns == null) {
      return false;
    }
    Grid.Cell other =
        new Grid.Cell(one.row(), columns[0] == one.column() ? columns[1] : columns[0]);
    return swapped(grid, one, other);
  }

  private static boolean swappedDown(Grid grid, Random random) {
    Grid.Cell one = grid.anyCell(random, FULL);
    int[] rows = grid.twoRows(random);
    if (one == null || rows == null) {
      return false;
    }
    Grid.Cell other = new Grid.Cell(rows[0] == one.row() ? rows[1] : rows[0], one.column());
    return swapped(grid, one, other);
  }

  private static boolean swapped(Grid grid, Grid.Cell one, Grid.Cell other) {
    if (grid.text(other) == null) {
      return false;
    }
    String kept = grid.text(one);
    grid.put(one, grid.text(other));
    grid.put(other, kept);
    return true;
  }

  private static boolean ofRowBefore(Grid grid, Random random) {
    Grid.Cell cell = grid.anyCell(random, FULL);
    if (cell == null || cell.row() == 0 || grid.text(cell.row() - 1, cell.column()) == null) {
      return false;
    }
    grid.put(cell, grid.text(cell.row() - 1, cell.column()));
    return true;
  }

  private static boolean columnEmptied(Grid grid, Random random) {
    if (grid.headings().isEmpty()) {
      return false;
    }
    int column = random.nextInt(grid.headings().size());
    grid.rowsWith(column, FULL).forEach(row -> grid.put(new Grid.Cell(row, column), ""));
    return true;
  }
}
