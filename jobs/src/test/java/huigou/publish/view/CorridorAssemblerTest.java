package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the edition's date, by how old the newest fixing is. Made up. */
class CorridorAssemblerTest {

  /** The newest fixing is of Tuesday, 25 November 2025; the 27th is a holiday. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 0, corridor.answer.below",
    "2025-11-26, 0, corridor.answer.below",
    "2025-11-28, 1, corridor.answer.below",
    "2025-11-30, 1, corridor.answer.below",
    "2025-12-01, 2, corridor.answer.stale.below",
    "2025-12-02, 3, corridor.answer.stale.below"
  })
  void whatIsAskedOfTheDateIsAnsweredForTheNewestFixingWithItsAge(
      LocalDate asOf, int missing, String key) {
    MadeEdition edition =
        new MadeEdition(
            Made.series("sofr", "2025-11-24", "3.9", "2025-11-25", "3.9"),
            Made.series("target-upper", "2025-11-24", "4", "2025-11-25", "4"),
            Made.series("target-lower", "2025-11-24", "3.75", "2025-11-25", "3.75"));
    AnsweredCorridor corridor = corridor(edition, asOf);
    assertThat(corridor.answer().key()).isEqualTo(key);
    assertThat(corridor.answer().arguments()).element(5).isEqualTo(asOf);
    assertThat(corridor.answer().arguments()).element(6).isEqualTo(missing);
    assertThat(corridor.stale()).isEqualTo(key.contains("stale"));
    assertThat(corridor.view().state()).isEqualTo("below");
  }

  /** The newest fixing has no ceiling yet: the newest day of both is told, with its state. */
  @Test
  void aFixingWhoseCeilingIsNotAtHandIsNotAnsweredButTheNewestThatHasOne() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("sofr", "2025-11-24", "4.1", "2025-11-25", "3.9"),
            Made.series("target-upper", "2025-11-24", "4"),
            Made.series("target-lower", "2025-11-24", "3.75"));
    AnsweredCorridor corridor = corridor(edition, LocalDate.parse("2025-11-26"));
    assertThat(corridor.answer().key()).isEqualTo("corridor.answer.earlier.above");
    assertThat(corridor.answer().arguments()).element(3).isEqualTo(LocalDate.parse("2025-11-24"));
    assertThat(corridor.answer().arguments()).element(7).isEqualTo(LocalDate.parse("2025-11-25"));
    assertThat(corridor.stale()).isTrue();
    assertThat(corridor.view().state()).isEqualTo("above");
  }

  private static AnsweredCorridor corridor(MadeEdition edition, LocalDate asOf) {
    return new CorridorAssembler(
            MadeEdition.CATALOGUE,
            edition.seriesParts(),
            new BreachParts(MadeEdition.CATALOGUE, List.of()),
            asOf)
        .answered()
        .get(0);
  }
}
