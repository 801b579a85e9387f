package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SourceEntry;
import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.Authorisation;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Link;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Authorisations;
import huigou.publish.dataset.Executions;
import huigou.publish.dataset.MonthlyPurchases;
import huigou.publish.dataset.Programmes;
import huigou.publish.dataset.Repurchases;
import huigou.publish.dataset.UnitedStatesProgrammes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages about buybacks have in common: issuers by name, tables of programmes and lines. */
final class BuybackParts {

  private static final int MOST_ROWS = 250;

  private final Catalogue catalogue;
  private final BuybacksView buybacks;
  private final CompanyNames names;

  /**
   * @param listedName the name under which an issuer is listed, where it is
   */
  BuybackParts(
      Catalogue catalogue, BuybacksView buybacks, Function<String, Optional<String>> listedName) {
    this.catalogue = catalogue;
    this.buybacks = buybacks;
    this.names =
        new CompanyNames(
            catalogue,
            buybacks.hongKong().lines().stream().map(BuybacksView.Line::execution),
            buybacks.unitedStates().authorisations(),
            listedName);
  }

  BuybacksView buybacks() {
    return buybacks;
  }

  Optional<Issuer> find(String issuer) {
    return catalogue.issuers().find(issuer);
  }

  Localised name(String issuer) {
    return names.of(issuer);
  }

  /** Who tells facts of a kind, by the names of their sources. */
  Localised tellers(FactKind kind) {
    List<Localised> titles =
        catalogue.sources().stream()
            .filter(source -> catalogue.sources(kind).contains(source.id()))
            .map(SourceEntry::title)
            .toList();
    return new Localised(
        titles.stream().map(Localised::en).collect(Collectors.joining("; ")),
        titles.stream().map(Localised::zhHant).collect(Collectors.joining("；")));
  }

  /** Every issuer of which the edition knows anything, by id. */
  List<String> issuers() {
    return Stream.of(
            buybacks.hongKong().lines().stream().map(line -> line.execution().issuer()),
            buybacks.hongKong().returns().stream().map(each -> each.issuer()),
            buybacks.programmes().stream().map(state -> state.programme().issuer()),
            buybacks.unitedStates().authorisations().stream().map(Authorisation::issuer),
            buybacks.unitedStates().repurchases().stream().map(Repurchase::issuer),
            buybacks.operating().stream().map(each -> each.issuer()),
            buybacks.unitedStates().months().stream().map(each -> each.row().issuer()),
            buybacks.cited().stream().map(each -> each.issuer()))
        .flatMap(ids -> ids)
        .distinct()
        .sorted()
        .toList();
  }

  /** The day of the newest report of the exchange. */
  Optional<LocalDate> newestReport() {
    return buybacks.hongKong().lines().stream()
        .flatMap(line -> line.execution().reportedOn().stream())
        .max(Comparator.naturalOrder());
  }

  List<BuybacksView.Line> newestLines() {
    Optional<LocalDate> newest = newestReport();
    return buybacks.hongKong().lines().stream()
        .filter(line -> newest.isPresent() && line.execution().reportedOn().equals(newest))
        .toList();
  }

  /** Those of which nothing is counted twice. */
  List<BuybacksView.Line> newestCounting() {
    return newestLines().stream().filter(line -> line.reported().counts()).toList();
  }

  /** What the newest report holds, in a sentence. */
  Optional<Sentence> reported() {
    List<BuybacksView.Line> lines = newestLines();
    return newestReport()
        .map(
            day ->
                Sentence.of(
                    "buybacks.fact.reported",
                    day,
                    lines.size(),
                    lines.stream().map(line -> line.execution().issuer()).distinct().count()));
  }

  /** The largest line of the newest report in each of its currencies, a sentence each. */
  List<Sentence> largestByCurrency() {
    Map<String, Execution> largest = new TreeMap<>();
    newestCounting().stream()
        .map(BuybacksView.Line::execution)
        .filter(each -> each.aggregate().isPresent() && !each.aggregateIsImpossible())
        .forEach(
            each ->
                largest.merge(
                    each.currency(),
                    each,
                    (one, other) ->
                        one.aggregate().get().compareTo(other.aggregate().get()) < 0
                            ? other
                            : one));
    return largest.entrySet().stream()
        .map(
            of ->
                Sentence.of(
                        "buybacks.fact.largest",
                        of.getKey(),
                        name(of.getValue().issuer()),
                        quantity(of.getValue().aggregate().orElseThrow(), of.getKey()),
                        of.getValue().tradeDate())
                    .about(newestReport().orElseThrow(), of.getValue().issuer()))
        .toList();
  }

