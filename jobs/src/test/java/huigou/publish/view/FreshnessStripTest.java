package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Freshness;
import huigou.model.series.TimeSeries;
import huigou.model.text.Localised;
import huigou.model.view.EditionView.FamilyDate;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.support.Made;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far families reach. SOFR of a day is due on the next weekday; no holiday in these weeks. */
class FreshnessStripTest {

  private static List<FamilyDate> families(String asOf, String group, TimeSeries... series) {
    SeriesAssembler parts = new MadeEdition(series).seriesParts();
    List<SeriesView> members =
        Stream.of(series)
            .flatMap(each -> parts.summary(MadeEdition.CATALOGUE.getSeries(each.id())).stream())
            .toList();
    return new FreshnessStrip(MadeEdition.CATALOGUE, LocalDate.parse(asOf))
        .families(
            List.of(new SiteView.Group(group, new Localised("Made", "虛構"), members)), List.of());
  }

  /** Wednesday's fixing is released on Thursday, Thursday's on Friday. */
  @ParameterizedTest
  @CsvSource({
    "2025-09-17, strip.newest, ''",
    "2025-09-18, strip.behind, 1",
    "2025-09-19, strip.behind, 2",
    "2025-09-21, strip.behind, 2"
  })
  void releaseDaysThatPassedSinceTheNewestFigureAreCounted(String asOf, String key, String missed) {
    FamilyDate sofr =
        families(asOf, "sofr", Made.series("sofr", "2025-09-15", "4.1", "2025-09-16", "4.2"))
            .get(0);
    assertThat(sofr.last()).isEqualTo("2025-09-16");
    assertThat(sofr.standing().orElseThrow().key()).isEqualTo(key);
    assertThat(sofr.standing().orElseThrow().arguments())
        .hasToString(missed.isEmpty() ? "[]" : "[" + missed + "]");
  }

  @Test
  void aGroupReachesFromItsFirstEndToItsLastAndIsAsLateAsTheFirst() {
    FamilyDate rates =
        families(
                "2025-09-18",
                "administered",
                Made.series("iorb", "2025-09-16", "4.4"),
                Made.series("srf-rate", "2025-09-18", "4.5"))
            .get(0);
    assertThat(rates.family().en()).isEqualTo("Made");
    assertThat(rates.first()).isEqualTo("2025-09-16");
    assertThat(rates.last()).isEqualTo("2025-09-18");
    assertThat(rates.standing().map(said -> said.key())).isEqualTo(Optional.of("strip.behind"));
  }

  @Test
  void aFamilyOfWhichNothingIsKnownIsNotThere() {
    assertThat(families("2025-09-18", "other", Made.series("tgcr", "2025-09-16", "4.1"))).isEmpty();
  }

  private static SourceView source(String id, String dataTo) {
    return new SourceView(
        id,
        Localised.same(id),
        "https://made.up/",
        Localised.same(id),
        Optional.ofNullable(dataTo).map(LocalDate::parse),
        Sentence.of("made.up"),
        false,
        ZoneOffset.UTC,
        false,
        Optional.empty(),
        List.of(),
        Set.of());
  }

  private static String line(FamilyDate date) {
    return date.family().en()
        + " "
        + date.first()
        + " "
        + date.last()
        + " "
        + date.standing().map(InLines::of).orElse("–")
        + " "
        + date.due().map(LocalDate::toString).orElse("–");
  }

  /** Of the balance sheet one series is a family of its own, another is not. */
  @Test
  void familiesStandInTheCataloguesOrderGroupsSeriesAndSources() {
    MadeEdition edition =
        new MadeEdition(
                Made.series("reserves-level", "2025-09-10", "4"),
                Made.series("total-assets", "2025-09-10", "4"),
                Made.series("sofr", "2025-09-16", "4"),
                Made.series("sofr-p75", "2025-09-12", "4"))
            .fresh("sofr", Freshness.CURRENT, "2025-09-18", "2025-09-19");
    List<FamilyDate> families =
        new FreshnessStrip(MadeEdition.CATALOGUE, LocalDate.parse("2025-09-17"))
            .families(
                List.of(
                    new SiteView.Group(
                        "balance-sheet",
                        Localised.same("Balance sheet"),
                        List.of(edition.view("total-assets"), edition.view("reserves-level"))),
                    new SiteView.Group(
                        "sofr",
                        Localised.same("Group"),
                        List.of(edition.view("sofr"), edition.view("sofr-p75")))),
                List.of(
                    source("sec", "2025-09-01"),
                    source("hkex", "2025-09-12"),
                    source("fred", "2025-09-15")));
    assertThat(families.stream().map(FreshnessStripTest::line))
        .containsExactly(
            "SOFR 2025-09-16 2025-09-16 strip.newest 2025-09-18",
            "Reserves (level) 2025-09-10 2025-09-10 strip.newest –",
            "hkex 2025-09-12 2025-09-12 – –",
            "sec 2025-09-01 2025-09-01 – –");
  }

  @Test
  void aSourceThatHasNoFactsIsNoFamily() {
    assertThat(
            new FreshnessStrip(MadeEdition.CATALOGUE, LocalDate.parse("2025-09-17"))
                .families(List.of(), List.of(source("hkex", null), source("sec", "2025-09-01"))))
        .extracting(date -> date.family().en())
        .containsExactly("sec");
  }

  private static List<String> administered(MadeEdition edition) {
    return new FreshnessStrip(MadeEdition.CATALOGUE, LocalDate.parse("2025-09-18"))
            .families(
                List.of(
                    new SiteView.Group(
                        "administered",
                        Localised.same("Rates"),
                        List.of(edition.view("srf-rate"), edition.view("iorb")))),
                List.of())
            .stream()
            .map(FreshnessStripTest::line)
            .toList();
  }

  @Test
  void whatHasEndedDoesNotHoldItsGroupBackAndAGroupThatHasEndedSaysSo() {
    MadeEdition edition =
        new MadeEdition(
                Made.series("iorb", "2025-09-18", "4.4"),
                Made.series("srf-rate", "2024-01-02", "4.5"))
            .fresh("srf-rate", Freshness.ENDED, "2024-01-03", "2024-01-04");
    assertThat(administered(edition)).containsExactly("Rates 2025-09-18 2025-09-18 strip.newest –");
    edition.fresh("iorb", Freshness.ENDED, "2025-09-19", "2025-09-22");
    assertThat(administered(edition))
        .containsExactly("SRF rate 2024-01-02 2024-01-02 strip.ended 2024-01-03");
  }
}
