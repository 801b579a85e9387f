package huigou.derive.series;

import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import huigou.model.fact.Operation.Security;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rate of a facility on a day, as its operations have it: that at which cash is given to all
 * who ask, or the lowest that may be bid. An auction that was won at several prices has no such
 * rate.
 */
public final class FacilityRates {

  /** Bids are served at their own prices, so that what was awarded is no rate of the facility. */
  private static final String MANY_PRICES = "Multiple Price";

  private FacilityRates() {}

  /**
   * What each operation says of the rate of its day.
   *
   * @param operations vintages of operations, those of one operation in the order in which they
   *     were known
   */
  public static List<FactShare> shares(String facility, Collection<FactVintage> operations) {
    List<FactShare> shares = new ArrayList<>();
    for (FactVintage vintage : operations) {
      Operation operation = vintage.body(Operation.class);
      boolean won = operation.method().equals(MANY_PRICES) && operation.accepted().signum() > 0;
      if (operation.facility().equals(facility) && !operation.smallValue() && !won) {
        rate(operation)
            .ifPresent(
                rate ->
                    shares.add(
                        new FactShare(
                            operation.date(), operation.id(), rate, vintage.knownOn(), vintage)));
      }
    }
    return shares;
  }

  /** The same for all kinds of security; the lowest, where it is not. */
  private static Optional<BigDecimal> rate(Operation operation) {
    return operation.securities().stream()
        .map(Security::rate)
        .flatMap(Optional::stream)
        .min(BigDecimal::compareTo);
  }
}
