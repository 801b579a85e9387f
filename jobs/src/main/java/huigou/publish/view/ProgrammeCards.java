package huigou.publish.view;

import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.fact.CitedExecution;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Programmes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Programmes as cards: how far budget and mandate are used, and which of them binds. */
final class ProgrammeCards {

  private final BuybackParts parts;

  ProgrammeCards(BuybackParts parts) {
    this.parts = parts;
  }

  /** Programmes as cards: what is known in sentences, and how far budget and mandate are used. */
  TopicView.Programmes of(List<ProgrammeState> states) {
    return new TopicView.Programmes(
        Sentence.of("programme.cards"),
        Sentence.of("programme.cards.note"),
        states.stream().map(this::card).toList(),
        Programmes.DATASET.path());
  }

  private TopicView.Programmes.Card card(ProgrammeState state) {
    Programme plan = state.programme();
    List<TopicView.Programmes.Bar> bars = new ArrayList<>();
    plan.budget()
        .ifPresent(
            budget ->
                bars.add(
                    new TopicView.Programmes.Bar(
                        Sentence.of(
                            plan.budgetIsLeast() ? "programme.bar.least" : "programme.bar.budget"),
                        state
                            .executedAmount()
                            .map(paid -> BuybackParts.quantity(paid, plan.currency())),
                        BuybackParts.quantity(budget, plan.currency()),
                        state.percentOfBudget().map(part -> percent(part)))));
    plan.mandateShares()
        .ifPresent(
            most ->
                bars.add(
                    new TopicView.Programmes.Bar(
                        Sentence.of("programme.bar.mandate"),
                        state.executedShares().map(BuybackParts::number),
                        BuybackParts.number(most),
                        state.percentOfMandate().map(part -> percent(part)))));
    List<Sentence> facts = new ArrayList<>();
    facts.add(Sentence.of("issuer.fact.conditions", plan.conditions()));
    progress(state).ifPresent(facts::add);
    paid(state).or(() -> cited(state)).ifPresent(facts::add);
    left(state).ifPresent(facts::add);
    otherShares(state).ifPresent(facts::add);
    mandatePace(state).ifPresent(facts::add);
    binding(state).ifPresent(facts::add);
    return new TopicView.Programmes.Card(
        plan.id(),
        parts.name(plan.issuer()),
        BuybackParts.path(plan.issuer()),
        Sentence.of("programme.title", plan.title()),
        Optional.of(plan.announcedOn()),
        Sentence.of("programme.status." + state.status().name().toLowerCase(Locale.ROOT)),
        bars,
        facts,
        plan.source());
  }

  /** The newest that others say of what was paid under a programme, where our lines do not tell. */
  private Optional<Sentence> cited(ProgrammeState state) {
    Programme plan = state.programme();
    return parts.buybacks().cited().stream()
        .filter(each -> each.issuer().equals(plan.issuer()))
        .filter(each -> each.currency().equals(plan.currency()))
        .filter(each -> !each.from().isBefore(plan.countsFrom()))
        .filter(each -> plan.expires().filter(each.to()::isAfter).isEmpty())
        .max(Comparator.comparing(CitedExecution::to))
        .map(
            each ->
                each.shares()
                    .map(
                        shares ->
                            Sentence.of(
                                "programme.fact.cited.shares",
                                each.from(),
                                each.to(),
                                BuybackParts.quantity(each.amount(), each.currency()),
                                BuybackParts.number(shares)))
                    .orElse(
                        Sentence.of(
                            "programme.fact.cited.amount",
                            each.from(),
                            each.to(),
                            BuybackParts.quantity(each.amount(), each.currency())))
                    .about(each.issuer()));
  }

  private static Quantity percent(BigDecimal part) {
    return Quantity.of(BuybackParts.rounded(part, 2), Unit.PERCENT);
  }

