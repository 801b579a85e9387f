package huigou.derive.series;

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
    byDate.forEach(
        (date, ofDate) ->
            sums.put(date, vintages(ofDate, (change, known) -> sum(date, change, known, field))));
    return sums;
  }

  /**
   * The vintages of each date of what does not add up: the last share by name stands.
   *
   * @param decimals places to which a figure is padded
   */
  public static Map<LocalDate, List<Vintage>> standing(
      Collection<FactShare> shares, String field, int decimals) {
    Map<LocalDate, List<Vintage>> standing = new TreeMap<>();
    shares.stream()
        .collect(Collectors.groupingBy(FactShare::date, TreeMap::new, Collectors.toList()))
        .forEach(
            (date, ofDate) ->
                standing.put(
                    date,
                    vintages(
                        ofDate,
                        (change, known) -> {
                          FactShare last = known.get(known.size() - 1);
                          return figure(
                              date, change, List.of(last), field, last.amount(), decimals);
                        })));
    return standing;
  }

  /** The shares of one date that were known at the end of a day, of each name the newest. */
  public static List<FactShare> known(Collection<FactShare> ofDate, LocalDate day) {
    Map<String, FactShare> known = new LinkedHashMap<>();
    ofDate.stream()
        .filter(share -> !share.knownOn().isAfter(day))
        .forEach(share -> known.put(share.name(), share));
    return List.copyOf(known.values());
  }

  /** A figure of what was known since a day. */
  private interface Figure {
    Vintage of(LocalDate knownOn, List<FactShare> known);
  }

  private static List<Vintage> vintages(List<FactShare> shares, Figure figure) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    shares.forEach(share -> changes.add(share.knownOn()));
    List<Vintage> vintages = new ArrayList<>();
    for (LocalDate change : changes) {
      Vintage next = figure.of(change, known(shares, change));
      if (vintages.isEmpty()
          || vintages.get(vintages.size() - 1).value().compareTo(next.value()) != 0) {
        vintages.add(next);
      }
    }
    return vintages;
  }

  private static Vintage sum(
      LocalDate date, LocalDate knownOn, List<FactShare> shares, String field) {
    BigDecimal sum =
        shares.stream().map(FactShare::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return figure(date, knownOn, shares, field, sum, 0);
  }

  private static Vintage figure(
      LocalDate date,
      LocalDate knownOn,
      List<FactShare> shares,
      String field,
      BigDecimal value,
      int decimals) {
    LocalDate receivedOn =
        shares.stream()
            .map(share -> share.vintage().receivedOn())
            .max(LocalDate::compareTo)
            .orElseThrow();
    FactVintage last = shares.get(shares.size() - 1).vintage();
    return new Vintage(
        date,
        Figures.canonical(value, decimals),
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
