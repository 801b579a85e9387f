package huigou.derive.buyback;

import huigou.model.fact.Execution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Since when what was paid a share is so far from what was paid before that a split, a bonus issue
 * or a consolidation may lie between, of which neither report nor filing has a figure. Shares of
 * both sides are not added, and have no average price in common.
 */
public final class PriceJumps {

  /** A split of two for one halves a price; from one purchase to the next it seldom does else. */
  static final BigDecimal FAR = new BigDecimal("1.9");

  private PriceJumps() {}

  /**
   * What was paid a share over some days.
   *
   * @param from first of the days
   * @param low the lowest price, or the average where no other is told, as {@code high}
   */
  record Paid(LocalDate from, BigDecimal low, BigDecimal high) {

    private Paid together(Paid other) {
      return new Paid(from, low.min(other.low), high.max(other.high));
    }

    boolean isFar(Paid other) {
      return low.compareTo(other.high.multiply(FAR)) >= 0
          || other.low.compareTo(high.multiply(FAR)) >= 0;
    }
  }

  /**
   * The same of lines of reports of one issuer in one currency; a line whose price paid its own
   * prices do not allow tells nothing.
   */
  public static TreeSet<LocalDate> ofLines(Collection<Execution> lines) {
    Map<LocalDate, Paid> days = new TreeMap<>();
    lines.stream()
        .filter(line -> !line.aggregateIsImpossible() && line.high().signum() > 0)
        .map(line -> new Paid(line.tradeDate(), line.low().orElse(line.high()), line.high()))
        .forEach(paid -> days.merge(paid.from(), paid, Paid::together));
    return of(days.values());
  }

  /**
   * The days from which on prices are far from those before. A price from which the next returns to
   * the one before was a slip of the pen and no jump.
   *
   * @param paid of one issuer in one currency, prices above zero
   */
  static TreeSet<LocalDate> of(Collection<Paid> paid) {
    List<Paid> sorted = paid.stream().sorted(Comparator.comparing(Paid::from)).toList();
    TreeSet<LocalDate> jumps = new TreeSet<>();
    Paid standing = null;
    for (int i = 0; i < sorted.size(); i++) {
      Paid next = sorted.get(i);
      boolean far = standing != null && standing.isFar(next);
      if (far && i + 1 < sorted.size() && isSlip(standing, next, sorted.get(i + 1))) {
        continue;
      }
      if (far) {
        jumps.add(next.from());
      }
      standing = next;
    }
    return jumps;
  }

  private static boolean isSlip(Paid before, Paid paid, Paid after) {
    return !before.isFar(after) && paid.isFar(after);
  }
}
