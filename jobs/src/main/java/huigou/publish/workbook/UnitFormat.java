package huigou.publish.workbook;

import huigou.model.series.Unit;

/** Number formats of cells by unit: the one place that says with how many decimals one is shown. */
final class UnitFormat {

  /** A rate, in percent. */
  static final String RATE = "0.00";

  private UnitFormat() {}

  static String of(Unit unit) {
    return switch (unit) {
      case PERCENT -> RATE;
      case BASIS_POINT -> "0";
      case USD, HKD, CURRENCY -> "#,##0";
      case NUMBER -> "#,##0.######";
    };
  }
}
