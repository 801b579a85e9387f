package huigou.publish.workbook;

import huigou.publish.dataset.Dataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Columns of data files that a formula fills in the workbook: it reads the row's own cells, or
 * looks rows of another table up by what is in them, never by where they stand. Beside each stands
 * what the store has, and a check that holds the two against each other row by row.
 */
final class LiveColumns {

  /**
   * A column that a formula fills.
   *
   * @param formula in the words of the table
   * @param absent the mark that the formula gives, of a row in which the store has no figure
   * @param marks that may stand there
   */
  record Live(String formula, Function<Function<String, Object>, String> absent, String... marks) {}

  private static final String NOT_DELIVERED = "NOT_DELIVERED";
  private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

  private static final String EXECUTIONS = "tbl_buyback_executions";
  private static final String MONTHS = "tbl_monthly_purchases";

  /** Lines that another line does not say again. */
  private static final String COUNTING =
      criteria(EXECUTIONS, "issue", "\"<>*line-repeated*\"", "issue", "\"<>*line-corrected*\"");

  private final Map<String, Map<String, Live>> all = new HashMap<>();

  /**
   * @param scarcity formulas over the days of the corridor, where the file has them
   */
  LiveColumns(Optional<ScarcityFormulas> scarcity) {
    scarcity.ifPresent(this::scarcity);
    programmes();
    repurchases();
    executions();
    months();
    issuers();
    markets();
    senses();
    days();
  }

  /** The columns of a data file that are live, by their names. */
  Map<String, Live> of(Dataset<?> dataset) {
    return all.getOrDefault(dataset.name(), Map.of());
  }

  private void add(
      String dataset,
      String column,
      String formula,
      Function<Function<String, Object>, String> absent,
      String... marks) {
    all.computeIfAbsent(dataset, name -> new HashMap<>())
        .put(column, new Live(formula, absent, marks));
  }

  /** A column that has a figure in every row. */
  private void add(String dataset, String column, String formula) {
    add(dataset, column, formula, row -> "");
  }

  private static String own(String table, String column) {
    return table + "[[#This Row],[" + column + "]]";
  }

