package huigou.model.buyback;

import huigou.model.fact.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
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
    String source) {

  public String key() {
    return issuer + " " + returnedOn;
  }

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    return Fields.none()
        .put("issuer", issuer)
        .put("returned-on", returnedOn)
        .put("currency", currency)
        .put("shares", shares)
        .put("high", high)
        .put("low", low)
        .put("aggregate", aggregate)
        .put("to-treasury", toTreasury)
        .put("mandate-shares", mandateShares)
        .put("mandate-percent", mandatePercent)
        .put("moratorium-end", moratoriumEnd)
        .put("treasury-after", treasuryAfter)
        .put("source", source)
        .map();
  }

  /** The return kept under those fields. */
  public static MandateReturn of(Map<String, String> texts) {
    Fields fields = Fields.of(texts);
    return new MandateReturn(
        fields.text("issuer"),
        fields.date("returned-on"),
        fields.text("currency"),
        fields.findNumber("shares"),
        fields.findNumber("high"),
        fields.findNumber("low"),
        fields.findNumber("aggregate"),
        fields.findNumber("to-treasury"),
        fields.number("mandate-shares"),
        fields.findNumber("mandate-percent"),
        fields.findDate("moratorium-end"),
        fields.findNumber("treasury-after"),
        fields.text("source"));
  }
}