  /** What was paid of a budget, in a sentence; empty where it is not known. */
  static Optional<Sentence> paid(ProgrammeState state) {
    if (state.percentOfBudget().isEmpty()) {
      return Optional.empty();
    }
    ProgrammeState.Paid paid = state.paid().orElseThrow();
    String key =
        paid.reachedOn().isPresent()
            ? "programme.fact.reached"
            : paid.atThisPace().isPresent() ? "programme.fact.pace" : "programme.fact.paid";
    return Optional.of(
        Sentence.of(
                key,
                paid.on(),
                BuybackParts.quantity(paid.amount(), state.programme().currency()),
                Quantity.of(
                    BuybackParts.rounded(paid.percentOfBudget().orElseThrow(), 2), Unit.PERCENT),
                paid.reachedOn().or(paid::atThisPace).orElse(paid.on()))
            .about(state.programme().id(), state.programme().countsFrom()));
  }

  /** A price of a share with all its digits, in the currency of the budget. */
  private static Sentence price(ProgrammeState state, BigDecimal price) {
    return Sentence.of(
        "unit.money." + state.programme().currency().toLowerCase(Locale.ROOT),
        BuybackParts.number(price));
  }

  /** Which limit binds, in a sentence; empty where it cannot be said. */
  static Optional<Sentence> binding(ProgrammeState state) {
    if (state.binding() == Binding.UNKNOWN) {
      return Optional.empty();
    }
    BigDecimal breakEven = state.breakEven().orElseThrow();
    return Optional.of(
        Sentence.of(
                state.binding() == Binding.BUDGET
                    ? "programme.fact.budget-binds"
                    : "programme.fact.mandate-binds",
                price(state, BuybackParts.rounded(breakEven, 2)),
                price(state, state.latestPrice().orElseThrow()))
            .about(state.programme().id()));
  }

  /** That newer reports count in other shares, so that nothing is said of them. */
  private static Optional<Sentence> otherShares(ProgrammeState state) {
    return state
        .otherSharesSince()
        .map(
            since ->
                state
                    .witnessedOn()
                    .map(on -> Sentence.of("programme.fact.other-shares", since, on))
                    .orElseGet(() -> Sentence.of("programme.fact.other-shares.all", since))
                    .about(state.programme().id()));
  }

  /** When the mandate is used up at the pace so far, or that it is not before it ends. */
  private static Optional<Sentence> mandatePace(ProgrammeState state) {
    return state
        .mandatePace()
        .map(
            pace ->
                Sentence.of(
                        pace.usedUpOn().isPresent()
                            ? "programme.fact.mandate-pace"
                            : "programme.fact.mandate-pace.not",
                        pace.from(),
                        pace.to(),
                        pace.usedUpOn().or(() -> state.programme().expires()).orElseThrow())
                    .about(state.programme().id()));
  }

  /** What the mandate of a programme that goes on still allows; empty where it is not known. */
  private static Optional<Sentence> left(ProgrammeState state) {
    boolean goesOn = state.status() == Status.ANNOUNCED || state.status() == Status.RUNNING;
    return state
        .sharesLeft()
        .filter(any -> goesOn && state.witnessedOn().isPresent())
        .map(
            shares ->
                Sentence.of(
                        "programme.fact.left",
                        state.witnessedOn().orElseThrow(),
                        BuybackParts.number(shares))
                    .about(state.programme().id()));
  }

  /** How far a programme is, in a sentence; empty where nothing was bought that is known. */
  static Optional<Sentence> progress(ProgrammeState state) {
    return state
        .executedShares()
        .flatMap(
            bought ->
                state
                    .percentOfMandate()
                    .map(
                        percent ->
                            Sentence.of(
                                    "programme.fact.bought",
                                    state.witnessedOn().orElseThrow(),
                                    BuybackParts.number(bought),
                                    Quantity.of(BuybackParts.rounded(percent, 2), Unit.PERCENT))
                                .about(state.programme().id())));
  }
}
