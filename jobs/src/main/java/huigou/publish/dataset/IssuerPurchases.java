package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What each issuer in Hong Kong bought by month and year. */
public final class IssuerPurchases {

  public static final Column<IssuerPurchase> ISSUER =
      text("issuer", IssuerPurchase::issuer).headed("buybacks.column.issuer");

  public static final Column<IssuerPurchase> SPAN =
      text("span", (IssuerPurchase sum) -> sum.span().token());

  public static final Column<IssuerPurchase> FROM =
      date("from", IssuerPurchase::from).headed("repurchase.column.start");

  public static final Column<IssuerPurchase> TO =
      date("to", IssuerPurchase::to).headed("repurchase.column.end");

  public static final Column<IssuerPurchase> CURRENCY =
      text("currency", IssuerPurchase::currency).headed("buybacks.column.currency");

  public static final Column<IssuerPurchase> SHARES =
      number("shares", Unit.NUMBER, IssuerPurchase::shares)
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<IssuerPurchase> AMOUNT =
      money("amount", IssuerPurchase::amount, IssuerPurchase::currency)
          .headed("execution.column.paid");

  public static final Column<IssuerPurchase> DAYS =
      integer("days", IssuerPurchase::days).headed("purchases.column.days");

  public static final Column<IssuerPurchase> HIGH =
      number("high", Unit.NUMBER, IssuerPurchase::high)
          .countedIn("currency")
          .headed("execution.column.high");

  public static final Column<IssuerPurchase> LOW =
      number("low", Unit.NUMBER, IssuerPurchase::low)
          .countedIn("currency")
          .headed("execution.column.low");

  public static final Column<IssuerPurchase> AVERAGE =
      optionalNumber("average_price", Unit.NUMBER, IssuerPurchase::average)
          .countedIn("currency")
          .headed("month.column.average");

  public static final Column<IssuerPurchase> MANDATE_PERCENT =
      optionalNumber("mandate_to_date_pct", Unit.PERCENT, IssuerPurchase::mandatePercent)
          .headed("execution.column.percent")
          .countedIn("percent");

  public static final Column<IssuerPurchase> JUMPS_ON =
      optionalDate("price_jumps_on", IssuerPurchase::jumpsOn);

  /** Of sums over spans of any length. */
  static final List<Column<IssuerPurchase>> COLUMNS =
      List.of(
          ISSUER,
          SPAN,
          FROM,
          TO,
          CURRENCY,
          SHARES,
          AMOUNT,
          DAYS,
          HIGH,
          LOW,
          AVERAGE,
          MANDATE_PERCENT,
          JUMPS_ON);

  static final List<String> KEY = List.of("issuer", "span", "from", "currency");

  public static final Dataset<IssuerPurchase> DATASET =
      new Dataset<>(
          "issuer-purchases", COLUMNS, KEY, site -> rows(site, Set.of(Span.MONTH, Span.YEAR)));

  private IssuerPurchases() {}

  static Stream<IssuerPurchase> rows(SiteView site, Set<Span> spans) {
    return site.buybacks().hongKong().issuerPurchases().stream()
        .filter(sum -> spans.contains(sum.span()));
  }
}
