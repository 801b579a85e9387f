package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.SourceId;
import huigou.support.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are known by their keys and not read. */
class OtherAnswerTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  static Stream<OtherAnswer> known() {
    return CATALOGUE.sources().stream()
        .map(SourceEntry::id)
        .flatMap(source -> CATALOGUE.forms(source).others().stream());
  }

  @ParameterizedTest
  @CsvSource({
    "'a b', true",
    "'a b x', true",
    "'a', false",
    "'', false",
    "'a b c', false",
    "'a b c d', false",
    "'a b A C', true",
  })
  void anAnswerHasAllOfSomeKeysAndNoneOfOthers(String keys, boolean fits) {
    OtherAnswer answer =
        new OtherAnswer(new SourceId("made-up"), "n", Set.of("a", "b"), Set.of("c", "d"), "i");
    assertThat(answer.fits(List.of(keys.split(" ")))).isEqualTo(fits);
  }

  @ParameterizedTest
  @MethodSource("known")
  void eachOfTheCatalogueIsToldByItsKeysAndSaysWhatToAskFor(OtherAnswer answer) {
    assertThat(answer.name()).isNotBlank();
    assertThat(answer.instead()).isNotBlank();
    assertThat(answer.has()).isNotEmpty();
    assertThat(answer.fits(answer.has())).isTrue();
    answer
        .lacks()
        .forEach(
            key -> {
              List<String> keys = new ArrayList<>(answer.has());
              keys.add(key);
              assertThat(answer.fits(keys)).as(key).isFalse();
            });
  }

  @Test
  void noLayoutThatIsReadIsTakenForOne() {
    assertThat(known()).isNotEmpty();
    CATALOGUE.sources().stream()
        .map(SourceEntry::id)
        .forEach(
            source ->
                CATALOGUE
                    .layouts(source)
                    .forEach(
                        layout ->
                            assertThat(CATALOGUE.forms(source).others())
                                .as(layout.id())
                                .noneMatch(other -> other.fits(layout.required()))));
  }
}
