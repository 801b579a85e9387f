package huigou.fuzz;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Days that are moved or written otherwise, in one row and in all of them. */
final class DateMutations {

  private static final int LENGTH = 10;

  private DateMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    both(all, "a day later", day -> day.plusDays(1));
    both(all, "a day earlier", day -> day.minusDays(1));
    both(all, "a week later", day -> day.plusWeeks(1));
    both(all, "a month later", day -> day.plusMonths(1));
    both(all, "a year earlier", day -> day.minusYears(1));
    both(all, "a century later", day -> day.plusYears(100));
    both(all, "in the 20th century", day -> day.withYear(1900 + day.getYear() % 100));
    all.add(one("month and day exchanged", DateMutations::exchanged));
    all.add(column("month and day exchanged", DateMutations::exchanged));
    all.add(one("day written otherwise", DateMutations::otherwise));
    all.add(column("day written otherwise", DateMutations::otherwise));
    all.add(one("day that does not exist", DateMutations::impossible));
    all.add(Mutation.ofTable("day of another row", DateMutations::ofOtherRow));
    return all;
  }

  /** How a day is written in a table. */
  private interface Rewriting {
    String of(String text, boolean dayFirst);
  }

  private static void both(List<Mutation> all, String kind, UnaryOperator<LocalDate> move) {
    Rewriting moved = (text, dayFirst) -> moved(text, dayFirst, move);
    all.add(one(kind, moved));
    all.add(column(kind, moved));
  }

  private static Mutation one(String kind, Rewriting other) {
    return Mutation.ofTable(
        "date: " + kind + ", one row",
        (grid, random) -> {
          Grid.Cell cell = grid.anyCell(random, Texts::isDay);
          if (cell == null) {
            return false;
          }
          grid.put(cell, other.of(grid.text(cell), grid.dayFirst()));
          return true;
        });
  }

  private static Mutation column(String kind, Rewriting other) {
    return Mutation.ofTable(
        "date: " + kind + ", all rows",
        (grid, random) -> {
          Grid.Cell any = grid.anyCell(random, Texts::isDay);
          if (any == null) {
            return false;
          }
          for (int row : grid.rowsWith(any.column(), Texts::isDay)) {
            Grid.Cell cell = new Grid.Cell(row, any.column());
            grid.put(cell, other.of(grid.text(cell), grid.dayFirst()));
          }
          return true;
        });
  }

  private static DateTimeFormatter form(String text, boolean dayFirst) {
    if (text.charAt(4) == '-') {
      return DateTimeFormatter.ISO_LOCAL_DATE;
    }
    return DateTimeFormatter.ofPattern(
        text.charAt(4) == '/' ? "uuuu/MM/dd" : dayFirst ? "dd/MM/uuuu" : "MM/dd/uuuu");
  }

  private static String moved(String text, boolean dayFirst, UnaryOperator<LocalDate> move) {
    DateTimeFormatter form = form(text, dayFirst);
    LocalDate day = LocalDate.parse(text.substring(0, LENGTH), form);
    return move.apply(day).format(form) + text.substring(LENGTH);
  }

  private static String exchanged(String text, boolean dayFirst) {
    DateTimeFormatter form = form(text, dayFirst);
    LocalDate day = LocalDate.parse(text.substring(0, LENGTH), form);
    return day.getDayOfMonth() > 12
        ? text
        : LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()).format(form)
            + text.substring(LENGTH);
  }

  private static String otherwise(String text, boolean dayFirst) {
    DateTimeFormatter form = form(text, dayFirst);
    LocalDate day = LocalDate.parse(text.substring(0, LENGTH), form);
    return day.format(DateTimeFormatter.ofPattern("M/d/uuuu")) + text.substring(LENGTH);
  }

  private static String impossible(String text, boolean dayFirst) {
    return text.charAt(2) == '/'
        ? (dayFirst ? "31/02" : "02/31") + text.substring(5)
        : text.substring(0, 5) + "02" + text.charAt(4) + "31" + text.substring(LENGTH);
  }

  private static boolean ofOtherRow(Grid grid, Random random) {
    Grid.Cell cell = grid.anyCell(random, Texts::isDay);
    if (cell == null) {
      return false;
    }
    List<Integer> rows = grid.rowsWith(cell.column(), Texts::isDay);
    grid.put(cell, grid.text(rows.get(random.nextInt(rows.size())), cell.column()));
    return true;
  }
}
