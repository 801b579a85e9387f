package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Coverage;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deliveries that give less than those before them. Made up. */
class ShrinkageTest {

  private static final String FILE = "made/2025-11-28/up.csv";

  private static Observation figure(String date, Optional<LocalDate> vintage) {
    return new Observation(
        SeriesId.of("made"),
        LocalDate.parse(date),
        BigDecimal.ONE,
        ObservationStatus.FINAL,
        LocalDate.parse(date),
        vintage,
        Place.of(FILE));
  }

  private static List<Observation> figures(String... dates) {
    return Stream.of(dates).map(date -> figure(date, Optional.empty())).toList();
  }

  private static NavigableMap<LocalDate, BigDecimal> standing(String... dates) {
    NavigableMap<LocalDate, BigDecimal> standing = new TreeMap<>();
    Stream.of(dates).forEach(date -> standing.put(LocalDate.parse(date), BigDecimal.ONE));
    return standing;
  }

  private static Coverage delivery(String receivedOn, String layout, String last) {
    return new Coverage(
        1,
        LocalDate.parse(receivedOn),
        layout,
        LocalDate.parse("2025-11-03"),
        LocalDate.parse(last));
  }

  private static Optional<Issue> shrinkage(List<Observation> figures, Coverage... earlier) {
    return Shrinkage.of(
        FILE,
        delivery("2025-11-28", "layout", "2025-11-06"),
        figures,
        standing("2025-11-03", "2025-11-04", "2025-11-05", "2025-11-06", "2025-11-07"),
        List.of(earlier));
  }

  @Test
  void aDayLeftOutWithinItsOwnSpanIsSaid() {
    assertThat(shrinkage(figures("2025-11-03", "2025-11-06")))
        .contains(
            new Issue(
                IssueCode.COVERAGE_SHRINKS,
                Place.of(FILE),
                "made: 2 days, the first 2025-11-04",
                "2025-11-03 … 2025-11-06"));
    assertThat(shrinkage(figures("2025-11-04", "2025-11-05", "2025-11-06")))
        .as("what stands outside the span is not missing from it")
        .isEmpty();
  }

  @Test
  void aFileThatEndsBeforeAnEarlierOneDidIsSaid() {
    assertThat(
            shrinkage(
                figures("2025-11-05", "2025-11-06"),
                delivery("2025-11-27", "layout", "2025-11-07")))
        .contains(
            new Issue(
                IssueCode.COVERAGE_SHRINKS, Place.of(FILE), "made … 2025-11-06", "… 2025-11-07"));
  }

  @Test
  void aFileThatReachesAsFarAsAnEarlierOneIsWhole() {
    assertThat(
            shrinkage(
                figures("2025-11-05", "2025-11-06"),
                delivery("2025-11-27", "layout", "2025-11-06")))
        .isEmpty();
  }

  @Test
  void anotherLayoutAndADeliveryOfTheSameDayAreNoMeasure() {
    assertThat(
            shrinkage(
                figures("2025-11-05", "2025-11-06"),
                delivery("2025-11-27", "other", "2025-11-07"),
                delivery("2025-11-28", "layout", "2025-11-07")))
        .isEmpty();
  }

  @Test
  void aFileWithoutFiguresAndOneThatSaysItsOwnTimesShrinkNothing() {
    Coverage longer = delivery("2025-11-27", "layout", "2025-11-07");
    assertThat(shrinkage(List.of(), longer)).isEmpty();
    assertThat(
            shrinkage(
                List.of(
                    figure("2025-11-03", Optional.of(LocalDate.parse("2025-11-04"))),
                    figure("2025-11-06", Optional.empty())),
                longer))
        .isEmpty();
  }
}
