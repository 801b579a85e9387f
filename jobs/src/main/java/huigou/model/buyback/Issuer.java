package huigou.model.buyback;

import huigou.model.text.Localised;
import huigou.model.text.OtherNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A company whose shares are bought back, one entity whatever its codes.
 *
 * @param id its address: {@code 00175-hk}, {@code aapl-us}
 * @param names others that it goes by
 * @param named a page that gives its Chinese name
 * @param codes stock codes of five digits, Hong Kong
 * @param ciks the SEC's numbers of ten digits, its own first: one that was taken over keeps its
 *     filings under the number that it had
 * @param tickers of all its share classes, United States
 * @param items names of what its business figures count, by the word that the desk types
 */
public record Issuer(
    String id,
    Market market,
    Localised name,
    OtherNames names,
    Optional<String> named,
    List<String> codes,
    List<String> ciks,
    List<String> tickers,
    Map<String, Localised> items) {

  /** Whether it has a Chinese name here, and not its English one in both languages. */
  public boolean hasChineseName() {
    return !name.zhHant().equals(name.en());
  }

  public Issuer {
    codes = List.copyOf(codes);
    ciks = List.copyOf(ciks);
    tickers = List.copyOf(tickers);
    items = Map.copyOf(items);
  }
}
