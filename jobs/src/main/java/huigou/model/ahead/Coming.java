package huigou.model.ahead;

import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is to come on a day.
 *
 * @param amount US dollars; empty of what has none or is not known
 * @param lower and {@code upper}: the band of an estimate
 * @param knownOn since when the world could know it; empty of what follows from a rule of the
 *     calendar
 * @param source who says so
 */
public record Coming(
    LocalDate date,
    Kind kind,
    Optional<BigDecimal> amount,
    Optional<BigDecimal> lower,
    Optional<BigDecimal> upper,
    Optional<LocalDate> knownOn,
    Certainty certainty,
    Localised source) {

  /** What it is. */
  public enum Kind {
    CLOSED,
    MONTH_END,
    FIRST_AFTER,
    QUARTER_END,
    YEAR_END,
    TAX_DATE,
    FOMC_EFFECTIVE,
    BILL_SETTLEMENT,
    COUPON_SETTLEMENT,
    MATURITY,
    FINANCING_ESTIMATE,
    CASH_PATH;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether securities that were sold are paid for. */
    public boolean isSettlement() {
      return this == BILL_SETTLEMENT || this == COUPON_SETTLEMENT;
    }

    /** Whether it is money that comes or goes, rather than a day that stands out. */
    public boolean isMoney() {
      return ordinal() >= BILL_SETTLEMENT.ordinal();
    }
  }

  /** How firm it is. */
  public enum Certainty {
    /** It follows from a calendar, or from a contract that is in force. */
    KNOWN,
    /** Its issuer or the Committee has announced it. */
    ANNOUNCED,
    /** It would be as always; nobody has said so yet. */
    PATTERN,
    /** It is reckoned. */
    ESTIMATE;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A day that stands out. */
  public static Coming day(
      LocalDate date,
      Kind kind,
      Optional<LocalDate> knownOn,
      Certainty certainty,
      Localised source) {
    return new Coming(
        date,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        knownOn,
        certainty,
        source);
  }

  /** Money that comes or goes. */
  public static Coming money(
      LocalDate date,
      Kind kind,
      Optional<BigDecimal> amount,
      Optional<LocalDate> knownOn,
      Certainty certainty,
      Localised source) {
    return new Coming(
        date, kind, amount, Optional.empty(), Optional.empty(), knownOn, certainty, source);
  }
}
