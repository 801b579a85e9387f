package huigou.model.view;

import huigou.model.scarcity.Ampleness;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A line of evidence as it is printed.
 *
 * @param basis what it rests on
 * @param decimals places to which its value is printed, half away from zero
 */
public record AmplenessRow(Ampleness said, Localised basis, int decimals) {

  /** Its value to the places of its line; empty where only an interval is known. */
  public Optional<BigDecimal> printed() {
    return said.value().map(value -> value.setScale(decimals, RoundingMode.HALF_UP));
  }
}
