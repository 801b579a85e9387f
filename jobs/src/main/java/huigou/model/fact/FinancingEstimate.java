package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the Treasury says of its borrowing and cash at the end of a quarter.
 *
 * @param release the publisher's own name of the release
 * @param item one of {@link #ITEMS}
 * @param about last day of the quarter
 * @param amount US dollars
 * @param source where it is printed
 */
public record FinancingEstimate(
    String release,
    String item,
    LocalDate about,
    BigDecimal amount,
    LocalDate publishedOn,
    String source)
    implements FactBody {

  /** Cash that the Treasury assumes to hold at the end of the quarter. */
  public static final String CASH_ASSUMED = "cash-assumed";

  /** What is said, borrowing being privately-held net marketable borrowing of the quarter. */
  public static final Set<String> ITEMS =
      Set.of(CASH_ASSUMED, "cash-actual", "borrowing-expected", "borrowing-actual");

  /** Its own name. */
  public String key() {
    return release + " " + item + " " + about;
  }
}
