package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.VintageHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where files say different things of one date. Made up. */
class DifferencesTest {

  private static List<Issue> differences(VintageHistory history, String day) {
    return Differences.of(history, Said.day(day));
  }

  @Test
  void twoSourcesDifferSinceTheLaterOneIsKnown() {
    VintageHistory two =
        Said.history(
            Said.of(
                List.of(Said.figure("first", "2025-11-24", "1", "2025-11-25")),
                List.of(Said.figure("second", "2025-11-24", "2", "2025-11-26"))));
    assertThat(differences(two, "2025-11-25")).isEmpty();
    assertThat(differences(two, "2025-11-26"))
        .containsExactly(
            new Issue(
                IssueCode.SOURCES_DIFFER,
                Place.of("first/2025-11-25/a.csv"),
                "made 2025-11-24: 1",
                "2 (second/2025-11-26/a.csv)"));
  }

  @Test
  void theSameFigureWithMoreNoughtsIsNoDifference() {
    assertThat(
            differences(
                Said.history(
                    Said.of(
                        List.of(Said.figure("first", "2025-11-24", "1", "2025-11-25")),
                        List.of(Said.figure("second", "2025-11-24", "1.00", "2025-11-25")))),
                "2025-11-28"))
        .isEmpty();
  }

  @Test
  void whatASourceSaysLastIsHeldAgainstTheOther() {
    VintageHistory mended =
        Said.history(
            Said.of(
                List.of(
                    Said.figure("first", "2025-11-24", "1", "2025-11-25"),
                    Said.figure("first", "2025-11-24", "2", "2025-11-27")),
                List.of(Said.figure("second", "2025-11-24", "2", "2025-11-26"))));
    assertThat(differences(mended, "2025-11-26")).hasSize(1);
    assertThat(differences(mended, "2025-11-27")).isEmpty();
  }

  private static VintageHistory twice(
      String knownOn, String receivedOn, String firstFile, String secondFile) {
    return Said.history(
        Said.of(
            List.of(
                Said.received("first", "2025-11-24", "1", "2025-11-25", "2025-11-26", firstFile),
                Said.received("first", "2025-11-24", "2", knownOn, receivedOn, secondFile))));
  }

  @Test
  void twoFilesOfOneDayThatDifferAreSaidAtTheOneThatStands() {
    VintageHistory twice = twice("2025-11-26", "2025-11-26", "a.csv", "b.csv");
    assertThat(differences(twice, "2025-11-25")).isEmpty();
    assertThat(differences(twice, "2025-11-26"))
        .containsExactly(
            new Issue(
                IssueCode.SAME_DAY_DIFFERS, Place.of("b.csv"), "made 2025-11-24: 2", "1 (a.csv)"));
  }

  @Test
  void oneFileAnotherDayAndAFigureThatSaysItsOwnTimeAreNoDifferenceWithinADay() {
    assertThat(differences(twice("2025-11-26", "2025-11-26", "a.csv", "a.csv"), "2025-11-28"))
        .isEmpty();
    assertThat(differences(twice("2025-11-27", "2025-11-27", "a.csv", "b.csv"), "2025-11-28"))
        .isEmpty();
    assertThat(differences(twice("2025-11-27", "2025-11-26", "a.csv", "b.csv"), "2025-11-28"))
        .isEmpty();
  }
}
