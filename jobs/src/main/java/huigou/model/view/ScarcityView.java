package huigou.model.view;

import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.TakeUp;
import java.util.List;

/** How scarce cash is, in the order of the data files. */
public record ScarcityView(
    List<AmplenessRow> ampleness,
    List<Pop> pops,
    List<Cost> costs,
    List<TakeUp> takeUp,
    List<Lacking> lacking) {

  public ScarcityView {
    ampleness = List.copyOf(ampleness);
    pops = List.copyOf(pops);
    costs = List.copyOf(costs);
    takeUp = List.copyOf(takeUp);
    lacking = List.copyOf(lacking);
  }
}
