package huigou.job;

import huigou.catalogue.SeriesEntry;
import huigou.derive.AuctionMonths;
import huigou.derive.FacilityTotals;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import huigou.store.FactRepository;
import huigou.store.ObservationRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that was said of a published series: the figures that sources give, and those that are sums
 * of facts, in the order of precedence of its sources.
 */
final class SeriesHistories {

  private final ObservationRepository observations;
  private final EditionFacts facts;

  SeriesHistories(ObservationRepository observations, EditionFacts facts) {
    this.observations = observations;
    this.facts = facts;
  }

  /** Everything in a store. */
  static SeriesHistories in(JdbcTemplate jdbc) {
    return new SeriesHistories(
        new ObservationRepository(jdbc), new EditionFacts(new FactRepository(jdbc)));
  }

  VintageHistory of(SeriesEntry series) {
    VintageHistory given = observations.history(series);
    if (series.facts().isEmpty()) {
      return given;
    }
    TreeMap<LocalDate, TreeMap<Integer, List<Vintage>>> byDate = new TreeMap<>();
    given
        .dates()
        .forEach(
            date ->
                date.bySource()
                    .forEach(vintages -> put(byDate, series, vintages.get(0).source(), vintages)));
    series
        .facts()
        .forEach(
            feed ->
                sums(feed)
                    .values()
                    .forEach(vintages -> put(byDate, series, feed.source(), vintages)));
    return new VintageHistory(
        series.id(),
        byDate.entrySet().stream()
            .map(date -> new DateVintages(date.getKey(), List.copyOf(date.getValue().values())))
            .toList());
  }

  private static void put(
      TreeMap<LocalDate, TreeMap<Integer, List<Vintage>>> byDate,
      SeriesEntry series,
      SourceId source,
      List<Vintage> vintages) {
    byDate
        .computeIfAbsent(vintages.get(0).referenceDate(), date -> new TreeMap<>())
        .put(series.rank(source), vintages);
  }

  private Map<LocalDate, List<Vintage>> sums(SeriesEntry.FactFeed feed) {
    List<FactVintage> vintages = facts.all(feed.kind(), feed.source());
    return switch (feed.kind()) {
      case OPERATION -> FacilityTotals.of(feed.measure(), vintages);
      case AUCTION -> AuctionMonths.of(feed.measure(), vintages);
    };
  }
}
