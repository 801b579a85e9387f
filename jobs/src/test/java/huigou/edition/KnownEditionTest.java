package huigou.edition;

import static huigou.edition.MadeStore.auction;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.edition.EditionContent.Opposites;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.JudgedClaim;
import huigou.model.fact.Announcement;
import huigou.model.fact.Auction;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was known at the end of a day. Made up; articles are the catalogue's. */
class KnownEditionTest {

  private static List<String> keys(List<FactVintage> facts) {
    return facts.stream().map(vintage -> vintage.fact().key()).toList();
  }

  @Test
  void factsStandByTheDayThatTheyAreAboutAndByName() {
    MadeStore store = new MadeStore();
    store.with(auction("B", "Bill", "2025-11-28", "", "1", ""), "B", "2025-11-25", "2025-11-20");
    store.with(auction("A", "Bill", "2025-11-28", "", "1", ""), "A", "2025-11-25", "2025-11-20");
    store.with(auction("C", "Bill", "2025-11-28", "", "1", ""), "C", "2025-11-24", "2025-11-20");
    assertThat(keys(store.edition("2025-11-28").facts(FactKind.AUCTION)))
        .containsExactly("C", "A", "B");
    assertThat(store.edition("2025-11-28").facts(FactKind.OPERATION)).isEmpty();
  }

  /** Announced on the 20th, held on the 25th, withdrawn on the 27th. */
  @ParameterizedTest
  @CsvSource({"2025-11-19, ''", "2025-11-20, –", "2025-11-25, 2", "2025-11-27, ''"})
  void ofAFactItsNewestVintageCountsUntilItIsWithdrawn(String asOf, String accepted) {
    MadeStore store = new MadeStore();
    store.with(auction("A", "Bill", "2025-11-28", "", "1", ""), "A", "2025-11-25", "2025-11-20");
    store.with(auction("A", "Bill", "2025-11-28", "", "1", "2"), "A", "2025-11-25", "2025-11-25");
    store.withdrawn(
        auction("A", "Bill", "2025-11-28", "", "1", "2"), "A", "2025-11-25", "2025-11-27");
    assertThat(
            store.edition(asOf).facts(Auction.class).stream()
                .map(each -> each.accepted().map(BigDecimal::toPlainString).orElse("–"))
                .toList())
        .isEqualTo(accepted.isEmpty() ? List.of() : List.of(accepted));
  }

  /**
   * Sold on 25 November: bills and notes that settle on the 28th, on which other bills fall due.
   */
  private static MadeStore settling() {
    return new MadeStore()
        .auction(auction("BILL", "Bill", "2025-11-28", "2026-02-26", "1", "1"), "2025-11-25")
        .auction(auction("NOTE", "Note", "2025-11-28", "2027-11-30", "1", "1"), "2025-11-25")
        .auction(auction("DUE", "Bill", "2025-08-28", "2025-11-28", "1", "1"), "2025-08-25")
        .auction(auction("OTHER", "Bill", "2025-11-25", "2026-02-24", "1", "1"), "2025-11-22");
  }

  private static List<String> cusips(List<FactVintage> auctions) {
    return auctions.stream().map(vintage -> vintage.body(Auction.class).cusip()).toList();
  }

