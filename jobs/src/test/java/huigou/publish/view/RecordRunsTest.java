package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesRecord.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records that figure after figure was are one row. Made up. */
class RecordRunsTest {

  private static final List<LocalDate> WEEKS =
      Stream.of("2026-08-05", "2026-08-12", "2026-08-19", "2026-08-26")
          .map(LocalDate::parse)
          .toList();

  private static SeriesRecord record(String series, String date, Kind kind, String filter) {
    return new SeriesRecord(
        SeriesId.of(series),
        LocalDate.parse(date),
        kind,
        BigDecimal.ONE,
        filter,
        Optional.empty(),
        Optional.empty(),
        0,
        WEEKS.get(0),
        false);
  }

  private static List<String> runs(SeriesRecord... records) {
    RecordRuns runs = new RecordRuns(List.of(records), id -> WEEKS);
    return runs.newest().stream()
        .map(newest -> newest.id() + " × " + runs.length(newest))
        .sorted()
        .toList();
  }

  @Test
  void figuresInARowThatAreRecordsOfOneKindAreOneRunByTheirNewest() {
    assertThat(
            runs(
                record("total-assets", "2026-08-12", Kind.HIGH, "all"),
                record("total-assets", "2026-08-26", Kind.HIGH, "all"),
                record("total-assets", "2026-08-19", Kind.HIGH, "all")))
        .containsExactly("total-assets-high-2026-08-26 × 3");
  }

  @Test
  void aFigureBetweenThatIsNoneEndsTheRun() {
    assertThat(
            runs(
                record("total-assets", "2026-08-26", Kind.HIGH, "all"),
                record("total-assets", "2026-08-12", Kind.HIGH, "all"),
                record("total-assets", "2026-08-05", Kind.HIGH, "all")))
        .containsExactly("total-assets-high-2026-08-12 × 2", "total-assets-high-2026-08-26 × 1");
  }

  @Test
  void anotherSeriesKindOrFilterIsAnotherRun() {
    assertThat(
            runs(
                record("total-assets", "2026-08-26", Kind.HIGH, "all"),
                record("mbs-held", "2026-08-19", Kind.HIGH, "all"),
                record("total-assets", "2026-08-19", Kind.LOW, "all"),
                record("total-assets", "2026-08-19", Kind.HIGH, "no-quarter-end")))
        .hasSize(4)
        .allMatch(run -> run.endsWith("× 1"));
  }
}
