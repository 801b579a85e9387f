package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.episode.Episode;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Episodes laid over one another on their peaks. Made up. */
class AlignmentTest {

  private static final Localised WORDS = new Localised("made up", "虛構");

  private static final TimeSeries FIXINGS =
      Made.series(
          "sofr",
          "2025-11-03",
          "9",
          "2025-11-04",
          "1",
          "2025-11-05",
          "3",
          "2025-11-06",
          "3",
          "2025-11-10",
          "2",
          "2025-11-12",
          "8");

  private static Episode episode(String from, String to, int before, int after) {
    return new Episode(
        "made",
        WORDS,
        WORDS,
        LocalDate.parse(from),
        LocalDate.parse(to),
        SeriesId.of("sofr"),
        before,
        after,
        List.of(SeriesId.of("reserves")));
  }

  private static String peak(String from, String to) {
    return Alignment.peak(episode(from, to, 1, 1), FIXINGS)
        .map(Vintage::referenceDate)
        .map(LocalDate::toString)
        .orElse("none");
  }

  private static List<String> aligned(Episode episode, TimeSeries measure) {
    Map<SeriesId, TimeSeries> series =
        Map.of(SeriesId.of("sofr"), FIXINGS, SeriesId.of("reserves"), measure);
    return Alignment.of(episode, series::get).stream()
        .map(
            each ->
                each.episode() + " " + each.measure() + " " + each.offset() + " " + each.value())
        .toList();
  }

  @Test
  void thePeakIsTheFirstHighestFigureWithinBothDays() {
    assertThat(peak("2025-11-04", "2025-11-10")).isEqualTo("2025-11-05");
    assertThat(peak("2025-11-03", "2025-11-10")).isEqualTo("2025-11-03");
    assertThat(peak("2025-11-04", "2025-11-12")).isEqualTo("2025-11-12");
    assertThat(peak("2025-12-01", "2025-12-31")).isEqualTo("none");
  }

  @Test
  void figuresAreCountedInFixingsFromThePeak() {
    assertThat(
            aligned(
                episode("2025-11-04", "2025-11-10", 1, 2),
                Made.series(
                    "reserves",
                    "2025-11-03",
                    "10",
                    "2025-11-04",
                    "11",
                    "2025-11-05",
                    "12",
                    "2025-11-07",
                    "13",
                    "2025-11-09",
                    "14",
                    "2025-11-10",
                    "15",
                    "2025-11-11",
                    "16")))
        .as("a figure that is no fixing stands with the last one up to its day")
        .containsExactly(
            "made reserves -1 11",
            "made reserves 0 12",
            "made reserves 1 13",
            "made reserves 1 14",
            "made reserves 2 15");
  }

  @Test
  void anEpisodeThatBeginsOrEndsWithTheSeriesIsShorter() {
    assertThat(
            aligned(
                episode("2025-11-04", "2025-11-10", 9, 9),
                Made.series("reserves", "2025-11-03", "1", "2025-11-12", "2", "2025-11-13", "3")))
        .containsExactly("made reserves -2 1", "made reserves 3 2");
  }

  @Test
  void withoutAPeakNothingIsAligned() {
    assertThat(
            aligned(
                episode("2025-12-01", "2025-12-31", 1, 1),
                Made.series("reserves", "2025-12-01", "1")))
        .isEmpty();
  }
}
