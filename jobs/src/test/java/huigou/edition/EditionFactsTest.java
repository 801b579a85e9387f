package huigou.edition;

import static huigou.edition.MadeStore.auction;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts of the store are read once a kind and source. Made up. */
class EditionFactsTest {

  private static final SourceId TREASURY = new SourceId("us-treasury");

  private static List<String> keys(List<FactVintage> facts) {
    return facts.stream().map(vintage -> vintage.fact().key()).toList();
  }

  @Test
  void whatWasReadIsNotReadAgainButOfAnotherKindOrSourceItIs() {
    MadeStore store = new MadeStore();
    store.said(
        "us-treasury",
        auction("A", "Bill", "2025-11-28", "", "1", ""),
        "A",
        "2025-11-25",
        "2025-11-25",
        false);
    EditionFacts facts = new EditionFacts(store.store().facts());
    assertThat(keys(facts.all(FactKind.AUCTION, TREASURY))).containsExactly("A");
    store.said(
        "us-treasury",
        auction("B", "Bill", "2025-11-28", "", "1", ""),
        "B",
        "2025-11-25",
        "2025-11-25",
        false);
    store.said(
        "desk",
        auction("C", "Bill", "2025-11-28", "", "1", ""),
        "C",
        "2025-11-25",
        "2025-11-25",
        false);
    assertThat(keys(facts.all(FactKind.AUCTION, TREASURY))).containsExactly("A");
    assertThat(keys(facts.all(FactKind.AUCTION, new SourceId("desk")))).containsExactly("C");
    assertThat(facts.all(FactKind.OPERATION, TREASURY)).isEmpty();
    assertThat(keys(new EditionFacts(store.store().facts()).all(FactKind.AUCTION, TREASURY)))
        .containsExactly("A", "B");
  }
}
