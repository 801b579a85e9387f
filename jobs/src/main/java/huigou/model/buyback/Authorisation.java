package huigou.model.buyback;

import huigou.model.fact.Fields;
import java.math.BigDecimal;
import java.util.Map;

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
    String source) {

  public String key() {
    return issuer + " " + announcedOn + " " + amount.toPlainString();
  }

  /** {@code day} or {@code month}. */
  public String datePrecision() {
    return announcedOn.length() > "2025-04".length() ? "day" : "month";
  }

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    return Fields.none()
        .put("issuer", issuer)
        .put("company", company)
        .put("announced-on", announcedOn)
        .put("currency", currency)
        .put("amount", amount)
        .put("at-least", String.valueOf(atLeast))
        .put("kind", kind)
        .put("source", source)
        .map();
  }

  /** The authorisation kept under those fields. */
  public static Authorisation of(Map<String, String> texts) {
    Fields fields = Fields.of(texts);
    return new Authorisation(
        fields.text("issuer"),
        fields.text("company"),
        fields.text("announced-on"),
        fields.text("currency"),
        fields.number("amount"),
        Boolean.parseBoolean(fields.text("at-least")),
        fields.text("kind"),
        fields.text("source"));
  }
}
