package huigou.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/** Names of kinds, methods, classes and states, altered by a character, in one row and in all. */
final class WordMutations {

  private WordMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    both(all, "hyphen for blank", (text, random) -> text.replaceFirst(" ", "-"));
    both(all, "two blanks for one", (text, random) -> text.replaceFirst(" ", "  "));
    both(all, "plural", (text, random) -> text.endsWith("s") ? cut(text) : text + "s");
    both(all, "capitals", (text, random) -> text.toUpperCase(Locale.ROOT));
    both(all, "a character altered", Texts::altered);
    both(all, "word before it", (text, random) -> "New " + text);
    all.add(Mutation.ofTable("word: another word of the column", WordMutations::another));
    return all;
  }

  private static String cut(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static void both(
      List<Mutation> all, String kind, BiFunction<String, Random, String> other) {
    all.add(
        Mutation.ofTable(
            "word: " + kind + ", one row",
            (grid, random) -> {
              Grid.Cell cell = grid.anyCell(random, Texts::isWord);
              if (cell == null) {
                return false;
              }
              grid.put(cell, other.apply(grid.text(cell), random));
              return true;
            }));
    all.add(
        Mutation.ofTable(
            "word: " + kind + ", all rows",
            (grid, random) -> {
              Grid.Cell any = grid.anyCell(random, Texts::isWord);
              if (any == null) {
                return false;
              }
              String word = grid.text(any);
              String altered = other.apply(word, random);
              grid.rowsWith(any.column(), word::equals)
                  .forEach(row -> grid.put(new Grid.Cell(row, any.column()), altered));
              return true;
            }));
  }

  private static boolean another(Grid grid, Random random) {
    Grid.Cell cell = grid.anyCell(random, Texts::isWord);
    if (cell == null) {
      return false;
    }
    List<Integer> rows = grid.rowsWith(cell.column(), Texts::isWord);
    grid.put(cell, grid.text(rows.get(random.nextInt(rows.size())), cell.column()));
    return true;
  }
}
