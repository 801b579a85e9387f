package huigou.model.scarcity;

import java.util.List;

/**
 * How scarce cash is at the end of an edition's date, each line by itself and in the order of the
 * data.
 */
public record Scarcity(
    List<Ampleness> ampleness, List<Pop> pops, List<Cost> costs, List<TakeUp> takeUp) {

  public Scarcity {
    ampleness = List.copyOf(ampleness);
    pops = List.copyOf(pops);
    costs = List.copyOf(costs);
    takeUp = List.copyOf(takeUp);
  }
}
