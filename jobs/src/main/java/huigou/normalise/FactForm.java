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
}
