package huigou.derive.claim;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names and codes by which an article may call companies. */
final class NamedCompanies {

  private NamedCompanies() {}

  /**
   * All of them.
   *
   * @param issuers those of the catalogue
   * @param listed names of others as their own files print them, by their id
   */
  static List<IssuerMentions.Named> of(List<Issuer> issuers, Map<String, String> listed) {
    List<IssuerMentions.Named> named = new ArrayList<>();
    Map<String, String> others = new HashMap<>(listed);
    for (Issuer issuer : issuers) {
      Set<String> names = new HashSet<>(issuer.names().all());
      names.add(issuer.name().en());
      names.add(issuer.name().zhHant());
      issuer.codes().forEach(code -> names.addAll(codes(code)));
      names.addAll(issuer.tickers());
      names.removeIf(name -> name.length() < 2);
      named.add(new IssuerMentions.Named(issuer.id(), issuer.market(), names));
      others.remove(issuer.id());
    }
    others.forEach(
        (id, name) -> {
          Set<String> names = new HashSet<>(codes(id.replaceFirst("-hk$", "")));
          names.add(name);
          named.add(new IssuerMentions.Named(id, Market.HK, names));
        });
    return named;
  }

  /** A code of five digits as it is written: with and without its zeros, the market behind it. */
  private static Set<String> codes(String five) {
    Set<String> codes = new HashSet<>(Set.of(five));
    for (String digits : List.of(five, five.replaceFirst("^0", ""), five.replaceFirst("^0+", ""))) {
      codes.add(digits + ".HK");
      codes.add("(" + digits + ")");
      codes.add("（" + digits + "）");
    }
    return codes;
  }
}
