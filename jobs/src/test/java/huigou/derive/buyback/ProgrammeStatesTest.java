package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.fact.MandateReturn;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the money of a programme still buys. Made up. */
class ProgrammeStatesTest {

  private static final Localised WORDS = new Localised("made up", "虛構");
  private static final LocalDate DAY = LocalDate.parse("2025-02-03");

  private static ProgrammeState state(Optional<String> budget, String price, String currency) {
    Programme plan =
        new Programme(
            "00001-hk",
            "plan",
            Programme.Kind.PLAN,
            WORDS,
            WORDS,
            LocalDate.parse("2025-01-01"),
            Optional.empty(),
            "HKD",
            budget.stream()
                .map(BigDecimal::new)
                .map(amount -> new Programme.BudgetFrom(LocalDate.parse("2025-01-01"), amount))
                .toList(),
            false,
            Optional.of(new BigDecimal("100")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "made up");
    MandateReturn bought =
        new MandateReturn(
            "00001-hk",
            DAY,
            currency,
            Optional.empty(),
            Optional.of(new BigDecimal(price)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            BigDecimal.TEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "made up");
    return ProgrammeStates.of(plan, List.of(bought), List.of(), DAY);
  }

  @ParameterizedTest
  @CsvSource({"1000, 3, 333", "1000, 6, 166", "999, 1000, 0", "1000, 1000, 1", "1000, 0.3, 3333"})
  void aBudgetBuysWholeSharesAndNeverMoreThanItPaysFor(String budget, String price, String shares) {
    assertThat(state(Optional.of(budget), price, "HKD").budgetInShares())
        .contains(new BigDecimal(shares));
  }

  @Test
  void withoutABudgetOrAPriceInItsCurrencyItBuysNothingThatIsKnown() {
    assertThat(state(Optional.empty(), "3", "HKD").budgetInShares()).isEmpty();
    assertThat(state(Optional.of("1000"), "3", "USD").budgetInShares()).isEmpty();
  }

  /** Ten of a hundred shares in the thirty days from the first of January to the thirtieth. */
  private static Optional<ProgrammeState.MandatePace> pace(
      String most, String bought, String mandateDate, String expires, String day) {
    Programme plan =
        new Programme(
            "00001-hk",
            "plan",
            Programme.Kind.PLAN,
            WORDS,
            WORDS,
            LocalDate.parse("2025-01-01"),
            Optional.empty(),
            "HKD",
            List.of(),
            false,
            Optional.of(new BigDecimal(most)),
            Optional.ofNullable(mandateDate).map(LocalDate::parse),
            Optional.empty(),
            Optional.ofNullable(expires).map(LocalDate::parse),
            List.of(),
            "made up");
    MandateReturn returned =
        new MandateReturn(
            "00001-hk",
            LocalDate.parse("2025-01-30"),
            "HKD",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new BigDecimal(bought),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "made up");
    return ProgrammeStates.of(plan, List.of(returned), List.of(), LocalDate.parse(day))
        .mandatePace();
  }

  /** Ninety shares more take 270 days, a share more begins another day. */
  @ParameterizedTest
  @CsvSource({
    "100, 10, , , 2025-01-30, 2025-01-01, 2025-10-27",
    "101, 10, , , 2025-01-30, 2025-01-01, 2025-10-30",
    "100, 10, , 2025-10-27, 2025-01-30, 2025-01-01, 2025-10-27",
    "100, 10, , 2025-10-26, 2025-01-30, 2025-01-01, never",
    "100, 10, 2024-12-02, , 2025-01-30, 2024-12-02, 2026-07-24",
    "100, 10, , 2025-10-26, 2025-10-26, 2025-01-01, never"
  })
  void aMandateIsUsedUpAtThePaceSoFarOrEndsBefore(
      String most,
      String bought,
      String mandateDate,
      String expires,
      String day,
      LocalDate from,
      String usedUp) {
    assertThat(pace(most, bought, mandateDate, expires, day))
        .hasValue(
            new ProgrammeState.MandatePace(
                from,
                LocalDate.parse("2025-01-30"),
                usedUp.equals("never") ? Optional.empty() : Optional.of(LocalDate.parse(usedUp))));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, , 2025-01-30",
    "100, 0, , 2025-01-30",
    "100, 10, 2025-10-26, 2025-10-27",
    "100000000, 10, , 2025-01-30"
  })
  void oneThatIsUsedUpNotBegunOverOrALifetimeAwayHasNoPace(
      String most, String bought, String expires, String day) {
    assertThat(pace(most, bought, null, expires, day)).isEmpty();
  }
}
