package huigou.edition;

import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SeriesOrigin;
import huigou.derive.series.AuctionMonths;
import huigou.derive.series.FacilityRates;
import huigou.derive.series.FacilityTotals;
import huigou.derive.series.FactShare;
import huigou.derive.series.FactSums;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import huigou.store.ObservationRepository;
import huigou.store.Shelf;
import huigou.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was said of a published series: the figures that sources give, and those that are sums
 * of facts, in the order of precedence of its sources. Read once, whoever asks and for whatever
 * day, as long as they fit into {@link #ROOM}; so made anew when the store has taken something in.
 */
public final class SeriesHistories {

  /** Some 35 MB: an object a vintage, with its place. */
  private static final long ROOM = 120_000;

  private final ObservationRepository observations;
  private final EditionFacts facts;
  private final Shelf<VintageHistory> read =
      new Shelf<>(
          history -> history.dates().stream().mapToLong(SeriesHistories::vintages).sum(), ROOM);

  SeriesHistories(ObservationRepository observations, EditionFacts facts) {
    this.observations = observations;
    this.facts = facts;
  }

  /** The facts that figures are summed from, and others. */
  EditionFacts facts() {
    return facts;
  }

  /** Everything in a store. */
  public static SeriesHistories in(Store store) {
    return new SeriesHistories(store.observations(), new EditionFacts(store.facts()));
  }

  public VintageHistory of(SeriesEntry series) {
    return read.of(series.id(), () -> read(series));
  }

  private static long vintages(DateVintages date) {
    return date.bySource().stream().mapToLong(List::size).sum();
  }

  private VintageHistory read(SeriesEntry series) {
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
                figures(series, feed)
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

  private Map<LocalDate, List<Vintage>> figures(SeriesEntry series, SeriesOrigin.FactFeed feed) {
    return feed.isRate()
        ? FactSums.standing(shares(feed), feed.field(), series.decimals())
        : FactSums.of(shares(feed), feed.field());
  }

  private List<FactShare> shares(SeriesOrigin.FactFeed feed) {
    List<FactVintage> vintages = facts.all(feed.kind(), feed.source());
    return switch (feed.kind()) {
      case OPERATION ->
          feed.isRate()
              ? FacilityRates.shares(feed.measure(), vintages)
              : FacilityTotals.shares(feed.measure(), vintages);
      case AUCTION -> AuctionMonths.shares(feed.measure(), vintages);
      default -> throw new IllegalStateException("no series is summed from " + feed.kind().token());
    };
  }

  /** The facts of which a figure is the sum; none where a source gives the figure itself. */
  public List<FactShare> shares(SeriesEntry series, Vintage figure) {
    return series.facts().stream()
        .filter(feed -> feed.source().equals(figure.source()))
        .filter(feed -> feed.field().equals(figure.place().column()))
        .flatMap(
            feed ->
                FactSums.known(
                    shares(feed).stream()
                        .filter(share -> share.date().equals(figure.referenceDate()))
                        .toList(),
                    figure.knownOn())
                    .stream())
        .toList();
  }

  /** Every vintage of the facts of that name, or whose names begin with it and a blank. */
  public List<FactVintage> named(String key, Map<FactKind, List<SourceId>> sources) {
    return sources.entrySet().stream()
        .flatMap(
            kind -> kind.getValue().stream().flatMap(id -> facts.all(kind.getKey(), id).stream()))
        .filter(vintage -> (vintage.fact().key() + " ").startsWith(key + " "))
        .toList();
  }
}
