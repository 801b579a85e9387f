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
      text("issuer", (Line line) -> line.execution().issuer()).headed("buybacks.column.issuer");

  public static final Column<Line> TRADE_DATE =
      date("trade_date", (Line line) -> line.execution().tradeDate())
          .headed("execution.column.traded");

  public static final Column<Line> LINE = integer("line", Line::line);

  public static final Column<Line> VENUE =
      text("venue", (Line line) -> line.execution().venue()).headed("execution.column.venue");

  public static final Column<Line> METHOD =
      text("method", (Line line) -> line.execution().method().token());

  public static final Column<Line> CURRENCY =
      text("currency", (Line line) -> line.execution().currency())
          .headed("buybacks.column.currency");

  public static final Column<Line> SHARES =
      number("shares", Unit.NUMBER, (Line line) -> line.execution().shares())
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<Line> HIGH =
      number("high", Unit.NUMBER, (Line line) -> line.execution().high())
          .countedIn("currency")
          .headed("execution.column.high");

  public static final Column<Line> LOW =
      optionalNumber("low", Unit.NUMBER, (Line line) -> line.execution().low())
          .countedIn("currency")
          .headed("execution.column.low");

  public static final Column<Line> PAID =
      optionalNumber("aggregate", Unit.NUMBER, (Line line) -> line.execution().aggregate())
          .countedIn("currency")
          .headed("execution.column.paid");

  public static final Column<Line> FOR_CANCELLATION =
      optionalNumber(
              "for_cancellation", Unit.NUMBER, (Line line) -> line.execution().forCancellation())
          .countedIn("shares")
          .headed("execution.column.cancel");

  public static final Column<Line> TO_TREASURY =
      optionalNumber("to_treasury", Unit.NUMBER, (Line line) -> line.execution().toTreasury())
          .countedIn("shares")
          .headed("execution.column.treasury");

  public static final Column<Line> MANDATE_SHARES =
      optionalNumber(
              "mandate_to_date_shares",
              Unit.NUMBER,
              (Line line) -> line.execution().mandateShares())
          .countedIn("shares")
          .headed("execution.column.mandate");

  public static final Column<Line> MANDATE_PERCENT =
      optionalNumber(
              "mandate_to_date_pct", Unit.PERCENT, (Line line) -> line.execution().mandatePercent())
          .headed("execution.column.percent")
          .countedIn("percent");

  public static final Column<Line> REPORTED_ON =
      optionalDate("reported_on", (Line line) -> line.execution().reportedOn());

  public static final Column<Line> ISSUE =
      text("issue", (Line line) -> String.join(";", line.oddities()))
          .headed("execution.column.remark");

  /** Of an amount that is ten times off what the shares cost no sum takes anything. */
  public static final Column<Line> BELIEVED =
      optionalNumber(
              "believed_amount", Unit.NUMBER, (Line line) -> line.execution().believedAggregate())
          .countedIn("currency")
          .headed("workbook.execution.believed");

  public static final Dataset<Line> DATASET =
      new Dataset<Line>(
              "buyback-executions",
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
