package huigou.model.corridor;

import java.util.Locale;

/**
 * What is known in advance about a day on which funding is often dear; in the order of the data.
 */
public enum CalendarLabel {
  /** Last fixing day of a month, or the first after it. */
  MONTH_END,
  /** The same of a quarter. */
  QUARTER_END,
  /** The same of a year. */
  YEAR_END,
  /** Quarterly tax date, moved over weekends and holidays. */
  TAX_DATE,
  /** Settlement of Treasury notes or bonds. */
  COUPON_SETTLEMENT,
  /** Settlement of Treasury bills: shown, and explains nothing, since it is every other day. */
  BILL_SETTLEMENT,
  /** First day of a changed policy rate. */
  FOMC_EFFECTIVE,
  /** The fixing before or after a closed weekday. */
  HOLIDAY_ADJACENT,
  /** A time of its own: debt limit, shutdown, outage of an exchange. */
  EPISODE;

  /** Whether it counts as an explanation. */
  public boolean explains() {
    return this != BILL_SETTLEMENT;
  }

  /** The word in data files and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
