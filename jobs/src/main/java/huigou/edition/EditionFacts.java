package huigou.edition;

import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.store.FactRepository;
import java.util.List;

/**
 * Facts of the store by kind and source, kept while there is room: several series and pages ask for
 * the same, and a market's filings take more than half of the heap.
 */
final class EditionFacts {

  private record Wanted(FactKind kind, SourceId source) {}

  private final WhileRoom<Wanted, List<FactVintage>> read;

  EditionFacts(FactRepository repository) {
    this.read = new WhileRoom<>(wanted -> repository.all(wanted.kind(), wanted.source()));
  }

  /**
   * Every vintage of a kind in a source, those of one fact in the order in which they were known.
   */
  List<FactVintage> all(FactKind kind, SourceId source) {
    return read.of(new Wanted(kind, source));
  }
}
