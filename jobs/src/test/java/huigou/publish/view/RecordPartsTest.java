package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesRecord.Kind;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record says since when, among which days, and whether it is a level or a move. Made up. */
class RecordPartsTest {

  private final RecordParts parts = new RecordParts(MadeEdition.CATALOGUE);

  private static SeriesRecord record(
      String date, Kind kind, String value, String filter, String exceededOn) {
    return new SeriesRecord(
        SeriesId.of("sofr"),
        LocalDate.parse(date),
        kind,
        new BigDecimal(value),
        filter,
        Optional.ofNullable(exceededOn).map(LocalDate::parse),
        Optional.ofNullable(exceededOn).map(day -> new BigDecimal("9")),
        0,
        LocalDate.parse("2018-04-03"),
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-31, all, record.high.since",
    "2023-10-31, no-quarter-end, record.high.since.filtered",
    ", all, record.high.ever",
    ", no-quarter-end, record.high.ever.filtered"
  })
  void aSentenceSaysSinceWhenAndAmongWhichDays(String exceededOn, String filter, String key) {
    SeriesRecord record = record("2025-10-31", Kind.HIGH, "4.22", filter, exceededOn);
    Sentence sentence = parts.sentence(record);
    assertThat(sentence.key()).isEqualTo(key);
    assertThat(sentence.arguments())
        .element(3)
        .isEqualTo(LocalDate.parse(exceededOn == null ? "2018-04-03" : exceededOn));
    assertThat(sentence.about()).containsExactly("sofr", "high", filter);
  }

  @Test
  void aLevelIsInItsUnitAndAMoveOfARateInBasisPointsWithoutItsSign() {
    assertThat(parts.sentence(record("2025-10-31", Kind.HIGH, "4.22", "all", null)).arguments())
        .element(1)
        .isEqualTo(Quantity.of(new BigDecimal("4.22"), Unit.PERCENT));
    assertThat(parts.sentence(record("2025-10-31", Kind.FALL, "-18", "all", null)).arguments())
        .element(1)
        .isEqualTo(new Quantity(new BigDecimal("18"), Unit.BASIS_POINT, false));
  }

  private TableView table(SeriesRecord... records) {
    return parts.table(
        "records", List.of(records), Sentence.of("records.table"), Sentence.of("records.note"));
  }

  @Test
  void aTableHasTheNewestFirstAndTheSignOfAMove() {
    TableView table =
        table(
            record("2024-10-31", Kind.HIGH, "4.9", "all", null),
            record("2025-10-31", Kind.FALL, "-18", "all", "2023-10-31"));
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).toString()).contains("2025-10-31");
    assertThat(table.rows().get(0))
        .asString()
        .contains(
            new Amount(new Quantity(new BigDecimal("-18"), Unit.BASIS_POINT, true)).toString());
  }

  @Test
  void daysThatAreMissingMakeItARecordOfTheDaysAtHand() {
    SeriesRecord since = record("2025-10-31", Kind.HIGH, "4.2", "all", "2023-10-31");
    SeriesRecord ever = record("2025-10-31", Kind.HIGH, "4.2", "all", null);
    assertThat(table(since.missing(3)).rows().get(0).toString()).contains("record.since.at-hand");
    assertThat(table(ever.missing(3)).rows().get(0).toString()).contains("record.begin.at-hand");
    assertThat(table(ever).rows().get(0).toString()).contains("record.since.begin");
    assertThat(table(since).rows().get(0).toString()).doesNotContain("at-hand", "since.begin");
  }

  @ParameterizedTest
  @CsvSource({"outside-hiking-cycles, outside hiking cycles", "made-up, made-up"})
  void aFilterIsCalledAsTheCatalogueCallsItAndElseByItsId(String filter, String called) {
    assertThat(
            InLines.of(parts.sentence(record("2025-10-31", Kind.RISE, "18", filter, "2023-10-31"))))
        .isEqualTo(
            "record.rise.since.filtered(SOFR, 18 bp, 2025-10-31, 2023-10-31, 9 bp, volume-weighted median of the day’s transactions, %s)"
                .formatted(called));
  }

  @Test
  void aRowSaysWhatSinceWhenHowMuchThenAndAmongWhichDays() {
    assertThat(
            InLines.rows(
                table(
                    record("2025-10-31", Kind.HIGH, "4.9", "all", null),
                    record("2025-10-30", Kind.FALL, "-18", "outside-hiking-cycles", "2023-10-31"),
                    record("2025-10-29", Kind.LOW, "4.1", "all", "2023-10-31").missing(3),
                    record("2025-10-28", Kind.LOW, "4.1", "all", null).missing(1))))
        .containsExactly(
            "SOFR → series/sofr/ | 2025-10-31 | record.kind.high | 4.9 % | – | record.since.begin(2018-04-03) | – | record.filter.all",
            "SOFR → series/sofr/ | 2025-10-30 | record.kind.fall | -18 bp | – | 2023-10-31 | +9 bp | outside hiking cycles",
            "SOFR → series/sofr/ | 2025-10-29 | record.kind.low | 4.1 % | – | record.since.at-hand(2023-10-31, 3) | 9 % | record.filter.all",
            "SOFR → series/sofr/ | 2025-10-28 | record.kind.low | 4.1 % | – | record.begin.at-hand(2018-04-03, 1) | – | record.filter.all");
  }

  @Test
  void recordsOfOneDayStandByName() {
    assertThat(
            InLines.rows(
                table(
                    record("2025-10-31", Kind.RISE, "1", "all", null),
                    record("2025-10-31", Kind.HIGH, "1", "all", null),
                    record("2025-10-31", Kind.FALL, "1", "all", null))))
        .extracting(row -> row.split(" \\| ")[2])
        .containsExactly("record.kind.fall", "record.kind.high", "record.kind.rise");
  }
}
