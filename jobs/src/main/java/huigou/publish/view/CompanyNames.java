package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.buyback.Issuer;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.text.Localised;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What issuers are called: by the catalogue's name in each language; else by the one under which
 * they were last reported, which a renamed company bears now; else by that of the list of
 * securities; else by their id.
 */
final class CompanyNames {

  private final Catalogue catalogue;
  private final Map<String, String> reported = new HashMap<>();
  private final Function<String, Optional<String>> listed;

  /**
   * @param listed the name under which an issuer is listed, where it is
   */
  CompanyNames(
      Catalogue catalogue,
      Stream<Execution> executions,
      Collection<Authorisation> authorisations,
      Function<String, Optional<String>> listed) {
    this.catalogue = catalogue;
    this.listed = listed;
    authorisations.stream()
        .sorted(Comparator.comparing(Authorisation::announcedOn))
        .forEach(each -> reported.put(each.issuer(), each.company()));
    executions
        .sorted(Comparator.comparing(Execution::tradeDate))
        .forEach(each -> reported.put(each.issuer(), each.name()));
  }

  Localised of(String issuer) {
    return catalogue
        .issuers()
        .find(issuer)
        .map(Issuer::name)
        .orElseGet(
            () ->
                Localised.same(
                    Optional.ofNullable(reported.get(issuer))
                        .or(() -> listed.apply(issuer))
                        .orElse(issuer)));
  }
}
