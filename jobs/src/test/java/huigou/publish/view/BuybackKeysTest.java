package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Coverage;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.fact.MarketTotal;
import huigou.model.view.BuybacksView;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Amount;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Words;
import huigou.support.EmptySite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The key figures of buybacks. Made up. */
class BuybackKeysTest {

  private static MarketPurchase bought(
      Market market, Span span, String from, String currency, String amount, int issuers) {
    LocalDate first = LocalDate.parse(from);
    return new MarketPurchase(
        market,
        span,
        first,
        span == Span.MONTH ? first.plusMonths(1).minusDays(1) : first,
        currency,
        BigDecimal.TEN,
        new BigDecimal(amount),
        issuers,
        Optional.empty(),
        new Coverage(issuers + 1, 0, 0, 0));
  }

  private static MarketTotal total(String measure, String asOf, String amount, String status) {
    return new MarketTotal(
        "Made",
        measure,
        LocalDate.parse(asOf),
        "USD",
        new BigDecimal(amount),
        true,
        status,
        LocalDate.parse(asOf).plusDays(1),
        Optional.empty(),
        "https://made.up/");
  }

  private static List<String> rows(
      Optional<MarketPurchase> month, List<MarketPurchase> sums, List<MarketTotal> totals) {
    BuybacksView view = EmptySite.buybacks(List.of(), sums, totals);
    return new BuybackKeys(view, month)
        .table().map(TableView::rows).orElse(List.of()).stream()
            .map(
                row ->
                    ((Words) row.get(0)).sentence().key().replace("buybacks.key.", "")
                        + " "
                        + ((Amount) row.get(1)).quantity().plain()
                        + " "
                        + ((Words) row.get(2)).sentence().arguments().get(0)
                        + " "
                        + ((Day) row.get(3)).date())
            .toList();
  }

  @Test
  void theNewestDayStandsByCurrencyWhatMostBoughtFirst() {
    assertThat(
            rows(
                Optional.empty(),
                List.of(
                    bought(Market.HK, Span.DAY, "2025-09-08", "CNY", "7", 2),
                    bought(Market.HK, Span.DAY, "2025-09-08", "HKD", "5", 9),
                    bought(Market.HK, Span.DAY, "2025-09-05", "USD", "9", 9),
                    bought(Market.HK, Span.WEEK, "2025-09-08", "HKD", "9", 9)),
                List.of()))
        .containsExactly("day 5 9 2025-09-08", "day 7 2 2025-09-08");
  }

  @Test
  void theNewestTotalsThatNobodyForetellsAreCitedWithTheirYear() {
    MarketPurchase april = bought(Market.US, Span.MONTH, "2025-04-01", "USD", "30", 3);
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
            "month 30 3 2025-04-30",
            "completed-quarter 210 Localised[en=Made, zhHant=Made] 2025-06-30",
            "announced-year-to-date 1000 Localised[en=Made, zhHant=Made] 2025-08-20");
  }

  @Test
  void anEditionThatKnowsNothingHasNoTable() {
    assertThat(rows(Optional.empty(), List.of(), List.of())).isEmpty();
  }
}
