package huigou.model.buyback;

import huigou.model.fact.Authorisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a board of a US company allowed, and what the company's monthly tables tell since. What was
 * bought since is not what was bought under it: an older programme may run beside it.
 *
 * @param bought shares under published programmes times average price, over the months that began
 *     after the announcement, in US dollars; empty where no table tells of one
 * @param months how many those are
 * @param boughtTo last day of the newest of them
 * @param remaining the newest month whose row prints what may yet be bought, unless it ended before
 *     the announcement
 * @param used the amount less what remains, in US dollars; empty unless the months show that both
 *     speak of this programme alone
 * @param standing where it stands; empty where the sources do not say
 */
public record AllowanceState(
    Authorisation allowed,
    Optional<BigDecimal> bought,
    int months,
    Optional<LocalDate> boughtTo,
    Optional<PurchaseMonth> remaining,
    Optional<BigDecimal> used,
    Optional<Standing> standing) {

  /** Where an authorisation stands. */
  public record Standing(Kind kind, LocalDate since) {}

  /** How an authorisation stands. */
  public enum Kind {
    /** Something of it remained at the end of the newest month. */
    RUNNING,
    /** A month's table prints that nothing may be bought any more. */
    EXHAUSTED,
    /** A later one replaces it, or takes in what was left of it. */
    REPLACED;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
