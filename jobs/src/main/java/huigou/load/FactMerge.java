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

  /**
   * What came of it.
   *
   * @param staged how many facts there were
   * @param vintages how many were formed
   * @param withdrawals reports that were issued anew without what they had said
   */
  public record Merged(int staged, int vintages, List<Issue> withdrawals) {}

  public Merged merge() {
    Merging merging = new Merging();
    store.staging().facts(merging::take);
    return new Merged(merging.staged, merging.formed, merging.withdrawals);
  }

  /** What came of the files so far; what stands of a kind is held until the next kind begins. */
  private final class Merging {
    private final List<Issue> withdrawals = new ArrayList<>();
    private final Map<SourceId, FactFold> folds = new HashMap<>();
    private FactKind kind;
    private int staged;
    private int formed;

    void take(StagedFacts file) {
      if (file.kind() != kind) {
        folds.clear();
        kind = file.kind();
      }
      FactFold fold =
          folds.computeIfAbsent(
              file.source(),
              source ->
                  new FactFold(
                      store.facts().standing(kind, source),
                      store.deliveries().coverage(kind, source)));
      List<FactVintage.New> vintages = fold.take(file.coverage(), file.facts());
      store.facts().add(file.source(), vintages);
      staged += file.facts().size();
      formed += vintages.size();
      withdrawal(vintages.stream().map(FactVintage.New::fact).filter(Fact::isWithdrawn).toList())
          .ifPresent(withdrawals::add);
    }
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
