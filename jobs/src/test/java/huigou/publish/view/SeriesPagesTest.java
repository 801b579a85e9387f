package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Freshness;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.view.ChartView;
import huigou.model.view.SeriesPageView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the page of a series shows what is due, what was changed, who said it, and its chart. Made
 * up.
 */
class SeriesPagesTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");

  private static final SeriesId SOFR = SeriesId.of("sofr");

  private static SeriesPageView page(TimeSeries series) {
    return new MadeEdition(series).seriesParts().page(series.id(), AS_OF);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-27, false", "2025-11-28, false", "2025-11-29, true"})
  void theNextFigureIsAheadWhereItIsDueAfterTheEdition(String due, boolean ahead) {
    MadeEdition edition =
        new MadeEdition(Made.series("sofr", "2025-11-26", "4"))
            .fresh("sofr", Freshness.CURRENT, due, "2025-12-31");
    assertThat(edition.seriesParts().page(SOFR, AS_OF).dueAhead()).isEqualTo(ahead);
  }

  @Test
  void ofASeriesWithoutADueDayNothingIsAhead() {
    assertThat(page(Made.series("sofr", "2025-11-26", "4")).dueAhead()).isFalse();
  }

  private static Revision revision(String date, String before, String after, String knownOn) {
    return new Revision(
        SOFR,
        LocalDate.parse(date),
        new BigDecimal(before),
        new BigDecimal(after),
        LocalDate.parse(knownOn),
        Revision.Kind.REVISION);
  }

  @Test
  void aFigureThatWasChangedTwiceKeepsItsFirstPrintAndTheNewestChangeComesFirst() {
    MadeEdition edition = new MadeEdition(Made.series("sofr", "2025-11-26", "4"));
    edition
        .store()
        .addRevisions(
            List.of(
                revision("2025-11-20", "4.01", "4.02", "2025-11-21"),
                revision("2025-11-20", "4.02", "4.03", "2025-11-25"),
                revision("2025-11-19", "4.11", "4.12", "2025-11-25"),
                revision("2025-11-21", "4.21", "4.22", "2025-11-24")));
    SeriesAssembler parts = edition.seriesParts();
    assertThat(parts.page(SOFR, AS_OF).revisions())
        .extracting(
            each ->
                Stream.of(each.first(), each.before(), each.after())
                    .map(InLines::of)
                    .reduce(each.knownOn() + " " + each.date(), (one, other) -> one + " " + other))
        .containsExactly(
            "2025-11-25 2025-11-20 4.01 % 4.02 % 4.03 %",
            "2025-11-25 2025-11-19 4.11 % 4.11 % 4.12 %",
            "2025-11-24 2025-11-21 4.21 % 4.21 % 4.22 %",
            "2025-11-21 2025-11-20 4.01 % 4.01 % 4.02 %");
    assertThat(parts.revisions(SOFR))
        .extracting(each -> each.referenceDate() + " " + each.newValue())
        .containsExactly(
            "2025-11-19 4.12", "2025-11-20 4.02", "2025-11-20 4.03", "2025-11-21 4.22");
    assertThat(parts.revisions(SeriesId.of("tgcr"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"249, 249", "250, 250", "251, 250"})
  void aPageListsTheNewestTwoHundredAndFiftyChanges(int changes, int listed) {
    MadeEdition edition = new MadeEdition(Made.series("sofr", "2025-11-26", "4"));
    List<Revision> made = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      String day = AS_OF.minusDays(changes - i).toString();
      made.add(revision(day, "4", "5", day));
    }
    edition.store().addRevisions(made);
    List<SeriesPageView.Change> shown = edition.seriesParts().page(SOFR, AS_OF).revisions();
    assertThat(shown).hasSize(listed);
    assertThat(shown.get(0).knownOn()).isEqualTo("2025-11-27");
  }

  private static Vintage figure(String date, String value, String source) {
    LocalDate day = LocalDate.parse(date);
    return new Vintage(
        day,
        new BigDecimal(value),
        ObservationStatus.FINAL,
        day,
        day,
        source.isEmpty() ? null : new SourceId(source),
        Place.of("made-up"));
  }

  @Test
  void aRowSaysWhoPublishedItsFigureAndThatADerivedOneIsDerived() {
    TimeSeries sofr =
        new TimeSeries(
            SOFR,
            List.of(figure("2025-11-25", "4", "fred"), figure("2025-11-26", "4", "new-york-fed")));
    TimeSeries spread =
        new TimeSeries(SeriesId.of("sofr-minus-iorb"), List.of(figure("2025-11-26", "10", "")));
    assertThat(page(sofr).rows())
        .extracting(row -> row.date() + " " + InLines.of(row.source()))
        .containsExactly(
            "2025-11-26 Federal Reserve Bank of New York",
            "2025-11-25 FRED (Federal Reserve Bank of St. Louis)");
    assertThat(page(spread).rows())
        .extracting(row -> row.date() + " " + InLines.of(row.source()))
        .containsExactly("2025-11-26 series.source.own");
  }

  @Test
  void aSeriesThatIsNotDailyHasNoAbsences() {
    assertThat(page(Made.series("reserves-level", "2025-11-12", "4", "2025-11-26", "4")).absences())
        .isEmpty();
    assertThat(page(Made.series("sofr", "2025-11-24", "4", "2025-11-26", "4")).absences())
        .extracting(each -> each.first().toString())
        .containsExactly("2025-11-25");
  }

  @ParameterizedTest
  @CsvSource({"-0.01, true", "0, false", "0.01, false"})
  void aChartHasARuleAtNoughtWhereAFigureLiesBelow(String value, boolean zero) {
    assertThat(
            page(Made.series("sofr", "2025-11-24", "1", "2025-11-25", value, "2025-11-26", "1"))
                .chart()
                .zero())
        .isEqualTo(zero);
  }

  @Test
  void aRateInForceIsDrawnInStepsAndAnyOtherAsALine() {
    ChartView iorb = page(Made.series("iorb", "2025-11-25", "4", "2025-11-26", "3.9")).chart();
    assertThat(iorb.layers()).hasOnlyElementsOfType(ChartView.Steps.class);
    assertThat(InLines.points(iorb, 0)).containsExactly("2025-11-25 4", "2025-11-26 3.9");
    ChartView sofr = page(Made.series("sofr", "2025-11-25", "4", "2025-11-26", "3.9")).chart();
    assertThat(sofr.layers()).hasOnlyElementsOfType(ChartView.Line.class);
    assertThat(InLines.of(sofr.title())).isEqualTo("chart.series.title(SOFR, 3.9 %, 2025-11-26)");
    assertThat(InLines.of(sofr.subtitle()))
        .isEqualTo("chart.series.subtitle.percent_per_annum(2025-11-25, 2025-11-26)");
  }
}
