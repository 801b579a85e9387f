package huigou.job;

import huigou.derive.FactFold;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.store.DeliveryLedger;
import huigou.store.FactRepository;
import huigou.store.StagedFacts;
import huigou.store.Staging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms the vintages of all staged facts, kind by kind and source by source, in the order of the
 * ledger, on top of what stands.
 */
record FactMerge(Staging staging, DeliveryLedger ledger, FactRepository facts) {

  private record Line(FactKind kind, SourceId source) {}

  /** Returns the number of vintages formed. */
  int merge() {
    int formed = 0;
    Map<Line, FactFold> folds = new HashMap<>();
    for (StagedFacts file : staging.facts()) {
      FactFold fold =
          folds.computeIfAbsent(
              new Line(file.kind(), file.source()),
              line ->
                  new FactFold(
                      facts.standing(line.kind(), line.source()),
                      ledger.coverage(line.kind(), line.source())));
      List<FactVintage.New> vintages = fold.take(file.coverage(), file.facts());
      facts.add(file.source(), vintages);
      formed += vintages.size();
    }
    return formed;
  }
}
