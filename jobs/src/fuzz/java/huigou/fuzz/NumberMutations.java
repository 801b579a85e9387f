package huigou.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Numbers of another size, sign or form, in one cell and in a whole column. */
final class NumberMutations {

  private static final int THOUSANDS = 3;

  private NumberMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.add(one("digit dropped", NumberMutations::digitDropped));
    all.add(one("digit added", NumberMutations::digitAdded));
    all.add(one("digit replaced", Texts::otherDigit));
    all.add(one("two digits transposed", NumberMutations::transposed));
    both(all, "number × 10", text -> scaled(text, 1));
    both(all, "number × 1000", text -> scaled(text, THOUSANDS));
    both(all, "number ÷ 10", text -> scaled(text, -1));
    both(all, "number ÷ 100", text -> scaled(text, -2));
    both(all, "number ÷ 1000", text -> scaled(text, -THOUSANDS));
    both(all, "sign flipped", text -> Texts.number(text).negate().toPlainString());
    both(all, "number in exponent form", NumberMutations::exponent);
    both(all, "number with a decimal comma", text -> text.replace(",", "").replace('.', ','));
    both(all, "number with thousands marks", text -> grouped(text, ","));
    both(all, "number with thousands points", text -> grouped(text, "."));
    both(all, "number rounded to whole", NumberMutations::whole);
    both(all, "number in brackets", text -> "(" + text + ")");
    both(all, "number with a percent mark", text -> text + "%");
    all.add(Mutation.ofTable("column of numbers a row down", NumberMutations::rowDown));
    return all;
  }

  private static Mutation one(String kind, BiFunction<String, Random, String> other) {
    return Mutation.ofTable(
        kind + ", one cell",
        (grid, random) -> {
          Grid.Cell cell = grid.anyCell(random, Texts::isNumber);
          if (cell == null) {
            return false;
          }
          grid.put(cell, other.apply(grid.text(cell), random));
          return true;
        });
  }

  private static void both(List<Mutation> all, String kind, UnaryOperator<String> other) {
    all.add(one(kind, (text, random) -> other.apply(text)));
    all.add(
        Mutation.ofTable(
            kind + ", whole column",
            (grid, random) -> {
              Grid.Cell any = grid.anyCell(random, Texts::isNumber);
              if (any == null) {
                return false;
              }
              for (int row : grid.rowsWith(any.column(), Texts::isNumber)) {
                Grid.Cell cell = new Grid.Cell(row, any.column());
                grid.put(cell, other.apply(grid.text(cell)));
              }
              return true;
            }));
  }

  private static String digitDropped(String text, Random random) {
    int at = Texts.anyDigit(text, random);
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String digitAdded(String text, Random random) {
    int at = Texts.anyDigit(text, random);
    return text.substring(0, at) + random.nextInt(10) + text.substring(at);
  }

  private static String transposed(String text, Random random) {
    int at = Texts.anyDigit(text, random);
    int next = at + 1;
    while (next < text.length() && !Character.isDigit(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return text;
    }
    return text.substring(0, at)
        + text.charAt(next)
        + text.substring(at + 1, next)
        + text.charAt(at)
        + text.substring(next + 1);
  }

  private static String scaled(String text, int tens) {
    return Texts.number(text).scaleByPowerOfTen(tens).toPlainString();
  }

  private static String exponent(String text) {
    BigDecimal number = Texts.number(text);
    int tens = number.precision() - number.scale() - 1;
    return number.scaleByPowerOfTen(-tens).toPlainString() + "E" + tens;
  }

  private static String grouped(String text, String mark) {
    String plain = text.replace(",", "");
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", mark)
        + (point < 0 ? "" : plain.substring(point));
  }

  private static String whole(String text) {
    int point = text.indexOf('.');
    return point < 0 ? text : text.substring(0, point);
  }

  private static boolean rowDown(Grid grid, Random random) {
    Grid.Cell any = grid.anyCell(random, Texts::isNumber);
    if (any == null) {
      return false;
    }
    List<Integer> rows = grid.rowsWith(any.column(), Texts::isNumber);
    for (int i = rows.size() - 1; i > 0; i--) {
      grid.put(new Grid.Cell(rows.get(i), any.column()), grid.text(rows.get(i - 1), any.column()));
    }
    return rows.size() > 1;
  }
}
