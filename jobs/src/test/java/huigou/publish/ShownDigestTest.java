package huigou.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownDigestTest {

  private record Page(String title, List<Figure> figures, Optional<Integer> rank) {}

  private record Figure(LocalDate day, BigDecimal value, Language language, boolean late) {}

  private static final LocalDate DAY = LocalDate.parse("2025-11-26");

  private static Page page() {
    return new Page("title", List.of(figure("4.20")), Optional.of(1));
  }

  private static Figure figure(String value) {
    return new Figure(DAY, new BigDecimal(value), Language.EN, false);
  }

  @Test
  void theSameValuesHaveTheSameDigestWhateverObjectsHoldThem() {
    assertThat(ShownDigest.of(page())).isEqualTo(ShownDigest.of(page())).matches("[0-9a-f]{32}");
  }

  @Test
  void anyOtherValueHasAnother() {
    Figure figure = figure("4.20");
    List<String> digests =
        Stream.of(
                page(),
                new Page("title.", page().figures(), page().rank()),
                new Page("title", List.of(), page().rank()),
                new Page("title", List.of(figure, figure), page().rank()),
                new Page("title", page().figures(), Optional.empty()),
                new Page("title", page().figures(), Optional.of(2)),
                with(new Figure(DAY.plusDays(1), figure.value(), Language.EN, false)),
                with(new Figure(DAY, figure.value(), Language.ZH_HANT, false)),
                with(new Figure(DAY, figure.value(), Language.EN, true)),
                with(figure("4.2")),
                with(figure("4.21")),
                with(figure("-4.20")),
                with(figure("123456789012345678901234567890")),
                with(figure("123456789012345678901234567891")))
            .map(ShownDigest::of)
            .toList();
    assertThat(digests).doesNotHaveDuplicates();
  }

  private static Page with(Figure figure) {
    return new Page("title", List.of(figure), Optional.of(1));
  }

  @Test
  void whereOneTextEndsAndTheNextBeginsCounts() {
    assertThat(ShownDigest.of(List.of("ab", "c"))).isNotEqualTo(ShownDigest.of(List.of("a", "bc")));
    assertThat(ShownDigest.of(List.of("a", "b"))).isNotEqualTo(ShownDigest.of(List.of("b", "a")));
    assertThat(ShownDigest.of(List.of(List.of("a"), List.of())))
        .isNotEqualTo(ShownDigest.of(List.of(List.of(), List.of("a"))));
  }

  @Test
  void whatHasNoOrderOrNoValueHasNoDigest() {
    assertThatThrownBy(() -> ShownDigest.of(Map.of("a", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Map");
    assertThatThrownBy(() -> ShownDigest.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
