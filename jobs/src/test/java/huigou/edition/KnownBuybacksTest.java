package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.Announcement;
import huigou.model.fact.Execution;
import huigou.model.fact.Filing;
import huigou.model.fact.Listing;
import huigou.model.fact.MandateReturn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edition knows of buybacks. Made up; programmes are the catalogue's. */
class KnownBuybacksTest {

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

  @Test
  void whatWasFiledAsAuthorisedStandsByIssuer() {
    MadeStore store = listed(new MadeStore());
    filed(store, "other-us", "StockRepurchaseProgramAuthorizedAmount1", "USD", "900");
    filed(store, "cik0000000001-us", "StockRepurchaseProgramAuthorizedAmount1", "USD", "800");
    filed(store, "cik0000000001-us", Filing.PAID, "USD", "20");
    assertThat(store.edition("2025-11-28").filedAmounts())
        .extracting(each -> each.issuer() + " " + each.item() + " " + each.amount())
        .containsExactly("made-us AUTHORISED 800", "other-us AUTHORISED 900");
  }

  /** A line of a report of the day after the trade: a thousand shares at 2, so many to date. */
  private static void bought(MadeStore store, String issuer, String on, String toDate) {
    LocalDate day = LocalDate.parse(on);
    Execution line =
        new Execution(
            issuer,
            "MADE UP",
            day,
            Optional.of(day.plusDays(1)),
            1,
            "ORD",
            "Exchange",
            Execution.Method.EXCHANGE,
            "HKD",
            new BigDecimal("1000"),
            new BigDecimal("2"),
            Optional.empty(),
            Optional.of(new BigDecimal("2000")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new BigDecimal(toDate)),
            Optional.empty(),
            Optional.empty());
    store.with(line, line.key(), on, day.plusDays(1).toString());
  }

  @Test
  void aProgrammeStandsWhereTheLinesOfItsOwnIssuerPutIt() {
    MadeStore store = new MadeStore();
    bought(store, "00175-hk", "2025-10-10", "1000");
    bought(store, "00700-hk", "2025-10-13", "5000");
    KnownEdition edition = store.edition("2025-10-14");
    assertThat(edition.reportLines())
        .extracting(line -> line.execution().issuer())
        .containsExactly("00175-hk", "00700-hk");
    assertThat(geely(store, "2025-10-14").orElseThrow().executedShares())
        .contains(new BigDecimal("1000"));
    assertThat(geely(store, "2025-10-10").orElseThrow().executedShares()).isEmpty();
  }
}
