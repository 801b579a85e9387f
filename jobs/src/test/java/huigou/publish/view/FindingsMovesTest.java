package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which moves and steps are found on a night. Made up. */
class FindingsMovesTest {

  private static final SinceBefore SINCE =
      new SinceBefore(LocalDate.parse("2025-11-21"), LocalDate.parse("2025-11-28"));

  private static FindingsView view(MadeEdition edition) {
    return new FindingsAssembler(MadeEdition.CATALOGUE, edition, SINCE, new MadeBuybacks().parts())
        .view(List.of(), Set.of(), List.of(), entry -> List.of());
  }

  /** Forty moves of 1 and a last one of the size given. */
  private static MadeEdition moving(String last, String size) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      made.add(LocalDate.parse("2025-01-01").plusDays(i).toString());
      made.add(String.valueOf(1 + i % 2));
    }
    made.add(last);
    made.add(size);
    return new MadeEdition(Made.series("reserves-level", made.toArray(String[]::new)));
  }

  @Test
  void aNewMoveThatIsAmongTheLargestIsFoundWithItsPlace() {
    FindingsView found = view(moving("2025-11-26", "4"));
    assertThat(found.tonight()).extracting(Finding::kind).containsExactly("move");
    assertThat(found.tonight().get(0).sentence().arguments())
        .as("by size the first of 41 moves")
        .contains(1, 41);
    assertThat(view(moving("2025-11-26", "2")).tonight()).as("as large as all").isEmpty();
    assertThat(view(moving("2025-11-20", "4")).tonight()).as("known before").isEmpty();
  }

  @Test
  void noMoveIsStatedAcrossADayThatIsMissing() {
    assertThat(view(moving("2025-11-26", "4").missing("reserves-level", "2025-11-19")).tonight())
        .isEmpty();
  }

  @Test
  void aStepOfAnAdministeredRateIsFoundOnce() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("iorb", "2025-11-24", "3.90", "2025-11-25", "3.65", "2025-11-26", "3.65"),
            Made.series("srf-rate", "2025-11-24", "4.00", "2025-11-25", "3.75"),
            Made.series("on-rrp-rate", "2025-11-18", "3.75", "2025-11-19", "3.50"));
    assertThat(view(edition).tonight())
        .extracting(Finding::id)
        .as("two rates of one day are one line; a step that was known before is none")
        .containsExactly("step-2025-11-25");
  }
}