  /** Pairs of a column and what it must be, for the functions that count and add. */
  private static String criteria(String table, String... pairs) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parts.add(SheetTable.all(table, pairs[i]) + "," + pairs[i + 1]);
    }
    return String.join(",", parts);
  }

  private void scarcity(ScarcityFormulas over) {
    add("cost", "fixings", over.fixings());
    add("cost", "amount_usd", over.amount());
    add("cost", "lower_usd", over.lower());
    add("cost", "upper_usd", over.upper());
    over.taken().ifPresent(formula -> add("take-up", "days", formula));
    over.mean().ifPresent(formula -> taken("mean_usd", formula));
    over.median().ifPresent(formula -> taken("median_usd", formula));
    over.shunned().ifPresent(formula -> add("take-up", "under_1bn", formula));
  }

  /** What was taken on the days of a step, where there are any. */
  private void taken(String column, String formula) {
    add("take-up", column, formula, row -> Marks.NOT_APPLICABLE, Marks.NOT_APPLICABLE);
  }

  // What two columns of the row say together.

  /** What two senses of a purchase, or a publisher and we, are apart. */
  private void senses() {
    less("quarters-by-sense", "cash_less_purchases", "cash_paid", "all_purchases");
    less("completed-quarters", "cited_less_ours", "cited_amount", "amount");
  }

  private void less(String dataset, String column, String whole, String part) {
    String table = DatasetSheets.table(dataset);
    String minuend = own(table, whole);
    String subtrahend = own(table, part);
    add(
        dataset,
        column,
        "IF(COUNT("
            + minuend
            + ","
            + subtrahend
            + ")=2,ROUND("
            + minuend
            + "-"
            + subtrahend
            + ",4),NOT_DELIVERED)",
        row -> Marks.NOT_DELIVERED,
        Marks.NOT_DELIVERED);
  }

  /** How far above a facility a rate stood, and what a reckoning is worth beside none. */
  private void days() {
    String stigma = "tbl_stigma_days";
    add(
        "stigma-days",
        "excess_bp",
        "ROUND(("
            + own(stigma, "rate_pct")
            + "-"
            + own(stigma, "facility_rate_pct")
            + ")*BP_PER_POINT,2)");
    String score = "tbl_cash_path_score";
    add(
        "cash-path-score",
        "ratio",
        "ROUND(" + own(score, "mae_usd") + "/" + own(score, "mae_no_change_usd") + ",3)");
  }

  // What is allowed and what is left of it.

  private void programmes() {
    String name = "buyback-programmes";
    Function<String, String> own = column -> own("tbl_buyback_programmes", column);
    quotient(name, "executed_pct_of_budget", "executed_amount", "budget", "*100");
    quotient(name, "executed_pct_of_mandate", "executed_shares", "mandate_shares", "*100");
    quotient(name, "break_even_price", "budget", "mandate_shares", "");
    difference(name, "remaining_amount", "budget", "executed_amount");
    difference(name, "remaining_shares", "mandate_shares", "executed_shares");
    String price = own.apply("latest_price");
    String budget = own.apply("budget");
    add(
        name,
        "budget_in_shares",
        ifBoth(budget, price, "ROUNDDOWN(" + budget + "/" + price + ",0)"),
        absent("budget"),
        Marks.NOT_DELIVERED,
        Marks.NOT_APPLICABLE);
    String even = own.apply("break_even_price");
    add(
        name,
        "binding",
        "IF(COUNT("
            + even
            + ","
            + price
            + ")=2,IF("
            + price
            + "<"
            + even
            + ",\"mandate\",\"budget\"),\"unknown\")");
  }

  /** Whether a limit is there at all, then whether what is held against it was delivered. */
  private static String ifBoth(String limit, String other, String then) {
    return "IF(ISNUMBER("
        + limit
        + "),IF(ISNUMBER("
        + other
        + "),"
        + then
        + ","
        + NOT_DELIVERED
        + "),"
        + NOT_APPLICABLE
        + ")";
  }

  private static Function<Function<String, Object>, String> absent(String limit) {
    return row -> row.apply(limit) == null ? Marks.NOT_APPLICABLE : Marks.NOT_DELIVERED;
  }

  private void quotient(String dataset, String column, String above, String below, String times) {
    String table = DatasetSheets.table(dataset);
    String dividend = own(table, above);
    String divisor = own(table, below);
    add(
        dataset,
        column,
        ifBoth(divisor, dividend, "ROUND(" + dividend + times + "/" + divisor + ",6)"),
        absent(below),
        Marks.NOT_DELIVERED,
        Marks.NOT_APPLICABLE);
  }

  private void difference(String dataset, String column, String whole, String part) {
    String table = DatasetSheets.table(dataset);
    String minuend = own(table, whole);
    String subtrahend = own(table, part);
    add(
        dataset,
        column,
        ifBoth(minuend, subtrahend, "ROUND(" + minuend + "-" + subtrahend + ",4)"),
        absent(whole),
        Marks.NOT_DELIVERED,
        Marks.NOT_APPLICABLE);
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
            own(table, "issuer"),
            "currency",
            own(table, "currency"),
            "period_kind",
            "\"<>derived-quarter\"");
    String longer =
        mine
            + ","
            + criteria(
                table, "period_end", own(table, "period_end"), "period_kind", "\"<>quarter\"");
    String begins = "SUMIFS(" + SheetTable.all(table, "period_start") + "," + longer + ")";
    String shorter =
        mine
            + ","
            + criteria(
                table,
                "period_end",
                own(table, "period_start") + "-1",
                "period_start",
                "\">=\"&(" + begins + "-6)",
                "period_start",
                "\"<=\"&(" + begins + "+6)");
    String amount = SheetTable.all(table, "amount");
    add(
        "repurchases",
        "by_subtraction",
        "IF("
            + own(table, "period_kind")
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
    Function<String, String> own = column -> own(MONTHS, column);
    add(
        "monthly-purchases",
        "middle",
        own.apply("period_start")
            + "+INT(("
            + own.apply("period_end")
            + "-"
            + own.apply("period_start")
            + ")/2)");
    add(
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
    String paid = own(EXECUTIONS, "aggregate");
    String shares = own(EXECUTIONS, "shares");
    String high = own(EXECUTIONS, "high");
    String low = own(EXECUTIONS, "low");
    add(
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
            own(table, "currency"),
            "trade_date",
            "\">=\"&" + own(table, "from"),
            "trade_date",
            "\"<=\"&" + own(table, "to"))
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
    String lines = criteria(EXECUTIONS, "issuer", own(table, "issuer")) + "," + lines(table);
    String shares = own(table, "shares");
    add("issuer-purchases", "shares", sum(EXECUTIONS, "shares", lines));
    add("issuer-purchases", "amount", sum(EXECUTIONS, "believed_amount", lines));
    add(
        "issuer-purchases",
        "average_price",
        "IF(AND(NOT(ISNUMBER("
            + own(table, "price_jumps_on")
            + ")),"
            + within(own(table, "high"), shares, own(table, "amount"))
            + ","
            + within(own(table, "amount"), "1", own(table, "low") + "*" + shares)
            + ","
            + shares
            + ">0,COUNTIFS("
            + lines
            + ","
            + criteria(EXECUTIONS, "believed_amount", "\">=0\"")
            + ")=COUNTIFS("
            + lines
            + ")),ROUND("
            + own(table, "amount")
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
            own(table, "currency"),
            "middle",
            "\">=\"&" + own(table, "from"),
            "middle",
            "\"<=\"&" + own(table, "to"),
            "counts",
            "1");
    String hongKong = "IF(" + own(table, "market") + "=\"hk\",";
    add(
        "market-purchases",
        "shares",
        hongKong
            + sum(EXECUTIONS, "shares", lines(table))
            + ","
            + sum(MONTHS, "shares", months)
            + ")");
    add(
        "market-purchases",
        "amount",
        hongKong
            + sum(EXECUTIONS, "believed_amount", lines(table))
            + ","
            + sum(MONTHS, "paid", months)
            + ")");
  }
}
