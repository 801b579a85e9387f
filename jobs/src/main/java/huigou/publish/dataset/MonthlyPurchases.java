package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalFlag;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Months of purchases as US companies tell the SEC, each filing's own. */
public final class MonthlyPurchases {

  public static final Column<PurchaseMonth> ISSUER =
      text("issuer", "Issuer id, such as aapl-us", (PurchaseMonth month) -> month.row().issuer())
          .headed("buybacks.column.issuer");

  public static final Column<PurchaseMonth> FORM =
      text("form", "Form of the filing", (PurchaseMonth month) -> month.row().form())
          .headed("month.column.form");

  public static final Column<PurchaseMonth> FILED =
      date("filed", "Day of the filing", (PurchaseMonth month) -> month.row().filed())
          .headed("repurchase.column.filed");

  public static final Column<PurchaseMonth> START =
      date(
              "period_start",
              "First day of the month of the company's calendar",
              (PurchaseMonth month) -> month.span().start())
          .headed("repurchase.column.start");

  public static final Column<PurchaseMonth> END =
      date("period_end", "Its last day", (PurchaseMonth month) -> month.span().end())
          .headed("repurchase.column.end");

  public static final Column<PurchaseMonth> SHARES =
      number("shares", "Shares bought", Unit.NUMBER, (PurchaseMonth month) -> month.row().shares())
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<PurchaseMonth> AVERAGE =
      optionalNumber(
              "average_price",
              "Average price a share; of two classes, weighted by their shares",
              Unit.NUMBER,
              (PurchaseMonth month) -> month.row().averagePrice())
          .countedIn("currency")
          .headed("month.column.average");

  public static final Column<PurchaseMonth> CURRENCY =
      text("currency", "ISO code", (PurchaseMonth month) -> month.row().currency());

  public static final Column<PurchaseMonth> UNDER_PROGRAMME =
      optionalNumber(
              "shares_under_programme",
              "Of them bought under a published programme",
              Unit.NUMBER,
              (PurchaseMonth month) -> month.row().underProgramme())
          .countedIn("shares")
          .headed("month.column.under");

  public static final Column<PurchaseMonth> REMAINING =
      optionalNumber(
              "remaining",
              "What may yet be bought, as the filing's table prints it; empty beside months for which it prints none, and where the report says it in its text alone, which is not at hand",
              Unit.NUMBER,
              (PurchaseMonth month) -> month.row().remaining().map(Remaining::value))
          .countedIn("remaining_unit")
          .headed("month.column.remaining");

  public static final Column<PurchaseMonth> REMAINING_UNIT =
      optionalText(
          "remaining_unit",
          "shares, or amount: whole units of the currency",
          (PurchaseMonth month) -> month.row().remaining().map(rest -> rest.in().token()));

  public static final Column<PurchaseMonth> FOOTED =
      optionalFlag(
          "footed",
          "Whether the filing's months come out at its total; empty where it prints none",
          PurchaseMonth::footed);

  /**
   * The calendar month in which it lies is the one that a month of a fiscal calendar counts for.
   */
  public static final Column<PurchaseMonth> MIDDLE =
      date(
              "middle",
              "Day in its middle: the month counts for the calendar month of that day",
              (PurchaseMonth month) -> month.span().middle())
          .headed("workbook.month.middle");

  /** Whether a sum over the market takes it: the newest of its month, and its scale believed. */
  public static final Column<PurchaseMonth> COUNTS =
      integer(
              "counts",
              "1 of the newest filing of a month whose figures are believed, else 0",
              (PurchaseMonth month) -> month.newest() && month.counts() ? 1 : 0)
          .headed("workbook.month.counts");

  public static final Column<PurchaseMonth> PAID =
      optionalNumber("paid", "Shares times average price", Unit.NUMBER, PurchaseMonth::paid)
          .countedIn("currency")
          .headed("workbook.month.paid");

  public static final Dataset<PurchaseMonth> DATASET =
      new Dataset<PurchaseMonth>(
              "monthly-purchases",
              "Purchases by month as US companies tell the SEC (Item 703), held against each filing's total",
              List.of(
                  ISSUER,
                  FORM,
                  FILED,
                  START,
                  END,
                  SHARES,
                  AVERAGE,
                  CURRENCY,
                  UNDER_PROGRAMME,
                  REMAINING,
                  REMAINING_UNIT,
                  FOOTED),
              List.of("issuer", "form", "filed", "period_start"),
              MonthlyPurchases::rows)
          .beside(MIDDLE, COUNTS, PAID);

  private MonthlyPurchases() {}

  private static Stream<PurchaseMonth> rows(SiteView site) {
    return site.buybacks().unitedStates().months().stream();
  }
}
