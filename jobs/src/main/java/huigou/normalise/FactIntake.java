package huigou.normalise;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Layout;
import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.raw.RawRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of one file: each once, and none of which the file says two things. */
final class FactIntake {

  private final Catalogue catalogue;
  private final LocalDate receivedOn;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Set<String> contradicted = new HashSet<>();

  FactIntake(Catalogue catalogue, LocalDate receivedOn) {
    this.catalogue = catalogue;
    this.receivedOn = receivedOn;
  }

  /**
   * Takes one record.
   *
   * @return what it contradicts, if it does
   * @throws RowRefused when it cannot be used
   */
  Optional<Issue> take(RawRecord record, Layout layout) {
    Optional<Fact> made = form(layout).fact(new FactCells(record, layout.dateForm()), receivedOn);
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Fact fact = made.get();
    Fact earlier = facts.putIfAbsent(fact.key(), fact);
    if (earlier == null || earlier.content().equals(fact.content())) {
      return Optional.empty();
    }
    contradicted.add(fact.key());
    return Optional.of(
        new Issue(
            IssueCode.KEY_TWICE,
            fact.place(),
            fact.key() + " (" + fact.place().row() + ")",
            fact.key() + " (" + earlier.place().row() + ")"));
  }

  private FactForm form(Layout layout) {
    return switch (FactKind.parse(layout.facts())) {
      case OPERATION -> new OperationForm(catalogue.facilities(), layout.marks());
      case AUCTION -> new AuctionForm();
    };
  }

  /** What was taken, in order of reference date and name. */
  List<Fact> facts() {
    return facts.values().stream()
        .filter(fact -> !contradicted.contains(fact.key()))
        .sorted(Comparator.comparing(Fact::referenceDate).thenComparing(Fact::key))
        .toList();
  }

  /** How many facts are out because the file says two things of them. */
  int contradictions() {
    return contradicted.size();
  }
}
