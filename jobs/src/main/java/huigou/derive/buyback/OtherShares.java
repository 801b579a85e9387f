package huigou.derive.buyback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells since when printed totals count in other shares than a mandate does: a split, a bonus issue
 * or a consolidation lies between, of which no report has a figure. A total and the percentage that
 * is printed beside it say of how many shares in issue both speak.
 */
final class OtherShares {

  /** Shares in issue move by less within the year of a mandate. */
  private static final BigDecimal ROOM = new BigDecimal("1.05");

  /** One day may be a slip of the pen. */
  private static final int FEWEST_DAYS = 2;

  private static final int DIGITS = 0;

  private OtherShares() {}

  /**
   * What a line or a return prints of a mandate.
   *
   * @param total shares bought to date
   * @param percent the same of the shares in issue, above zero
   */
  record Printed(LocalDate on, BigDecimal total, BigDecimal percent) {

    /** The fewest shares in issue that the rounded percentage allows, and the most. */
    private Range base() {
      BigDecimal half =
          BigDecimal.ONE.movePointLeft(Math.max(2, percent.scale())).divide(BigDecimal.valueOf(2));
      BigDecimal lowest = percent.subtract(half);
      BigDecimal whole = total.movePointRight(2);
      return new Range(
          whole.divide(percent.add(half), DIGITS, RoundingMode.DOWN),
          lowest.signum() > 0
              ? Optional.of(whole.divide(lowest, DIGITS, RoundingMode.UP))
              : Optional.empty());
    }
  }

  /**
   * @param most empty where nothing bounds it
   */
  private record Range(BigDecimal least, Optional<BigDecimal> most) {

    boolean contradicts(Range other) {
      return isAbove(other) || other.isAbove(this);
    }

    private boolean isAbove(Range other) {
      return other.most.filter(most -> least.compareTo(most.multiply(ROOM)) > 0).isPresent();
    }
  }

  /**
   * The first of the days at the end, two at least, whose totals all count in other shares; empty
   * where the newest counts in the mandate's.
   *
   * @param base shares in issue on the day of the mandate; where they are not known, what the first
   *     total speaks of
   */
  static Optional<LocalDate> since(Optional<BigDecimal> base, List<Printed> printed) {
    List<Printed> sorted = printed.stream().sorted(Comparator.comparing(Printed::on)).toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Range mandate =
        base.map(shares -> new Range(shares, Optional.of(shares))).orElse(sorted.get(0).base());
    int first = sorted.size();
    while (first > 0 && sorted.get(first - 1).base().contradicts(mandate)) {
      first--;
    }
    long days = sorted.stream().skip(first).map(Printed::on).distinct().count();
    return days < FEWEST_DAYS ? Optional.empty() : Optional.of(sorted.get(first).on());
  }
}
