package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.fact.CitedExecution;
import huigou.model.text.Localised;
import huigou.model.view.TopicView.Programmes.Bar;
import huigou.model.view.TopicView.Programmes.Card;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card says of a programme: what was paid and bought, what binds, what is left. Made up. */
class ProgrammeCardsTest {

  private static final LocalDate ANNOUNCED = LocalDate.parse("2025-03-01");
  private static final Optional<LocalDate> NO_DAY = Optional.empty();

  private static Programme plan(boolean least, Optional<LocalDate> expires) {
    return new Programme(
        "00175-hk",
        "made",
        Programme.Kind.PLAN,
        Localised.same("Made plan"),
        Localised.same("on the market"),
        ANNOUNCED,
        Optional.empty(),
        "HKD",
        List.of(new Programme.BudgetFrom(ANNOUNCED, new BigDecimal("1000"))),
        least,
        Optional.of(new BigDecimal("500")),
        Optional.empty(),
        Optional.empty(),
        expires,
        List.of(),
        "https://made.up/");
  }

  /** Bought 50 of 500 shares for 123.456 of 1,000 dollars by 1 November; break-even at 2.005. */
  private static ProgrammeState state(
      Status status, Binding binding, Optional<LocalDate> reached, Optional<LocalDate> pace) {
    return state(plan(false, Optional.empty()), status, binding, reached, pace);
  }

  private static ProgrammeState state(
      Programme plan,
      Status status,
      Binding binding,
      Optional<LocalDate> reached,
      Optional<LocalDate> pace) {
    return new ProgrammeState(
        plan,
        Optional.of(new BigDecimal("50")),
        Optional.of(
            new ProgrammeState.Paid(
                new BigDecimal("123.456"),
                LocalDate.parse("2025-11-01"),
                Optional.of(new BigDecimal("12.3456")),
                reached,
                pace)),
        Optional.of(new BigDecimal("10.005")),
        Optional.of(new BigDecimal("2.005")),
        Optional.of(new BigDecimal("1.9")),
        Optional.of(new BigDecimal("450")),
        Optional.empty(),
        binding,
        Programme.Fate.CANCEL,
        status,
        Optional.of(LocalDate.parse("2025-11-01")),
        Optional.empty(),
        Optional.empty());
  }

