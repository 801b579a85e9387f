package huigou.publish.view;

import huigou.model.buyback.AllowanceState;
import huigou.model.fact.Authorisation;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Authorisations;
import huigou.publish.dataset.UnitedStatesProgrammes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What US boards allowed, as a table and as cards, with what monthly tables tell since. */
final class AllowanceParts {

  private static final int MOST_ROWS = 250;

  private final BuybackParts parts;

  AllowanceParts(BuybackParts parts) {
    this.parts = parts;
  }

  /** What boards allowed, newest first, with what monthly tables tell since. */
  TableView table(List<AllowanceState> allowances) {
    boolean ofOne =
        allowances.stream().map(each -> each.allowed().issuer()).distinct().count() == 1;
    TableOf<AllowanceState> table = new TableOf<>();
    table
        .telling(UnitedStatesProgrammes.ISSUER, each -> parts.link(each.allowed().issuer()))
        .column(UnitedStatesProgrammes.ANNOUNCED_ON)
        .column(
            UnitedStatesProgrammes.AMOUNT,
            each ->
                new Figure(
                    Optional.of(
                        BuybackParts.quantity(each.allowed().amount(), each.allowed().currency())),
                    each.allowed().atLeast()
                        ? Optional.of(Sentence.of("authorisation.at-least"))
                        : each.allowed().includesRest()
                            ? Optional.of(Sentence.of("authorisation.includes-rest"))
                            : Optional.empty()))
        .column(
            UnitedStatesProgrammes.STATUS,
            each -> state(each).<Cell>map(Words::new).orElseGet(TableView.Nothing::new))
        .column(
            UnitedStatesProgrammes.REMAINING,
            each ->
                PurchaseTables.remaining(
                    each.remaining().flatMap(PurchaseTables::rest),
                    each.remaining()
                        .map(month -> Sentence.of("allowance.as-of", month.span().end()))))
        .column(
            UnitedStatesProgrammes.USED,
            each ->
                Figure.of(
                    each.used().map(sum -> BuybackParts.quantity(sum, each.allowed().currency()))))
        .column(
            UnitedStatesProgrammes.BOUGHT,
            each ->
                new Figure(
                    each.bought()
                        .map(sum -> BuybackParts.quantity(Figures.canonical(sum, 0), "USD")),
                    each.boughtTo()
                        .map(
                            to ->
                                Sentence.of("allowance.months", each.months(), to)
                                    .about(
                                        each.allowed().issuer(), each.allowed().announcedOn()))));
    // Of many companies the sources stand on their own pages.
    if (ofOne) {
      table.column(Authorisations.SOURCE.of(AllowanceState::allowed));
    }
    return table.table(
        "authorisations",
        Sentence.of("authorisation.table"),
        List.of(Sentence.of("authorisation.table.note"), Sentence.of("allowance.note")),
        allowances,
        MOST_ROWS,
        UnitedStatesProgrammes.DATASET);
  }

  /** Where an authorisation stands and since when it is said; empty where nothing is said. */
  private static Optional<Sentence> standing(AllowanceState state) {
    return state
        .standing()
        .map(
            each ->
                about(
                    state,
                    Sentence.of("us-programme.status." + each.kind().token(), each.since())));
  }

  /**
   * The same in a word where the day stands beside it, under what remains; what another replaced
   * keeps the day of that one.
   */
  private static Optional<Sentence> state(AllowanceState state) {
    return state
        .standing()
        .flatMap(
            each ->
                each.kind() == AllowanceState.Kind.REPLACED
                    ? standing(state)
                    : Optional.of(Sentence.of("us-programme.state." + each.kind().token())));
  }

  /** The day on which it was announced, or the month where no source gives the day. */
  static Object announced(Authorisation allowed) {
    return allowed.datePrecision().equals("day")
        ? allowed.firstDay()
        : YearMonth.parse(allowed.announcedOn());
  }

  private static Sentence about(AllowanceState state, Sentence said) {
    return said.about(
        state.allowed().issuer(),
        state.allowed().announcedOn(),
        state.allowed().amount().toPlainString());
  }

  /** Programmes of a US company as cards: what is allowed, used where it can be said, remains. */
  TopicView.Programmes cards(List<AllowanceState> states) {
    return new TopicView.Programmes(
        Sentence.of("us-programme.cards"),
        Sentence.of("us-programme.cards.note"),
        states.stream().map(this::card).toList(),
        UnitedStatesProgrammes.DATASET.path());
  }

  private TopicView.Programmes.Card card(AllowanceState state) {
    Authorisation allowed = state.allowed();
    List<Sentence> facts = new ArrayList<>();
    boolean day = allowed.datePrecision().equals("day");
    if (!day) {
      facts.add(Sentence.of("us-programme.fact.month", YearMonth.parse(allowed.announcedOn())));
    }
    if (allowed.includesRest()) {
      facts.add(Sentence.of("us-programme.fact.includes-rest"));
    }
    state
        .remaining()
        .ifPresent(
            month ->
                facts.add(
                    about(
                        state,
                        Sentence.of(
                            "us-programme.fact.remaining."
                                + month.row().remaining().orElseThrow().in().token(),
                            month.span().end(),
                            PurchaseTables.rest(month).orElseThrow()))));
    return new TopicView.Programmes.Card(
        "allowed-" + allowed.announcedOn() + "-" + allowed.amount().toPlainString(),
        parts.name(allowed.issuer()),
        BuybackParts.path(allowed.issuer()),
        Sentence.of(
            "us-programme.title", BuybackParts.quantity(allowed.amount(), allowed.currency())),
        day ? Optional.of(allowed.firstDay()) : Optional.empty(),
        standing(state).orElse(Sentence.of("us-programme.status.not-said")),
        List.of(
            new TopicView.Programmes.Bar(
                Sentence.of("us-programme.bar"),
                state.used().map(used -> BuybackParts.quantity(used, allowed.currency())),
                BuybackParts.quantity(allowed.amount(), allowed.currency()),
                state.used().map(used -> percent(used, allowed.amount())))),
        facts,
        allowed.source());
  }

  private static Quantity percent(BigDecimal part, BigDecimal whole) {
    return Quantity.of(
        part.multiply(new BigDecimal(100)).divide(whole, 1, RoundingMode.HALF_UP), Unit.PERCENT);
  }
}
