package huigou.derive.vintage;

import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was known of facts at the end of a day: of each, its newest vintage by then; one that was
 * withdrawn by then is none.
 */
public final class KnownFacts {

  private KnownFacts() {}

  /** A fact by its own name in a source. */
  private record Named(SourceId source, String key) {}

  /**
   * @param vintages those of one fact in the order in which they were known
   * @return one vintage a fact, in the order in which facts come first
   */
  public static List<FactVintage> of(Collection<FactVintage> vintages, LocalDate day) {
    Map<Named, FactVintage> known = new LinkedHashMap<>();
    for (FactVintage vintage : vintages) {
      if (!vintage.knownOn().isAfter(day)) {
        known.put(new Named(vintage.source(), vintage.fact().key()), vintage);
      }
    }
    known.values().removeIf(vintage -> vintage.fact().isWithdrawn());
    return List.copyOf(known.values());
  }
}
