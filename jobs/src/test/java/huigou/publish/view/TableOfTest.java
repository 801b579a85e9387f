package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.operation.StigmaDay;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.publish.dataset.StigmaDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings and cells of a page's table. */
class TableOfTest {

  private static final StigmaDay DAY =
      new StigmaDay(
          SeriesId.of("sofr"),
          LocalDate.parse("2025-10-31"),
          new BigDecimal("4.22"),
          new BigDecimal("4"),
          new BigDecimal("50350000000"));

  private static TableView table(TableOf<StigmaDay> of) {
    return of.table("made-up", Sentence.of("text"), List.of(), List.of(DAY), 1, StigmaDays.DATASET);
  }

  @Test
  void everyHeadingStandsOverItsOwnCell() {
    TableView one = table(new TableOf<StigmaDay>().column(StigmaDays.DATE).column(StigmaDays.RATE));
    TableView other =
        table(new TableOf<StigmaDay>().column(StigmaDays.RATE).column(StigmaDays.DATE));
    assertThat(one.columns()).containsExactly(StigmaDays.DATE.heading(), StigmaDays.RATE.heading());
    assertThat(one.rows())
        .containsExactly(
            List.of(
                new TableView.Day(DAY.date()),
                TableView.Figure.of(Quantity.of(DAY.rate(), Unit.PERCENT))));
    assertThat(other.columns().get(0)).isEqualTo(one.columns().get(1));
    assertThat(other.rows().get(0).get(0)).isEqualTo(one.rows().get(0).get(1));
  }

  @Test
  void aPageMayShowAColumnInItsOwnWay() {
    TableView table =
        table(
            new TableOf<StigmaDay>()
                .column(StigmaDays.MEASURE, day -> new TableView.Name("another"))
                .words("table.value", day -> new TableView.Name("word")));
    assertThat(table.rows().get(0))
        .containsExactly(new TableView.Name("another"), new TableView.Name("word"));
  }

  /** A column that says the same in every row tells none apart. */
  @Test
  void aColumnThatTellsRowsApartIsLeftOutWhereItDoesNot() {
    StigmaDay other =
        new StigmaDay(
            DAY.measure(), DAY.date().plusDays(3), DAY.rate(), DAY.facilityRate(), DAY.accepted());
    TableOf<StigmaDay> of =
        new TableOf<StigmaDay>()
            .telling(StigmaDays.MEASURE, StigmaDays.MEASURE::shown)
            .telling(StigmaDays.DATE, StigmaDays.DATE::shown)
            .column(StigmaDays.RATE);
    TableView two =
        of.table(
            "made-up", Sentence.of("text"), List.of(), List.of(DAY, other), 1, StigmaDays.DATASET);
    assertThat(two.columns()).containsExactly(StigmaDays.DATE.heading(), StigmaDays.RATE.heading());
    assertThat(InLines.rows(two)).containsExactly("2025-10-31 | 4.22 %", "2025-11-03 | 4.22 %");
    assertThat(table(of).columns()).containsExactly(StigmaDays.RATE.heading());
  }

  @Test
  void itSaysWhichFileHasAllRows() {
    assertThat(table(new TableOf<StigmaDay>().column(StigmaDays.DATE)).csv())
        .contains("data/stigma-days.csv");
    assertThat(
            new TableOf<StigmaDay>()
                .column(StigmaDays.DATE)
                .table("made-up", Sentence.of("text"), List.of(), List.of(), 1, Optional.empty())
                .csv())
        .isEmpty();
  }

  /** A page shows the first rows of thousands: the others are made when somebody looks at them. */
  @ParameterizedTest
  @CsvSource({"2000, 2000", "2001, 1"})
  void rowsOfALongTableAreMadeWhenTheyAreLookedAt(int rows, int made) {
    AtomicInteger asked = new AtomicInteger();
    TableView table =
        new TableOf<StigmaDay>()
            .column(
                StigmaDays.DATE,
                day -> {
                  asked.incrementAndGet();
                  return StigmaDays.DATE.shown(day);
                })
            .table(
                "made-up",
                Sentence.of("text"),
                List.of(),
                Collections.nCopies(rows, DAY),
                1,
                StigmaDays.DATASET);
    assertThat(asked).hasValue(made);
    assertThat(table.rows()).hasSize(rows);
    assertThat(table.rows().get(rows - 1)).isEqualTo(table.rows().get(0));
  }
}
