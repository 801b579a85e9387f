package huigou.model.fact;

import huigou.model.origin.SourceId;
import java.time.LocalDate;

/**
 * A fact with the day since which the world could know it so.
 *
 * @param receivedOn day of the delivery that gave it
 */
public record FactVintage(Fact fact, LocalDate knownOn, LocalDate receivedOn, SourceId source) {

  /**
   * What it says.
   *
   * @throws ClassCastException when it is of another kind
   */
  public <B extends FactBody> B body(Class<B> type) {
    return type.cast(fact.body());
  }

  /**
   * A vintage that was just formed, and that no store has yet.
   *
   * @param delivery number of the delivery that gave it
   */
  public record New(long delivery, Fact fact, LocalDate knownOn) {}
}
