package huigou.publish.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was bought, as formulas over the lines of the reports and the months of the filings: sums of
 * issuers and markets, quarters that nobody filed, and which amounts of lines are believed.
 */
final class PurchaseColumns {

  private static final String NOT_DELIVERED = "NOT_DELIVERED";
  private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

  private static final String EXECUTIONS = "tbl_buyback_executions";
  private static final String MONTHS = "tbl_monthly_purchases";

  /** Lines that another line does not say again. */
  private static final String COUNTING =
      criteria(EXECUTIONS, "issue", "\"<>*line-repeated*\"", "issue", "\"<>*line-corrected*\"");

  private final LiveColumns live;

  PurchaseColumns(LiveColumns live) {
    this.live = live;
  }

  void register() {
    repurchases();
    executions();
    months();
    issuers();
    markets();
  }

  /** Pairs of a column and what it must be, for the functions that count and add. */
  private static String criteria(String table, String... pairs) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parts.add(SheetTable.all(table, pairs[i]) + "," + pairs[i + 1]);
    }
    return String.join(",", parts);
  }

  // Quarters that nobody filed.

  /**
   * The filed span that ends with the quarter, less the one of the same fiscal year that ends on
   * the day before it begins. Years that are counted in weeks move their first day by less than a
   * week.
   */
  private void repurchases() {
    String table = "tbl_repurchases";
    String mine =
        criteria(
            table,
            "issuer",
            SheetTable.own(table, "issuer"),
            "currency",
            SheetTable.own(table, "currency"),
            "period_kind",
            "\"<>derived-quarter\"");
    String longer =
        mine
            + ","
            + criteria(
                table,
                "period_end",
                SheetTable.own(table, "period_end"),
                "period_kind",
                "\"<>quarter\"");
    String begins = "SUMIFS(" + SheetTable.all(table, "period_start") + "," + longer + ")";
    String shorter =
        mine
            + ","
            + criteria(
                table,
                "period_end",
                SheetTable.own(table, "period_start") + "-1",
                "period_start",
                "\">=\"&(" + begins + "-6)",
                "period_start",
                "\"<=\"&(" + begins + "+6)");
    String amount = SheetTable.all(table, "amount");
    live.add(
        "repurchases",
        "by_subtraction",
        "IF("
            + SheetTable.own(table, "period_kind")
            + "=\"derived-quarter\",ROUND(SUMIFS("
            + amount
            + ","
            + longer
            + ")-SUMIFS("
            + amount
            + ","
            + shorter
            + "),4),"
            + NOT_APPLICABLE
            + ")",
        row -> Marks.NOT_APPLICABLE,
        Marks.NOT_APPLICABLE);
  }

  // What was bought, added up.

  private void months() {
    Function<String, String> own = column -> SheetTable.own(MONTHS, column);
    live.add(
        "monthly-purchases",
        "middle",
        own.apply("period_start")
            + "+INT(("
            + own.apply("period_end")
            + "-"
            + own.apply("period_start")
            + ")/2)");
    live.add(
        "monthly-purchases",
        "paid",
        "IF("
            + own.apply("shares")
            + "=0,0,IF(ISNUMBER("
            + own.apply("average_price")
            + "),ROUND("
            + own.apply("shares")
            + "*"
            + own.apply("average_price")
            + ",4),"
            + NOT_DELIVERED
            + "))",
        row -> Marks.NOT_DELIVERED,
        Marks.NOT_DELIVERED);
  }

  private void executions() {
    String paid = SheetTable.own(EXECUTIONS, "aggregate");
    String shares = SheetTable.own(EXECUTIONS, "shares");
    String high = SheetTable.own(EXECUTIONS, "high");
    String low = SheetTable.own(EXECUTIONS, "low");
    live.add(
        "buyback-executions",
        "believed_amount",
        "IF(ISNUMBER("
            + paid
            + "),IF(AND("
            + paid
            + "<=10*"
            + high
            + "*"
            + shares
            + ",10*"
            + paid
            + ">=IF(ISNUMBER("
            + low
            + "),"
            + low
            + ","
            + high
            + ")*"
            + shares
            + "),"
            + paid
            + ",NOT_COUNTED),NOT_DELIVERED)",
        row -> row.apply("aggregate") == null ? Marks.NOT_DELIVERED : Marks.NOT_COUNTED,
        Marks.NOT_DELIVERED,
        Marks.NOT_COUNTED);
  }

  /** The lines of a span in the row's currency. */
  private static String lines(String table) {
    return criteria(
            EXECUTIONS,
            "currency",
            SheetTable.own(table, "currency"),
            "trade_date",
            "\">=\"&" + SheetTable.own(table, "from"),
            "trade_date",
            "\"<=\"&" + SheetTable.own(table, "to"))
        + ","
        + COUNTING;
  }

  private static String sum(String table, String column, String criteria) {
    return "ROUND(SUMIFS(" + SheetTable.all(table, column) + "," + criteria + "),4)";
  }

  /** Whether a price times shares is no less than another amount, to the decimals of money. */
  private static String within(String price, String shares, String amount) {
    return "ROUND(" + price + "*" + shares + "-" + amount + ",4)>=0";
  }

  private void issuers() {
    String table = "tbl_issuer_purchases";
    String lines =
        criteria(EXECUTIONS, "issuer", SheetTable.own(table, "issuer")) + "," + lines(table);
    String shares = SheetTable.own(table, "shares");
    live.add("issuer-purchases", "shares", sum(EXECUTIONS, "shares", lines));
    live.add("issuer-purchases", "amount", sum(EXECUTIONS, "believed_amount", lines));
    live.add(
        "issuer-purchases",
        "average_price",
        "IF(AND(NOT(ISNUMBER("
            + SheetTable.own(table, "price_jumps_on")
            + ")),"
            + within(SheetTable.own(table, "high"), shares, SheetTable.own(table, "amount"))
            + ","
            + within(
                SheetTable.own(table, "amount"), "1", SheetTable.own(table, "low") + "*" + shares)
            + ","
            + shares
            + ">0,COUNTIFS("
            + lines
            + ","
            + criteria(EXECUTIONS, "believed_amount", "\">=0\"")
            + ")=COUNTIFS("
            + lines
            + ")),ROUND("
            + SheetTable.own(table, "amount")
            + "/"
            + shares
            + ",4),"
            + NOT_DELIVERED
            + ")",
        row -> Marks.NOT_DELIVERED,
        Marks.NOT_DELIVERED);
  }

  /** Of Hong Kong the lines of the reports, of the United States the months of the filings. */
  private void markets() {
    String table = "tbl_market_purchases";
    String months =
        criteria(
            MONTHS,
            "currency",
            SheetTable.own(table, "currency"),
            "middle",
            "\">=\"&" + SheetTable.own(table, "from"),
            "middle",
            "\"<=\"&" + SheetTable.own(table, "to"),
            "counts",
            "1");
    String hongKong = "IF(" + SheetTable.own(table, "market") + "=\"hk\",";
    live.add(
        "market-purchases",
        "shares",
        hongKong
            + sum(EXECUTIONS, "shares", lines(table))
            + ","
            + sum(MONTHS, "shares", months)
            + ")");
    live.add(
        "market-purchases",
        "amount",
        hongKong
            + sum(EXECUTIONS, "believed_amount", lines(table))
            + ","
            + sum(MONTHS, "paid", months)
            + ")");
  }
}
