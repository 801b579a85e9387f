package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Programme;
import huigou.model.buyback.Programme.BudgetFrom;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.Execution;
import huigou.model.fact.Execution.Method;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was paid under plans whose lines a ledger has. Made up: at most 1,000 from 10 January on.
 */
class PaidProgrammesTest {

  private static final Localised WORDS = new Localised("made up", "虛構");

  private static Programme plan(Optional<String> mandate, boolean least) {
    return new Programme(
        "a-hk",
        "plan",
        Programme.Kind.PLAN,
        WORDS,
        WORDS,
        day("2025-03-01"),
        Optional.of(day("2025-01-10")),
        "HKD",
        List.of(
            new BudgetFrom(day("2025-03-01"), new BigDecimal("1000")),
            new BudgetFrom(day("2025-06-01"), new BigDecimal("2000"))),
        least,
        mandate.map(BigDecimal::new),
        Optional.empty(),
        Optional.empty(),
        Optional.of(day("2025-12-31")),
        List.of(),
        "made up");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A line for an amount, a share for ten, and a printed cumulative of 5,000 shares. */
  private static ReportLine line(String day, String currency, String amount, boolean ledger) {
    return new ReportLine(
        new Execution(
            "a-hk",
            "MADE UP",
            day(day),
            ledger ? Optional.empty() : Optional.of(day(day).plusDays(1)),
            1,
            "",
            "Exchange",
            Method.EXCHANGE,
            currency,
            new BigDecimal("10"),
            BigDecimal.TEN,
            Optional.empty(),
            Optional.ofNullable(amount).map(BigDecimal::new),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ledger ? Optional.empty() : Optional.of(new BigDecimal("5000")),
            Optional.empty(),
            Optional.empty()),
        Set.of());
  }

  private static ProgrammeState state(Programme plan, String on, ReportLine... lines) {
    return ProgrammeStates.of(plan.on(day(on)), List.of(), List.of(lines), day(on));
  }

  @Test
  void purchasesCountFromItsFirstDayToItsLastWhereTheLedgerReachesBack() {
    ProgrammeState state =
        state(
            plan(Optional.empty(), false),
            "2025-04-01",
            line("2025-01-09", "HKD", "7", true),
            line("2025-01-10", "HKD", "100", true),
            line("2025-01-29", "HKD", "300", true),
            line("2026-01-02", "HKD", "5", true));
    assertThat(state.executedAmount().orElseThrow()).isEqualByComparingTo("400");
    assertThat(state.percentOfBudget().orElseThrow()).isEqualByComparingTo("40");
    assertThat(state.executedShares().orElseThrow()).isEqualByComparingTo("20");
    assertThat(state.status()).isEqualTo(Status.RUNNING);
    // 400 in the twenty days to 29 January, 600 more in thirty.
    assertThat(state.paid().orElseThrow().atThisPace()).contains(day("2025-02-28"));
    assertThat(state.paid().orElseThrow().reachedOn()).isEmpty();
  }

  @Test
  void aPlanWhoseBeginningNoLedgerHasIsLeftOpen() {
    assertThat(
            state(
                    plan(Optional.empty(), false),
                    "2025-04-01",
                    line("2025-01-13", "HKD", "100", true))
                .executedAmount())
        .isEmpty();
    assertThat(
            state(
                    plan(Optional.empty(), false),
                    "2025-04-01",
                    line("2025-01-10", "HKD", "100", false))
                .executedShares())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USD,5", "HKD,"})
  void anotherCurrencyOrALineWithoutAnAmountLeavesThePaidOpen(String currency, String amount) {
    assertThat(
            state(
                    plan(Optional.empty(), false),
                    "2025-04-01",
                    line("2025-01-10", "HKD", "100", true),
                    line("2025-01-13", currency, amount, true))
                .executedAmount())
        .isEmpty();
  }

  @Test
  void aRaiseCountsFromTheDayOfItsAnnouncement() {
    ReportLine[] lines = {
      line("2025-01-10", "HKD", "900", true), line("2025-02-03", "HKD", "100", true)
    };
    ProgrammeState before = state(plan(Optional.empty(), true), "2025-05-31", lines);
    assertThat(before.status()).isEqualTo(Status.COMPLETED);
    assertThat(before.paid().orElseThrow().reachedOn()).contains(day("2025-02-03"));
    assertThat(before.paid().orElseThrow().atThisPace()).isEmpty();
    ProgrammeState after = state(plan(Optional.empty(), true), "2025-06-01", lines);
    assertThat(after.programme().budget().orElseThrow()).isEqualByComparingTo("2000");
    assertThat(after.status()).isEqualTo(Status.RUNNING);
    assertThat(after.percentOfBudget().orElseThrow()).isEqualByComparingTo("50");
  }

  /**
   * Each raise counts from its own day: 900 are 90 % of the first, 45 of the second, 30 of the
   * third.
   */
  @ParameterizedTest
  @CsvSource({
    "2025-05-31, 1000, 90, RUNNING",
    "2025-06-01, 2000, 45, RUNNING",
    "2025-08-31, 2000, 45, RUNNING",
    "2025-09-01, 3000, 30, RUNNING"
  })
  void aPlanThatIsRaisedTwiceHasTheBudgetOfTheDay(
      String on, String budget, String percent, Status status) {
    Programme once = plan(Optional.empty(), false);
    Programme twice =
        new Programme(
            once.issuer(),
            once.id(),
            once.kind(),
            once.title(),
            once.conditions(),
            once.announcedOn(),
            once.begins(),
            once.currency(),
            Stream.concat(
                    once.budgets().stream(),
                    Stream.of(new BudgetFrom(day("2025-09-01"), new BigDecimal("3000"))))
                .toList(),
            once.budgetIsLeast(),
            once.mandateShares(),
            once.mandateDate(),
            once.mandateBase(),
            once.expires(),
            once.fates(),
            once.source());
    ProgrammeState state = state(twice, on, line("2025-01-10", "HKD", "900", true));
    assertThat(state.programme().budget().orElseThrow()).isEqualByComparingTo(budget);
    assertThat(state.percentOfBudget().orElseThrow()).isEqualByComparingTo(percent);
    assertThat(state.status()).isEqualTo(status);
  }

  @Test
  void aPrintedCumulativeIsOfAPlanThatNamesItsMandateAlone() {
    ReportLine report = line("2025-02-03", "HKD", "100", false);
    assertThat(
            state(plan(Optional.of("9000"), false), "2025-04-01", report)
                .executedShares()
                .orElseThrow())
        .isEqualByComparingTo("5000");
    assertThat(state(plan(Optional.empty(), false), "2025-04-01", report).executedShares())
        .isEmpty();
  }
}
