package huigou.model.fact;

import java.math.BigDecimal;

/**
 * What a board allowed a company to spend on its own shares: announced, not bought.
 *
 * @param announcedOn a day, or a month where no source gives the day: {@code 2025-05-01}, {@code
 *     2025-04}
 * @param amount in whole units of the currency
 * @param atLeast whether the source says "at least" or "more than"
 * @param kind as the desk words it: new programme, additional authorisation
 */
public record Authorisation(
    String issuer,
    String company,
    String announcedOn,
    String currency,
    BigDecimal amount,
    boolean atLeast,
    String kind,
    String source)
    implements FactBody {

  public String key() {
    return issuer + " " + announcedOn + " " + amount.toPlainString();
  }

  /** {@code day} or {@code month}. */
  public String datePrecision() {
    return announcedOn.length() > "2025-04".length() ? "day" : "month";
  }
}
