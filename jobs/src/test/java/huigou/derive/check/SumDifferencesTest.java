package huigou.derive.check;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals beside the sum of their parts. Made up. */
class SumDifferencesTest {

  private static final SeriesId LEVEL = SeriesId.of("level");

  /** What comes in less what goes out. */
  private static final Combination FLOWS =
      new Combination(
          SeriesId.of("flows"),
          List.of(
              new Combination.Term(SeriesId.of("in"), 1),
              new Combination.Term(SeriesId.of("out"), -1)),
          BigDecimal.ONE,
          new Combination.Level(),
          Optional.empty());

  private static Function<SeriesId, SeriesVintages> figures(TimeSeries... series) {
    return id ->
        new SeriesVintages(
            Stream.of(series)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(new TimeSeries(id, List.of())),
            Map.of(),
            List.of());
  }

  private static List<Issue> differences(Optional<LocalDate> from, TimeSeries... series) {
    return SumDifferences.of(FLOWS, Optional.empty(), BigDecimal.TEN, from, figures(series));
  }

  @ParameterizedTest
  @CsvSource({"110, false", "90, false", "110.1, true", "89.9, true"})
  void aDifferenceAsLargeAsTheToleranceIsRoundingAndALargerOneIsSaid(String in, boolean said) {
    assertThat(
            differences(
                Optional.empty(),
                Made.series("in", "2025-11-03", in),
                Made.series("out", "2025-11-03", "100")))
        .hasSize(said ? 1 : 0);
  }

  @Test
  void itIsSaidAtTheFigureOfTheFirstPart() {
    assertThat(
            differences(
                Optional.empty(),
                Made.series("in", "2025-11-03", "130"),
                Made.series("out", "2025-11-03", "100")))
        .containsExactly(
            new Issue(
                IssueCode.SUM_DIFFERS, Place.of("made-up"), "flows 2025-11-03: 30", "0, ±10"));
  }

  @Test
  void theRuleAppliesFromItsFirstDay() {
    TimeSeries in = Made.series("in", "2025-11-03", "130", "2025-11-04", "130");
    TimeSeries out = Made.series("out", "2025-11-03", "100", "2025-11-04", "100");
    assertThat(differences(Optional.of(LocalDate.parse("2025-11-04")), in, out))
        .extracting(Issue::found)
        .containsExactly("flows 2025-11-04: 30");
  }

  @Test
  void flowsAreHeldAgainstTheMoveOfTheLevelWhereItHasOne() {
    List<Issue> issues =
        SumDifferences.of(
            FLOWS,
            Optional.of(LEVEL),
            BigDecimal.TEN,
            Optional.empty(),
            figures(
                Made.series(
                    "in",
                    "2025-11-03",
                    "99",
                    "2025-11-04",
                    "30",
                    "2025-11-05",
                    "30",
                    "2025-11-06",
                    "99"),
                Made.series(
                    "out",
                    "2025-11-03",
                    "0",
                    "2025-11-04",
                    "0",
                    "2025-11-05",
                    "0",
                    "2025-11-06",
                    "0"),
                Made.series(
                    "level", "2025-11-03", "500", "2025-11-04", "530", "2025-11-05", "545")));
    assertThat(issues)
        .as("the first day has no move, the last no level")
        .extracting(issue -> issue.found() + " | " + issue.expected())
        .containsExactly("flows 2025-11-05: 30 | 15 (level), ±10");
  }

  @ParameterizedTest
  @CsvSource({"50, 50, ''", "51, 51, sum-differs 1", "53, 51, sum-differs 3"})
  void thoseBeyondTheFirstFiftyAreCounted(int days, int issues, String more) {
    LocalDate first = LocalDate.parse("2025-01-01");
    List<BigDecimal> hundreds = new ArrayList<>(Collections.nCopies(days, new BigDecimal(100)));
    List<BigDecimal> noughts = new ArrayList<>(Collections.nCopies(days, BigDecimal.ZERO));
    List<Issue> found =
        differences(
            Optional.empty(), Made.daily("in", first, hundreds), Made.daily("out", first, noughts));
    assertThat(found).hasSize(issues);
    Issue last = found.get(found.size() - 1);
    assertThat(last.code() == IssueCode.MORE_ROWS ? last.found() + " " + last.expected() : "")
        .isEqualTo(more);
  }
}
