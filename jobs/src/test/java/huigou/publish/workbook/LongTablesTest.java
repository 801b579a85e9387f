package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a sheet does not hold goes on in others, by year. The limit is a small one here. */
class LongTablesTest {

  private static final Words WORDS = Words.read(Project.templates(), Language.EN);

  private final DatasetSheets sheets =
      new DatasetSheets(null, WORDS, new LiveColumns(Optional.empty()));

  /** Days under the name of a table that has a sheet. */
  private static Dataset<LocalDate> of(LocalDate... days) {
    return new Dataset<>(
        "observations",
        List.of(Column.text("id", LocalDate::toString), Column.date("reference_date", day -> day)),
        List.of("reference_date"),
        site -> Stream.of(days));
  }

  private static LocalDate day(int year, int month) {
    return LocalDate.of(year, month, 1);
  }

  private static List<String> rows(SheetTable table) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      rows.add(table.row().apply(i).get(1).toString());
    }
    return rows;
  }

  @Test
  void whatFitsStandsOnOneSheetUnderItsOwnName() {
    List<SheetTable> parts = sheets.streams(of(day(2024, 1), day(2025, 1), day(2026, 1)), 3);
    assertThat(parts).extracting(SheetTable::table).containsExactly("tbl_observations");
    assertThat(rows(parts.get(0))).containsExactly("2024-01-01", "2025-01-01", "2026-01-01");
  }

  /** Rows are not in the order of years: a table is sorted by series first. */
  @Test
  void yearsStandTogetherAsFarAsASheetHoldsThem() {
    List<SheetTable> parts =
        sheets.streams(of(day(2024, 1), day(2025, 1), day(2026, 1), day(2024, 2), day(2026, 2)), 3);
    assertThat(parts)
        .extracting(SheetTable::table)
        .containsExactly("tbl_observations_2024_2025", "tbl_observations_2026");
    assertThat(parts)
        .extracting(SheetTable::sheet)
        .containsExactly("Observations_2024_2025", "Observations_2026");
    assertThat(rows(parts.get(0))).containsExactly("2024-01-01", "2025-01-01", "2024-02-01");
    assertThat(rows(parts.get(1))).containsExactly("2026-01-01", "2026-02-01");
  }

  @Test
  void aYearThatNoSheetHoldsGoesOnWhereItStops() {
    List<SheetTable> parts =
        sheets.streams(of(day(2025, 1), day(2025, 2), day(2025, 3), day(2026, 1)), 2);
    assertThat(parts)
        .extracting(SheetTable::table)
        .containsExactly(
            "tbl_observations_2025", "tbl_observations_2025_2", "tbl_observations_2026");
    assertThat(rows(parts.get(0))).containsExactly("2025-01-01", "2025-02-01");
    assertThat(rows(parts.get(1))).containsExactly("2025-03-01");
    assertThat(rows(parts.get(2))).containsExactly("2026-01-01");
  }

  @Test
  void sentencesStandInTheLanguageOfTheFileWhetherThereAreRowsOrNot() {
    Dataset<Sentence> said =
        new Dataset<>(
            "findings",
            List.of(
                Column.text("id", Sentence::key),
                Column.said("sentence_en", Language.EN, List::of),
                Column.said("sentence_zh", Language.ZH_HANT, List::of)),
            List.of("id"),
            site -> Stream.empty());
    assertThat(sheets.table(said, "Findings").columns())
        .extracting(SheetColumn::heading)
        .containsExactly("id", "sentence_en");
    assertThat(
            new DatasetSheets(
                    null,
                    Words.read(Project.templates(), Language.ZH_HANT),
                    new LiveColumns(Optional.empty()))
                .table(said, "發現")
                .columns())
        .extracting(SheetColumn::heading)
        .containsExactly("id", "sentence_zh");
  }
}
