package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhileRoomTest {

  @Test
  void whatSomebodyHoldsIsReadOnceAKey() {
    List<String> read = new ArrayList<>();
    WhileRoom<String, List<String>> kept =
        new WhileRoom<>(
            key -> {
              read.add(key);
              return new ArrayList<>(List.of(key));
            });
    List<String> one = kept.of("one");
    List<String> two = kept.of("two");
    assertThat(kept.of("one")).isSameAs(one);
    assertThat(kept.of("two")).isSameAs(two).containsExactly("two");
    assertThat(read).containsExactly("one", "two");
  }
}
