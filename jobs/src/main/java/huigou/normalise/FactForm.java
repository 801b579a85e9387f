package huigou.normalise;

import huigou.model.fact.Fact;
import java.time.LocalDate;
import java.util.Optional;

/** How the records of one kind become facts. */
interface FactForm {

  /**
   * @param receivedOn day of the delivery
   * @return empty for a record that reports nothing yet
   * @throws RowRefused when the record cannot be used
   */
  Optional<Fact> fact(FactCells cells, LocalDate receivedOn);

  /** Whether a second record of one key is the same thing said again, and not another. */
  default boolean isSame(Fact earlier, Fact again) {
    return false;
  }

  /**
   * A longer key for a fact whose own is shared by others of its file; empty where a key that is
   * shared is a contradiction.
   */
  default Optional<String> secondKey(Fact fact) {
    return Optional.empty();
  }
}
