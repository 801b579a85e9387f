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
      text("publisher", "Who counts", MarketTotal::publisher).headed("total.column.publisher");

  public static final Column<MarketTotal> MEASURE =
      text(
              "measure",
              "announced- or completed- of the United States, repurchased- of Hong Kong, and the span: day, week, month, quarter, year-to-date, year, twelve-months",
              MarketTotal::measure)
          .headed("total.column.measure");

  public static final Column<MarketTotal> AS_OF =
      date("as_of", "Day it is about; of a forecast, the end of its span", MarketTotal::asOf)
          .headed("total.column.as-of");

  public static final Column<MarketTotal> CURRENCY =
      text("currency", "ISO code", MarketTotal::currency);

  public static final Column<MarketTotal> AMOUNT =
      money("amount", "As stated", MarketTotal::amount, MarketTotal::currency)
          .headed("buybacks.column.amount");

  public static final Column<MarketTotal> AT_LEAST =
      flag("at_least", "Whether the source says at least", MarketTotal::atLeast);

  public static final Column<MarketTotal> STATUS =
      text("status", "preliminary, final, cited or forecast", MarketTotal::status)
          .headed("programme.column.status");

  public static final Column<MarketTotal> STATED_ON =
      date("stated_on", "Day of the statement", MarketTotal::statedOn)
          .headed("total.column.stated");

  public static final Column<MarketTotal> CONDITION =
      optionalText(
              "condition",
              "Of a forecast, where it has one; of a total, what it counts that others do not",
              MarketTotal::condition)
          .headed("total.column.basis");

  public static final Column<MarketTotal> SOURCE =
      text("source", "Where it is stated", MarketTotal::source).headed("buybacks.column.source");

  public static final Dataset<MarketTotal> DATASET =
      new Dataset<>(
          "market-totals",
          "Totals over the markets as their publishers state them: never summed here",
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
