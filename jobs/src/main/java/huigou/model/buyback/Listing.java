package huigou.model.buyback;

import huigou.model.fact.Fields;
import java.util.Map;
import java.util.Optional;

/**
 * A listed company, as an exchange or a regulator lists it: what names a company that the catalogue
 * does not.
 *
 * @param issuer its id by its code or ticker: {@code 00001-hk}, {@code nvda-us}
 * @param code stock code of five digits, or ticker
 * @param cik the SEC's number of ten digits; empty in Hong Kong
 * @param name as listed
 */
public record Listing(String issuer, String code, Optional<String> cik, String name) {

  public String key() {
    return "listing " + issuer + " " + code;
  }

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    return Fields.none()
        .put("issuer", issuer)
        .put("code", code)
        .put("cik", cik)
        .put("name", name)
        .map();
  }

  /** The listing kept under those fields. */
  public static Listing of(Map<String, String> texts) {
    Fields fields = Fields.of(texts);
    return new Listing(
        fields.text("issuer"), fields.text("code"), fields.find("cik"), fields.text("name"));
  }
}
