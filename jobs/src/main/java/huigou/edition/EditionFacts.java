package huigou.edition;

import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.store.FactRepository;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of the store by kind and source, kept while there is room: several series and pages ask for
 * the same, and a market's filings take more than half of the heap.
 */
final class EditionFacts {

  private final FactRepository repository;
  private final Map<String, Reference<List<FactVintage>>> read = new HashMap<>();

  EditionFacts(FactRepository repository) {
    this.repository = repository;
  }

  /**
   * Every vintage of a kind in a source, those of one fact in the order in which they were known.
   */
  synchronized List<FactVintage> all(FactKind kind, SourceId source) {
    String key = kind + " " + source;
    Reference<List<FactVintage>> kept = read.get(key);
    List<FactVintage> all = kept == null ? null : kept.get();
    if (all == null) {
      all = repository.all(kind, source);
      read.put(key, new SoftReference<>(all));
    }
    return all;
  }
}
