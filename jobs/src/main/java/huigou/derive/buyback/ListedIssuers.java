package huigou.derive.buyback;

import huigou.model.fact.Listing;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and ids of companies by the lists of exchange and regulator. */
public final class ListedIssuers {

  private static final String BY_NUMBER = "cik";
  private static final String UNITED_STATES = "-us";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> byNumber = new HashMap<>();

  /**
   * Of several share classes of one number the one whose ticker is shortest, then first, names it.
   */
  public ListedIssuers(Collection<Listing> listings) {
    listings.stream()
        .sorted(
            Comparator.comparing((Listing listing) -> listing.code().length())
                .thenComparing(Listing::code))
        .forEach(
            listing -> {
              names.putIfAbsent(listing.issuer(), listing.name());
              listing
                  .cik()
                  .ifPresent(
                      cik ->
                          byNumber.putIfAbsent(BY_NUMBER + cik + UNITED_STATES, listing.issuer()));
            });
  }

  /** The id by ticker of an issuer that is known by its number alone; any other id as it is. */
  public String resolved(String issuer) {
    return byNumber.getOrDefault(issuer, issuer);
  }

  /** The name under which an issuer is listed. */
  public Optional<String> name(String issuer) {
    return Optional.ofNullable(names.get(issuer));
  }
}
