package huigou.publish.view;

import huigou.edition.EditionContent;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.Authorisation;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.MandateReturn;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.view.BuybacksView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that an edition knows of buybacks, taken from its facts. */
final class BuybackFacts {

  private BuybackFacts() {}

  static BuybacksView of(EditionContent content) {
    return new BuybacksView(
        new BuybacksView.HongKong(
            lines(content.reportLines()),
            content.facts(MandateReturn.class),
            content.issuerPurchases()),
        new BuybacksView.UnitedStates(
            content.facts(Authorisation.class),
            content.allowances(),
            content.announcedSoFar(),
            content.thresholds(),
            content.purchaseMonths(),
            content.repurchases(),
            content.filedAmounts(),
            content.quarterSenses(),
            content.completedQuarters()),
        content.programmes(),
        content.marketPurchases(),
        content.facts(MarketTotal.class).stream()
            .sorted(
                Comparator.comparing(MarketTotal::publisher)
                    .thenComparing(MarketTotal::measure)
                    .thenComparing(MarketTotal::asOf)
                    .thenComparing(MarketTotal::statedOn))
            .toList(),
        content.facts(CitedExecution.class).stream()
            .sorted(Comparator.comparing(CitedExecution::key))
            .toList(),
        content.facts(OperatingFigure.class),
        content.announcements());
  }

  /** Every line, numbered within its issuer and trading date in the order of the reports. */
  private static List<BuybacksView.Line> lines(List<ReportLine> reported) {
    Map<String, Integer> counts = new HashMap<>();
    return reported.stream()
        .map(
            each ->
                new BuybacksView.Line(
                    each,
                    counts.merge(
                        each.execution().issuer() + " " + each.execution().tradeDate(),
                        1,
                        Integer::sum)))
        .toList();
  }
}
