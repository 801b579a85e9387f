package huigou.derive;

import huigou.model.fact.FactVintage;
import huigou.model.operation.Operation;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Use of a facility on a day: the accepted amounts of its operations, small value exercises left
 * out. A day without an operation has no total; one on which nothing was accepted has nought.
 */
public final class FacilityTotals {

  private FacilityTotals() {}

  /**
   * Totals by day, with every vintage that they had.
   *
   * @param operations vintages of operations, those of one operation in the order in which they
   *     were known
   */
  public static Map<LocalDate, List<Vintage>> of(
      String facility, Collection<FactVintage> operations) {
    List<FactSums.Share> shares = new ArrayList<>();
    for (FactVintage vintage : operations) {
      Operation operation = Operation.of(vintage.fact().key(), vintage.fact().fields());
      if (operation.facility().equals(facility) && !operation.smallValue()) {
        shares.add(
            new FactSums.Share(operation.date(), operation.id(), operation.accepted(), vintage));
      }
    }
    return FactSums.of(shares, "accepted");
  }
}