  /** A month as readers write it: year and month. */
  static YearMonth month(LocalDate day) {
    return YearMonth.from(day);
  }

  Cell link(String issuer) {
    return new Link(name(issuer), path(issuer));
  }

  static String path(String issuer) {
    return Family.ISSUER.of(issuer).path();
  }

  static Quantity number(BigDecimal value) {
    return Quantity.of(value, Unit.NUMBER);
  }

  static Cell figure(Optional<BigDecimal> value) {
    return Figure.of(value.map(BuybackParts::number));
  }

  static Cell money(BigDecimal amount, String currency) {
    return Figure.of(quantity(amount, currency));
  }

  /** Money with its currency, whichever it is. */
  static Quantity quantity(BigDecimal amount, String currency) {
    return Quantity.money(amount, currency);
  }

  /**
   * The currency in which a company keeps its books: the one of most of its periods, and not the US
   * dollar where both are told alike, for that is a translation for readers' convenience.
   */
  static String ownCurrency(List<Repurchase> periods) {
    return periods.stream()
        .collect(Collectors.groupingBy(Repurchase::currency, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(each -> !each.getKey().equals("USD")))
        .map(Map.Entry::getKey)
        .orElse("USD");
  }

  static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Programmes as cards: what is known in sentences, and how far budget and mandate are used. */
  TopicView.Programmes cards(List<ProgrammeState> states) {
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
                        state.executedAmount().map(paid -> quantity(paid, plan.currency())),
                        quantity(budget, plan.currency()),
                        state.percentOfBudget().map(part -> percent(part)))));
    plan.mandateShares()
        .ifPresent(
            most ->
                bars.add(
                    new TopicView.Programmes.Bar(
                        Sentence.of("programme.bar.mandate"),
                        state.executedShares().map(BuybackParts::number),
                        number(most),
                        state.percentOfMandate().map(part -> percent(part)))));
    List<Sentence> facts = new ArrayList<>();
    facts.add(Sentence.of("issuer.fact.conditions", plan.conditions()));
    progress(state).ifPresent(facts::add);
    paid(state).or(() -> cited(state)).ifPresent(facts::add);
    left(state).ifPresent(facts::add);
    binding(state).ifPresent(facts::add);
    return new TopicView.Programmes.Card(
        plan.id(),
        name(plan.issuer()),
        path(plan.issuer()),
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
    return buybacks.cited().stream()
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
                                quantity(each.amount(), each.currency()),
                                number(shares)))
                    .orElse(
                        Sentence.of(
                            "programme.fact.cited.amount",
                            each.from(),
                            each.to(),
                            quantity(each.amount(), each.currency())))
                    .about(each.issuer()));
  }

  private static Quantity percent(BigDecimal part) {
    return Quantity.of(rounded(part, 1), Unit.PERCENT);
  }

  /** What was paid of a budget, in a sentence; empty where it is not known. */
  static Optional<Sentence> paid(ProgrammeState state) {
    if (state.executedAmount().isEmpty() || state.percentOfBudget().isEmpty()) {
      return Optional.empty();
    }
    String key =
        state.reachedOn().isPresent()
            ? "programme.fact.reached"
            : state.atThisPace().isPresent() ? "programme.fact.pace" : "programme.fact.paid";
    String currency = state.programme().currency();
    return Optional.of(
        Sentence.of(
                key,
                state.witnessedOn().orElseThrow(),
                quantity(state.executedAmount().get(), currency),
                Quantity.of(rounded(state.percentOfBudget().get(), 2), Unit.PERCENT),
                state.reachedOn().or(state::atThisPace).orElse(state.witnessedOn().orElseThrow()))
            .about(state.programme().id(), state.programme().countsFrom()));
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
                number(rounded(breakEven, 2)),
                number(state.latestPrice().orElseThrow()))
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
                        "programme.fact.left", state.witnessedOn().orElseThrow(), number(shares))
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
                                    number(bought),
                                    Quantity.of(rounded(percent, 2), Unit.PERCENT))
                                .about(state.programme().id())));
  }

  /** Lines of the exchange's reports, newest day first. */
  TableView executions(List<BuybacksView.Line> lines, Sentence title, int shown) {
    return new TableOf<BuybacksView.Line>()
        .column(Executions.ISSUER, line -> link(line.execution().issuer()))
        .column(Executions.TRADE_DATE)
        .column(Executions.VENUE)
        .column(Executions.CURRENCY)
        .column(Executions.SHARES)
        .column(Executions.HIGH)
        .column(Executions.LOW)
        .column(Executions.PAID)
        .column(Executions.FOR_CANCELLATION)
        .column(Executions.TO_TREASURY)
        .column(Executions.MANDATE_SHARES)
        .column(Executions.MANDATE_PERCENT, line -> figure(line.execution().mandatePercent()))
        .column(Executions.ISSUE, BuybackParts::oddity)
        .table(
            "executions",
            title,
            List.of(Sentence.of("execution.table.note")),
            lines,
            shown,
            Executions.DATASET);
  }

  private static Cell oddity(BuybacksView.Line line) {
    return line.oddities().isEmpty()
        ? new TableView.Nothing()
        : new Words(Sentence.of("execution.odd." + line.oddities().get(0)));
  }

  private static Optional<Sentence> remark(Repurchase each) {
    return each.doubtful()
        ? Optional.of(Sentence.of("repurchase.doubtful"))
        : each.restated() ? Optional.of(Sentence.of("repurchase.restated")) : Optional.empty();
  }

  /**
   * Months of purchases, newest first.
   *
   * @param id the table's address on its page
   */
  TableView months(String id, List<PurchaseMonth> months, Sentence title) {
    TableOf<PurchaseMonth> table = new TableOf<>();
    boolean ofOne = months.stream().map(each -> each.row().issuer()).distinct().count() == 1;
    // On the page of one company its name says nothing; the filings stand there alone.
    if (!ofOne) {
      table.column(MonthlyPurchases.ISSUER, each -> link(each.row().issuer()));
    }
    table
        .column(MonthlyPurchases.START)
        .column(MonthlyPurchases.END)
        .column(MonthlyPurchases.SHARES)
        .column(MonthlyPurchases.UNDER_PROGRAMME)
        .column(MonthlyPurchases.AVERAGE)
        .figures(
            "month.column.paid",
            Unit.USD,
            each ->
                new Figure(
                    each.paid()
                        .map(sum -> quantity(Figures.canonical(sum, 0), each.row().currency())),
                    remark(each)))
        .column(MonthlyPurchases.REMAINING, each -> remaining(rest(each), Optional.empty()));
    if (ofOne) {
      table.column(MonthlyPurchases.FORM).column(MonthlyPurchases.FILED);
    }
    return table.table(
        id,
        title,
        List.of(Sentence.of("month.table.note")),
        months.stream()
            .sorted(
                Comparator.comparing((PurchaseMonth month) -> month.span().end())
                    .reversed()
                    .thenComparing(month -> month.row().issuer()))
            .toList(),
        MOST_ROWS,
        MonthlyPurchases.DATASET);
  }

  private static Optional<Sentence> remark(PurchaseMonth month) {
    return month.oddities().stream()
        .findFirst()
        .map(oddity -> Sentence.of("month.odd." + oddity.token()));
  }

  /**
   * What may yet be bought: money as the column's figure, shares as a remark, for a column is of
   * one unit.
   *
   * @param remark what else is to be said of it
   */
  private static Cell remaining(Optional<Quantity> rest, Optional<Sentence> remark) {
    return rest.filter(of -> !of.unit().isMoney())
        .map(
            shares ->
                new Figure(
                    Optional.empty(), Optional.of(Sentence.of("month.remaining.shares", shares))))
        .orElseGet(() -> new Figure(rest, rest.flatMap(of -> remark)));
  }

  /** What may yet be bought, as its row prints it: money or shares. */
  private static Optional<Quantity> rest(PurchaseMonth month) {
    return month
        .row()
        .remaining()
        .map(
            rest ->
                rest.in() == In.AMOUNT
                    ? quantity(rest.value(), month.row().currency())
                    : number(rest.value()));
  }

  /** What boards allowed, newest first, with what monthly tables tell since. */
  TableView allowances(List<AllowanceState> allowances) {
    TableOf<AllowanceState> table = new TableOf<>();
    if (allowances.stream().map(each -> each.allowed().issuer()).distinct().count() > 1) {
      table.column(UnitedStatesProgrammes.ISSUER, each -> link(each.allowed().issuer()));
    }
    return table
        .column(UnitedStatesProgrammes.ANNOUNCED_ON)
        .column(
            UnitedStatesProgrammes.AMOUNT,
            each ->
                new Figure(
                    Optional.of(quantity(each.allowed().amount(), each.allowed().currency())),
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
                remaining(
                    each.remaining().flatMap(BuybackParts::rest),
                    each.remaining()
                        .map(month -> Sentence.of("allowance.as-of", month.span().end()))))
        .column(
            UnitedStatesProgrammes.USED,
            each -> Figure.of(each.used().map(sum -> quantity(sum, each.allowed().currency()))))
        .column(
            UnitedStatesProgrammes.BOUGHT,
            each ->
                new Figure(
                    each.bought().map(sum -> quantity(Figures.canonical(sum, 0), "USD")),
                    each.boughtTo()
                        .map(
                            to ->
                                Sentence.of("allowance.months", each.months(), to)
                                    .about(each.allowed().issuer(), each.allowed().announcedOn()))))
        .column(Authorisations.SOURCE.of(AllowanceState::allowed))
        .table(
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

  private static Sentence about(AllowanceState state, Sentence said) {
    return said.about(
        state.allowed().issuer(),
        state.allowed().announcedOn(),
        state.allowed().amount().toPlainString());
  }

  /** Programmes of a US company as cards: what is allowed, used where it can be said, remains. */
  TopicView.Programmes allowed(List<AllowanceState> states) {
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
                            rest(month).orElseThrow()))));
    return new TopicView.Programmes.Card(
        "allowed-" + allowed.announcedOn() + "-" + allowed.amount().toPlainString(),
        name(allowed.issuer()),
        path(allowed.issuer()),
        Sentence.of("us-programme.title", quantity(allowed.amount(), allowed.currency())),
        day ? Optional.of(allowed.firstDay()) : Optional.empty(),
        standing(state).orElse(Sentence.of("us-programme.status.not-said")),
        List.of(
            new TopicView.Programmes.Bar(
                Sentence.of("us-programme.bar"),
                state.used().map(used -> quantity(used, allowed.currency())),
                quantity(allowed.amount(), allowed.currency()),
                state.used().map(used -> percent(used, allowed.amount())))),
        facts,
        allowed.source());
  }

  private static Quantity percent(BigDecimal part, BigDecimal whole) {
    return Quantity.of(
        part.multiply(new BigDecimal(100)).divide(whole, 1, RoundingMode.HALF_UP), Unit.PERCENT);
  }

  /**
   * What was paid by period, newest first.
   *
   * @param id the table's address on its page
   * @param shown how many of them the page shows
   */
  TableView repurchases(String id, List<Repurchase> repurchases, Sentence title, int shown) {
    TableOf<Repurchase> table = new TableOf<>();
    if (repurchases.stream().map(Repurchase::issuer).distinct().count() > 1) {
      table.column(Repurchases.ISSUER, each -> link(each.issuer()));
    }
    return table
        .column(Repurchases.START)
        .column(Repurchases.END)
        .column(
            Repurchases.KIND,
            each -> new Words(Sentence.of("repurchase.kind." + each.kind().token())))
        .column(
            Repurchases.AMOUNT,
            each -> new Figure(Optional.of(quantity(each.amount(), each.currency())), remark(each)))
        .column(Repurchases.FILED)
        .column(Repurchases.ACCESSION)
        .table(
            id,
            title,
            List.of(Sentence.of("repurchase.table.note")),
            repurchases.stream()
                .sorted(
                    Comparator.comparing(Repurchase::end)
                        .reversed()
                        .thenComparing(Repurchase::issuer)
                        .thenComparing(Repurchase::start))
                .toList(),
            shown,
            Repurchases.DATASET);
  }
}
