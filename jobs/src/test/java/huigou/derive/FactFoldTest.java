package huigou.derive;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Place;
import huigou.model.series.Coverage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a report says that is issued anew. Made up. */
class FactFoldTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-24");

  /** A line of a report: its key, what it says, and the report's day where it names one. */
  private static Fact line(String key, String says, String report) {
    Map<String, String> fields = new HashMap<>(Map.of("shares", says, "trade-date", "2025-11-24"));
    if (!report.isEmpty()) {
      fields.put("reported-on", report);
    }
    return new Fact(FactKind.EXECUTION, key, DAY, DAY, fields, Place.row("made/up.xls", "1"));
  }

  private static List<String> take(FactFold fold, int number, Fact... lines) {
    LocalDate received = LocalDate.parse("2025-11-25").plusDays(number);
    return fold.take(new Coverage(number, received, "layout", DAY, DAY), List.of(lines)).stream()
        .map(FactVintage.New::fact)
        .map(fact -> fact.key() + (fact.isWithdrawn() ? " withdrawn" : ""))
        .toList();
  }

  private static FactFold fold() {
    return new FactFold(Map.of(), List.of());
  }

  @Test
  void aReportThatIsIssuedAnewWithdrawsWhatItNoLongerHas() {
    FactFold fold = fold();
    assertThat(take(fold, 1, line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25")))
        .containsExactly("a", "b");
    assertThat(take(fold, 2, line("a", "1", "2025-11-25"))).containsExactly("b withdrawn");
    // It is withdrawn once, and comes back when a report has it again.
    assertThat(take(fold, 3, line("a", "1", "2025-11-25"))).isEmpty();
    assertThat(take(fold, 4, line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25")))
        .containsExactly("b");
  }

  @Test
  void twoReportsOfADayThatShareNothingAreTwo() {
    FactFold fold = fold();
    take(fold, 1, line("a", "1", "2025-11-25"));
    assertThat(take(fold, 2, line("b", "2", "2025-11-25"))).containsExactly("b");
  }

  @Test
  void anotherDaysReportAndFactsOfNoReportWithdrawNothing() {
    FactFold fold = fold();
    take(fold, 1, line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25"));
    assertThat(take(fold, 2, line("a", "1", "2025-11-26"))).containsExactly("a");
    FactFold bare = fold();
    take(bare, 1, line("a", "1", ""), line("b", "2", ""));
    assertThat(take(bare, 2, line("a", "1", ""))).isEmpty();
  }

  @Test
  void aWithdrawnFactIsNotKnownFromThenOn() {
    FactFold fold = fold();
    List<FactVintage.New> formed =
        Stream.of(
                fold.take(
                    new Coverage(1, DAY.plusDays(1), "layout", DAY, DAY),
                    List.of(line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25"))),
                fold.take(
                    new Coverage(2, DAY.plusDays(3), "layout", DAY, DAY),
                    List.of(line("a", "1", "2025-11-25"))))
            .flatMap(List::stream)
            .toList();
    Fact gone = formed.get(formed.size() - 1).fact();
    assertThat(gone.isWithdrawn()).isTrue();
    assertThat(Fact.isWithdrawn(gone.content())).isTrue();
    assertThat(gone.referenceDate()).isEqualTo(DAY);
    assertThat(gone.fields()).containsEntry("shares", "2");
    assertThat(formed.get(0).fact().isWithdrawn()).isFalse();
  }
}
