package huigou.publish.workbook;

import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

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

  /** Whether a number surely takes no more than so many characters in a cell of a format. */
  static boolean fits(BigDecimal number, String format, int width) {
    if (format.endsWith(",") || format.indexOf('E') >= 0) {
      return false;
    }
    int point = format.indexOf('.');
    int behind = point < 0 ? 0 : format.length() - point;
    // One more for what rounding carries over, one for the sign.
    int whole = Math.max(1, number.precision() - number.scale() + 1) + 1;
    return whole + whole / 3 + behind <= width;
  }

  /** Characters that a number takes in a cell of a format. */
  static int width(BigDecimal number, String format) {
    if (format.contains("E+")) {
      return format.length() + 1;
    }
    int commas = trailingCommas(format);
    if (commas > 0) {
      String bare = format.substring(0, format.length() - commas);
      BigDecimal scaled = number.movePointLeft(3 * commas);
      int letter = bare.indexOf('\\');
      // A point that is a letter has two digits behind it and one before it at least.
      return letter < 0
          ? width(scaled, bare)
          : Math.max(3, scaled.setScale(0, RoundingMode.HALF_UP).precision())
              + 1
              + (number.signum() < 0 ? 1 : 0);
    }
    int point = format.indexOf('.');
    int decimals = point < 0 ? 0 : format.length() - point - 1;
    BigDecimal shown = number.setScale(decimals, RoundingMode.HALF_UP);
    String digits = shown.toPlainString();
    int whole = Math.max(1, shown.precision() - shown.scale());
    return digits.length() + (format.contains(",") ? (whole - 1) / 3 : 0);
  }

  /** By how many thousands a format divides: the commas at its end. */
  private static int trailingCommas(String format) {
    int end = format.length();
    while (end > 0 && format.charAt(end - 1) == ',') {
      end--;
    }
    return format.length() - end;
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
