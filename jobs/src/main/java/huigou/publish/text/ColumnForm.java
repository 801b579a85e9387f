package huigou.publish.text;

import huigou.model.series.Quantity;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the figures of one column are shown, so that it can be read by eye: amounts in one scale, all
 * with the same decimals, those left out in which every one has a nought, and what they are counted
 * in said once, by the heading. A column whose figures lie too far apart for that, or are not of
 * one unit, shows each by itself.
 *
 * @param isOne whether all of its figures are shown alike
 * @param scale by which amounts are divided
 * @param suffix the word of the scale: bn, 億
 * @param decimals after the point, noughts kept
 * @param currency of which all of its amounts are; empty where there are several, or no amounts
 */
public record ColumnForm(
    boolean isOne, BigDecimal scale, String suffix, int decimals, Optional<String> currency) {

  private static final ColumnForm EACH =
      new ColumnForm(false, BigDecimal.ONE, "", 0, Optional.empty());

  /** More of a scale than this are hard to read: they have a scale of their own. */
  private static final BigDecimal MANY = new BigDecimal(100_000);

  /** Digits of the usual figure of a column of amounts. */
  private static final int DIGITS = 4;

  /** Digits that are to be seen of the least figure. */
  private static final int LEAST_DIGITS = 2;

  private static final int MOST_DECIMALS = 4;

  /** Of numbers with more decimals than are read, so many are shown: all are in the data. */
  private static final int FEWER_DECIMALS = 3;

  /** Powers of ten at which some language has a word. */
  private static final List<Integer> POWERS = List.of(12, 9, 8, 6, 4);

  /**
   * The forms of a table's columns. Those of one currency share a scale where there is one in which
   * each of them can be read: of several the one that takes the fewest digits.
   *
   * @param compact writes a number with the language's own word of its scale
   * @return null for a column none of whose cells is a figure
   */
  static List<ColumnForm> of(List<List<Cell>> columns, Function<BigDecimal, String> compact) {
    List<ColumnForm> forms = new ArrayList<>();
    columns.forEach(cells -> forms.add(ofColumn(cells, compact)));
    Map<String, List<Integer>> alike = new TreeMap<>();
    for (int i = 0; i < forms.size(); i++) {
      ColumnForm form = forms.get(i);
      if (form != null && form.currency.isPresent()) {
        alike.computeIfAbsent(form.currency.get(), currency -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> group : alike.values()) {
      shared(group, columns, forms).ifPresent(one -> one.forEach(forms::set));
    }
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i) != null) {
        forms.set(i, forms.get(i).read(values(columns.get(i))));
      }
    }
    return forms;
  }

  /**
   * The same without the decimals in which every figure has a nought; where the usual figure is one
   * of its scale or more, the last decimal that may be is not read either: of the least figure one
   * digit is enough then.
   */
  private ColumnForm read(List<BigDecimal> values) {
    int read = middle(values).compareTo(scale) >= 0 ? MOST_DECIMALS - 1 : MOST_DECIMALS;
    int most = currency.isPresent() || !suffix.isEmpty() ? read : decimals;
    return new ColumnForm(
        isOne,
        scale,
        suffix,
        Math.min(Math.min(decimals, most), decimalsOfAll(values, scale)),
        currency);
  }

  /** The forms of some columns in one scale; empty where none serves all of them. */
  private static Optional<Map<Integer, ColumnForm>> shared(
      List<Integer> group, List<List<Cell>> columns, List<ColumnForm> forms) {
    Map<Integer, ColumnForm> best = null;
    int fewest = Integer.MAX_VALUE;
    for (int scaled : group) {
      ColumnForm candidate = forms.get(scaled);
      Map<Integer, ColumnForm> all = new TreeMap<>();
      int digits = 0;
      for (int column : group) {
        List<BigDecimal> values = values(columns.get(column));
        Optional<ColumnForm> form =
            values.stream().allMatch(each -> each.signum() == 0)
                ? Optional.of(
                    new ColumnForm(true, candidate.scale, candidate.suffix, 0, candidate.currency))
                : amounts(values, candidate.scale, candidate.suffix, candidate.currency);
        if (form.isEmpty()) {
          break;
        }
        all.put(column, form.get());
        digits +=
            form.get().decimals
                + Math.max(
                    1,
                    middle(values).divideToIntegralValue(candidate.scale).toPlainString().length());
      }
      if (all.size() == group.size() && digits < fewest) {
        best = all;
        fewest = digits;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The forms of columns of figures alone, as {@link #of}; null for a column without any. */
  static List<ColumnForm> ofFigures(
      List<List<Quantity>> columns, Function<BigDecimal, String> compact) {
    return of(
        columns.stream().map(column -> column.stream().<Cell>map(Figure::of).toList()).toList(),
        compact);
  }

  private static List<BigDecimal> values(List<Cell> cells) {
    return quantities(cells).stream().map(each -> each.value().abs()).toList();
  }

  private static List<Quantity> quantities(List<Cell> cells) {
    return cells.stream()
        .filter(Figure.class::isInstance)
        .flatMap(cell -> ((Figure) cell).quantity().stream())
        .toList();
  }

  private static ColumnForm ofColumn(List<Cell> cells, Function<BigDecimal, String> compact) {
    List<Quantity> quantities = quantities(cells);
    if (quantities.isEmpty()) {
      return null;
    }
    boolean money = quantities.stream().allMatch(each -> each.unit().isMoney());
    boolean none = quantities.stream().noneMatch(each -> each.unit().isMoney());
    List<BigDecimal> values = values(cells);
    if (none) {
      return numbers(values);
    }
    List<String> currencies = quantities.stream().map(Quantity::currency).distinct().toList();
    if (!money) {
      return EACH;
    }
    if (currencies.size() == 1) {
      return amounts(values, compact, Optional.of(currencies.get(0)));
    }
    // Amounts of several currencies are not compared: they share a scale only where it suits all.
    ColumnForm several = amounts(values, compact, Optional.empty());
    return several.read(values).decimals <= LEAST_DIGITS ? several : EACH;
  }

  private static ColumnForm numbers(List<BigDecimal> values) {
    int decimals =
        values.stream().mapToInt(each -> each.stripTrailingZeros().scale()).max().orElse(0);
    return new ColumnForm(
        true,
        BigDecimal.ONE,
        "",
        decimals > MOST_DECIMALS
            ? Math.max(FEWER_DECIMALS, decimalsOfLeast(values, BigDecimal.ONE))
            : Math.max(0, decimals),
        Optional.empty());
  }

  private static ColumnForm amounts(
      List<BigDecimal> values, Function<BigDecimal, String> compact, Optional<String> currency) {
    BigDecimal middle = middle(values);
    ColumnForm larger = EACH;
    for (int power : POWERS) {
      BigDecimal scale = BigDecimal.TEN.pow(power);
      Optional<String> suffix = word(scale, compact);
      if (suffix.isPresent()) {
        Optional<ColumnForm> form = amounts(values, scale, suffix.get(), currency);
        if (middle.compareTo(scale) >= 0) {
          return form.orElse(larger);
        }
        larger = form.filter(each -> each.decimals < MOST_DECIMALS).orElse(larger);
      }
    }
    return amounts(values, BigDecimal.ONE, "", currency).orElse(larger);
  }

  /** The language's word of a scale: bn, 億; empty where it has none. */
  private static Optional<String> word(BigDecimal scale, Function<BigDecimal, String> compact) {
    String said = compact.apply(scale);
    return said.startsWith("1") && said.chars().skip(1).noneMatch(Character::isDigit)
        ? Optional.of(said.substring(1))
        : Optional.empty();
  }

  /** The form of amounts in a scale; empty where they lie too far apart to be read in it. */
  private static Optional<ColumnForm> amounts(
      List<BigDecimal> values, BigDecimal scale, String suffix, Optional<String> currency) {
    BigDecimal most = values.stream().max(BigDecimal::compareTo).orElseThrow();
    BigDecimal usual = middle(values).divide(scale, DIGITS, RoundingMode.HALF_UP);
    int whole = usual.precision() - usual.scale();
    int usually = Math.max(0, Math.min(MOST_DECIMALS - 1, DIGITS - Math.max(1, whole)));
    int decimals =
        usual.signum() == 0 && most.signum() == 0
            ? 0
            : Math.max(usually, decimalsOfLeast(values, scale));
    return decimals > MOST_DECIMALS || most.compareTo(scale.multiply(MANY)) >= 0
        ? Optional.empty()
        : Optional.of(new ColumnForm(true, scale, suffix, decimals, currency));
  }

  /**
   * After how many decimals every figure is whole: a nought that each of them ends in says nothing.
   */
  private static int decimalsOfAll(List<BigDecimal> values, BigDecimal scale) {
    return values.stream()
        .mapToInt(each -> each.divide(scale).stripTrailingZeros().scale())
        .map(each -> Math.max(0, each))
        .max()
        .orElse(0);
  }

  /** After how many decimals two digits of the least figure that is not nought are seen. */
  private static int decimalsOfLeast(List<BigDecimal> values, BigDecimal scale) {
    return values.stream()
        .filter(each -> each.signum() != 0)
        .min(Comparator.naturalOrder())
        .map(each -> LEAST_DIGITS - (each.precision() - each.scale()) + scale.precision() - 1)
        .map(each -> Math.max(0, each))
        .orElse(0);
  }

  /** The figure in the middle of those that are not nought. */
  private static BigDecimal middle(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().filter(each -> each.signum() != 0).sorted().toList();
    return sorted.isEmpty() ? BigDecimal.ZERO : sorted.get(sorted.size() / 2);
  }

  /** A figure's digits in this form. */
  BigDecimal digits(BigDecimal value) {
    return value.divide(scale, decimals, RoundingMode.HALF_UP);
  }
}
