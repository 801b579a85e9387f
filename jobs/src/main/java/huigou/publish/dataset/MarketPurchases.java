package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalInteger;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.MarketPurchase;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Our own sums of what was bought back in a market over days, weeks, months and years. */
public final class MarketPurchases {

  public static final Column<MarketPurchase> MARKET =
      text("market", (MarketPurchase sum) -> sum.market().token());

  public static final Column<MarketPurchase> SPAN =
      text("span", (MarketPurchase sum) -> sum.span().token());

  public static final Column<MarketPurchase> FROM =
      date("from", MarketPurchase::from).headed("repurchase.column.start");

  public static final Column<MarketPurchase> TO =
      date("to", MarketPurchase::to).headed("repurchase.column.end");

  public static final Column<MarketPurchase> CURRENCY =
      text("currency", MarketPurchase::currency).headed("buybacks.column.currency");

  public static final Column<MarketPurchase> SHARES =
      number("shares", Unit.NUMBER, MarketPurchase::shares)
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<MarketPurchase> AMOUNT =
      money("amount", MarketPurchase::amount, MarketPurchase::currency)
          .headed("execution.column.paid");

  public static final Column<MarketPurchase> ISSUERS =
      integer("issuers", MarketPurchase::issuers).headed("purchases.column.issuers");

  public static final Column<MarketPurchase> DAYS =
      optionalInteger("days", MarketPurchase::days).headed("purchases.column.days");

  public static final Column<MarketPurchase> COVERAGE =
      text("coverage", (MarketPurchase sum) -> sum.coverage().token());

  public static final Dataset<MarketPurchase> DATASET =
      new Dataset<>(
          "market-purchases",
          List.of(MARKET, SPAN, FROM, TO, CURRENCY, SHARES, AMOUNT, ISSUERS, DAYS, COVERAGE),
          List.of("market", "span", "from", "currency"),
          MarketPurchases::rows);

  private MarketPurchases() {}

  private static Stream<MarketPurchase> rows(SiteView site) {
    return site.buybacks().purchases().stream();
  }
}
