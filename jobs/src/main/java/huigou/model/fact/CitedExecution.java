package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the press or an issuer's notice says that an issuer bought over a period. Never added to
 * lines of reports: it stands beside their sum.
 *
 * @param amount paid, in whole units of the currency, as rounded by the source
 * @param digit what the last printed digit of the amount is worth
 * @param shares bought, where it is said
 * @param days on which it bought, where it is said
 * @param about whether the source says "about"
 * @param statedOn day of the statement
 */
public record CitedExecution(
    String issuer,
    LocalDate from,
    LocalDate to,
    String currency,
    BigDecimal amount,
    BigDecimal digit,
    Optional<BigDecimal> shares,
    Optional<BigDecimal> days,
    boolean about,
    LocalDate statedOn,
    String source)
    implements FactBody {

  public String key() {
    return issuer + " " + from + " " + to + " " + statedOn;
  }
}
