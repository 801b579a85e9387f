package huigou.derive.vintage;

import huigou.model.fact.Fact;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactStatement;
import huigou.model.fact.FactVintage;
import huigou.model.series.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Forms the vintages of facts of one kind in one source out of its deliveries, in their order: a
 * fact seen for the first time as {@link Witnesses} say, a changed one since the receipt of the
 * delivery that changed it. One that did not change is no new vintage.
 *
 * <p>A report that is issued anew replaces all that it said before: a fact that it no longer has is
 * withdrawn. A file is another issue of a report when it names it and repeats one of its facts; two
 * reports of one day that share no fact are two.
 */
public final class FactFold {

  private final Map<String, FactStatement> standing = new HashMap<>();

  /** Keys of what stands and came with a report, by the report's name. */
  private final Map<String, Set<String>> said = new HashMap<>();

  private final Witnesses witnesses;

  /**
   * @param standing the newest statement of each fact so far, by its key
   * @param witnesses earlier deliveries of the source that speak of the kind
   */
  public FactFold(Map<String, FactStatement> standing, List<Coverage> witnesses) {
    standing.forEach(this::stand);
    this.witnesses = new Witnesses(witnesses);
  }

  /** Takes the next delivery; gives the vintages that are new with it. */
  public List<FactVintage.New> take(Coverage delivery, List<Fact> facts) {
    List<FactVintage.New> formed = new ArrayList<>(withdrawn(delivery, facts));
    for (Fact given : facts) {
      FactStatement before = standing.get(given.key());
      Fact fact = before == null ? given : given.after(before.body());
      stand(fact.key(), fact.says());
      if (before == null || fact.body().isNewsAfter(before.body())) {
        formed.add(
            new FactVintage.New(
                delivery.number(),
                fact,
                witnesses.firstKnown(delivery, fact.referenceDate(), fact.scheduledOn())));
      } else if (!before.equals(fact.says())) {
        formed.add(new FactVintage.New(delivery.number(), fact, delivery.receivedOn()));
      }
    }
    witnesses.add(delivery);
    return formed;
  }

  /** What reports said that the delivery gives anew and without it. */
  private List<FactVintage.New> withdrawn(Coverage delivery, List<Fact> facts) {
    Map<String, Fact> samples = new TreeMap<>();
    Set<String> given = new HashSet<>();
    for (Fact fact : facts) {
      given.add(fact.key());
      fact.body().report().ifPresent(report -> samples.putIfAbsent(report.name(), fact));
    }
    List<FactVintage.New> gone = new ArrayList<>();
    samples.forEach(
        (report, sample) -> {
          Set<String> before = new TreeSet<>(said.getOrDefault(report, Set.of()));
          if (before.stream().anyMatch(given::contains)) {
            before.stream()
                .filter(key -> !given.contains(key))
                .map(key -> withdrawal(sample, key))
                .forEach(
                    fact -> {
                      stand(fact.key(), fact.says());
                      gone.add(new FactVintage.New(delivery.number(), fact, delivery.receivedOn()));
                    });
          }
        });
    return gone;
  }

  /** What stands of a fact from now on. */
  private void stand(String key, FactStatement says) {
    FactStatement before = standing.put(key, says);
    if (before != null) {
      report(before).ifPresent(report -> said.get(report).remove(key));
    }
    report(says).ifPresent(report -> said.computeIfAbsent(report, r -> new HashSet<>()).add(key));
  }

  /** The report with which it came; empty of what came with none, or was withdrawn. */
  private static Optional<String> report(FactStatement says) {
    return says.withdrawn() ? Optional.empty() : says.body().report().map(FactBody.Report::name);
  }

  private Fact withdrawal(Fact sample, String key) {
    return Fact.withdrawn(sample, key, standing.get(key).body());
  }
}
