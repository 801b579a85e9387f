package huigou.store;

import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of one kind that one file of this run reports.
 *
 * @param number of the delivery; rises with the order of deliveries within a source
 * @param askedTo last day asked for; empty where everything was, or nobody wrote it down
 * @param isPart whether it holds but what was at hand: then it says nothing by what it lacks
 * @param facts in order of reference date, never empty
 */
public record StagedFacts(
    long number,
    SourceId source,
    LocalDate receivedOn,
    String layout,
    FactKind kind,
    Optional<LocalDate> askedTo,
    boolean isPart,
    List<Fact> facts) {

  /** What the file speaks of: from its first fact on. */
  public Coverage coverage() {
    return new Coverage(
        number,
        receivedOn,
        layout,
        facts.get(0).referenceDate(),
        facts.get(facts.size() - 1).referenceDate(),
        isPart ? LocalDate.MIN : askedTo.orElse(LocalDate.MAX),
        Optional.empty());
  }
}
