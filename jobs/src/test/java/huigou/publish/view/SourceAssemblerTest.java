package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Listing;
import huigou.model.fact.OperatingFigure;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Freshness;
import huigou.model.view.SeriesView;
import huigou.model.view.SourceView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a source by its facts and the series that it leads. Made up. */
class SourceAssemblerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final String FED = "new-york-fed";
  private static final String NAME = "Federal Reserve Bank of New York";

  private static Delivery file(String source) {
    return new Delivery(
        new SourceId(source),
        LocalDate.parse("2025-11-26"),
        "a.csv",
        "0".repeat(64),
        7,
        Origin.unknown());
  }

  private static MadeEdition edition() {
    return new MadeEdition(
        Made.series("sofr", "2025-11-25", "4"),
        Made.series("tgcr", "2025-11-24", "4"),
        Made.series("effr", "2025-11-21", "4"),
        Made.series("iorb", "2025-11-20", "4"),
        Made.series("tomo-accepted", "2021-07-28", "4"));
  }

  private static FactVintage fact(FactBody body, String date) {
    LocalDate day = LocalDate.parse(date);
    return new FactVintage(
        new Fact("made up", day, day, body, Place.of(FED + "/2025-11-26/a.csv")),
        day,
        day,
        new SourceId("hkex"));
  }

  private static FactBody figure() {
    return new OperatingFigure("a", "2025-10", "b", Optional.empty(), BigDecimal.ONE, "c", "d");
  }

  private static SourceView source(
      String id, MadeEdition edition, List<String> series, Delivery... files) {
    List<SeriesView> views = series.stream().map(edition::view).toList();
    return new SourceAssembler(
            MadeEdition.CATALOGUE, edition.store(), edition.came(files), edition, AS_OF)
        .sources(views).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** The Federal Reserve Bank of New York with a file and a newest date, by its series. */
  private static SourceView fed(MadeEdition edition, String... series) {
    edition.store().addNewestDate(new SourceId(FED), LocalDate.parse("2025-11-25"));
    return source(FED, edition, List.of(series), file(FED));
  }

  private static String said(SourceView source) {
    return InLines.of(source.freshness());
  }

  @Test
  void aSourceWithoutFilesHasNoneAndOneWithoutFiguresIsUnusable() {
    SourceView none = source(FED, edition(), List.of("sofr"), file("hkex"));
    assertThat(said(none)).isEqualTo("freshness.none(" + NAME + ")");
    assertThat(none.freshness().about()).containsExactly(FED);
    assertThat(none.dataTo()).isEmpty();
    assertThat(said(source(FED, edition(), List.of("sofr"), file(FED))))
        .isEqualTo("freshness.unusable(" + NAME + ")");
  }

  @Test
  void aSourceThatLeadsNoSeriesSaysHowFarItsFactsReach() {
    assertThat(said(fed(edition()))).isEqualTo("freshness.facts(" + NAME + ", 2025-11-25)");
    assertThat(said(fed(edition(), "iorb")))
        .as("another source leads it")
        .isEqualTo("freshness.facts(" + NAME + ", 2025-11-25)");
    assertThat(
            said(
                fed(
                    edition().fresh("tomo-accepted", Freshness.ENDED, "2025-11-28", "2025-12-01"),
                    "tomo-accepted")))
        .as("what its publisher has ended is due no more")
        .isEqualTo("freshness.facts(" + NAME + ", 2025-11-25)");
  }

  @Test
  void theFirstOfLateSeriesIsNamedAndTheOthersCounted() {
    MadeEdition edition =
        edition()
            .fresh("tgcr", Freshness.LATE, "2025-11-25", "2025-11-26")
            .fresh("effr", Freshness.LATE, "2025-11-24", "2025-11-27")
            .fresh("sofr", Freshness.CARRIED_OVER, "2025-11-28", "2025-12-01");
    SourceView late = fed(edition, "sofr", "tgcr", "effr");
    assertThat(said(late)).isEqualTo("freshness.late(" + NAME + ", TGCR, 2025-11-25, 1)");
    assertThat(late.late()).isTrue();
    assertThat(late.carriedOver()).isTrue();
    assertThat(late.lateAfter()).hasValue(LocalDate.parse("2025-11-26"));
  }

  @Test
  void seriesThatStopBeforeWhatWasDueAreCountedWithTheEarliestOfTheirLastDays() {
    MadeEdition edition =
        edition()
            .fresh("tgcr", Freshness.CARRIED_OVER, "2025-11-25", "2025-11-26")
            .fresh("effr", Freshness.CARRIED_OVER, "2025-11-24", "2025-11-27");
    SourceView behind = fed(edition, "sofr", "tgcr", "effr", "iorb");
    assertThat(said(behind))
        .isEqualTo("freshness.carried-over(" + NAME + ", 2025-11-25, 2, 3, 2025-11-21)");
    assertThat(behind.late()).isFalse();
    assertThat(behind.carriedOver()).isTrue();
  }

  @Test
  void whereNothingIsWantingItIsSaidHowFarFiguresReach() {
    SourceView current = fed(edition(), "sofr", "tgcr");
    assertThat(said(current)).isEqualTo("freshness.current(" + NAME + ", 2025-11-25)");
    assertThat(current.late()).isFalse();
    assertThat(current.carriedOver()).isFalse();
    assertThat(current.lateAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-24, 2025-11-25",
    "2025-11-26, 2025-11-26",
    "2025-11-28, 2025-11-28",
    "2025-11-29, 2025-11-25"
  })
  void aSourceReachesAsFarAsItsFiguresOrItsFactsOfTheTime(String fact, LocalDate reach) {
    assertThat(fed(edition().with(fact(figure(), fact))).dataTo()).hasValue(reach);
  }

  @Test
  void theNewestFactCountsAndWhoIsListedDoesNot() {
    MadeEdition edition =
        edition()
            .with(fact(figure(), "2025-11-26"))
            .with(fact(figure(), "2025-11-27"))
            .with(fact(figure(), "2025-11-26"))
            .with(fact(new Listing("a", "b", Optional.empty(), "c"), "2025-11-28"));
    assertThat(fed(edition).dataTo()).hasValue(LocalDate.parse("2025-11-27"));
    assertThat(source("hkex", edition, List.of(), file("hkex")).dataTo())
        .as("a fact is of the source in whose folder it stands")
        .isEmpty();
  }

  @Test
  void sourcesStandInTheOrderOfTheCatalogue() {
    MadeEdition edition = edition();
    assertThat(
            new SourceAssembler(
                    MadeEdition.CATALOGUE, edition.store(), edition.came(), edition, AS_OF)
                .sources(List.of()))
        .extracting(SourceView::id)
        .containsExactlyElementsOf(
            MadeEdition.CATALOGUE.sources().stream().map(each -> each.id().value()).toList());
  }
}
