package huigou.derive;

import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.series.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms the vintages of facts of one kind in one source out of its deliveries, in their order: a
 * fact seen for the first time as {@link Witnesses} say, a changed one since the receipt of the
 * delivery that changed it. One that did not change is no new vintage.
 */
public final class FactFold {

  private final Map<String, String> standing;
  private final Witnesses witnesses;

  /**
   * @param standing the newest content of each fact so far, by its key
   * @param witnesses earlier deliveries of the source that speak of the kind
   */
  public FactFold(Map<String, String> standing, List<Coverage> witnesses) {
    this.standing = new HashMap<>(standing);
    this.witnesses = new Witnesses(witnesses);
  }

  /** Takes the next delivery; gives the vintages that are new with it. */
  public List<FactVintage.New> take(Coverage delivery, List<Fact> facts) {
    List<FactVintage.New> formed = new ArrayList<>();
    for (Fact fact : facts) {
      String content = fact.content();
      String before = standing.put(fact.key(), content);
      if (before == null) {
        formed.add(
            new FactVintage.New(
                delivery.number(),
                fact,
                witnesses.firstKnown(delivery, fact.referenceDate(), fact.scheduledOn())));
      } else if (!before.equals(content)) {
        formed.add(new FactVintage.New(delivery.number(), fact, delivery.receivedOn()));
      }
    }
    witnesses.add(delivery);
    return formed;
  }
}
