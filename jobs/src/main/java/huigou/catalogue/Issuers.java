package huigou.catalogue;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The issuers that the catalogue names, found by any of their codes. */
public final class Issuers {

  private final List<Issuer> issuers;
  private final Map<String, Issuer> byCode = new HashMap<>();

  Issuers(List<Issuer> issuers) {
    this.issuers = List.copyOf(issuers);
    for (Issuer issuer : issuers) {
      issuer.codes().forEach(code -> put(issuer, code));
      issuer.ciks().forEach(cik -> put(issuer, "CIK" + cik));
      issuer.tickers().forEach(ticker -> put(issuer, ticker));
    }
  }

  private void put(Issuer issuer, String code) {
    Issuer other = byCode.put(code, issuer);
    if (other != null) {
      throw new IllegalArgumentException(
          code + " names both " + other.id() + " and " + issuer.id());
    }
  }

  public List<Issuer> all() {
    return issuers;
  }

  public Optional<Issuer> find(String id) {
    return issuers.stream().filter(issuer -> issuer.id().equals(id)).findFirst();
  }

  /** The id of an issuer in Hong Kong by any of its stock codes, with or without zeros. */
  public String byStockCode(String code) {
    String five = "0".repeat(Math.max(0, 5 - code.length())) + code;
    return Optional.ofNullable(byCode.get(five))
        .filter(issuer -> issuer.market() == Market.HK)
        .map(Issuer::id)
        .orElse(five + "-hk");
  }

  /** The id of an issuer in the United States by the SEC's number, with or without zeros. */
  public String byCik(String number) {
    String cik = "0".repeat(Math.max(0, 10 - number.length())) + number;
    return Optional.ofNullable(byCode.get("CIK" + cik)).map(Issuer::id).orElse("cik" + cik + "-us");
  }

  /** The id of an issuer in the United States by a ticker of any of its classes. */
  public String byTicker(String ticker) {
    return Optional.ofNullable(byCode.get(ticker))
        .filter(issuer -> issuer.market() == Market.US)
        .map(Issuer::id)
        .orElse(ticker.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-") + "-us");
  }
}
