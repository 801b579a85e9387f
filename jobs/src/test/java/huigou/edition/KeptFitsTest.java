package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.store.MemoryStore;
import huigou.store.OddsFits;
import org.junit.jupiter.api.Test;

class KeptFitsTest {

  private static final double[] ONE = {1, -0.1, 1e-300};
  private static final double[] OTHER = {2.5};

  @Test
  void whatOneEditionMadeTheNextFindsBitForBit() {
    try (MemoryStore memory = new MemoryStore()) {
      OddsFits store = memory.parts().oddsFits();
      KeptFits first = new KeptFits(store);
      assertThat(first.find(key('a'))).isEmpty();
      first.keep(key('a'), ONE);
      assertThat(new KeptFits(store).find(key('a'))).as("nothing is saved by half").isEmpty();
      first.save();
      assertThat(new KeptFits(store).find(key('a')).orElseThrow()).containsExactly(ONE);
    }
  }

  @Test
  void whenThereAreManyThoseThatNobodyUsedAreForgotten() {
    try (MemoryStore memory = new MemoryStore()) {
      OddsFits store = memory.parts().oddsFits();
      KeptFits first = new KeptFits(store, 2);
      first.keep(key('a'), ONE);
      first.keep(key('b'), OTHER);
      first.save();
      KeptFits second = new KeptFits(store, 2);
      assertThat(second.find(key('b')).orElseThrow()).containsExactly(OTHER);
      second.save();
      assertThat(store.all()).as("two are not too many").hasSize(2);
      second.keep(key('c'), ONE);
      second.save();
      assertThat(store.all()).containsOnlyKeys(key('b'), key('c'));
    }
  }

  private static String key(char letter) {
    return String.valueOf(letter).repeat(64);
  }
}
