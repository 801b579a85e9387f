package huigou.derive.check;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Frequency;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in another frequency than was asked for. Made up. */
class OtherFrequencyTest {

  private static List<Observation> figures(String days, Optional<LocalDate> vintage) {
    return Stream.of(days.split(" "))
        .map(LocalDate::parse)
        .map(
            day ->
                new Observation(
                    SeriesId.of("made"),
                    day,
                    BigDecimal.ONE,
                    ObservationStatus.FINAL,
                    day,
                    vintage,
                    Place.row("made/up.csv", day.toString())))
        .toList();
  }

  private static boolean isOther(String frequency, String days) {
    return OtherFrequency.of(
            Frequency.valueOf(frequency), figures(days, Optional.empty()), Map.of())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "BUSINESS_DAILY, 2025-11-05 2025-11-12 2025-11-19, true",
    "BUSINESS_DAILY, 2025-11-05 2025-11-12, false",
    "BUSINESS_DAILY, 2025-11-05 2025-11-12 2025-11-20, false",
    "BUSINESS_DAILY, 2025-11-05 2025-11-12 2025-11-19 2025-11-20, false",
    "BUSINESS_DAILY, 2025-09-01 2025-10-01 2025-11-01, true",
    "BUSINESS_DAILY, 2025-08-31 2025-09-30 2025-10-31, true",
    "BUSINESS_DAILY, 2025-08-31 2025-09-29 2025-10-31, false",
    "DAILY, 2025-11-05 2025-11-12 2025-11-19, true",
    "WEEKLY, 2025-11-05 2025-11-12 2025-11-19, false",
    "WEEKLY, 2025-09-01 2025-10-01 2025-11-01, true",
    "WEEKLY, 2025-09-03 2025-10-01 2025-10-29, true",
    "MONTHLY, 2023-09-01 2024-09-01 2025-09-01, false"
  })
  void threeRegularDaysFarApartTell(String frequency, String days, boolean other) {
    assertThat(isOther(frequency, days)).isEqualTo(other);
  }

  @Test
  void theIssueNamesTheFirstFigureAndHowFarApartTheyAre() {
    assertThat(
            OtherFrequency.of(
                Frequency.BUSINESS_DAILY,
                figures("2025-11-05 2025-11-12 2025-11-19", Optional.empty()),
                Map.of()))
        .contains(
            new Issue(
                IssueCode.FREQUENCY_OTHER,
                Place.row("made/up.csv", "2025-11-05"),
                "made 2025-11-05, 2025-11-12, … (7 days apart)",
                Frequency.BUSINESS_DAILY.token()));
  }

  @Test
  void aChoiceOfFiguresThatStandIsNoOtherFrequency() {
    List<Observation> figures = figures("2025-11-05 2025-11-12 2025-11-19", Optional.empty());
    Map<LocalDate, BigDecimal> same =
        Map.of(
            LocalDate.parse("2025-11-05"), BigDecimal.ONE,
            LocalDate.parse("2025-11-12"), BigDecimal.ONE,
            LocalDate.parse("2025-11-19"), BigDecimal.ONE);
    assertThat(OtherFrequency.of(Frequency.DAILY, figures, same)).isEmpty();
    Map<LocalDate, BigDecimal> other =
        Map.of(
            LocalDate.parse("2025-11-05"), BigDecimal.ONE,
            LocalDate.parse("2025-11-12"), BigDecimal.TEN,
            LocalDate.parse("2025-11-19"), BigDecimal.ONE);
    assertThat(OtherFrequency.of(Frequency.DAILY, figures, other)).isPresent();
  }

  @Test
  void vintagesAreNotCountedAsDays() {
    assertThat(
            OtherFrequency.of(
                Frequency.DAILY,
                figures(
                    "2025-11-05 2025-11-12 2025-11-19", Optional.of(LocalDate.parse("2025-11-20"))),
                Map.of()))
        .isEmpty();
    assertThat(OtherFrequency.of(Frequency.DAILY, List.of(), Map.of())).isEmpty();
  }
}
