package huigou.store;

import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of one kind that one file of this run reports.
 *
 * @param number of the delivery; rises with the order of deliveries within a source
 * @param facts in order of reference date, never empty
 */
public record StagedFacts(
    long number,
    SourceId source,
    LocalDate receivedOn,
    String layout,
    FactKind kind,
    List<Fact> facts) {

  /** What the file speaks of: from its first fact on. */
  public Coverage coverage() {
    return new Coverage(
        number,
        receivedOn,
        layout,
        facts.get(0).referenceDate(),
        facts.get(facts.size() - 1).referenceDate());
  }
}
