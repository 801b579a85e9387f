package huigou.model.claim;

import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something foretold, by whom, when and where, and how it is to be tested.
 *
 * @param by who foretold it
 * @param saidOn day on which it was said or printed
 * @param where id of the article that prints it
 * @param says what it says, in our own words
 * @param condition on which it rests; empty where none is stated
 * @param claim the opinion of the claim ledger that it is; empty for none
 * @param resolvesOn day by which it is decided; empty where it names none
 * @param test empty where it names no figure
 */
public record Forecast(
    String id,
    Localised by,
    LocalDate saidOn,
    String where,
    Localised says,
    Optional<Localised> condition,
    Optional<String> claim,
    Optional<LocalDate> resolvesOn,
    Optional<Test> test) {

  /**
   * When it comes true.
   *
   * @param any whether one figure since it was said is enough; else that of the day of resolution
   *     counts
   */
  public record Test(
      Measure measure, Claim.Comparator comparator, Printed value, Unit unit, boolean any) {

    /** Whether a figure meets it. */
    public boolean isMetBy(BigDecimal observed) {
      int sign = observed.compareTo(value.value());
      return switch (comparator) {
        case OVER -> sign > 0;
        case AT_LEAST -> sign >= 0;
        case UNDER -> sign < 0;
        case AT_MOST -> sign <= 0;
        default -> value.isRoundingOf(observed);
      };
    }
  }
}
