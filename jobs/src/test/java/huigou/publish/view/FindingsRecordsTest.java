package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesRecord.Kind;
import huigou.model.series.TimeSeries;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.Sentence;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which records are headlines, and which stand on the page of what is found. Made up. */
class FindingsRecordsTest {

  private static final String DAY = "2025-11-26";
  private static final SinceBefore SINCE =
      new SinceBefore(LocalDate.parse("2025-11-21"), LocalDate.parse("2025-11-28"));

  /** A figure of 1 each tenth day of three years, and on the day of the record. */
  private static TimeSeries flat(String id) {
    List<String> made = new ArrayList<>();
    LocalDate end = LocalDate.parse(DAY);
    for (LocalDate day = end.minusDays(1100); day.isBefore(end); day = day.plusDays(10)) {
      made.addAll(List.of(day.toString(), "1"));
    }
    made.addAll(List.of(DAY, "1"));
    return Made.series(id, made.toArray(String[]::new));
  }

  private static SeriesRecord record(
      String series, Kind kind, String exceededOn, boolean standing) {
    return new SeriesRecord(
        SeriesId.of(series),
        LocalDate.parse(DAY),
        kind,
        BigDecimal.ONE,
        "all",
        Optional.of(LocalDate.parse(exceededOn)),
        Optional.of(BigDecimal.TEN),
        0,
        LocalDate.parse("2018-04-03"),
        standing);
  }

  private static SeriesRecord record(String series, String exceededOn) {
    return record(series, Kind.HIGH, exceededOn, false);
  }

  private static FindingsAssembler assembler(SinceBefore since, SeriesRecord... records) {
    MadeEdition edition =
        new MadeEdition(
            Stream.of(records)
                .map(each -> each.series().value())
                .distinct()
                .map(FindingsRecordsTest::flat)
                .toArray(TimeSeries[]::new));
    Stream.of(records).forEach(edition::with);
    return new FindingsAssembler(MadeEdition.CATALOGUE, edition, since, new MadeBuybacks().parts());
  }

  private static FindingsView view(SeriesRecord... records) {
    return assembler(SINCE, records).view(List.of(), Set.of(), List.of(), entry -> List.of());
  }

  private static List<String> headlines(SeriesRecord... records) {
    return view(records).tonight().stream().map(Finding::id).toList();
  }

  @Test
  void aHeadlineSaysItsRecordAndLeadsToItsSeries() {
    assertThat(view(record("sofr", "2024-11-01")).tonight().stream().map(InLines::of))
        .containsExactly(
            "record-sofr-high-2025-11-26 record sofr 2025-11-26 2025-11-27"
                + " record.high.since(SOFR, 1 %, 2025-11-26, 2024-11-01, 10 %, volume-weighted median of the day’s transactions, all)"
                + " series/sofr/index.html");
  }

  /** 2025 is no leap year: the same day of the year before is 365 days away. */
  @ParameterizedTest
  @CsvSource({"2024-11-25, 1", "2024-11-26, 1", "2024-11-27, 0"})
  void aHeadlineReachesBackAYear(String exceededOn, int lines) {
    assertThat(headlines(record("sofr", exceededOn))).hasSize(lines);
  }

  @Test
  void theThreeThatReachFarthestAreHeadlinesAndOfEqualsTheFirstByName() {
    assertThat(
            headlines(
                record("effr", "2024-05-01"),
                record("reserves-level", "2024-03-01"),
                record("sofr", "2024-05-01"),
                record("tgcr", "2024-04-01")))
        .containsExactly(
            "record-reserves-level-high-2025-11-26",
            "record-tgcr-high-2025-11-26",
            "record-effr-high-2025-11-26");
  }

  @Test
  void ofOneSeriesTheRecordThatReachesFartherIsAHeadlineAndOfEqualsTheFirst() {
    assertThat(
            headlines(
                record("sofr", Kind.HIGH, "2024-05-01", false),
                record("sofr", Kind.LOW, "2024-04-01", false)))
        .containsExactly("record-sofr-low-2025-11-26");
    assertThat(
            headlines(
                record("sofr", Kind.HIGH, "2024-05-01", false),
                record("sofr", Kind.LOW, "2024-05-01", false)))
        .containsExactly("record-sofr-high-2025-11-26");
  }

  @Test
  void onlySeriesOfTheFrontPageMakeHeadlines() {
    assertThat(headlines(record("bgcr", "2024-05-01"), record("tgcr", "2024-05-01")))
        .containsExactly("record-tgcr-high-2025-11-26");
  }

  /** Of the series bgcr, which the front page does not show, a standing record is not listed. */
  @Test
  void thePageTellsRecentRecordsOfAllSeriesAndStandingOnesOfTheFrontPage() {
    SeriesRecord[] records = {
      record("bgcr", Kind.HIGH, "2024-05-01", false),
      record("bgcr", Kind.LOW, "2024-05-01", true),
      record("sofr", Kind.HIGH, "2024-05-01", true),
      record("sofr", Kind.LOW, "2024-05-01", false)
    };
    FindingsAssembler assembler = assembler(SINCE, records);
    FindingsView view = assembler.view(List.of(), Set.of(), List.of(), entry -> List.of());
    TopicView page = assembler.topic(view);
    assertThat(InLines.sections(page)).containsExactly("recent", "standing");
    assertThat(InLines.rows(InLines.table(page, "recent")))
        .extracting(row -> row.split(" \\| ")[0] + " " + row.split(" \\| ")[2])
        .containsExactly(
            "BGCR → series/bgcr/ record.kind.high", "SOFR → series/sofr/ record.kind.low");
    assertThat(InLines.rows(InLines.table(page, "standing")))
        .extracting(row -> row.split(" \\| ")[0] + " " + row.split(" \\| ")[2])
        .containsExactly("SOFR → series/sofr/ record.kind.high");
    assertThat(InLines.of(InLines.table(page, "recent").notes()))
        .containsExactly("findings.table.recent.note(10, 1, 2025-11-28)");
    assertThat(InLines.of(InLines.table(page, "standing").notes()))
        .containsExactly("findings.table.standing.note(2025-11-28)");
    assertThat(page.facts())
        .as("what is found tonight")
        .containsExactly(view.tonight().get(0).sentence());
  }

  @Test
  void ofANightOnWhichNothingIsFoundThePageSaysSinceWhen() {
    FindingsAssembler after = assembler(SINCE);
    assertThat(
            InLines.of(
                after
                    .topic(after.view(List.of(), Set.of(), List.of(), entry -> List.of()))
                    .facts()))
        .containsExactly("findings.none(2025-11-21)");
    assertThat(FindingsAssembler.none(new SinceBefore(LocalDate.MIN, SINCE.asOf())))
        .isEqualTo(Sentence.of("findings.none.first"));
  }
}
