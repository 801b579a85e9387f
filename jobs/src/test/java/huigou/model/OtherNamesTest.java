package huigou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.text.Localised;
import huigou.model.text.OtherNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a thing besides its own. Made up. */
class OtherNamesTest {

  @Test
  void aListReadsAsItsLanguageWritesOne() {
    assertThat(new OtherNames(List.of("A", "B"), List.of("甲", "乙")).joined())
        .hasValue(new Localised("A, B", "甲、乙"));
  }

  @Test
  void aLanguageWithoutNamesTakesThoseOfTheOther() {
    assertThat(new OtherNames(List.of("A", "B"), List.of()).joined())
        .hasValue(new Localised("A, B", "A、B"));
    assertThat(new OtherNames(List.of(), List.of("甲", "乙")).joined())
        .hasValue(new Localised("甲, 乙", "甲、乙"));
    assertThat(OtherNames.NONE.joined()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " A", "A "})
  void aNameHasNoBlanksAroundIt(String name) {
    assertThatThrownBy(() -> new OtherNames(List.of(name), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a name of blanks, or with blanks around it");
  }
}
