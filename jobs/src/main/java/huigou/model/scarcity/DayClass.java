package huigou.model.scarcity;

import java.util.Locale;

/** Days that are alike by the calendar. They overlap, and most days are in none but the last. */
public enum DayClass {
  /** Last open day of a month. */
  MONTH_END,
  /** First open day of a month. */
  FIRST_AFTER,
  /** First open day on or after the fifteenth. */
  MID_MONTH,
  /** Taxes fall due. */
  TAX_DATE,
  /** A security that is no bill is issued. */
  COUPON_SETTLEMENT,
  /** Every fixing. */
  ALL;

  /** The word in data files and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
