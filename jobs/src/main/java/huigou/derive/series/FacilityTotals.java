package huigou.derive.series;

import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Use of a facility on a day: the accepted amounts of its operations, small value exercises left
 * out. A day without an operation has no total; one on which nothing was accepted has nought.
 */
public final class FacilityTotals {

  private FacilityTotals() {}

  /**
   * What each operation adds to the total of its day.
   *
   * @param operations vintages of operations, those of one operation in the order in which they
   *     were known
   */
  public static List<FactShare> shares(String facility, Collection<FactVintage> operations) {
    List<FactShare> shares = new ArrayList<>();
    for (FactVintage vintage : operations) {
      Operation operation = vintage.body(Operation.class);
      if (operation.facility().equals(facility) && !operation.smallValue()) {
        shares.add(
            new FactShare(
                operation.date(),
                operation.id(),
                operation.accepted(),
                vintage.knownOn(),
                vintage));
      }
    }
    return shares;
  }
}
