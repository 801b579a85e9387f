package huigou.publish.view;

import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.buyback.ThresholdDays;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.publish.dataset.AnnouncedThresholds;
import huigou.publish.dataset.AnnouncedTotals;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What US boards announced over years: our own sum of the companies at hand, what a publisher cites
 * of all beside it, and the days to round marks.
 */
final class AnnouncedTables {

  private final BuybacksView buybacks;

  AnnouncedTables(BuybacksView buybacks) {
    this.buybacks = buybacks;
  }

  /** A row a year, newest first: what its authorisations come to at its last. */
  TableView years() {
    TreeMap<Integer, AnnouncedSoFar> last = new TreeMap<>(Comparator.reverseOrder());
    buybacks.unitedStates().announced().forEach(each -> last.put(each.year(), each));
    List<AnnouncedSoFar> years = List.copyOf(last.values());
    long raised =
        buybacks.unitedStates().authorisations().stream()
            .filter(each -> each.includesRest())
            .count();
    return new TableOf<AnnouncedSoFar>()
        .words("announced.column.year", each -> new Name(String.valueOf(each.year())))
        .column(AnnouncedTotals.TOTAL)
        .column(AnnouncedTotals.AUTHORISATIONS)
        .column(AnnouncedTotals.COMPANIES)
        .figures(
            "announced.column.cited",
            Unit.USD,
            each ->
                new Figure(
                    cited(each).map(total -> BuybackParts.quantity(total.amount(), "USD")),
                    cited(each)
                        .map(
                            total ->
                                Sentence.of(
                                    total.atLeast()
                                        ? "announced.cited.at-least"
                                        : "announced.cited.exact",
                                    Localised.same(total.publisher()),
                                    total.asOf()))))
        .table(
            "announced-by-year",
            Sentence.of("announced.table"),
            List.of(
                Sentence.of("announced.table.note"),
                Sentence.of("announced.table.raised", raised).about("authorisations")),
            years,
            years.size(),
            AnnouncedTotals.DATASET);
  }

  /** The newest point of the running total of the year that somebody states. */
  private Optional<MarketTotal> cited(AnnouncedSoFar year) {
    return buybacks.totals().stream()
        .filter(total -> total.measure().equals(MarketTotalCharts.ANNOUNCED))
        .filter(total -> !total.isForecast() && total.asOf().getYear() == year.year())
        .max(Comparator.comparing(MarketTotal::asOf).thenComparing(MarketTotal::statedOn));
  }

  /** Days to each mark, as far as points bound them; of other years none is at hand. */
  TableView thresholds() {
    List<ThresholdDays> rows = buybacks.unitedStates().thresholds();
    return new TableOf<ThresholdDays>()
        .words("announced.column.year", each -> new Name(String.valueOf(each.year())))
        .column(
            AnnouncedThresholds.PUBLISHER,
            each -> TableView.Words.of(Localised.same(each.publisher())))
        .column(AnnouncedThresholds.MARK)
        .column(AnnouncedThresholds.BELOW)
        .column(AnnouncedThresholds.BY)
        .column(AnnouncedThresholds.FEWEST)
        .column(AnnouncedThresholds.MOST)
        .table(
            "thresholds",
            Sentence.of("threshold.table"),
            List.of(Sentence.of("threshold.table.note")),
            rows,
            rows.size(),
            AnnouncedThresholds.DATASET);
  }
}
