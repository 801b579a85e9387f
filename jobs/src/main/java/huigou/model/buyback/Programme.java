package huigou.model.buyback;

import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What shareholders allow (the mandate) and what the board means to do with it (the plan).
 *
 * @param announcedOn of the plan
 * @param begins first day whose purchases count, where it lies before the announcement: a plan for
 *     a year that has begun
 * @param budgets of the plan, in whole units of its currency, from the day on which each was
 *     announced; none of a plan without one
 * @param budgetIsLeast whether the plan names the least that is to be spent, not the most
 * @param mandateShares most that may be bought
 * @param mandateBase shares in issue on the day of the mandate; percentages are of it
 * @param expires last day at the latest; empty where it is not known
 * @param fates what becomes of the shares, from which day on
 */
public record Programme(
    String issuer,
    String id,
    Kind kind,
    Localised title,
    Localised conditions,
    LocalDate announcedOn,
    Optional<LocalDate> begins,
    String currency,
    List<BudgetFrom> budgets,
    boolean budgetIsLeast,
    Optional<BigDecimal> mandateShares,
    Optional<LocalDate> mandateDate,
    Optional<BigDecimal> mandateBase,
    Optional<LocalDate> expires,
    List<FateFrom> fates,
    String source) {

  public Programme {
    budgets = List.copyOf(budgets);
    fates = List.copyOf(fates);
  }

  /** The budget that was announced last; of a programme {@link #on a day}, the one in force. */
  public Optional<BigDecimal> budget() {
    return budgets.isEmpty()
        ? Optional.empty()
        : Optional.of(budgets.get(budgets.size() - 1).amount());
  }

  /** Whether what is bought on a day counts towards it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(countsFrom()) && expires.filter(day::isAfter).isEmpty();
  }

  /** What was known of it at the end of a day: a raise that was announced later is not. */
  public Programme on(LocalDate day) {
    return new Programme(
        issuer,
        id,
        kind,
        title,
        conditions,
        announcedOn,
        begins,
        currency,
        budgets.stream().filter(each -> !each.from().isAfter(day)).toList(),
        budgetIsLeast,
        mandateShares,
        mandateDate,
        mandateBase,
        expires,
        fates,
        source);
  }

  /** First day whose purchases count. */
  public LocalDate countsFrom() {
    return begins.orElse(announcedOn);
  }

  /** A budget and the day of its announcement. */
  public record BudgetFrom(LocalDate from, BigDecimal amount) {}

  /** Who holds the reins: a mandate alone, a plan under it, a board's authorisation. */
  public enum Kind {
    MANDATE,
    PLAN,
    AUTHORISATION
  }

  /** What becomes of shares that were bought. */
  public enum Fate {
    CANCEL,
    TREASURY,
    MIXED,
    UNKNOWN
  }

  /** What becomes of shares bought from a day on. */
  public record FateFrom(LocalDate from, Fate fate) {}
}
