package huigou.model.buyback;

import huigou.model.fact.MonthlyPurchase;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A month of a company's purchases, and how it stands beside the other rows of its filing.
 *
 * @param footed whether the months of the filing come out at its total; empty where no total is
 *     printed
 * @param newest whether no filing at hand tells of the month later
 * @param oddities in the order of their declaration
 */
public record PurchaseMonth(
    MonthlyPurchase row, Optional<Boolean> footed, boolean newest, Set<Oddity> oddities) {

  public PurchaseMonth {
    oddities = Collections.unmodifiableSet(new TreeSet<>(oddities));
  }

  /** What can be odd about a month or about the filing that it stands in. */
  public enum Oddity {
    /** The months do not come out at the total. */
    TOTAL_DIFFERS,
    /** A quarter has three months without a gap. */
    MONTH_MISSING,
    /** The average over all months lies outside the averages of the months. */
    AVERAGE_OUTSIDE,
    /** Shares were bought and no price is printed. */
    PRICE_MISSING,
    /** What remains did not fall by what was bought, but by a thousandth or a thousandfold. */
    SCALE_DOUBTED,
    /** The price is so far from that of the month before that a split may lie between. */
    PRICE_JUMPS;

    /** The word in message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The same with another oddity. */
  public PurchaseMonth odd(Oddity oddity) {
    Set<Oddity> all = new TreeSet<>(oddities);
    all.add(oddity);
    return new PurchaseMonth(row, footed, newest, all);
  }

  public MonthlyPurchase.Span span() {
    return row.span().orElseThrow();
  }

  /** All shares bought times their average price; empty where no price is printed. */
  public Optional<BigDecimal> paid() {
    if (row.shares().signum() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    return row.averagePrice().map(price -> price.multiply(row.shares()));
  }

  /**
   * Shares under published programmes times the average price of all; empty where the row does not
   * say how many were, or at what price. Shares withheld for taxes and other purchases outside a
   * programme are not in it.
   */
  public Optional<BigDecimal> programmeValue() {
    return row.underProgramme()
        .flatMap(
            shares ->
                shares.signum() == 0
                    ? Optional.of(BigDecimal.ZERO)
                    : row.averagePrice().map(price -> price.multiply(shares)));
  }

  /** Whether a reader may rely on its amount. */
  public boolean counts() {
    return !oddities.contains(Oddity.SCALE_DOUBTED);
  }
}