  @ParameterizedTest
  @CsvSource({"BILL_SETTLEMENT, BILL", "COUPON_SETTLEMENT, NOTE", "MATURITY, DUE"})
  void somethingToComeRestsOnTheAuctionsOfItsKind(Coming.Kind kind, String cusip) {
    Coming coming =
        Coming.money(
            LocalDate.parse("2025-11-28"),
            kind,
            Optional.empty(),
            Optional.empty(),
            Certainty.KNOWN,
            Localised.same("made up"));
    assertThat(cusips(settling().edition("2025-11-26").auctions(coming))).containsExactly(cusip);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-24, DUE", "2025-11-25, DUE BILL NOTE"})
  void whatSettlesOnADayIsWhatWasSoldByAnother(String by, String cusips) {
    assertThat(
            cusips(
                settling()
                    .edition("2025-11-26")
                    .auctions(LocalDate.parse("2025-11-28"), LocalDate.parse(by))))
        .isEqualTo(List.of(cusips.split(" ")));
  }

  @Test
  void daysOnWhichTheFacilityWasShunnedStandByMeasure() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-25", "4.05", "2025-11-26", "3.99"),
                Made.series("sofr-p75", "2025-11-25", "4.10", "2025-11-26", "4.02"))
            .said("desk", "2025-11-25", "srf-rate", "2025-11-25", "4.00")
            .said("desk", "2025-11-26", "srf-rate", "2025-11-26", "4.00")
            .said("desk", "2025-11-25", "srf-accepted", "2025-11-25", "999999999")
            .said("desk", "2025-11-26", "srf-accepted", "2025-11-26", "0");
    assertThat(store.edition("2025-11-28").stigmaDays())
        .extracting(each -> each.measure() + " " + each.date())
        .containsExactly("sofr 2025-11-25", "sofr-p75 2025-11-25", "sofr-p75 2025-11-26");
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 1", "1, 1, 0", "2, 2, 1"})
  void movesInOppositeDirectionsAreCountedOverTheLastDatesOfTheFirst(
      int last, int compared, int opposite) {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-24", "1", "2025-11-25", "2", "2025-11-26", "3"),
                Made.series("tgcr", "2025-11-25", "-1", "2025-11-26", "1"));
    assertThat(
            store.edition("2025-11-28").opposites(SeriesId.of("sofr"), SeriesId.of("tgcr"), last))
        .isEqualTo(new Opposites(compared, opposite));
  }

  /** The articles S5, S4 … S1 appeared from 28 August to 28 November 2025. */
  @ParameterizedTest
  @CsvSource({"2025-08-27, 0", "2025-08-28, 1", "2025-10-06, 2", "2025-11-27, 4", "2025-11-28, 5"})
  void anArticleIsJudgedFromTheDayOnWhichItAppeared(String asOf, long articles) {
    assertThat(
            new MadeStore()
                .edition(asOf).claims().stream()
                    .map(judged -> judged.article().id())
                    .distinct()
                    .count())
        .isEqualTo(articles);
  }

  /** The claim R1 says that SOFR was 4.05 on 26 November 2025; it is known from the 29th on. */
  private static MadeStore told() {
    return new MadeStore().said("new-york-fed", "2025-11-29", "sofr", "2025-11-26", "4.05");
  }

  private static String verdicts(MadeStore store, String asOf, String claim) {
    JudgedClaim judged =
        store.edition(asOf).claims().stream()
            .filter(each -> each.claim().id().equals(claim))
            .findFirst()
            .orElseThrow();
    return judged.then().verdict() + " " + judged.now().verdict();
  }

  @ParameterizedTest
  @CsvSource({"2025-11-28, NOT_CHECKABLE NOT_CHECKABLE", "2025-11-29, NOT_CHECKABLE AGREES"})
  void aClaimIsJudgedByWhatWasKnownWhenItWasMadeAndByWhatIsKnownNow(String asOf, String verdicts) {
    assertThat(verdicts(told(), asOf, "R1")).isEqualTo(verdicts);
  }

  private static List<String> changed(String before) {
    MadeStore store = told();
    KnownEdition edition = store.edition("2025-11-30");
    return edition.changedVerdicts(LocalDate.parse(before), edition.claims()).stream()
        .map(ChangedVerdict::claim)
        .filter(claim -> claim.equals("R1"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"2025-11-27, 0", "2025-11-28, 1", "2025-11-29, 0"})
  void aVerdictHasTurnedWhereTheEditionBeforeKnewTheArticleAndJudgedOtherwise(
      String before, int turned) {
    assertThat(changed(before)).hasSize(turned);
  }

  private static void announced(MadeStore store, String source, String id) {
    Announcement said =
        new Announcement(
            source + " " + id,
            "2025-11-25T09:00:00",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Made up",
            Optional.empty(),
            Optional.empty());
    store.said(source, said, id, "2025-11-25", "2025-11-25", false);
  }

  @Test
  void factsOfSeveralSourcesStandByNameWhoeverTellsThem() {
    List<SourceId> sources = MadeStore.CATALOGUE.sources(FactKind.ANNOUNCEMENT);
    MadeStore store = new MadeStore();
    announced(store, sources.get(0).value(), "2");
    announced(store, sources.get(1).value(), "1");
    announced(store, sources.get(1).value(), "3");
    assertThat(keys(store.edition("2025-11-28").facts(FactKind.ANNOUNCEMENT)))
        .containsExactly("1", "2", "3");
  }
}
