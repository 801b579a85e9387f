package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Cost;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue's formulas over the figures of an edition. Made up. */
class EditionScarcityTest {

  private static String line(Cost cost) {
    return Stream.of(
            cost.level(),
            cost.span().token(),
            cost.from(),
            cost.to(),
            cost.amount().toPlainString())
        .map(String::valueOf)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /**
   * Thirty-six million a day. SOFR stands below its floor on Monday, 15 hundredths above IORB on
   * Tuesday, and 10 on Wednesday, after which two days pass; of that 5 and nought lie above the
   * target range. Its upper quarter stands above both on Monday.
   */
  private static MadeStore dear() {
    return new MadeStore()
        .with(
            Made.series("sofr", "2025-11-24", "3.80", "2025-11-25", "4.05", "2025-11-26", "4.00"),
            Made.series("sofr-p75", "2025-11-24", "4.20"),
            Made.series(
                "sofr-volume",
                "2025-11-24",
                "36000000",
                "2025-11-25",
                "36000000",
                "2025-11-26",
                "36000000"),
            Made.series("target-upper", "2025-11-24", "4.00", "2025-11-26", "4.00"),
            Made.series("iorb", "2025-11-24", "3.90", "2025-11-26", "3.90"),
            Made.series("on-rrp-rate", "2025-11-24", "3.85", "2025-11-26", "3.85"));
  }

  @Test
  void costsStandByLevelSpanAndDayAndTheirEventsAreStrictOnesOfTheLevelsOwnCorridor() {
    assertThat(
            dear().edition("2025-11-28").scarcity().costs().stream().map(EditionScarcityTest::line))
        .containsExactly(
            "iorb event 2025-11-25 2025-11-26 350",
            "iorb month 2025-11-24 2025-11-26 350",
            "iorb year 2025-11-24 2025-11-26 350",
            "target-upper event 2025-11-25 2025-11-25 50",
            "target-upper month 2025-11-24 2025-11-26 50",
            "target-upper year 2025-11-24 2025-11-26 50");
  }

  @Test
  void ofAnEditionWithoutFiguresNoFormulaSaysAnything() {
    assertThat(new MadeStore().edition("2025-11-28").scarcity())
        .satisfies(
            none -> {
              assertThat(none.ampleness()).isEmpty();
              assertThat(none.pops()).isEmpty();
              assertThat(none.costs()).isEmpty();
              assertThat(none.takeUp()).allMatch(each -> each.on().isEmpty());
            });
  }

  @Test
  void reservesAreHeldAgainstTheDebtOfTheNewestMonthByDay() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("reserves-level", "2025-11-12", "30", "2025-11-19", "20"),
                Made.series("debt-bills-public", "2025-10-31", "60"),
                Made.series("debt-notes-public", "2025-10-31", "10"),
                Made.series("debt-bonds-public", "2025-10-31", "10"),
                Made.series("debt-tips-public", "2025-10-31", "10"),
                Made.series("debt-frn-public", "2025-10-31", "10"));
    List<Ampleness> lines = store.edition("2025-11-28").scarcity().ampleness();
    assertThat(lines)
        .extracting(each -> each.line() + " " + each.period())
        .containsExactly(
            "reserves-over-marketable-debt 2025-11-12", "reserves-over-marketable-debt 2025-11-19");
    assertThat(lines.get(0).value().orElseThrow()).isEqualByComparingTo("30");
    assertThat(lines.get(1).value().orElseThrow()).isEqualByComparingTo("20");
  }

  /** A rate of 4.00 on so many days of September 2025, and of 4.20 on the last of them. */
  private static TimeSeries leaping(int days) {
    List<String> made = new ArrayList<>();
    List<String> open =
        List.of(
            "2025-09-02",
            "2025-09-03",
            "2025-09-04",
            "2025-09-05",
            "2025-09-08",
            "2025-09-09",
            "2025-09-10",
            "2025-09-11",
            "2025-09-12",
            "2025-09-15",
            "2025-09-16");
    for (int i = 0; i < days; i++) {
      made.addAll(List.of(open.get(i), i == days - 1 ? "4.20" : "4.00"));
    }
    return Made.series("sofr", made.toArray(String[]::new));
  }

  /** Notes settle on 16 September. */
  @ParameterizedTest
  @CsvSource({"10, ''", "11, ALL 20; COUPON_SETTLEMENT 20"})
  void aLeapIsHeldAgainstTenFixingsBeforeItByTheClassesOfItsDay(int days, String pops) {
    MadeStore store =
        new MadeStore()
            .with(leaping(days), Made.series("iorb", "2025-09-02", "3.90", "2025-09-16", "3.90"))
            .auction(MadeStore.auction("A", "Note", "2025-09-16", "", "1", ""), "2025-09-10");
    assertThat(
            store.edition("2025-09-17").scarcity().pops().stream()
                .map(pop -> pop.dayClass() + " " + pop.largest().toPlainString())
                .sorted()
                .toList())
        .isEqualTo(pops.isEmpty() ? List.of() : List.of(pops.split("; ")));
  }

  /** A quarter of the volume lay up to 3.95, a hundredth up to 3.85; IORB is 3.90. */
  @Test
  void linesOfEvidenceStandByNameAndPeriod() {
    MadeStore store =
        dear()
            .with(
                Made.series("sofr-p1", "2025-11-25", "3.85"),
                Made.series("sofr-p25", "2025-11-25", "3.95"),
                Made.series("sofr-p75", "2025-11-25", "4.10"),
                Made.series("sofr-p99", "2025-11-25", "4.20"),
                Made.series("reserves-level", "2025-11-19", "20"),
                Made.series("debt-bills-public", "2025-10-31", "60"),
                Made.series("debt-notes-public", "2025-10-31", "10"),
                Made.series("debt-bonds-public", "2025-10-31", "10"),
                Made.series("debt-tips-public", "2025-10-31", "10"),
                Made.series("debt-frn-public", "2025-10-31", "10"));
    List<Ampleness> lines =
        store.edition("2025-11-28").scarcity().ampleness().stream()
            .filter(each -> !each.period().equals("2025-11-24"))
            .filter(each -> !each.period().equals("2025-11-26"))
            .toList();
    assertThat(lines)
        .extracting(each -> each.line() + " " + each.period())
        .containsExactly(
            "reserves-over-marketable-debt 2025-11-19",
            "share-above-iorb 2025-11",
            "share-above-iorb 2025-11-25");
    assertThat(lines.get(2).lower().orElseThrow()).isEqualByComparingTo("75");
    assertThat(lines.get(2).upper().orElseThrow()).isEqualByComparingTo("99");
  }

  @Test
  void whatAFormulaWouldNeedAndHasNotIsToldBySeriesAndDays() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr-p75", "2025-11-25", "4.05", "2025-11-26", "4.05"),
                Made.series("srf-accepted", "2025-11-25", "0"));
    KnownEdition edition = store.edition("2025-11-28");
    assertThat(edition.lacking())
        .extracting(
            each -> each.formula() + " " + each.series() + " " + each.from() + " " + each.to())
        .containsExactly(
            "take-up srf-accepted 2025-11-26 2025-11-26", "take-up srf-rate 2025-11-25 2025-11-26");
    assertThat(edition.scarcity().lacking()).isEqualTo(edition.lacking());
  }
}
