package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.claim.Forecast;
import huigou.model.claim.ResolvedForecast;
import huigou.model.episode.AlignedFigure;
import huigou.model.fact.Announcement;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.MemberPage;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.SearchView.Kind;
import huigou.model.view.StandingPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By which names a place is found, and where it is. Made up, but for the catalogue's words. */
class SearchAssemblerTest {

  private static SearchAssembler search() {
    return new SearchAssembler(MadeEdition.CATALOGUE);
  }

  private static Entry only(SearchAssembler search) {
    List<Entry> entries = search.view().entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static List<MemberPage> issuer(String id) {
    return List.of(Family.ISSUER.of(id));
  }

  @Test
  void everyPageIsFoundButTheFrontAndTheSearchItself() {
    List<Entry> pages = search().pages().view().of(Kind.PAGE);
    assertThat(pages)
        .hasSize(StandingPage.values().length - 2)
        .extracting(Entry::path)
        .doesNotContain(StandingPage.FRONT.path(), StandingPage.SEARCH.path())
        .contains(StandingPage.CORRIDORS.path());
  }

  @Test
  void aSeriesIsFoundByItsNamesInBothLanguagesAndByItsId() {
    MadeEdition edition =
        new MadeEdition(huigou.support.Made.series("sofr", "2025-11-24", "4", "2025-11-25", "4"));
    Entry entry =
        only(
            search()
                .series(
                    List.of(
                        edition
                            .seriesParts()
                            .summary(MadeEdition.CATALOGUE.getSeries(SeriesId.of("sofr")))
                            .orElseThrow())));
    assertThat(entry.path()).isEqualTo("series/sofr/");
    assertThat(entry.names()).containsExactly("SOFR", "sofr");
  }

  @Test
  void aCompanyIsFoundByNameCodeAndNumberAndOneThatNobodyNamesByItsId() {
    Entry apple = only(search().issuers(issuer("aapl-us"), Localised::same));
    assertThat(apple.names())
        .containsExactly(
            "Apple", "蘋果", "Apple Inc.", "蘋果公司", "苹果", "aapl-us", "AAPL", "0000320193");
    assertThat(apple.path()).isEqualTo("issuers/aapl-us/");
    assertThat(only(search().issuers(issuer("00999-hk"), Localised::same)).names())
        .containsExactly("00999-hk");
  }

  private static AlignedFigure aligned(String episode, int offset, String date) {
    return new AlignedFigure(
        episode, SeriesId.of("sofr"), offset, LocalDate.parse(date), BigDecimal.ONE);
  }

  @Test
  void anEpisodeIsFoundByTheDayOfItsPeakAlone() {
    String id = MadeEdition.CATALOGUE.findings().episodes().get(0).id();
    Entry entry =
        only(
            search()
                .episodes(
                    List.of(
                        aligned(id, -1, "2019-09-16"),
                        aligned(id, 0, "2019-09-17"),
                        aligned("made-up", 0, "2019-09-18"))));
    assertThat(entry.kind()).isEqualTo(Kind.EVENT);
    assertThat(entry.names()).contains("2019-09-17").doesNotContain("2019-09-16", "2019-09-18");
    assertThat(search().episodes(List.of(aligned(id, 1, "2019-09-18"))).view().entries()).isEmpty();
  }

  /** A name with another in brackets is two names besides. */
  @Test
  void aForecastIsFoundByWhoMadeItAndByItsId() {
    Forecast forecast =
        new Forecast(
            "f01",
            new Localised("A bank (AB)", "一家銀行（AB）"),
            LocalDate.parse("2025-10-01"),
            "made up",
            Localised.same("It rises."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Entry entry =
        only(
            search()
                .forecasts(
                    List.of(
                        new ResolvedForecast(
                            forecast, ResolvedForecast.State.OPEN, Optional.empty()))));
    assertThat(entry.names())
        .containsExactly("A bank (AB)", "A bank", "AB", "一家銀行（AB）", "一家銀行", "f01");
    assertThat(InLines.of(entry.title())).isEqualTo("It rises.");
  }

  private static ReadAnnouncement read(String hour, String issuer, AnnouncementKind kind) {
    return new ReadAnnouncement(
        new Announcement(
            "hkex " + hour,
            "2025-11-28T" + hour + ":00:00",
            Optional.of("hk"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Title " + hour,
            Optional.empty(),
            Optional.empty()),
        Optional.of(issuer).filter(each -> !each.isEmpty()),
        "en",
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Bound.EXACT,
        List.of(),
        Set.of());
  }

  @Test
  void anAnnouncementStandsOnItsIssuersPageWhereThereIsOneAndNewestFirst() {
    List<Entry> entries =
        search()
            .announcements(
                List.of(
                    read("09", "00175-hk", AnnouncementKind.PLAN),
                    read("10", "00999-hk", AnnouncementKind.PLAN),
                    read("11", "", AnnouncementKind.PLAN),
                    read("12", "00175-hk", AnnouncementKind.NONE)),
                issuer("00175-hk"))
            .view()
            .entries();
    assertThat(entries)
        .extracting(entry -> InLines.of(entry.title()) + " " + entry.path())
        .containsExactly(
            "search.announcement(2025-11-28, Title 11) announcements/",
            "search.announcement(2025-11-28, Title 10) announcements/",
            "search.announcement(2025-11-28, Title 09) issuers/00175-hk/");
    assertThat(entries.get(0).names()).containsExactly("2025-11-28");
    assertThat(entries.get(1).names()).containsExactly("2025-11-28", "00999-hk");
    assertThat(entries.get(2).names())
        .contains("2025-11-28", "吉利汽車控股", "吉利汽車", "00175", "00175.HK", "80175");
  }

  @Test
  void aTermIsFoundByItsOtherNames() {
    assertThat(search().terms().view().entries())
        .filteredOn(entry -> entry.path().endsWith("#srf"))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.names()).contains("SRF", "standing repo facility", "常備回購"));
  }

  @Test
  void whatIsSearchedForHasTheCataloguesSynonyms() {
    assertThat(search().view().synonyms())
        .hasSameSizeAs(MadeEdition.CATALOGUE.synonyms())
        .anyMatch(words -> words.contains("基點") && words.contains("bp"));
  }
}
