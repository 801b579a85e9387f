package huigou.catalogue;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The issuers that the catalogue names, found by any of their codes. */
public final class Issuers {

  /** What may stand before a ticker or behind it and says where it is traded. */
  private static final Pattern MARKET_BESIDE =
      Pattern.compile("^(?:NYSE|NASDAQ|XNYS|XNAS)\\s*:\\s*|^\\$|\\s+US(?:\\s+EQUITY)?$");

  private static final Pattern CLASS_MARK = Pattern.compile("\\s*[ ./_-]\\s*");

  private final List<Issuer> issuers;
  private final Map<String, Issuer> byId = new HashMap<>();
  private final Map<String, Issuer> byCode = new HashMap<>();

  Issuers(List<Issuer> issuers) {
    this.issuers = List.copyOf(issuers);
    for (Issuer issuer : issuers) {
      byId.putIfAbsent(issuer.id(), issuer);
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
    return Optional.ofNullable(byId.get(id));
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

  /**
   * The ticker of the catalogue that a text means: itself, or the only one that differs in letter
   * case, in what parts a class from it ({@code BRK/B}, {@code BRK-B}, {@code BRK B}), or in the
   * market that stands beside it ({@code NYSE: WFC}, {@code AAPL US}).
   *
   * @return empty where the catalogue has none of that name, or several
   */
  public Optional<String> tickerMeant(String typed) {
    if (byCode.containsKey(typed) && byCode.get(typed).tickers().contains(typed)) {
      return Optional.of(typed);
    }
    String bare = bare(typed);
    List<String> meant =
        issuers.stream()
            .flatMap(issuer -> issuer.tickers().stream())
            .filter(ticker -> bare(ticker).equals(bare))
            .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static String bare(String ticker) {
    String upper = ticker.strip().toUpperCase(Locale.ROOT);
    String alone = MARKET_BESIDE.matcher(upper).replaceAll("");
    return CLASS_MARK.matcher(alone).replaceAll(".");
  }

  /** The id of an issuer in the United States by a ticker of any of its classes. */
  public String byTicker(String ticker) {
    return Optional.ofNullable(byCode.get(ticker))
        .filter(issuer -> issuer.market() == Market.US)
        .map(Issuer::id)
        .orElse(ticker.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-") + "-us");
  }
}
