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
      text("issuer", (PurchaseMonth month) -> month.row().issuer())
          .headed("buybacks.column.issuer");

  public static final Column<PurchaseMonth> FORM =
      text("form", (PurchaseMonth month) -> month.row().form()).headed("month.column.form");

  public static final Column<PurchaseMonth> FILED =
      date("filed", (PurchaseMonth month) -> month.row().filed()).headed("repurchase.column.filed");

  public static final Column<PurchaseMonth> START =
      date("period_start", (PurchaseMonth month) -> month.span().start())
          .headed("repurchase.column.start");

  public static final Column<PurchaseMonth> END =
      date("period_end", (PurchaseMonth month) -> month.span().end())
          .headed("repurchase.column.end");

  public static final Column<PurchaseMonth> SHARES =
      number("shares", Unit.NUMBER, (PurchaseMonth month) -> month.row().shares())
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<PurchaseMonth> AVERAGE =
      optionalNumber(
              "average_price", Unit.NUMBER, (PurchaseMonth month) -> month.row().averagePrice())
          .countedIn("currency")
          .headed("month.column.average");

  public static final Column<PurchaseMonth> CURRENCY =
      text("currency", (PurchaseMonth month) -> month.row().currency());

  public static final Column<PurchaseMonth> UNDER_PROGRAMME =
      optionalNumber(
              "shares_under_programme",
              Unit.NUMBER,
              (PurchaseMonth month) -> month.row().underProgramme())
          .countedIn("shares")
          .headed("month.column.under");

  public static final Column<PurchaseMonth> REMAINING =
      optionalNumber(
              "remaining",
              Unit.NUMBER,
              (PurchaseMonth month) -> month.row().remaining().map(Remaining::value))
          .countedIn("remaining_unit")
          .headed("month.column.remaining");

  public static final Column<PurchaseMonth> REMAINING_UNIT =
      optionalText(
          "remaining_unit",
          (PurchaseMonth month) -> month.row().remaining().map(rest -> rest.in().token()));

  public static final Column<PurchaseMonth> FOOTED = optionalFlag("footed", PurchaseMonth::footed);

  /**
   * The calendar month in which it lies is the one that a month of a fiscal calendar counts for.
   */
  public static final Column<PurchaseMonth> MIDDLE =
      date("middle", (PurchaseMonth month) -> month.span().middle())
          .headed("workbook.month.middle");

  /** Whether a sum over the market takes it: the newest of its month, and its scale believed. */
  public static final Column<PurchaseMonth> COUNTS =
      integer("counts", (PurchaseMonth month) -> month.newest() && month.counts() ? 1 : 0)
          .headed("workbook.month.counts");

  public static final Column<PurchaseMonth> PAID =
      optionalNumber("paid", Unit.NUMBER, PurchaseMonth::paid)
          .countedIn("currency")
          .headed("workbook.month.paid");

  public static final Dataset<PurchaseMonth> DATASET =
      new Dataset<PurchaseMonth>(
              "monthly-purchases",
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
