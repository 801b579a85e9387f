package huigou.model.buyback;

import huigou.model.fact.MarketTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the companies at hand bought back in a calendar quarter: our own sum, never a total of a
 * market. A fiscal quarter counts where its middle day lies.
 *
 * @param sense what is summed; the two are never added
 * @param amount in US dollars
 * @param companies that it sums
 * @param atHand of how many companies any quarter is at hand in that sense
 * @param cited what a publisher says that companies of an index bought in the quarter
 */
public record CompletedQuarter(
    LocalDate start,
    LocalDate end,
    Sense sense,
    BigDecimal amount,
    int companies,
    int atHand,
    Optional<MarketTotal> cited) {

  /** What is summed. */
  public enum Sense {
    /** Cash paid, in statements of cash flows. */
    CASH,
    /** All shares times average price, in tables of months. */
    MONTHS;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is cited less what is summed here: mostly companies that are not at hand. */
  public Optional<BigDecimal> difference() {
    return cited.map(total -> total.amount().subtract(amount));
  }
}
