package huigou.model.buyback;

import huigou.model.fact.Authorisation;
import java.math.BigDecimal;
import java.time.LocalDate;
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
 */
public record AllowanceState(
    Authorisation allowed,
    Optional<BigDecimal> bought,
    int months,
    Optional<LocalDate> boughtTo,
    Optional<PurchaseMonth> remaining) {}
