package huigou.model.buyback;

import huigou.model.fact.Authorisation;
import java.math.BigDecimal;

/**
 * An authorisation, and what those at hand come to from the first of its year to it: our own sum of
 * the companies at hand, never a total of a market.
 *
 * @param total in US dollars, this one with it
 * @param authorisations how many those are, and {@code companies} of how many companies
 */
public record AnnouncedSoFar(
    Authorisation allowed, int year, BigDecimal total, int authorisations, int companies) {}
