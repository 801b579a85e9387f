package huigou.model.fact;

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
public record Listing(String issuer, String code, Optional<String> cik, String name)
    implements FactBody {

  public String key() {
    return "listing " + issuer + " " + code;
  }
}
