package huigou.derive.buyback;

import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.fact.Authorisation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds up authorisations in US dollars over each year, in their order. One of a month stands at its
 * end. One that takes in what was left of earlier ones is left out: what it adds is not printed.
 */
public final class RunningAnnouncements {

  private RunningAnnouncements() {}

  /** By year and day. */
  public static List<AnnouncedSoFar> of(Collection<Authorisation> authorisations) {
    List<AnnouncedSoFar> made = new ArrayList<>();
    Set<String> companies = new HashSet<>();
    BigDecimal total = BigDecimal.ZERO;
    int count = 0;
    int year = 0;
    for (Authorisation each :
        authorisations.stream()
            .filter(each -> each.currency().equals("USD") && !each.includesRest())
            .sorted(
                Comparator.comparing(Authorisation::lastDay)
                    .thenComparing(Authorisation::issuer)
                    .thenComparing(Authorisation::amount))
            .toList()) {
      if (each.lastDay().getYear() != year) {
        year = each.lastDay().getYear();
        total = BigDecimal.ZERO;
        count = 0;
        companies.clear();
      }
      total = total.add(each.amount());
      count++;
      companies.add(each.issuer());
      made.add(new AnnouncedSoFar(each, year, total, count, companies.size()));
    }
    return made;
  }
}
