package huigou.model.series;

/** The canonical units; after normalisation every figure has one of them. */
public enum Unit {
  /** A rate: 4.05 means 4.05 % a year. */
  PERCENT("percent_per_annum"),
  /** A difference of rates: 1 bp is a hundredth of a percentage point. */
  BASIS_POINT("basis_point"),
  /** Single US dollars, no multiple. */
  USD("usd"),
  /** Single Hong Kong dollars, no multiple. */
  HKD("hkd"),
  /** Single units of another currency, which the quantity names. */
  CURRENCY("currency"),
  /** A plain number: single shares, a price, a count; what it counts, its heading says. */
  NUMBER("number");

  private final String token;

  Unit(String token) {
    this.token = token;
  }

  /** The word used in the catalogue and in data files. */
  public String token() {
    return token;
  }

  /** Whether it counts money. */
  public boolean isMoney() {
    return this == USD || this == HKD || this == CURRENCY;
  }

  /**
   * @throws IllegalArgumentException when no unit has that token
   */
  public static Unit parse(String token) {
    for (Unit unit : values()) {
      if (unit.token.equals(token)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no unit is called " + token);
  }
}
