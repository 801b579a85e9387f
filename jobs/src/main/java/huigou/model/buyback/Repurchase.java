package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an issuer paid for its own shares over a period: completed, as filed or by subtraction.
 *
 * @param amount in whole units of the currency
 * @param accession of the filing that gives it; of a derived figure, that of the later one
 * @param restated whether another value was filed for the same period
 * @param doubtful whether the only figure at hand contradicts the others: it is kept, and nothing
 *     is said of it
 */
public record Repurchase(
    String issuer,
    LocalDate start,
    LocalDate end,
    PeriodKind kind,
    String currency,
    BigDecimal amount,
    String accession,
    LocalDate filed,
    boolean restated,
    boolean doubtful) {

  /** How long a period is, and whether its figure was filed. */
  public enum PeriodKind {
    QUARTER("quarter"),
    HALF("half"),
    NINE_MONTHS("nine-months"),
    YEAR("year"),
    DERIVED_QUARTER("derived-quarter");

    private final String token;

    PeriodKind(String token) {
      this.token = token;
    }

    public String token() {
      return token;
    }

    public boolean isQuarter() {
      return this == QUARTER || this == DERIVED_QUARTER;
    }
  }
}
