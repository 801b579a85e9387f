package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.TableId;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.KnownSeries;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Figure;
import huigou.publish.dataset.Costs;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells, rows and lines that pages about one subject have in common. Made up. */
class TopicPartsTest {

  private static final Sentence TITLE = Sentence.of("made.up");

  private static MadeEdition cash() {
    return new MadeEdition(
        Made.series("tga-close", "2025-11-24", "7", "2025-11-25", "8"),
        Made.series("tga-withdrawals", "2025-11-25", "3", "2025-11-26", "4"));
  }

  private static TableView byDate(MadeEdition edition) {
    return edition.parts().byDate(TableId.CASH, "cash", TITLE, List.of(TITLE), Optional.empty());
  }

  @Test
  void rowsAreOfTheDatesOfTheFirstColumnThatIsThereNewestFirst() {
    TableView table = byDate(cash());
    assertThat(InLines.headings(table))
        .containsExactly("table.date", "TGA close", "TGA withdrawals");
    assertThat(InLines.rows(table))
        .containsExactly("2025-11-25 | 8 USD | 3 USD", "2025-11-24 | 7 USD | –");
    assertThat(table.shown()).isEqualTo(60);
    assertThat(table.notes()).containsExactly(TITLE);
    assertThat(table.csv()).isEmpty();
  }

  @Test
  void someOfTheColumnsAreATableOfTheirOwnDates() {
    MadeEdition edition = cash();
    TableView table =
        edition
            .parts()
            .byDate(
                TableId.CASH,
                "some",
                TITLE,
                List.of(),
                List.of(edition.view("tga-withdrawals")),
                Optional.of(Costs.DATASET));
    assertThat(InLines.rows(table)).containsExactly("2025-11-26 | 4 USD", "2025-11-25 | 3 USD");
    assertThat(table.csv()).hasValue(Costs.DATASET.path());
  }

  @Test
  void aTableWithoutSeriesHasNoRows() {
    TableView table = byDate(new MadeEdition());
    assertThat(InLines.headings(table)).containsExactly("table.date");
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void columnsStandInTheOrderOfTheCatalogueWhereTheEditionHasThem() {
    assertThat(cash().parts().columns(TableId.CASH))
        .extracting(view -> view.id().value())
        .containsExactly("tga-close", "tga-withdrawals");
  }

  @ParameterizedTest
  @CsvSource({
    "total-assets, 5 USD",
    "total-assets-change, +5 USD",
    "sofr, 5 %",
    "sofr-minus-iorb, +5 bp"
  })
  void onlyMoneyThatIsReckonedIsAMove(String id, String cell) {
    MadeEdition edition = new MadeEdition(Made.series(id, "2025-11-26", "5"));
    LocalDate day = LocalDate.parse("2025-11-26");
    SeriesView view = edition.view(id);
    Figure figure = edition.parts().cell(view, day);
    assertThat(figure.quantity().map(InLines::of)).hasValue(cell);
    assertThat(edition.parts().cell(view, day.plusDays(1)))
        .isEqualTo(new Figure(Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"FINAL, 5 USD", "PROVISIONAL, 5 USD [status.provisional]"})
  void aFigureThatIsNotFinalSaysSo(ObservationStatus status, String cell) {
    LocalDate day = LocalDate.parse("2025-11-26");
    SeriesId id = SeriesId.of("tga-close");
    MadeEdition edition =
        new MadeEdition(
            new TimeSeries(
                id,
                List.of(
                    new Vintage(
                        day,
                        new BigDecimal("5"),
                        status,
                        day,
                        day,
                        new SourceId("us-treasury"),
                        Place.of("made-up")))));
    assertThat(InLines.rows(byDate(edition))).containsExactly("2025-11-26 | " + cell);
  }

  @Test
  void theFirstLineThatIsThereLeadsAndLiesOnTop() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("treasuries-held", "2025-11-12", "4", "2025-11-19", "5"),
            Made.series("mbs-held", "2025-11-05", "1", "2025-11-19", "2"));
    ChartView chart = edition.parts().lines(ChartId.ASSETS, "assets", TITLE, TITLE).orElseThrow();
    assertThat(chart.layers())
        .extracting(layer -> ((ChartView.Line) layer).style() + ((ChartView.Line) layer).lead())
        .containsExactly("thirdfalse", "secondtrue");
    assertThat(InLines.points(chart, 0)).containsExactly("2025-11-12 –", "2025-11-19 2");
    assertThat(InLines.points(chart, 1)).containsExactly("2025-11-12 4", "2025-11-19 5");
    assertThat(chart.zero()).isTrue();
    assertThat(chart.table()).isEqualTo("series/treasuries-held/index.html#table");
    assertThat(new MadeEdition().parts().lines(ChartId.ASSETS, "assets", TITLE, TITLE)).isEmpty();
  }

