package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A next-day disclosure return of an issuer, as the desk keeps it: what was bought, and how far the
 * mandate is used. What the return at hand did not print is empty.
 *
 * @param mandateShares bought under the mandate to date
 * @param moratoriumEnd last day on which new shares may not be issued without consent
 * @param treasuryAfter treasury shares held after it
 */
public record MandateReturn(
    String issuer,
    LocalDate returnedOn,
    String currency,
    Optional<BigDecimal> shares,
    Optional<BigDecimal> high,
    Optional<BigDecimal> low,
    Optional<BigDecimal> aggregate,
    Optional<BigDecimal> toTreasury,
    BigDecimal mandateShares,
    Optional<BigDecimal> mandatePercent,
    Optional<LocalDate> moratoriumEnd,
    Optional<BigDecimal> treasuryAfter,
    String source)
    implements FactBody {

  public String key() {
    return issuer + " " + returnedOn;
  }
}
