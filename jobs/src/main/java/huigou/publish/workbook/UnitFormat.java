package huigou.publish.workbook;

import huigou.model.series.Unit;

/** Number formats of cells by unit: the one place that says with how many decimals one is shown. */
final class UnitFormat {

  /** A rate, in percent. */
  static final String RATE = "0.00";

  /** No more decimals are shown; a cell holds all of them. */
  private static final int MOST_DECIMALS = 8;

  private UnitFormat() {}

  /**
   * Numbers of a column, all with the decimals of the longest: a fixed number of them, for a format
   * that leaves digits open leaves a point behind whole numbers.
   */
  static String decimals(int decimals) {
    return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, MOST_DECIMALS));
  }

  static String of(Unit unit) {
    return switch (unit) {
      case PERCENT -> RATE;
      case BASIS_POINT -> "0";
      case USD, HKD, CURRENCY -> "#,##0";
      case NUMBER -> "#,##0";
    };
  }
}