  @Test
  void aChartReachesBackAsManyFiguresAsTheCatalogueSays() {
    List<BigDecimal> values = IntStream.rangeClosed(1, 61).mapToObj(BigDecimal::valueOf).toList();
    MadeEdition edition =
        new MadeEdition(Made.daily("bills-net-month", LocalDate.parse("2025-01-01"), values));
    TopicParts parts = edition.parts();
    assertThat(parts.reach(ChartId.BILLS)).isEqualTo(60);
    ChartView bars = parts.bars(ChartId.BILLS, "bills", TITLE, TITLE).orElseThrow();
    assertThat(bars.layers()).singleElement().isInstanceOf(ChartView.Bars.class);
    assertThat(bars.dates()).startsWith(LocalDate.parse("2025-01-02"));
    assertThat(bars.zero()).isTrue();
    assertThat(parts.lines(ChartId.BILLS, "bills", TITLE, TITLE).orElseThrow().dates())
        .startsWith(LocalDate.parse("2025-01-02"));
    assertThat(new MadeEdition().parts().bars(ChartId.BILLS, "bills", TITLE, TITLE)).isEmpty();
  }

  @Test
  void aChartOfALevelNeedNotBeginAtZero() {
    MadeEdition edition = new MadeEdition(Made.series("reserves-level", "2025-11-19", "5"));
    assertThat(
            edition.parts().lines(ChartId.RESERVES, "reserves", TITLE, TITLE).orElseThrow().zero())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 3, 3", "1, 3, 2, 2", "3, 1, 3, 1", "-3, -2, -2.0, 2"})
  void theHighestFigureIsTheFirstOfEquals(String one, String two, String three, int place) {
    List<Vintage> figures =
        new ArrayList<>(
            Made.series("sofr", "2025-11-01", one, "2025-11-02", two, "2025-11-03", three)
                .figures());
    assertThat(TopicParts.highest(figures).map(Vintage::referenceDate))
        .hasValue(LocalDate.of(2025, 11, place));
    Collections.reverse(figures);
    assertThat(TopicParts.highest(figures).map(Vintage::referenceDate))
        .hasValue(LocalDate.of(2025, 11, place));
    assertThat(TopicParts.highest(List.of())).isEmpty();
  }

  @Test
  void aPartIsPlayedByTheSeriesThatTheCatalogueNames() {
    TopicParts parts = cash().parts();
    assertThat(parts.id(KnownSeries.TGA_CLOSE)).isEqualTo(SeriesId.of("tga-close"));
    assertThat(parts.entry(KnownSeries.TGA_CLOSE).id()).isEqualTo(SeriesId.of("tga-close"));
    assertThat(parts.figures(KnownSeries.TGA_CLOSE).size()).isEqualTo(2);
    assertThat(parts.summary(KnownSeries.TGA_CLOSE).map(view -> view.span().observations()))
        .hasValue(2);
    assertThat(parts.summary(KnownSeries.SRF_ACCEPTED)).isEmpty();
    assertThat(parts.credit(List.of(SeriesId.of("tga-close"), SeriesId.of("iorb"))).en())
        .as("by its figures, which are New York's; without any by who leads them")
        .isEqualTo("Federal Reserve Bank of New York; Federal Reserve Board");
  }
}
