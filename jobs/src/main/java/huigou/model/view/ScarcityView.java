package huigou.model.view;

import huigou.model.corridor.BreachMeasure;
import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.TakeUp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How scarce cash is, in the order of the data files.
 *
 * @param rules by which it was reckoned, for those who reckon it again; empty where nothing was
 */
public record ScarcityView(
    List<AmplenessRow> ampleness,
    List<Pop> pops,
    List<Cost> costs,
    List<TakeUp> takeUp,
    List<Lacking> lacking,
    Optional<Rules> rules) {

  /**
   * What figures are reckoned by.
   *
   * @param measure the rate of shares and costs with its quantiles and its volume
   * @param nextOpenDay the next day on which rates are fixed
   */
  public record Rules(
      Formulas formulas, BreachMeasure measure, UnaryOperator<LocalDate> nextOpenDay) {}

  public ScarcityView {
    ampleness = List.copyOf(ampleness);
    pops = List.copyOf(pops);
    costs = List.copyOf(costs);
    takeUp = List.copyOf(takeUp);
    lacking = List.copyOf(lacking);
  }
}
