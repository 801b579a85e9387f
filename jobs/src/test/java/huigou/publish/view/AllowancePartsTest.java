package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.month;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AllowanceState.Kind;
import huigou.model.fact.Authorisation;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.view.TopicView.Programmes.Card;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What boards allowed, in a table and on cards. Made up. */
class AllowancePartsTest {

  private static Optional<Remaining> left(String value, In in) {
    return Optional.of(new Remaining(new BigDecimal(value), in));
  }

  private static AllowanceState state(Authorisation allowed, Kind kind, String used) {
    return new AllowanceState(
        allowed,
        Optional.of(new BigDecimal("12")),
        3,
        Optional.of(LocalDate.parse("2025-10-31")),
        Optional.of(month("aapl-us", "2025-10", "2025-10-31", left("8", In.AMOUNT))),
        used.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(used)),
        kind == null
            ? Optional.empty()
            : Optional.of(new AllowanceState.Standing(kind, LocalDate.parse("2025-10-30"))));
  }

  private static Authorisation bounded(boolean atLeast, boolean includesRest) {
    return new Authorisation(
        "aapl-us",
        "APPLE",
        "2025-05-01",
        "USD",
        new BigDecimal("20"),
        atLeast,
        false,
        includesRest,
        "new",
        "https://made.up/");
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, 20 USD",
    "true, false, 20 USD [authorisation.at-least]",
    "false, true, 20 USD [authorisation.includes-rest]",
    "true, true, 20 USD [authorisation.at-least]"
  })
  void anAmountThatIsALeastOrHoldsAnOldRestSaysSo(
      boolean atLeast, boolean includesRest, String said) {
    assertThat(
            InLines.rows(
                new AllowanceParts(new MadeBuybacks().parts())
                    .table(List.of(state(bounded(atLeast, includesRest), null, "")))))
        .containsExactly(
            "2025-05-01 | "
                + said
                + " | – | 8 USD [allowance.as-of(2025-10-31)] | –"
                + " | 12 USD [allowance.months(3, 2025-10-31)] | https://made.up/");
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, us-programme.state.running, us-programme.status.running(2025-10-30)",
    "EXHAUSTED, us-programme.state.exhausted, us-programme.status.exhausted(2025-10-30)",
    "REPLACED, us-programme.status.replaced(2025-10-30), us-programme.status.replaced(2025-10-30)",
    ", –, us-programme.status.not-said"
  })
  void aTableSaysInAWordWhatACardSaysWithItsDay(Kind kind, String inTable, String onCard) {
    AllowanceParts parts = new AllowanceParts(new MadeBuybacks().parts());
    AllowanceState state = state(bounded(false, false), kind, "12");
    assertThat(InLines.rows(parts.table(List.of(state))).get(0).split(" \\| ")[2])
        .isEqualTo(inTable);
    assertThat(InLines.of(parts.cards(List.of(state)).cards().get(0).status())).isEqualTo(onCard);
  }

  @Test
  void aCardOfAMonthHasNoDayAndItsBarTellsWhatIsUsed() {
    AllowanceParts parts = new AllowanceParts(new MadeBuybacks().parts());
    Card day = parts.cards(List.of(state(bounded(false, true), null, "13"))).cards().get(0);
    assertThat(day.announcedOn()).hasValue(LocalDate.parse("2025-05-01"));
    assertThat(InLines.of(day.facts()))
        .containsExactly(
            "us-programme.fact.includes-rest",
            "us-programme.fact.remaining.amount(2025-10-31, 8 USD)");
    assertThat(day.bars().get(0).percent().map(InLines::of)).hasValue("65.0 %");
    assertThat(day.bars().get(0).used().map(InLines::of)).hasValue("13 USD");
    Card month =
        parts
            .cards(List.of(state(authorisation("aapl-us", "2025-05", "20"), null, "")))
            .cards()
            .get(0);
    assertThat(month.announcedOn()).isEmpty();
    assertThat(InLines.of(month.facts()))
        .containsExactly(
            "us-programme.fact.month(2025-05)",
            "us-programme.fact.remaining.amount(2025-10-31, 8 USD)");
    assertThat(month.bars().get(0).percent()).isEmpty();
  }
}
