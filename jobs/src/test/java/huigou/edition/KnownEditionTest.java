package huigou.edition;

import static huigou.edition.MadeStore.auction;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.edition.EditionContent.Opposites;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.JudgedClaim;
import huigou.model.fact.Announcement;
import huigou.model.fact.Auction;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Filing;
import huigou.model.fact.Listing;
import huigou.model.fact.MandateReturn;
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

/** What was known at the end of a day. Made up; programmes and articles are the catalogue's. */
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

  private static MadeStore returned(MadeStore store, String issuer, String on, String shares) {
    MandateReturn said =
        new MandateReturn(
            issuer,
            LocalDate.parse(on),
            "HKD",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new BigDecimal(shares),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "https://made.up/");
    return store.with(said, said.key(), on, on);
  }

  private static Optional<ProgrammeState> geely(MadeStore store, String asOf) {
    return store.edition(asOf).programmes().stream()
        .filter(state -> state.programme().id().equals("geely-2025"))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({"2025-10-05, false", "2025-10-06, true"})
  void aProgrammeIsThereFromTheDayOnWhichItWasAnnounced(String asOf, boolean there) {
    assertThat(geely(new MadeStore(), asOf).isPresent()).isEqualTo(there);
  }

  @Test
  void aProgrammeStandsWhereTheReturnsOfItsOwnIssuerPutIt() {
    MadeStore store = returned(new MadeStore(), "00175-hk", "2025-10-10", "1000");
    returned(store, "00700-hk", "2025-10-13", "5000");
    assertThat(geely(store, "2025-10-14").orElseThrow().executedShares())
        .contains(new BigDecimal("1000"));
  }

  private static MadeStore filed(
      MadeStore store, String issuer, String tag, String unit, String value) {
    Filing filing =
        new Filing(
            issuer,
            tag,
            unit,
            Optional.of(LocalDate.parse("2025-07-01")),
            LocalDate.parse("2025-09-30"),
            new BigDecimal(value),
            "a-" + value,
            LocalDate.parse("2025-10-20"));
    return store.with(filing, issuer + tag + unit, "2025-09-30", "2025-10-20");
  }

  private static MadeStore listed(MadeStore store) {
    Listing listing = new Listing("made-us", "MADE", Optional.of("0000000001"), "Made Up, Inc.");
    return store.with(listing, listing.key(), "2025-01-02", "2025-01-02");
  }

  private static List<String> lines(List<Repurchase> repurchases) {
    return repurchases.stream()
        .map(each -> each.issuer() + " " + each.currency() + " " + each.amount())
        .toList();
  }

  @Test
  void whatWasPaidStandsByIssuerUnderItsListedNameAndByCurrency() {
    MadeStore store = listed(new MadeStore());
    filed(store, "other-us", Filing.PAID, "USD", "30");
    filed(store, "cik0000000001-us", Filing.PAID, "USD", "20");
    filed(store, "cik0000000001-us", Filing.PAID, "EUR", "10");
    filed(store, "cik0000000001-us", Filing.RETIRED, Filing.SHARES, "7");
    KnownEdition edition = store.edition("2025-11-28");
    assertThat(lines(edition.repurchases()))
        .containsExactly("made-us EUR 10", "made-us USD 20", "other-us USD 30");
    assertThat(edition.retired())
        .extracting(each -> each.issuer() + " " + each.amount())
        .containsExactly("made-us 7");
    assertThat(edition.listedName("made-us")).contains("Made Up, Inc.");
    assertThat(edition.listedName("other-us")).isEmpty();
    assertThat(lines(store.edition("2025-10-19").repurchases())).isEmpty();
  }

  private static void announced(MadeStore store, String id, String on) {
    store.with(
        new Announcement(
            id,
            on + "T09:00:00",
            Optional.of("us"),
            Optional.of("cik0000000001-us"),
            Optional.empty(),
            Optional.empty(),
            "Made up",
            Optional.empty(),
            Optional.empty()),
        id,
        on,
        on);
  }

  @Test
  void announcementsStandByNameUnderTheListedIdOfTheirIssuer() {
    MadeStore store = listed(new MadeStore());
    announced(store, "sec 2", "2025-11-24");
    announced(store, "sec 1", "2025-11-25");
    announced(store, "sec 3", "2025-11-29");
    assertThat(store.edition("2025-11-28").announcements())
        .extracting(read -> read.announcement().id() + " " + read.issuer().orElse("–"))
        .containsExactly("sec 1 made-us", "sec 2 made-us");
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
}
