package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a programme stands at the end of a day.
 *
 * @param executedShares the newest printed cumulative; else the sum of returns
 * @param paid what was paid; empty where the lines at hand do not cover the programme from its
 *     beginning, or were paid in another currency
 * @param percentOfMandate of the most that may be bought
 * @param breakEven budget over mandate shares: below this price the mandate binds, above it the
 *     budget
 * @param latestPrice highest price of the newest return that prints one
 * @param sharesLeft under the mandate
 * @param witnessedOn day of the newest return
 * @param mandatePace how fast the mandate is used; empty once the programme is over, or where no
 *     purchase is known
 * @param otherSharesSince day from which on reports count in other shares than the mandate, so that
 *     shares and what follows from them are those of the day before; empty of none
 */
public record ProgrammeState(
    Programme programme,
    Optional<BigDecimal> executedShares,
    Optional<Paid> paid,
    Optional<BigDecimal> percentOfMandate,
    Optional<BigDecimal> breakEven,
    Optional<BigDecimal> latestPrice,
    Optional<BigDecimal> sharesLeft,
    Optional<BigDecimal> budgetInShares,
    Binding binding,
    Programme.Fate fate,
    Status status,
    Optional<LocalDate> witnessedOn,
    Optional<MandatePace> mandatePace,
    Optional<LocalDate> otherSharesSince) {

  /**
   * What was paid under a programme.
   *
   * @param on day of the last purchase
   * @param percentOfBudget empty where there is no budget
   * @param reachedOn day on which purchases reached the budget; empty before
   * @param atThisPace day on which they will, if as much is paid a day as so far
   */
  public record Paid(
      BigDecimal amount,
      LocalDate on,
      Optional<BigDecimal> percentOfBudget,
      Optional<LocalDate> reachedOn,
      Optional<LocalDate> atThisPace) {}

  /** What was paid, in whole units of the programme's currency. */
  public Optional<BigDecimal> executedAmount() {
    return paid.map(Paid::amount);
  }

  /** What was paid, per cent of the budget. */
  public Optional<BigDecimal> percentOfBudget() {
    return paid.flatMap(Paid::percentOfBudget);
  }

  /**
   * What comes of a mandate if as many shares are bought a day as so far.
   *
   * @param from first day that counts, and {@code to} the day of the newest return
   * @param usedUpOn empty where the programme ends before
   */
  public record MandatePace(LocalDate from, LocalDate to, Optional<LocalDate> usedUpOn) {}

  /** Which limit is reached first at the latest price. */
  public enum Binding {
    BUDGET,
    MANDATE,
    UNKNOWN
  }

  /** How far a programme is. */
  public enum Status {
    ANNOUNCED,
    RUNNING,
    COMPLETED,
    EXPIRED,
    SUSPENDED
  }
}
