package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.fact.MarketTotal;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Totals over the US market as their publishers state them. */
public final class MarketTotals {

  public static final Column<MarketTotal> PUBLISHER =
      text("publisher", MarketTotal::publisher).headed("total.column.publisher");

  public static final Column<MarketTotal> MEASURE =
      text("measure", MarketTotal::measure).headed("total.column.measure");

  public static final Column<MarketTotal> AS_OF =
      date("as_of", MarketTotal::asOf).headed("total.column.as-of");

  public static final Column<MarketTotal> CURRENCY = text("currency", MarketTotal::currency);

  public static final Column<MarketTotal> AMOUNT =
      money("amount", MarketTotal::amount, MarketTotal::currency).headed("buybacks.column.amount");

  public static final Column<MarketTotal> AT_LEAST = flag("at_least", MarketTotal::atLeast);

  public static final Column<MarketTotal> STATUS =
      text("status", MarketTotal::status).headed("programme.column.status");

  public static final Column<MarketTotal> STATED_ON =
      date("stated_on", MarketTotal::statedOn).headed("total.column.stated");

  public static final Column<MarketTotal> CONDITION =
      optionalText("condition", MarketTotal::condition).headed("total.column.basis");

  public static final Column<MarketTotal> SOURCE =
      text("source", MarketTotal::source).headed("buybacks.column.source");

  public static final Dataset<MarketTotal> DATASET =
      new Dataset<>(
          "market-totals",
          List.of(
              PUBLISHER, MEASURE, AS_OF, CURRENCY, AMOUNT, AT_LEAST, STATUS, STATED_ON, CONDITION,
              SOURCE),
          List.of("publisher", "measure", "as_of", "stated_on"),
          MarketTotals::rows);

  private MarketTotals() {}

  private static Stream<MarketTotal> rows(SiteView site) {
    return site.buybacks().totals().stream();
  }
}