  /** Nothing is known of what was bought. */
  private static ProgrammeState unknown(Programme plan) {
    return new ProgrammeState(
        plan,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new BigDecimal("450")),
        Optional.empty(),
        Binding.UNKNOWN,
        Programme.Fate.UNKNOWN,
        Status.RUNNING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Card card(MadeBuybacks made, ProgrammeState state) {
    return new ProgrammeCards(made.parts()).of(List.of(state)).cards().get(0);
  }

  private static List<String> facts(ProgrammeState state) {
    return InLines.of(card(new MadeBuybacks(), state).facts());
  }

  @Test
  void aCardTellsWhatWasBoughtAndPaidWhatIsLeftAndWhichLimitBinds() {
    assertThat(facts(state(Status.RUNNING, Binding.BUDGET, NO_DAY, NO_DAY)))
        .containsExactly(
            "issuer.fact.conditions(on the market)",
            "programme.fact.bought(2025-11-01, 50, 10.01 %)",
            "programme.fact.paid(2025-11-01, 123.456 HKD, 12.35 %, 2025-11-01)",
            "programme.fact.left(2025-11-01, 450)",
            "programme.fact.budget-binds(unit.money.hkd(2.01), unit.money.hkd(1.9))");
    assertThat(facts(unknown(plan(false, Optional.empty()))))
        .as("what is left of a mandate is told by nobody")
        .containsExactly("issuer.fact.conditions(on the market)");
  }

  @ParameterizedTest
  @CsvSource({
    ", , programme.fact.paid, 2025-11-01",
    ", 2026-02-01, programme.fact.pace, 2026-02-01",
    "2025-10-15, , programme.fact.reached, 2025-10-15",
    "2025-10-15, 2026-02-01, programme.fact.reached, 2025-10-15"
  })
  void aBudgetThatIsReachedHasNoPace(LocalDate reached, LocalDate pace, String key, String day) {
    ProgrammeState state =
        state(
            Status.RUNNING,
            Binding.UNKNOWN,
            Optional.ofNullable(reached),
            Optional.ofNullable(pace));
    assertThat(facts(state)).contains(key + "(2025-11-01, 123.456 HKD, 12.35 %, " + day + ")");
  }

  @ParameterizedTest
  @CsvSource({
    "ANNOUNCED, true",
    "RUNNING, true",
    "COMPLETED, false",
    "EXPIRED, false",
    "SUSPENDED, false"
  })
  void whatIsLeftIsSaidOfAProgrammeThatGoesOn(Status status, boolean said) {
    assertThat(facts(state(status, Binding.UNKNOWN, NO_DAY, NO_DAY)))
        .hasSize(said ? 4 : 3)
        .filteredOn(fact -> fact.startsWith("programme.fact.left"))
        .hasSize(said ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, 'programme.fact.mandate-pace(2025-03-01, 2025-11-01, 2026-08-01)'",
    ", 'programme.fact.mandate-pace.not(2025-03-01, 2025-11-01, 2025-12-31)'"
  })
  void whatThePaceMakesOfAMandateIsToldWithTheDayOnWhichItEnds(LocalDate usedUp, String said) {
    Programme plan = plan(false, Optional.of(LocalDate.parse("2025-12-31")));
    ProgrammeState state = unknown(plan);
    ProgrammeState paced =
        new ProgrammeState(
            plan,
            state.executedShares(),
            state.paid(),
            state.percentOfMandate(),
            state.breakEven(),
            state.latestPrice(),
            state.sharesLeft(),
            state.budgetInShares(),
            state.binding(),
            state.fate(),
            state.status(),
            state.witnessedOn(),
            Optional.of(
                new ProgrammeState.MandatePace(
                    ANNOUNCED, LocalDate.parse("2025-11-01"), Optional.ofNullable(usedUp))),
            Optional.empty());
    assertThat(facts(paced)).last().isEqualTo(said);
  }

  @Test
  void sharesThatTheMandateDoesNotCountInAreToldAndNotDivided() {
    ProgrammeState known = state(Status.RUNNING, Binding.BUDGET, NO_DAY, NO_DAY);
    assertThat(facts(split(known, known.executedShares(), known.witnessedOn())))
        .contains("programme.fact.other-shares(2025-11-03, 2025-11-01)");
    assertThat(facts(split(unknown(plan(false, Optional.empty())), Optional.empty(), NO_DAY)))
        .contains("programme.fact.other-shares.all(2025-11-03)");
    assertThat(facts(known)).noneMatch(fact -> fact.startsWith("programme.fact.other-shares"));
  }

  private static ProgrammeState split(
      ProgrammeState state, Optional<BigDecimal> executed, Optional<LocalDate> witnessed) {
    return new ProgrammeState(
        state.programme(),
        executed,
        state.paid(),
        state.percentOfMandate(),
        state.breakEven(),
        state.latestPrice(),
        state.sharesLeft(),
        state.budgetInShares(),
        state.binding(),
        state.fate(),
        state.status(),
        witnessed,
        Optional.empty(),
        Optional.of(LocalDate.parse("2025-11-03")));
  }

  @ParameterizedTest
  @CsvSource({"BUDGET, programme.fact.budget-binds", "MANDATE, programme.fact.mandate-binds"})
  void whatBindsIsTheLimitThatIsReachedFirst(Binding binding, String key) {
    assertThat(facts(state(Status.EXPIRED, binding, NO_DAY, NO_DAY)))
        .last()
        .isEqualTo(key + "(unit.money.hkd(2.01), unit.money.hkd(1.9))");
  }

  private static CitedExecution cited(String from, String to, String currency, String shares) {
    return new CitedExecution(
        "00175-hk",
        LocalDate.parse(from),
        LocalDate.parse(to),
        currency,
        new BigDecimal("77"),
        BigDecimal.ONE,
        shares.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(shares)),
        Optional.empty(),
        false,
        LocalDate.parse(to),
        "https://made.up/");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-01, 2025-06-30, HKD, 9, 'programme.fact.cited.shares(2025-03-01, 2025-06-30, 77 HKD, 9)'",
    "2025-03-01, 2025-06-30, HKD, '', 'programme.fact.cited.amount(2025-03-01, 2025-06-30, 77 HKD)'",
    "2025-03-01, 2025-12-31, HKD, '', 'programme.fact.cited.amount(2025-03-01, 2025-12-31, 77 HKD)'",
    "2025-02-28, 2025-06-30, HKD, 9, ''",
    "2025-03-01, 2026-01-01, HKD, 9, ''",
    "2025-03-01, 2025-06-30, USD, 9, ''"
  })
  void whatOthersSayIsToldWhereItIsOfTheProgrammesTimeAndCurrency(
      String from, String to, String currency, String shares, String said) {
    Card card =
        card(
            new MadeBuybacks().with(cited(from, to, currency, shares)),
            unknown(plan(false, Optional.of(LocalDate.parse("2025-12-31")))));
    List<String> facts = InLines.of(card.facts());
    assertThat(String.join("", facts.subList(1, facts.size()))).isEqualTo(said);
  }

  @Test
  void ofWhatOthersSayTheNewestIsToldAndNothingWhereOurLinesTell() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                cited("2025-03-01", "2025-09-30", "HKD", "9"),
                cited("2025-03-01", "2025-06-30", "HKD", "5"));
    assertThat(InLines.of(card(made, unknown(plan(false, Optional.empty()))).facts()))
        .last()
        .isEqualTo("programme.fact.cited.shares(2025-03-01, 2025-09-30, 77 HKD, 9)");
    ProgrammeState ours = state(Status.EXPIRED, Binding.UNKNOWN, NO_DAY, NO_DAY);
    assertThat(InLines.of(card(made, ours).facts())).noneMatch(each -> each.contains("cited"));
  }

  @ParameterizedTest
  @CsvSource({"true, programme.bar.least", "false, programme.bar.budget"})
  void aBudgetThatIsALeastSaysSo(boolean least, String label) {
    Card card =
        card(
            new MadeBuybacks(),
            state(plan(least, Optional.empty()), Status.RUNNING, Binding.UNKNOWN, NO_DAY, NO_DAY));
    assertThat(card.bars())
        .extracting(Bar::label)
        .extracting(InLines::of)
        .containsExactly(label, "programme.bar.mandate");
    assertThat(card.bars().get(0).used().map(InLines::of)).hasValue("123.456 HKD");
    assertThat(card.bars().get(0).percent().map(InLines::of)).hasValue("12.35 %");
    assertThat(InLines.of(card.bars().get(0).limit())).isEqualTo("1000 HKD");
    assertThat(card.bars().get(1).used().map(InLines::of)).hasValue("50");
    assertThat(card.bars().get(1).percent().map(InLines::of)).hasValue("10.01 %");
    assertThat(InLines.of(card.bars().get(1).limit())).isEqualTo("500");
    assertThat(InLines.of(card.status())).isEqualTo("programme.status.running");
    assertThat(card.path()).isEqualTo("issuers/00175-hk/");
  }
}
