package huigou.edition;

import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.store.FactRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of the store, read once a kind and source: several series and pages ask for the same. */
final class EditionFacts {

  private final FactRepository repository;
  private final Map<String, List<FactVintage>> read = new HashMap<>();

  EditionFacts(FactRepository repository) {
    this.repository = repository;
  }

  /**
   * Every vintage of a kind in a source, those of one fact in the order in which they were known.
   */
  synchronized List<FactVintage> all(FactKind kind, SourceId source) {
    return read.computeIfAbsent(kind + " " + source, key -> repository.all(kind, source));
  }
}
