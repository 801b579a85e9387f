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
}
