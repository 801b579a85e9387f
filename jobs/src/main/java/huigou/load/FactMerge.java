package huigou.load;

import huigou.derive.vintage.FactFold;
import huigou.model.fact.Fact;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.store.StagedFacts;
import huigou.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Forms the vintages of all staged facts, kind by kind and source by source, in the order of the
 * ledger, on top of what stands.
 */
public record FactMerge(Store store) {

  private record Line(FactKind kind, SourceId source) {}

  /**
   * What came of it.
   *
   * @param staged how many facts there were
   * @param vintages how many were formed
   * @param withdrawals reports that were issued anew without what they had said
   */
  public record Merged(int staged, int vintages, List<Issue> withdrawals) {}

  public Merged merge() {
    int staged = 0;
    int formed = 0;
    List<Issue> withdrawals = new ArrayList<>();
    Map<Line, FactFold> folds = new HashMap<>();
    for (StagedFacts file : store.staging().facts()) {
      FactFold fold =
          folds.computeIfAbsent(
              new Line(file.kind(), file.source()),
              line ->
                  new FactFold(
                      store.facts().standing(line.kind(), line.source()),
                      store.deliveries().coverage(line.kind(), line.source())));
      List<FactVintage.New> vintages = fold.take(file.coverage(), file.facts());
      store.facts().add(file.source(), vintages);
      staged += file.facts().size();
      formed += vintages.size();
      withdrawal(vintages.stream().map(FactVintage.New::fact).filter(Fact::isWithdrawn).toList())
          .ifPresent(withdrawals::add);
    }
    return new Merged(staged, formed, withdrawals);
  }

  private static Optional<Issue> withdrawal(List<Fact> gone) {
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Issue(
                IssueCode.LINES_WITHDRAWN,
                Place.of(gone.get(0).place().file()),
                gone.size() + ": " + gone.stream().map(Fact::key).collect(Collectors.joining("; ")),
                gone.get(0).body().report().map(FactBody.Report::name).orElse("")));
  }
}
