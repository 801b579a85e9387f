package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.CalendarLabel;
import huigou.support.Made;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs outside corridors that follow from an edition's figures. Made up. */
class EditionBreachesTest {

  /**
   * SOFR stood above both ceilings on Tuesday, 25 November 2025, and at one of them a day later.
   */
  private static MadeStore above() {
    return new MadeStore()
        .with(
            Made.series("sofr", "2025-11-24", "3.80", "2025-11-25", "4.05", "2025-11-26", "4.00"),
            Made.series("target-upper", "2025-11-24", "4.00", "2025-11-26", "4.00"),
            Made.series("target-lower", "2025-11-24", "3.75", "2025-11-26", "3.75"),
            Made.series("iorb", "2025-11-24", "3.90", "2025-11-26", "3.90"));
  }

  private static String told(BreachEvent event) {
    return event.corridor()
        + " "
        + event.side().token()
        + " "
        + event.rule().token()
        + " "
        + event.start()
        + " "
        + event.fixings()
        + " "
        + event.ending();
  }

  @Test
  void runsStandByCorridorMeasureEdgeRuleAndDay() {
    assertThat(above().edition("2025-11-28").breaches().stream().map(EditionBreachesTest::told))
        .containsExactly(
            "administered ceiling at-or-above 2025-11-25 2 OPEN",
            "administered ceiling strict 2025-11-25 2 OPEN",
            "target-range ceiling at-or-above 2025-11-25 2 OPEN",
            "target-range ceiling strict 2025-11-25 1 ENDED");
  }

  @Test
  void aRateBelowTheFloorIsARunOfThatEdge() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-24", "3.75", "2025-11-25", "3.74"),
                Made.series("target-lower", "2025-11-24", "3.75", "2025-11-25", "3.75"));
    assertThat(store.edition("2025-11-26").breaches().stream().map(EditionBreachesTest::told))
        .containsExactly(
            "target-range floor at-or-below 2025-11-24 2 OPEN",
            "target-range floor strict 2025-11-25 1 OPEN");
  }

  /** The fixing of Friday, 28 November is due on Monday. */
  @ParameterizedTest
  @CsvSource({"2025-11-28, OPEN", "2025-11-30, OPEN", "2025-12-01, UNSEEN"})
  void aRunIsOpenWhileItsNewestFixingIsTheNewestDue(String asOf, Ending ending) {
    assertThat(above().edition(asOf).breaches().get(1).ending()).isEqualTo(ending);
  }

  @Test
  void aFixingThatIsMissingEndsWhatAnybodySaw() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-24", "4.05", "2025-11-26", "4.05"),
                Made.series("target-upper", "2025-11-24", "4.00", "2025-11-26", "4.00"));
    assertThat(store.edition("2025-11-28").breaches().stream().map(EditionBreachesTest::told))
        .contains(
            "target-range ceiling strict 2025-11-24 1 UNSEEN",
            "target-range ceiling strict 2025-11-26 1 OPEN")
        .hasSize(4);
  }

  /** The strict run of SOFR above the target range. */
  private static BreachEvent strict(MadeStore store) {
    return store.edition("2025-11-28").breaches().stream()
        .filter(event -> event.corridor().equals("target-range"))
        .filter(event -> event.measure().value().equals("sofr"))
        .filter(event -> event.rule() == Rule.STRICT)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void notesThatSettleExplainADayAndBillsDoNot() {
    BreachEvent notes =
        strict(
            above()
                .auction(MadeStore.auction("A", "Note", "2025-11-25", "", "1", ""), "2025-11-20"));
    assertThat(notes.labels()).isEqualTo(Set.of(CalendarLabel.COUPON_SETTLEMENT));
    assertThat(notes.attribution()).isEqualTo(Attribution.EXPLAINED);
    BreachEvent bills =
        strict(
            above()
                .auction(MadeStore.auction("A", "Bill", "2025-11-25", "", "1", ""), "2025-11-20"));
    assertThat(bills.labels()).isEqualTo(Set.of(CalendarLabel.BILL_SETTLEMENT));
    assertThat(bills.attribution()).isEqualTo(Attribution.UNEXPLAINED);
    assertThat(strict(above()).labels()).isEmpty();
  }

  /** A quarter of four billion was dealt up to 3.95, and half of it at 4.05 or more. */
  @Test
  void whatLayBeyondACeilingIsBoundedByTheQuantilesOfTheDay() {
    BreachEvent event =
        strict(
            above()
                .with(
                    Made.series("sofr-p1", "2025-11-25", "3.85"),
                    Made.series("sofr-p25", "2025-11-25", "3.95"),
                    Made.series("sofr-p75", "2025-11-25", "4.10"),
                    Made.series("sofr-p99", "2025-11-25", "4.20"),
                    Made.series("sofr-volume", "2025-11-25", "4000000000")));
    VolumeBeyond beyond = event.volume().orElseThrow();
    assertThat(beyond.least()).isEqualByComparingTo("50");
    assertThat(beyond.most()).isEqualByComparingTo("75");
    assertThat(beyond.volume()).contains(new BigDecimal("4000000000"));
  }
}
