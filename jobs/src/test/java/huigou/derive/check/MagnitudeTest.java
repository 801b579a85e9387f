package huigou.derive.check;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of another size than those that stand. Made up. */
class MagnitudeTest {

  private static final Optional<BigDecimal> ANY_JUMP = Optional.empty();
  private static final Optional<BigDecimal> TENFOLD = Optional.of(BigDecimal.TEN);

  private static NavigableMap<LocalDate, BigDecimal> standing(String... datesAndValues) {
    NavigableMap<LocalDate, BigDecimal> standing = new TreeMap<>();
    for (int i = 0; i < datesAndValues.length; i += 2) {
      standing.put(LocalDate.parse(datesAndValues[i]), new BigDecimal(datesAndValues[i + 1]));
    }
    return standing;
  }

  private static List<Observation> figures(String... datesAndValues) {
    List<Observation> figures = new ArrayList<>();
    standing(datesAndValues)
        .forEach(
            (date, value) ->
                figures.add(
                    new Observation(
                        SeriesId.of("made"),
                        date,
                        value,
                        ObservationStatus.FINAL,
                        date,
                        Optional.empty(),
                        Place.row("made/up.csv", date.toString()))));
    return figures;
  }

  private static final NavigableMap<LocalDate, BigDecimal> ONES =
      standing("2025-11-03", "1", "2025-11-04", "1", "2025-11-05", "1", "2025-11-06", "1");

  @Test
  void twoDaysAreTooFewToTellAndThreeAreEnough() {
    assertThat(Magnitude.jump(ONES, figures("2025-11-03", "50", "2025-11-04", "50"), ANY_JUMP))
        .isEmpty();
    Optional<Issue> issue =
        Magnitude.jump(
            ONES, figures("2025-11-03", "50", "2025-11-04", "51", "2025-11-05", "52"), ANY_JUMP);
    assertThat(issue)
        .contains(
            new Issue(
                IssueCode.MAGNITUDE_JUMP,
                Place.row("made/up.csv", "2025-11-03"),
                "made 2025-11-03: 50",
                "1 (2025-11-03)"));
  }

  @ParameterizedTest
  @CsvSource({"30, true", "29.99, false", "-30, true"})
  void thirtyfoldIsAnotherSize(String value, boolean jumps) {
    assertThat(
            Magnitude.jump(
                    ONES,
                    figures("2025-11-03", value, "2025-11-04", "40", "2025-11-05", "-40"),
                    ANY_JUMP)
                .isPresent())
        .isEqualTo(jumps);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "1.01, false"})
  void aThirtiethIsAnotherSizeToo(String value, boolean jumps) {
    NavigableMap<LocalDate, BigDecimal> thirties =
        standing("2025-11-03", "30", "2025-11-04", "30", "2025-11-05", "30");
    assertThat(
            Magnitude.jump(
                    thirties,
                    figures("2025-11-03", value, "2025-11-04", "1", "2025-11-05", "-1"),
                    ANY_JUMP)
                .isPresent())
        .isEqualTo(jumps);
  }

  @Test
  void someLargerAndSomeSmallerIsNoOtherUnit() {
    NavigableMap<LocalDate, BigDecimal> thirties =
        standing("2025-11-03", "30", "2025-11-04", "1", "2025-11-05", "1");
    assertThat(
            Magnitude.jump(
                thirties,
                figures("2025-11-03", "1", "2025-11-04", "30", "2025-11-05", "30"),
                ANY_JUMP))
        .isEmpty();
  }

  @Test
  void noughtComparesWithNothing() {
    NavigableMap<LocalDate, BigDecimal> noughts =
        standing("2025-11-03", "0", "2025-11-04", "1", "2025-11-05", "1");
    assertThat(
            Magnitude.jump(
                noughts,
                figures("2025-11-03", "99", "2025-11-04", "99", "2025-11-05", "99"),
                ANY_JUMP))
        .as("two days are left")
        .isEmpty();
    assertThat(
            Magnitude.jump(
                ONES, figures("2025-11-03", "0", "2025-11-04", "99", "2025-11-05", "99"), ANY_JUMP))
        .isEmpty();
    assertThat(
            Magnitude.jump(
                ONES,
                figures(
                    "2025-11-03", "0", "2025-11-04", "99", "2025-11-05", "98", "2025-11-06", "97"),
                ANY_JUMP))
        .hasValueSatisfying(issue -> assertThat(issue.found()).isEqualTo("made 2025-11-04: 99"));
  }

  @Test
  void aNewDayIsComparedWhereTheCatalogueSaysHowFarTheSeriesJumps() {
    assertThat(Magnitude.jump(ONES, figures("2025-11-07", "10"), ANY_JUMP)).isEmpty();
    assertThat(Magnitude.jump(ONES, figures("2025-11-07", "10"), TENFOLD))
        .hasValueSatisfying(issue -> assertThat(issue.expected()).isEqualTo("1 (2025-11-06)"));
    assertThat(Magnitude.jump(ONES, figures("2025-11-07", "9.9"), TENFOLD)).isEmpty();
    assertThat(Magnitude.jump(ONES, figures("2025-11-02", "0.1"), TENFOLD))
        .hasValueSatisfying(issue -> assertThat(issue.expected()).isEqualTo("1 (2025-11-03)"));
  }

  @Test
  void theSameDayStillTakesThirtyfold() {
    assertThat(Magnitude.jump(ONES, figures("2025-11-03", "29"), TENFOLD)).isEmpty();
    assertThat(Magnitude.jump(ONES, figures("2025-11-03", "30"), TENFOLD)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-14", "2025-07-26"})
  void aHundredDaysAreStillNear(String day) {
    assertThat(Magnitude.jump(ONES, figures(day, "99"), TENFOLD)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-15", "2025-07-25"})
  void aFigureFurtherAwayThanAHundredDaysSaysNothing(String day) {
    assertThat(Magnitude.jump(ONES, figures(day, "99"), TENFOLD)).isEmpty();
  }
}
