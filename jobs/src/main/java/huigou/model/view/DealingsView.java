package huigou.model.view;

import huigou.model.operation.StigmaDay;
import java.util.List;

/**
 * What the New York Fed and the Treasury dealt, as known.
 *
 * @param operations oldest first
 * @param auctions oldest first
 * @param stigmaDays days on which cash was dearer than the facility, and what was drawn
 */
public record DealingsView(
    List<OperationView> operations, List<AuctionView> auctions, List<StigmaDay> stigmaDays) {

  public DealingsView {
    operations = List.copyOf(operations);
    auctions = List.copyOf(auctions);
    stigmaDays = List.copyOf(stigmaDays);
  }
}
