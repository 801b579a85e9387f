package huigou.derive.buyback;

import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.Filing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Shares that a company bought and retired, by quarter, out of its filings: read as what it paid is
 * read. A split falls between two spans of a year without a word in either figure, so a difference
 * counts only where what was paid a share over both spans is known and alike.
 */
public final class RetiredShares {

  /** Years of averages do not halve or double within a quarter; a split of two for one does it. */
  private static final BigDecimal MOST = new BigDecimal("1.9");

  private static final int DECIMALS = 9;

  private RetiredShares() {}

  /**
   * Quarters in order of their end, shares for amounts.
   *
   * @param filings of one issuer, those of the tag
   * @param paid what the same issuer paid in US dollars, by period
   */
  public static List<Repurchase> of(Collection<Filing> filings, Collection<Repurchase> paid) {
    List<Repurchase> periods = Repurchases.of(filings);
    return periods.stream()
        .filter(each -> each.kind().isQuarter() && !each.doubtful())
        .filter(each -> each.kind() == PeriodKind.QUARTER || isOfOneBasis(each, periods, paid))
        .toList();
  }

  private static boolean isOfOneBasis(
      Repurchase quarter, List<Repurchase> periods, Collection<Repurchase> paid) {
    Optional<BigDecimal> before = price(quarter.start().minusDays(1), periods, paid);
    Optional<BigDecimal> after = price(quarter.end(), periods, paid);
    return before.isPresent()
        && after.isPresent()
        && before.get().compareTo(after.get().multiply(MOST)) < 0
        && after.get().compareTo(before.get().multiply(MOST)) < 0;
  }

  /** Paid a share over the filed span that ends on a day; empty where one of both is unknown. */
  private static Optional<BigDecimal> price(
      LocalDate end, List<Repurchase> periods, Collection<Repurchase> paid) {
    return periods.stream()
        .filter(each -> each.end().equals(end) && each.kind() != PeriodKind.DERIVED_QUARTER)
        .filter(each -> each.amount().signum() > 0)
        .flatMap(
            shares ->
                paid.stream()
                    .filter(each -> each.currency().equals("USD") && !each.doubtful())
                    .filter(each -> each.kind() != PeriodKind.DERIVED_QUARTER)
                    .filter(each -> each.end().equals(end))
                    .filter(each -> each.start().equals(shares.start()))
                    .map(
                        each ->
                            each.amount().divide(shares.amount(), DECIMALS, RoundingMode.HALF_UP)))
        .findFirst();
  }
}
