package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many old figures a file may change before it is another series. Made up. */
class OldFiguresTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");

  /** A figure a day from the first of January, all of them one. */
  private static Map<LocalDate, BigDecimal> ones(int days) {
    Map<LocalDate, BigDecimal> standing = new HashMap<>();
    IntStream.range(0, days).forEach(i -> standing.put(FIRST.plusDays(i), BigDecimal.ONE));
    return standing;
  }

  /** The same days, the first so many of them two. */
  private static List<Observation> figures(int days, int changed, Optional<LocalDate> vintage) {
    return IntStream.range(0, days)
        .mapToObj(
            i ->
                new Observation(
                    SeriesId.of("made"),
                    FIRST.plusDays(i),
                    i < changed ? BigDecimal.valueOf(2) : new BigDecimal("1.0"),
                    ObservationStatus.FINAL,
                    FIRST.plusDays(i),
                    vintage,
                    Place.row("made/up.csv", String.valueOf(i))))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 4, false",
    "5, 5, true",
    "50, 5, true",
    "51, 5, false",
    "60, 6, true",
    "61, 6, false",
    "100, 0, false"
  })
  void fiveThatAreATenthAreTooMany(int days, int changed, boolean refused) {
    assertThat(
            OldFigures.of(figures(days, changed, Optional.empty()), ones(days), FIRST.plusYears(1))
                .isPresent())
        .isEqualTo(refused);
  }

  @Test
  void whatIsTenDaysOldIsOldAndWhatIsYoungerMayChange() {
    List<Observation> figures = figures(5, 5, Optional.empty());
    assertThat(OldFigures.of(figures, ones(5), FIRST.plusDays(14))).isPresent();
    assertThat(OldFigures.of(figures, ones(5), FIRST.plusDays(13))).isEmpty();
  }

  @Test
  void whatIsNewAndWhatIsAVintageIsNoChange() {
    assertThat(OldFigures.of(figures(9, 9, Optional.empty()), ones(4), FIRST.plusYears(1)))
        .isEmpty();
    assertThat(
            OldFigures.of(
                figures(9, 9, Optional.of(FIRST.plusMonths(2))), ones(9), FIRST.plusYears(1)))
        .isEmpty();
  }

  @Test
  void theIssueNamesTheFirstThatChangesAndHowMany() {
    assertThat(OldFigures.of(figures(9, 6, Optional.empty()), ones(9), FIRST.plusYears(1)))
        .contains(
            new Issue(
                IssueCode.OLD_FIGURES_CHANGE,
                Place.row("made/up.csv", "0"),
                "made 2025-01-01: 2, before 1",
                "6 / 9"));
  }
}
