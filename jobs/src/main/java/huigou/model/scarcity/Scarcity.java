package huigou.model.scarcity;

import java.util.List;

/**
 * How scarce cash is at the end of an edition's date, each line by itself and in the order of the
 * data.
 *
 * @param lacking which series lack figures on which days, so that a formula says nothing of them
 */
public record Scarcity(
    List<Ampleness> ampleness,
    List<Pop> pops,
    List<Cost> costs,
    List<TakeUp> takeUp,
    List<Lacking> lacking) {

  public Scarcity {
    ampleness = List.copyOf(ampleness);
    pops = List.copyOf(pops);
    costs = List.copyOf(costs);
    takeUp = List.copyOf(takeUp);
    lacking = List.copyOf(lacking);
  }
}
