package huigou.publish.view;

import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Amount;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Words;
import huigou.publish.dataset.MarketPurchases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key figures of buybacks: our own newest sums by market and currency, and the newest totals
 * that publishers print; each says which it is, over how many companies, and to which day.
 */
final class BuybackKeys {

  private final BuybacksView buybacks;
  private final Optional<MarketPurchase> newestMonth;

  /**
   * @param newestMonth the newest month of which the tables of most companies tell
   */
  BuybackKeys(BuybacksView buybacks, Optional<MarketPurchase> newestMonth) {
    this.buybacks = buybacks;
    this.newestMonth = newestMonth;
  }

  /**
   * One figure.
   *
   * @param to the day to which it reaches
   */
  private record Key(Sentence what, Quantity amount, Sentence basis, LocalDate to) {}

  /** The table; empty of an edition that knows none of them. */
  Optional<TableView> table() {
    List<Key> keys = new ArrayList<>();
    day().forEach(sum -> keys.add(own("buybacks.key.day", sum)));
    newestMonth.ifPresent(sum -> keys.add(own("buybacks.key.month", sum)));
    for (String measure : List.of(MarketTotalCharts.COMPLETED, MarketTotalCharts.ANNOUNCED)) {
      newest(measure).ifPresent(total -> keys.add(cited(total)));
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TableOf<Key>()
                .words("table.figure", key -> new Words(key.what()))
                .words("table.value", key -> new Amount(key.amount()))
                .words("buybacks.key.basis", key -> new Words(key.basis()))
                .words("table.data-date", key -> new Day(key.to()))
                .table(
                    "buyback-keys",
                    Sentence.of("buybacks.key.title"),
                    List.of(),
                    keys,
                    keys.size(),
                    MarketPurchases.DATASET));
  }

  /** The newest day of which anything is known in Hong Kong, a sum a currency. */
  private List<MarketPurchase> day() {
    Optional<LocalDate> newestDay = days().map(MarketPurchase::from).max(Comparator.naturalOrder());
    return days()
        .filter(sum -> newestDay.filter(sum.from()::equals).isPresent())
        .sorted(Comparator.comparing(MarketPurchase::issuers).reversed())
        .toList();
  }

  private Stream<MarketPurchase> days() {
    return buybacks.purchases().stream()
        .filter(sum -> sum.market() == Market.HK && sum.span() == MarketPurchase.Span.DAY);
  }

  private static Key own(String key, MarketPurchase sum) {
    return new Key(
        Sentence.of(key, sum.currency()),
        BuybackParts.quantity(sum.amount(), sum.currency()),
        Sentence.of(
                sum.issuers() == sum.coverage().followed()
                    ? "buybacks.key.own.all"
                    : "buybacks.key.own",
                sum.issuers(),
                sum.coverage().followed())
            .about(sum.market().token(), sum.span().token(), sum.from(), sum.currency()),
        sum.to());
  }

  private Optional<MarketTotal> newest(String measure) {
    return buybacks.totals().stream()
        .filter(total -> total.measure().equals(measure) && !total.isForecast())
        .max(Comparator.comparing(MarketTotal::asOf).thenComparing(MarketTotal::statedOn));
  }

  private static Key cited(MarketTotal total) {
    return new Key(
        Sentence.of("buybacks.key." + total.measure(), String.valueOf(total.asOf().getYear())),
        BuybackParts.quantity(total.amount(), total.currency()),
        Sentence.of(
            total.atLeast() ? "buybacks.key.cited.least" : "buybacks.key.cited",
            Localised.same(total.publisher()),
            Sentence.of("total.status." + total.status())),
        total.asOf());
  }
}
