package huigou.model.series;

import java.math.BigDecimal;

/**
 * A figure with its unit, fit to be shown: the canonical decimal, padded to the places of its
 * series.
 *
 * @param currency ISO code of money; empty of anything else
 * @param signed whether it is a difference, shown with its sign even when positive
 */
public record Quantity(BigDecimal value, Unit unit, String currency, boolean signed) {

  private static final String US_DOLLAR = "USD";
  private static final String HONG_KONG_DOLLAR = "HKD";

  public Quantity(BigDecimal value, Unit unit, boolean signed) {
    this(
        value,
        unit,
        unit == Unit.USD ? US_DOLLAR : unit == Unit.HKD ? HONG_KONG_DOLLAR : "",
        signed);
  }

  /** An amount of a currency by its ISO code. */
  public static Quantity money(BigDecimal amount, String currency) {
    Unit unit =
        switch (currency) {
          case US_DOLLAR -> Unit.USD;
          case HONG_KONG_DOLLAR -> Unit.HKD;
          default -> Unit.CURRENCY;
        };
    return new Quantity(amount, unit, currency, false);
  }

  public static Quantity of(BigDecimal value, Unit unit) {
    return new Quantity(value, unit, unit == Unit.BASIS_POINT);
  }

  /** A move from one figure to another; moves of rates are in basis points. */
  public static Quantity move(BigDecimal difference, Unit unit) {
    return unit == Unit.PERCENT
        ? new Quantity(Figures.canonical(difference.movePointRight(2), 0), Unit.BASIS_POINT, true)
        : new Quantity(Figures.canonical(difference, 0), unit, true);
  }

  /** The size without sign, for sentences that say the direction in words. */
  public Quantity size() {
    return new Quantity(value.abs(), unit, currency, false);
  }

  /** −1, 0 or 1. */
  public int sign() {
    return value.signum();
  }

  /** The canonical decimal that every cell carries as {@code data-value}. */
  public String plain() {
    return value.toPlainString();
  }
}
