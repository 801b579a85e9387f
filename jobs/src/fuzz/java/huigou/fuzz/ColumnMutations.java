package huigou.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** Columns and headings that are elsewhere, otherwise named, or missing. */
final class ColumnMutations {

  private ColumnMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.ofTable(
            "columns swapped, with headings", (grid, random) -> swapped(grid, random, true)),
        Mutation.ofTable(
            "columns swapped, without headings", (grid, random) -> swapped(grid, random, false)),
        Mutation.ofTable("two headings swapped", ColumnMutations::headingsSwapped),
        renamed("heading with a character altered", Texts::altered),
        renamed("heading in capitals", (name, random) -> name.toUpperCase(Locale.ROOT)),
        renamed("heading with blanks around", (name, random) -> " " + name + " "),
        renamed("heading empty", (name, random) -> ""),
        Mutation.ofTable(
            "heading of another column", (grid, random) -> ofOther(grid, random, (a, b) -> b)),
        Mutation.ofTable("column dropped", ColumnMutations::dropped),
        Mutation.ofTable("column twice", ColumnMutations::twice),
        Mutation.ofTable("blank column added", (grid, random) -> added(grid, random, "", "")),
        Mutation.ofTable(
            "unknown column added", (grid, random) -> added(grid, random, "unknown", "7")));
  }

  private static Mutation renamed(String kind, BiFunction<String, Random, String> name) {
    return Mutation.ofTable(
        kind,
        (grid, random) -> {
          if (grid.headings().isEmpty()) {
            return false;
          }
          int column = random.nextInt(grid.headings().size());
          grid.headings().set(column, name.apply(grid.headings().get(column), random));
          return true;
        });
  }

  private static boolean ofOther(Grid grid, Random random, BinaryOperator<String> name) {
    int[] two = grid.twoColumns(random);
    if (two == null) {
      return false;
    }
    List<String> headings = grid.headings();
    headings.set(two[0], name.apply(headings.get(two[0]), headings.get(two[1])));
    return true;
  }

  private static boolean swapped(Grid grid, Random random, boolean headings) {
    int[] two = grid.twoColumns(random);
    if (two == null) {
      return false;
    }
    int far = Math.max(two[0], two[1]);
    for (List<String> line : headings ? grid.lines() : grid.rows()) {
      if (far < line.size()) {
        Collections.swap(line, two[0], two[1]);
      }
    }
    return true;
  }

  private static boolean headingsSwapped(Grid grid, Random random) {
    int[] two = grid.twoColumns(random);
    if (two == null) {
      return false;
    }
    Collections.swap(grid.headings(), two[0], two[1]);
    return true;
  }

  private static boolean dropped(Grid grid, Random random) {
    if (grid.headings().isEmpty()) {
      return false;
    }
    int column = random.nextInt(grid.headings().size());
    for (List<String> line : grid.lines()) {
      if (column < line.size()) {
        line.remove(column);
      }
    }
    return true;
  }

  private static boolean twice(Grid grid, Random random) {
    if (grid.headings().isEmpty()) {
      return false;
    }
    int column = random.nextInt(grid.headings().size());
    for (List<String> line : grid.lines()) {
      if (column < line.size()) {
        line.add(column, line.get(column));
      }
    }
    return true;
  }

  private static boolean added(Grid grid, Random random, String heading, String cell) {
    int column = random.nextInt(grid.headings().size() + 1);
    for (List<String> line : new ArrayList<>(grid.lines())) {
      if (column <= line.size()) {
        line.add(column, line == grid.headings() ? heading : cell);
      }
    }
    return true;
  }
}
