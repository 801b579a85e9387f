package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.view.SeriesView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a series is made of, when it comes, and who published it. Made up. */
class SeriesSummaryTest {

  private static final SeriesId SOFR = SeriesId.of("sofr");

  private static SeriesView view(String id) {
    return new MadeEdition(Made.series(id, "2025-11-25", "4", "2025-11-26", "4")).view(id);
  }

  @Test
  void aDerivedSeriesNamesItsPartsAndWhichIsSubtracted() {
    SeriesView spread = view("sofr-minus-iorb");
    assertThat(spread.lineage().formula())
        .extracting(term -> term.id() + " " + term.title().en() + " " + term.subtracted())
        .containsExactly("sofr SOFR false", "iorb Interest on reserve balances (IORB) true");
    assertThat(spread.lineage().sourceIds()).isEqualTo("derived");
    assertThat(spread.lineage().sources()).isEmpty();
    assertThat(view("sofr").lineage().formula()).isEmpty();
    assertThat(view("sofr").lineage().formulaText()).isEmpty();
  }

  @Test
  void aPublishedSeriesNamesItsSourcesInTheirOrder() {
    assertThat(view("iorb").lineage().sourceIds()).isEqualTo("federal-reserve fred desk");
    assertThat(view("iorb").lineage().sources())
        .extracting(Localised::en)
        .startsWith("Federal Reserve Board", "FRED (Federal Reserve Bank of St. Louis)")
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "sofr, reach.level",
    "sofr-minus-iorb, reach.level",
    "reserves-level-change, reach.change(7)",
    "runoff-total-assets, reach.since(2022-06-01)",
    "total-assets-below-peak, reach.below-peak"
  })
  void aSeriesSaysAgainstWhichDayItsPartsAreRead(String id, String said) {
    assertThat(InLines.of(view(id).lineage().reach())).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "iorb, release.announced",
    "on-rrp-accepted, release.same-day(13:45)",
    "sofr, 'release.lag(1, 08:00)'",
    "debt-bills, 'release.lag(4, 16:00)'"
  })
  void aSeriesSaysWhenItIsReleased(String id, String said) {
    assertThat(InLines.of(view(id).timing().release())).isEqualTo(said);
  }

  @Test
  void figuresOfWhichTheEditionKeepsNoStateAreAMistake() {
    TimeSeries figures = Made.series("sofr", "2025-11-26", "4");
    SeriesAssembler parts =
        new SeriesAssembler(
            MadeEdition.CATALOGUE,
            new MadeEdition().store(),
            id -> new SeriesVintages(figures, Map.of(), List.of()));
    assertThatThrownBy(() -> parts.summary(MadeEdition.CATALOGUE.getSeries(SOFR)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sofr has figures but no state");
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
  void whatSupersededFiguresWereIsKeptBeside() {
    Vintage other = figure("2025-11-25", "9", "fred");
    SeriesAssembler parts =
        new SeriesAssembler(
            MadeEdition.CATALOGUE,
            new MadeEdition().store(),
            id -> new SeriesVintages(new TimeSeries(id, List.of()), Map.of(), List.of(other)));
    assertThat(parts.others(SOFR)).containsExactly(other);
  }

  private static String credit(SeriesAssembler parts, String before, String... ids) {
    LocalDate end = LocalDate.parse(before);
    return parts.credit(Stream.of(ids).map(SeriesId::of).toList(), day -> day.isBefore(end)).en();
  }

  /** The first figure came through FRED, the second is the publisher’s own. */
  @Test
  void whoPublishedWhatIsShownIsCreditedOnceAndInTheCataloguesOrder() {
    SeriesId iorb = SeriesId.of("iorb");
    SeriesAssembler parts =
        new MadeEdition(
                new TimeSeries(
                    iorb,
                    List.of(
                        figure("2025-11-24", "4", "fred"),
                        figure("2025-11-25", "4", "federal-reserve"))),
                Made.series("sofr", "2025-11-25", "4"))
            .seriesParts();
    assertThat(credit(parts, "2025-11-25", "iorb"))
        .isEqualTo("Federal Reserve Board, through FRED");
    assertThat(credit(parts, "2025-11-26", "iorb"))
        .isEqualTo("Federal Reserve Board; Federal Reserve Board, through FRED");
    assertThat(credit(parts, "2025-11-24", "iorb"))
        .as("nothing is shown: who leads")
        .isEqualTo("Federal Reserve Board");
    assertThat(credit(parts, "2025-11-26", "sofr", "sofr-minus-iorb"))
        .isEqualTo(
            "Federal Reserve Bank of New York; Federal Reserve Board; Federal Reserve Board, through FRED");
  }
}
