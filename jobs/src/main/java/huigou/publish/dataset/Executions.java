package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.series.Unit;
import huigou.model.view.BuybacksView.Line;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Lines of the Hong Kong exchange's daily repurchase report. */
public final class Executions {

  public static final Column<Line> ISSUER =
      text("issuer", "Issuer id, such as 00175-hk", (Line line) -> line.execution().issuer())
          .headed("buybacks.column.issuer");

  public static final Column<Line> TRADE_DATE =
      date("trade_date", "Day of the trade", (Line line) -> line.execution().tradeDate())
          .headed("execution.column.traded");

  public static final Column<Line> LINE =
      integer("line", "Line among those of its issuer and trading date", Line::line);

  public static final Column<Line> VENUE =
      text(
              "venue",
              "Where it was bought, in the report's word",
              (Line line) -> line.execution().venue())
          .headed("execution.column.venue");

  public static final Column<Line> METHOD =
      text(
          "method",
          "How it was bought, one of five words",
          (Line line) -> line.execution().method().token());

  public static final Column<Line> CURRENCY =
      text("currency", "ISO code", (Line line) -> line.execution().currency())
          .headed("buybacks.column.currency");

  public static final Column<Line> SHARES =
      number("shares", "Shares bought", Unit.NUMBER, (Line line) -> line.execution().shares())
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<Line> HIGH =
      number(
              "high",
              "Highest or only price a share",
              Unit.NUMBER,
              (Line line) -> line.execution().high())
          .countedIn("currency")
          .headed("execution.column.high");

  public static final Column<Line> LOW =
      optionalNumber(
              "low",
              "Lowest price a share; empty for a single price",
              Unit.NUMBER,
              (Line line) -> line.execution().low())
          .countedIn("currency")
          .headed("execution.column.low");

  public static final Column<Line> PAID =
      optionalNumber(
              "aggregate", "Price paid", Unit.NUMBER, (Line line) -> line.execution().aggregate())
          .countedIn("currency")
          .headed("execution.column.paid");

  public static final Column<Line> FOR_CANCELLATION =
      optionalNumber(
              "for_cancellation",
              "Shares to be cancelled, where printed",
              Unit.NUMBER,
              (Line line) -> line.execution().forCancellation())
          .countedIn("shares")
          .headed("execution.column.cancel");

  public static final Column<Line> TO_TREASURY =
      optionalNumber(
              "to_treasury",
              "Shares to be kept in treasury, where printed",
              Unit.NUMBER,
              (Line line) -> line.execution().toTreasury())
          .countedIn("shares")
          .headed("execution.column.treasury");

  public static final Column<Line> MANDATE_SHARES =
      optionalNumber(
              "mandate_to_date_shares",
              "Bought under the mandate to date",
              Unit.NUMBER,
              (Line line) -> line.execution().mandateShares())
          .countedIn("shares")
          .headed("execution.column.mandate");

  public static final Column<Line> MANDATE_PERCENT =
      optionalNumber(
              "mandate_to_date_pct",
              "The same, percent of the mandate's base",
              Unit.PERCENT,
              (Line line) -> line.execution().mandatePercent())
          .headed("execution.column.percent")
          .countedIn("percent");

  public static final Column<Line> REPORTED_ON =
      optionalDate(
          "reported_on",
          "Day of the report; empty of a ledger of reports that does not say it",
          (Line line) -> line.execution().reportedOn());

  public static final Column<Line> ISSUE =
      text(
              "issue",
              "What is odd about the line, joined by semicolons",
              (Line line) -> String.join(";", line.oddities()))
          .headed("execution.column.remark");

  /** Of an amount that is ten times off what the shares cost no sum takes anything. */
  public static final Column<Line> BELIEVED =
      optionalNumber(
              "believed_amount",
              "Price paid, as sums take it: not where it is ten times off what so many shares cost",
              Unit.NUMBER,
              (Line line) -> line.execution().believedAggregate())
          .countedIn("currency")
          .headed("workbook.execution.believed");

  public static final Dataset<Line> DATASET =
      new Dataset<Line>(
              "buyback-executions",
              "Lines of the Hong Kong exchange's daily repurchase reports, as printed or as a ledger of them gives them",
              List.of(
                  ISSUER,
                  TRADE_DATE,
                  LINE,
                  VENUE,
                  METHOD,
                  CURRENCY,
                  SHARES,
                  HIGH,
                  LOW,
                  PAID,
                  FOR_CANCELLATION,
                  TO_TREASURY,
                  MANDATE_SHARES,
                  MANDATE_PERCENT,
                  REPORTED_ON,
                  ISSUE),
              List.of("issuer", "trade_date", "line"),
              Executions::rows)
          .beside(BELIEVED);

  private Executions() {}

  private static Stream<Line> rows(SiteView site) {
    return site.buybacks().hongKong().lines().stream();
  }
}
