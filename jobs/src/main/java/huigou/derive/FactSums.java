package huigou.derive;

import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Place;
import huigou.model.series.Figures;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Figures that are sums of facts of one date, with every vintage that they had: a fact that came
 * later, or was changed, made another sum.
 */
public final class FactSums {

  private static final int NAMES_AT_MOST = 3;

  private FactSums() {}

  /**
   * The vintages of each date, in the order in which they were known.
   *
   * @param shares those of one name in the order in which they were known; a later one replaces an
   *     earlier one
   * @param field what is summed, for the place of a figure
   */
  public static Map<LocalDate, List<Vintage>> of(Collection<FactShare> shares, String field) {
    Map<LocalDate, List<FactShare>> byDate =
        shares.stream()
            .collect(Collectors.groupingBy(FactShare::date, TreeMap::new, Collectors.toList()));
    Map<LocalDate, List<Vintage>> sums = new TreeMap<>();
    byDate.forEach((date, ofDate) -> sums.put(date, vintages(date, ofDate, field)));
    return sums;
  }

  /** The shares of one date that were known at the end of a day, of each name the newest. */
  public static List<FactShare> known(Collection<FactShare> ofDate, LocalDate day) {
    Map<String, FactShare> known = new LinkedHashMap<>();
    ofDate.stream()
        .filter(share -> !share.knownOn().isAfter(day))
        .forEach(share -> known.put(share.name(), share));
    return List.copyOf(known.values());
  }

  private static List<Vintage> vintages(LocalDate date, List<FactShare> shares, String field) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    shares.forEach(share -> changes.add(share.knownOn()));
    List<Vintage> vintages = new ArrayList<>();
    for (LocalDate change : changes) {
      Vintage sum = sum(date, change, known(shares, change), field);
      if (vintages.isEmpty()
          || vintages.get(vintages.size() - 1).value().compareTo(sum.value()) != 0) {
        vintages.add(sum);
      }
    }
    return vintages;
  }

  private static Vintage sum(
      LocalDate date, LocalDate knownOn, List<FactShare> shares, String field) {
    BigDecimal sum = BigDecimal.ZERO;
    LocalDate receivedOn = LocalDate.MIN;
    for (FactShare share : shares) {
      sum = sum.add(share.amount());
      LocalDate received = share.vintage().receivedOn();
      receivedOn = received.isAfter(receivedOn) ? received : receivedOn;
    }
    FactVintage last = shares.get(shares.size() - 1).vintage();
    return new Vintage(
        date,
        Figures.canonical(sum, 0),
        ObservationStatus.FINAL,
        knownOn,
        receivedOn,
        last.source(),
        new Place(last.fact().place().file(), "", names(shares), field));
  }

  private static String names(List<FactShare> shares) {
    List<Fact> facts = shares.stream().map(share -> share.vintage().fact()).toList();
    String names =
        facts.stream().limit(NAMES_AT_MOST).map(Fact::key).collect(Collectors.joining(" + "));
    return facts.size() <= NAMES_AT_MOST
        ? names
        : names + " + " + (facts.size() - NAMES_AT_MOST) + " more";
  }
}
