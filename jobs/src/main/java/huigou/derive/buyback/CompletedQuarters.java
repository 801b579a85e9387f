package huigou.derive.buyback;

import huigou.model.buyback.CompletedQuarter;
import huigou.model.buyback.CompletedQuarter.Sense;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sums companies' quarters by calendar quarter, cash and months apart. */
public final class CompletedQuarters {

  private static final String CITED = "completed-quarter";

  private CompletedQuarters() {}

  /** Newest first, cash before months. */
  public static List<CompletedQuarter> of(
      Collection<QuarterSenses> quarters, Collection<MarketTotal> totals) {
    List<CompletedQuarter> made = new ArrayList<>();
    made.addAll(of(quarters, Sense.CASH, QuarterSenses::paid, totals));
    made.addAll(of(quarters, Sense.MONTHS, QuarterSenses::byMonths, totals));
    made.sort(
        Comparator.comparing(CompletedQuarter::start)
            .reversed()
            .thenComparing(CompletedQuarter::sense));
    return made;
  }

  private static List<CompletedQuarter> of(
      Collection<QuarterSenses> quarters,
      Sense sense,
      Function<QuarterSenses, Told> told,
      Collection<MarketTotal> totals) {
    Map<LocalDate, Map<String, BigDecimal>> byQuarter = new TreeMap<>();
    quarters.stream()
        .filter(each -> told.apply(each).isTold())
        .forEach(
            each ->
                byQuarter
                    .computeIfAbsent(firstDay(each), any -> new TreeMap<>())
                    .put(each.issuer(), told.apply(each).value().orElseThrow()));
    int atHand =
        byQuarter.values().stream()
            .flatMap(each -> each.keySet().stream())
            .collect(Collectors.toSet())
            .size();
    return byQuarter.entrySet().stream()
        .map(
            entry -> {
              LocalDate end = entry.getKey().plusMonths(3).minusDays(1);
              return new CompletedQuarter(
                  entry.getKey(),
                  end,
                  sense,
                  Figures.canonical(
                      entry.getValue().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                      0),
                  entry.getValue().size(),
                  atHand,
                  cited(end, totals));
            })
        .toList();
  }

  private static LocalDate firstDay(QuarterSenses quarter) {
    LocalDate middle =
        quarter.start().plusDays(ChronoUnit.DAYS.between(quarter.start(), quarter.end()) / 2);
    return middle.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  /** What was stated last of the quarter. */
  private static Optional<MarketTotal> cited(LocalDate end, Collection<MarketTotal> totals) {
    return totals.stream()
        .filter(total -> total.measure().equals(CITED) && !total.isForecast())
        .filter(total -> total.asOf().equals(end) && total.currency().equals("USD"))
        .max(Comparator.comparing(MarketTotal::statedOn).thenComparing(MarketTotal::publisher));
  }
}
