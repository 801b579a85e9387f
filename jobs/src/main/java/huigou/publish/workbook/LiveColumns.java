package huigou.publish.workbook;

import huigou.publish.dataset.Dataset;
import java.util.HashMap;
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

  private final Map<String, Map<String, Live>> all = new HashMap<>();

  /**
   * @param scarcity formulas over the days of the corridor, where the file has them
   */
  LiveColumns(Optional<ScarcityFormulas> scarcity) {
    scarcity.ifPresent(this::scarcity);
    programmes();
    new PurchaseColumns(this).register();
    senses();
    days();
  }

  /** The columns of a data file that are live, by their names. */
  Map<String, Live> of(Dataset<?> dataset) {
    return all.getOrDefault(dataset.name(), Map.of());
  }

  void add(
      String dataset,
      String column,
      String formula,
      Function<Function<String, Object>, String> absent,
      String... marks) {
    all.computeIfAbsent(dataset, name -> new HashMap<>())
        .put(column, new Live(formula, absent, marks));
  }

  /** A column that has a figure in every row. */
  void add(String dataset, String column, String formula) {
    add(dataset, column, formula, row -> "");
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
    String minuend = SheetTable.own(table, whole);
    String subtrahend = SheetTable.own(table, part);
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
            + SheetTable.own(stigma, "rate_pct")
            + "-"
            + SheetTable.own(stigma, "facility_rate_pct")
            + ")*BP_PER_POINT,2)");
    String score = "tbl_cash_path_score";
    add(
        "cash-path-score",
        "ratio",
        "ROUND("
            + SheetTable.own(score, "mae_usd")
            + "/"
            + SheetTable.own(score, "mae_no_change_usd")
            + ",3)");
  }

  // What is allowed and what is left of it.

  private void programmes() {
    String name = "buyback-programmes";
    Function<String, String> own = column -> SheetTable.own("tbl_buyback_programmes", column);
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
    String dividend = SheetTable.own(table, above);
    String divisor = SheetTable.own(table, below);
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
    String minuend = SheetTable.own(table, whole);
    String subtrahend = SheetTable.own(table, part);
    add(
        dataset,
        column,
        ifBoth(minuend, subtrahend, "ROUND(" + minuend + "-" + subtrahend + ",4)"),
        absent(whole),
        Marks.NOT_DELIVERED,
        Marks.NOT_APPLICABLE);
  }
}
