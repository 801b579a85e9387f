package huigou.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Rows that are missing, twice, elsewhere or out of step. */
final class RowMutations {

  private RowMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.ofTable("row deleted", RowMutations::deleted),
        Mutation.ofTable("first row deleted", (grid, random) -> removed(grid, 0)),
        Mutation.ofTable(
            "last row deleted", (grid, random) -> removed(grid, grid.rows().size() - 1)),
        Mutation.ofTable("a day's rows deleted", RowMutations::dayDeleted),
        Mutation.ofTable("row twice, in succession", (grid, random) -> twice(grid, random, false)),
        Mutation.ofTable("row twice, at the end", (grid, random) -> twice(grid, random, true)),
        Mutation.ofTable("row twice, a digit differs", RowMutations::twiceAndOther),
        Mutation.ofTable("two rows swapped", RowMutations::swapped),
        Mutation.ofTable("rows in reverse", RowMutations::reversed),
        Mutation.ofTable("cells shifted right", (grid, random) -> shifted(grid, random, 1)),
        Mutation.ofTable("cells shifted left", (grid, random) -> shifted(grid, random, -1)),
        Mutation.ofTable("row cut short", RowMutations::cutShort),
        Mutation.ofTable("two rows joined", RowMutations::joined),
        Mutation.ofTable("all rows deleted", RowMutations::emptied));
  }

  private static boolean deleted(Grid grid, Random random) {
    return !grid.rows().isEmpty() && removed(grid, random.nextInt(grid.rows().size()));
  }

  private static boolean removed(Grid grid, int row) {
    if (row < 0 || row >= grid.rows().size()) {
      return false;
    }
    grid.rows().remove(row);
    return true;
  }

  private static boolean dayDeleted(Grid grid, Random random) {
    Grid.Cell cell = grid.anyCell(random, Texts::isDay);
    if (cell == null) {
      return false;
    }
    String day = grid.text(cell);
    grid.rows().removeIf(row -> cell.column() < row.size() && day.equals(row.get(cell.column())));
    return true;
  }

  private static boolean twice(Grid grid, Random random, boolean atEnd) {
    if (grid.rows().isEmpty()) {
      return false;
    }
    int row = random.nextInt(grid.rows().size());
    grid.rows().add(atEnd ? grid.rows().size() : row, new ArrayList<>(grid.rows().get(row)));
    return true;
  }

  private static boolean twiceAndOther(Grid grid, Random random) {
    Grid.Cell cell = grid.anyCell(random, Texts::isNumber);
    if (cell == null) {
      return false;
    }
    grid.rows().add(cell.row(), new ArrayList<>(grid.rows().get(cell.row())));
    grid.put(cell, Texts.otherDigit(grid.text(cell), random));
    return true;
  }

  private static boolean swapped(Grid grid, Random random) {
    int[] two = grid.twoRows(random);
    if (two == null) {
      return false;
    }
    Collections.swap(grid.rows(), two[0], two[1]);
    return true;
  }

  private static boolean reversed(Grid grid, Random random) {
    Collections.reverse(grid.rows());
    return grid.rows().size() > 1;
  }

  private static boolean shifted(Grid grid, Random random, int by) {
    if (grid.rows().isEmpty()) {
      return false;
    }
    List<String> row = grid.rows().get(random.nextInt(grid.rows().size()));
    if (row.size() < 2) {
      return false;
    }
    if (by > 0) {
      row.add(random.nextInt(row.size()), "");
      row.remove(row.size() - 1);
    } else {
      row.remove(random.nextInt(row.size()));
      row.add("");
    }
    return true;
  }

  private static boolean cutShort(Grid grid, Random random) {
    if (grid.rows().isEmpty()) {
      return false;
    }
    List<String> row = grid.rows().get(random.nextInt(grid.rows().size()));
    if (row.size() < 2) {
      return false;
    }
    row.subList(1 + random.nextInt(row.size() - 1), row.size()).clear();
    return true;
  }

  /** A line end is lost: the rest of a row and the beginning of the next become one. */
  private static boolean joined(Grid grid, Random random) {
    if (grid.rows().size() < 2) {
      return false;
    }
    int at = random.nextInt(grid.rows().size() - 1);
    List<String> row = grid.rows().get(at);
    List<String> next = grid.rows().get(at + 1);
    if (row.isEmpty() || next.isEmpty()) {
      return false;
    }
    int last = row.size() - 1;
    row.set(last, Texts.orEmpty(row.get(last)) + Texts.orEmpty(next.get(0)));
    row.addAll(next.subList(1, next.size()));
    grid.rows().remove(at + 1);
    return true;
  }

  private static boolean emptied(Grid grid, Random random) {
    grid.rows().clear();
    return true;
  }
}
