package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.PublishedOdds;
import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Odds of what an edition knows: of tonight only where the newest fixing is there. Made up. */
class EditionOddsTest {

  /**
   * SOFR of each open day from April 2023 to 26 November 2025: 30 basis points above IORB on the
   * first of each month, else one below it to one above.
   */
  private static MadeStore monthly() {
    List<String> sofr = new ArrayList<>();
    List<String> dearest = new ArrayList<>();
    LocalDate first = LocalDate.parse("2023-04-03");
    LocalDate last = LocalDate.parse("2025-11-26");
    int month = 0;
    int i = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (MadeStore.CATALOGUE.findings().fixings().isBusinessDay(day)) {
        BigDecimal above =
            new BigDecimal(day.getMonthValue() != month ? "0.30" : i % 3 == 0 ? "-0.01" : "0.01");
        month = day.getMonthValue();
        i++;
        sofr.addAll(List.of(day.toString(), new BigDecimal("4.00").add(above).toString()));
        dearest.addAll(List.of(day.toString(), "4.40"));
      }
    }
    return new MadeStore()
        .with(
            Made.series("sofr", sofr.toArray(String[]::new)),
            Made.series("sofr-p99", dearest.toArray(String[]::new)),
            Made.series("iorb", first.toString(), "4.00", last.toString(), "4.00"),
            Made.series("target-upper", first.toString(), "4.10", last.toString(), "4.10"));
  }

  /** The fixing of Friday, 28 November is due on Monday. */
  @Test
  void thereAreOddsOfTonightWhileTheNewestFixingThatWasDueIsAtHand() {
    MadeStore store = monthly();
    Odds friday = store.edition("2025-11-28").odds();
    Odds monday = store.edition("2025-12-01").odds();
    assertThat(friday.tonight())
        .extracting(each -> each.day().madeOn().toString())
        .containsOnly("2025-11-26");
    assertThat(monday.tonight()).isEmpty();
    assertThat(monday.scores()).isEqualTo(friday.scores()).hasSize(20);
  }

  @Test
  void theDaysOfTheMonthThatAreKnownInAdvanceAreWhatMovesThem() {
    KnownEdition edition = monthly().edition("2025-11-28");
    OddsRules.Target target = MadeStore.CATALOGUE.odds().targets().get(0);
    Odds.Basis basis = edition.oddsBasis(target, 2, LocalDate.parse("2025-11-26")).orElseThrow();
    assertThat(basis.day().resolvesOn()).isEqualTo("2025-12-01");
    assertThat(basis.inputs().get(0).name()).isEqualTo("first-after");
    assertThat(edition.oddsBasis(target, 2, LocalDate.parse("2025-11-27"))).isEmpty();
  }

  @Test
  void ofNoFixingsThereAreNoOddsAndNoScores() {
    Odds odds = new MadeStore().edition("2025-11-28").odds();
    assertThat(odds.tonight()).isEmpty();
    assertThat(odds.scores()).isEmpty();
    assertThat(odds.said().published()).isEmpty();
  }

  @Test
  void whatWasPublishedIsHeldAgainstWhatCame() {
    PublishedOdds said =
        new PublishedOdds(
            LocalDate.parse("2025-11-25"),
            "sofr-minus-iorb-over-5",
            1,
            LocalDate.parse("2025-11-26"),
            new BigDecimal("0.7"),
            new BigDecimal("0.5"),
            new BigDecimal("0.4"));
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-26", "4.06"),
                Made.series("iorb", "2025-11-26", "4.00"))
            .with(said, said.key(), "2025-11-25", "2025-11-25");
    assertThat(store.edition("2025-11-28").odds().said().published())
        .singleElement()
        .satisfies(each -> assertThat(each.day().outcome()).contains(true));
  }
}
