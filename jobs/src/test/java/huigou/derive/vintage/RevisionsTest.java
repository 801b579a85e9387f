package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Revision;
import huigou.model.series.VintageHistory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures that their source changed. Made up. */
class RevisionsTest {

  private static final VintageHistory CHANGED_TWICE =
      Said.history(
          Said.of(
              List.of(
                  Said.figure("first", "2025-11-24", "1", "2025-11-25"),
                  Said.figure("first", "2025-11-24", "2", "2025-11-27"),
                  Said.figure("first", "2025-11-24", "3", "2025-11-28"))));

  private static List<String> revisions(VintageHistory history, String day, String... corrections) {
    return Revisions.of(history, Said.day(day), Set.of(corrections)).stream()
        .map(RevisionsTest::text)
        .toList();
  }

  private static String text(Revision each) {
    return "%s %s %s → %s known %s %s"
        .formatted(
            each.series(),
            each.referenceDate(),
            each.oldValue(),
            each.newValue(),
            each.knownOn(),
            each.kind().token());
  }

  @Test
  void everyChangeIsARevisionFromItsDayOn() {
    assertThat(revisions(CHANGED_TWICE, "2025-11-26")).isEmpty();
    assertThat(revisions(CHANGED_TWICE, "2025-11-27"))
        .containsExactly("made 2025-11-24 1 → 2 known 2025-11-27 revision");
    assertThat(revisions(CHANGED_TWICE, "2025-11-28"))
        .containsExactly(
            "made 2025-11-24 1 → 2 known 2025-11-27 revision",
            "made 2025-11-24 2 → 3 known 2025-11-28 revision");
  }

  @Test
  void aFileThatSaysItCorrectsCorrects() {
    assertThat(revisions(CHANGED_TWICE, "2025-11-28", "first/2025-11-27/a.csv"))
        .containsExactly(
            "made 2025-11-24 1 → 2 known 2025-11-27 correction",
            "made 2025-11-24 2 → 3 known 2025-11-28 revision");
  }

  @Test
  void onlyTheSourceThatIsShownRevises() {
    VintageHistory two =
        Said.history(
            Said.of(
                List.of(Said.figure("first", "2025-11-24", "1", "2025-11-27")),
                List.of(
                    Said.figure("second", "2025-11-24", "5", "2025-11-25"),
                    Said.figure("second", "2025-11-24", "6", "2025-11-26"))));
    assertThat(revisions(two, "2025-11-26"))
        .containsExactly("made 2025-11-24 5 → 6 known 2025-11-26 revision");
    assertThat(revisions(two, "2025-11-27")).isEmpty();
    assertThat(revisions(two, "2025-11-24")).isEmpty();
  }
}
