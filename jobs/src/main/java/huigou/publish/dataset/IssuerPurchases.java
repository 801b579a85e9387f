package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** What each issuer in Hong Kong bought by day, week, month and year. */
public final class IssuerPurchases {

  public static final Column<IssuerPurchase> ISSUER =
      text("issuer", "Issuer id, such as 00700-hk", IssuerPurchase::issuer)
          .headed("buybacks.column.issuer");

  public static final Column<IssuerPurchase> SPAN =
      text(
          "span",
          "day, week from Monday, month or year",
          (IssuerPurchase sum) -> sum.span().token());

  public static final Column<IssuerPurchase> FROM =
      date("from", "First day of the span", IssuerPurchase::from).headed("repurchase.column.start");

  public static final Column<IssuerPurchase> TO =
      date("to", "Its last day", IssuerPurchase::to).headed("repurchase.column.end");

  public static final Column<IssuerPurchase> CURRENCY =
      text("currency", "ISO code; no two are added", IssuerPurchase::currency)
          .headed("buybacks.column.currency");

  public static final Column<IssuerPurchase> SHARES =
      number("shares", "Shares bought", Unit.NUMBER, IssuerPurchase::shares)
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<IssuerPurchase> AMOUNT =
      money(
              "amount",
              "Paid, of the lines that give an amount",
              IssuerPurchase::amount,
              IssuerPurchase::currency)
          .headed("execution.column.paid");

  public static final Column<IssuerPurchase> DAYS =
      integer("days", "Days on which it bought", IssuerPurchase::days)
          .headed("purchases.column.days");

  public static final Column<IssuerPurchase> HIGH =
      number("high", "Highest price a share", Unit.NUMBER, IssuerPurchase::high)
          .countedIn("currency")
          .headed("execution.column.high");

  public static final Column<IssuerPurchase> LOW =
      number("low", "Lowest price a share", Unit.NUMBER, IssuerPurchase::low)
          .countedIn("currency")
          .headed("execution.column.low");

  public static final Column<IssuerPurchase> AVERAGE =
      optionalNumber(
              "average_price",
              "Amount over shares, four decimals; empty where a line gives no amount",
              Unit.NUMBER,
              IssuerPurchase::average)
          .countedIn("currency")
          .headed("month.column.average");

  public static final Column<IssuerPurchase> MANDATE_PERCENT =
      optionalNumber(
              "mandate_to_date_pct",
              "The newest percentage of the mandate that a line of the span prints",
              Unit.PERCENT,
              IssuerPurchase::mandatePercent)
          .headed("execution.column.percent")
          .countedIn("percent");

  public static final Dataset<IssuerPurchase> DATASET =
      new Dataset<>(
          "issuer-purchases",
          "What issuers in Hong Kong bought by day, week, month and year, summed from the lines that count",
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
              MANDATE_PERCENT),
          List.of("issuer", "span", "from", "currency"),
          IssuerPurchases::rows);

  private IssuerPurchases() {}

  private static Stream<IssuerPurchase> rows(SiteView site) {
    return site.buybacks().hongKong().issuerPurchases().stream();
  }
}
