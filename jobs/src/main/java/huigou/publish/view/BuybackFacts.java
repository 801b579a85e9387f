package huigou.publish.view;

import huigou.model.buyback.Authorisation;
import huigou.model.buyback.MandateReturn;
import huigou.model.buyback.MarketTotal;
import huigou.model.buyback.OperatingFigure;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.FactKind;
import huigou.model.view.BuybacksView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All that an edition knows of buybacks, taken from its facts. */
final class BuybackFacts {

  private BuybackFacts() {}

  static BuybacksView of(EditionContent content) {
    return new BuybacksView(
        lines(content.reportLines()),
        all(content, FactKind.MANDATE_RETURN, MandateReturn::of),
        content.programmes(),
        all(content, FactKind.AUTHORISATION, Authorisation::of),
        all(content, FactKind.MARKET_TOTAL, MarketTotal::of).stream()
            .sorted(
                Comparator.comparing(MarketTotal::publisher)
                    .thenComparing(MarketTotal::measure)
                    .thenComparing(MarketTotal::asOf)
                    .thenComparing(MarketTotal::statedOn))
            .toList(),
        content.repurchases(),
        content.filedAmounts(),
        all(content, FactKind.OPERATING_FIGURE, OperatingFigure::of),
        content.announcements());
  }

  private static <T> List<T> all(
      EditionContent content, FactKind kind, Function<Map<String, String>, T> form) {
    return content.facts(kind).stream()
        .map(vintage -> form.apply(vintage.fact().fields()))
        .toList();
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
