package huigou.derive.vintage;

import huigou.model.series.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The deliveries of one source, in their order, that say when something was not yet known.
 *
 * <p>What a delivery gives for the first time is known since its scheduled release, never later
 * than its receipt; but later than the last earlier delivery of the same layout that speaks of the
 * time, was received when it was due, and does not have it. A file that was asked for up to a day
 * says nothing of what lies after it, nor one that holds but what was at hand.
 */
final class Witnesses {

  private final List<Coverage> witnesses;
  private final Function<Coverage, LocalDate> last;

  /** The delivery that was asked about last, and the witnesses that came before it. */
  private Coverage asked;

  private List<Coverage> before = List.of();

  /** Deliveries that should have what was due by the day of their receipt. */
  Witnesses(List<Coverage> earlier) {
    this(earlier, Coverage::receivedOn);
  }

  /**
   * @param last the last day of release that a delivery should have
   */
  Witnesses(List<Coverage> earlier, Function<Coverage, LocalDate> last) {
    this.witnesses = new ArrayList<>(earlier);
    this.last = last;
  }

  void add(Coverage delivery) {
    witnesses.add(delivery);
    asked = null;
  }

  /** Since when something is known that the delivery is the first to give. */
  LocalDate firstKnown(Coverage delivery, LocalDate referenceDate, LocalDate scheduledOn) {
    LocalDate known = scheduledOn;
    for (Coverage witness : before(delivery)) {
      boolean shouldHaveIt =
          !witness.firstDate().isAfter(referenceDate)
              && !witness.reach().isBefore(referenceDate)
              && !last.apply(witness).isBefore(scheduledOn);
      if (shouldHaveIt && !witness.receivedOn().isBefore(known)) {
        known = witness.receivedOn().plusDays(1);
      }
    }
    return known.isAfter(delivery.receivedOn()) ? delivery.receivedOn() : known;
  }

  /** Witnesses of the same layout that were received before a delivery. */
  private List<Coverage> before(Coverage delivery) {
    if (asked != delivery) {
      before =
          witnesses.stream()
              .filter(witness -> witness.layout().equals(delivery.layout()))
              .filter(witness -> witness.receivedOn().isBefore(delivery.receivedOn()))
              .toList();
      asked = delivery;
    }
    return before;
  }
}
