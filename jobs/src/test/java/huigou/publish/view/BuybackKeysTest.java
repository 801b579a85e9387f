package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.sum;
import static huigou.publish.view.MadeBuybacks.total;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.fact.MarketTotal;
import huigou.model.view.BuybacksView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The key figures of buybacks. Made up. */
class BuybackKeysTest {

  private static List<String> rows(
      Optional<MarketPurchase> month, List<MarketPurchase> sums, List<MarketTotal> totals) {
    BuybacksView view = new MadeBuybacks().with(sums.toArray()).with(totals.toArray()).view();
    return new BuybackKeys(view, month).table().map(InLines::rows).orElse(List.of());
  }

  @Test
  void theNewestDayStandsByCurrencyWhatMostBoughtFirst() {
    assertThat(
            rows(
                Optional.empty(),
                List.of(
                    sum(Market.HK, Span.DAY, "2025-09-08", "CNY", "7", 2),
                    sum(Market.HK, Span.DAY, "2025-09-08", "HKD", "5", 9),
                    sum(Market.HK, Span.DAY, "2025-09-05", "USD", "9", 9),
                    sum(Market.HK, Span.WEEK, "2025-09-08", "HKD", "9", 9)),
                List.of()))
        .containsExactly(
            "buybacks.key.day(HKD) | 5 HKD | buybacks.key.own(9, 11) | 2025-09-08",
            "buybacks.key.day(CNY) | 7 CNY | buybacks.key.own(2, 11) | 2025-09-08");
  }

  @Test
  void theNewestTotalsThatNobodyForetellsAreCitedWithTheirYear() {
    MarketPurchase april = sum(Market.US, Span.MONTH, "2025-04-01", "USD", "30", 3);
    assertThat(
            rows(
                Optional.of(april),
                List.of(april),
                List.of(
                    total("completed-quarter", "2025-03-31", "200", "final"),
                    total("completed-quarter", "2025-06-30", "210", "preliminary"),
                    total("announced-year-to-date", "2025-08-20", "1000", "cited"),
                    total("announced-year-to-date", "2025-12-31", "1300", "forecast"))))
        .containsExactly(
            "buybacks.key.month(USD) | 30 USD | buybacks.key.own(3, 11) | 2025-04-30",
            "buybacks.key.completed-quarter(2025) | 210 USD | buybacks.key.cited(Made, total.status.preliminary) | 2025-06-30",
            "buybacks.key.announced-year-to-date(2025) | 1000 USD | buybacks.key.cited(Made, total.status.cited) | 2025-08-20");
  }

  @Test
  void anEditionThatKnowsNothingHasNoTable() {
    assertThat(rows(Optional.empty(), List.of(), List.of())).isEmpty();
  }
}
