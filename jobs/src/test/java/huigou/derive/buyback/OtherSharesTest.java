package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.derive.buyback.OtherShares.Printed;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.fact.Execution;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Totals before and after a split. Made up. */
class OtherSharesTest {

  private static final Optional<BigDecimal> BASE = Optional.of(new BigDecimal("10000"));
  private static final Localised WORDS = new Localised("made up", "虛構");

  private static Printed printed(String on, String total, String percent) {
    return new Printed(LocalDate.parse(on), new BigDecimal(total), new BigDecimal(percent));
  }

  @Test
  void fiveForOneIsToldFromTheFirstDayThatCountsSo() {
    List<Printed> all =
        List.of(
            printed("2025-03-07", "600", "1.20"),
            printed("2025-03-03", "100", "1.00"),
            printed("2025-03-06", "550", "1.10"));
    assertThat(OtherShares.since(BASE, all)).contains(LocalDate.parse("2025-03-06"));
    assertThat(OtherShares.since(Optional.empty(), all)).contains(LocalDate.parse("2025-03-06"));
  }

  @Test
  void aConsolidationIsToldToo() {
    assertThat(
            OtherShares.since(
                BASE,
                List.of(
                    printed("2025-03-03", "500", "5.00"),
                    printed("2025-03-06", "52", "5.20"),
                    printed("2025-03-07", "53", "5.30"))))
        .contains(LocalDate.parse("2025-03-06"));
  }

  @Test
  void oneDayMayBeASlip() {
    assertThat(
            OtherShares.since(
                BASE,
                List.of(
                    printed("2025-03-03", "100", "1.00"), printed("2025-03-06", "1100", "1.10"))))
        .isEmpty();
    assertThat(
            OtherShares.since(
                BASE,
                List.of(
                    printed("2025-03-03", "1000", "1.00"),
                    printed("2025-03-04", "1010", "1.01"),
                    printed("2025-03-05", "102", "1.02"))))
        .as("the newest counts in the mandate's shares")
        .isEmpty();
  }

  /** 3 of 10,000 are 0.03 %, and so are 25 of 100,000. */
  @Test
  void whatRoundingAllowsIsNoOtherShare() {
    assertThat(
            OtherShares.since(
                BASE,
                List.of(printed("2025-03-03", "3", "0.03"), printed("2025-03-04", "4", "0.03"))))
        .isEmpty();
    assertThat(
            OtherShares.since(
                Optional.of(new BigDecimal("1000000")),
                List.of(printed("2025-03-03", "30", "0.00"), printed("2025-03-04", "40", "0.00"))))
        .as("a percentage of nought bounds nothing from above")
        .isEmpty();
    // Five per cent of new shares within a year are no split; a bonus share for ten is one.
    assertThat(
            OtherShares.since(
                BASE,
                List.of(
                    printed("2025-03-03", "525", "5.00"), printed("2025-03-04", "525", "5.00"))))
        .isEmpty();
    assertThat(
            OtherShares.since(
                BASE,
                List.of(
                    printed("2025-03-03", "550", "5.00"), printed("2025-03-04", "550", "5.00"))))
        .contains(LocalDate.parse("2025-03-03"));
  }

  @Test
  void nothingPrintedTellsNothing() {
    assertThat(OtherShares.since(BASE, List.of())).isEmpty();
  }

  private static ReportLine line(String day, String total, String percent, boolean rules) {
    return new ReportLine(
        new Execution(
            "a-hk",
            "MADE UP",
            LocalDate.parse(day),
            Optional.empty(),
            1,
            "",
            "Exchange",
            Execution.Method.EXCHANGE,
            "HKD",
            new BigDecimal("50"),
            BigDecimal.TEN,
            Optional.empty(),
            Optional.of(new BigDecimal("500")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new BigDecimal(total)),
            Optional.of(new BigDecimal(percent)),
            Optional.empty()),
        rules ? Set.of() : Set.of(Oddity.CUMULATIVE));
  }

  private static ProgrammeState state(List<ReportLine> lines) {
    Programme plan =
        new Programme(
            "a-hk",
            "plan",
            Programme.Kind.PLAN,
            WORDS,
            WORDS,
            LocalDate.parse("2025-03-01"),
            Optional.empty(),
            "HKD",
            List.of(
                new Programme.BudgetFrom(LocalDate.parse("2025-03-01"), new BigDecimal("10000"))),
            false,
            Optional.of(new BigDecimal("1000")),
            Optional.of(LocalDate.parse("2025-02-01")),
            BASE,
            Optional.empty(),
            List.of(),
            "made up");
    return ProgrammeStates.of(plan, List.of(), lines, LocalDate.parse("2025-04-01"));
  }

  /** Ten for one on 5 March: 150 shares of before are 1,500 of after. */
  @Test
  void aProgrammeStandsAsItDidBeforeTheSplitAndMoneyGoesOn() {
    List<ReportLine> lines = new ArrayList<>();
    lines.add(line("2025-03-01", "100", "1.00", true));
    lines.add(line("2025-03-04", "150", "1.50", true));
    ProgrammeState before = state(lines);
    lines.add(line("2025-03-05", "1550", "1.55", true));
    lines.add(line("2025-03-06", "1600", "1.60", true));
    ProgrammeState after = state(lines);
    assertThat(before.otherSharesSince()).isEmpty();
    assertThat(before.mandatePace()).isPresent();
    assertThat(after.otherSharesSince()).contains(LocalDate.parse("2025-03-05"));
    assertThat(after.executedShares()).isEqualTo(before.executedShares());
    assertThat(after.percentOfMandate().orElseThrow()).isEqualByComparingTo("15");
    assertThat(after.witnessedOn()).contains(LocalDate.parse("2025-03-04"));
    assertThat(after.mandatePace()).isEmpty();
    assertThat(after.executedAmount().orElseThrow()).isEqualByComparingTo("2000");
    assertThat(after.paid().orElseThrow().on()).isEqualTo(LocalDate.parse("2025-03-06"));
  }

  /** Totals after a split are odd until they are the most; that does not hide it. */
  @Test
  void aSplitIsToldWhileItsTotalsDoNotRule() {
    ProgrammeState after =
        state(
            List.of(
                line("2025-03-01", "100", "1.00", true),
                line("2025-03-05", "1550", "1.55", false),
                line("2025-03-06", "1600", "1.60", false)));
    assertThat(after.otherSharesSince()).contains(LocalDate.parse("2025-03-05"));
    assertThat(after.percentOfMandate().orElseThrow()).isEqualByComparingTo("10");
  }
}
