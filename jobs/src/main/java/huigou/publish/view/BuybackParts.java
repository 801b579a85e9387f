package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.Authorisation;
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
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Words;
import huigou.publish.dataset.Authorisations;
import huigou.publish.dataset.Executions;
import huigou.publish.dataset.Programmes;
import huigou.publish.dataset.Repurchases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Function<String, Optional<String>> listedName;

  /** Names under which issuers were reported, the first one of each. */
  private final Map<String, String> reported = new HashMap<>();

  /**
   * @param listedName the name under which an issuer is listed, where it is
   */
  BuybackParts(
      Catalogue catalogue, BuybacksView buybacks, Function<String, Optional<String>> listedName) {
    this.listedName = listedName;
    this.catalogue = catalogue;
    this.buybacks = buybacks;
    for (BuybacksView.Line line : buybacks.lines()) {
      reported.putIfAbsent(line.execution().issuer(), line.execution().name());
    }
    for (Authorisation each : buybacks.authorisations()) {
      reported.putIfAbsent(each.issuer(), each.company());
    }
  }

  BuybacksView buybacks() {
    return buybacks;
  }

  Optional<Issuer> find(String issuer) {
    return catalogue.issuers().find(issuer);
  }

  /** The catalogue's name; else the one under which it was reported, the same in every language. */
  Localised name(String issuer) {
    return find(issuer).map(Issuer::name).orElseGet(() -> reportedName(issuer));
  }

  private Localised reportedName(String issuer) {
    String name =
        Optional.ofNullable(reported.get(issuer)).or(() -> listedName.apply(issuer)).orElse(issuer);
    return Localised.same(name);
  }

  /** Every issuer of which the edition knows anything, by id. */
  List<String> issuers() {
    return Stream.of(
            buybacks.lines().stream().map(line -> line.execution().issuer()),
            buybacks.returns().stream().map(each -> each.issuer()),
            buybacks.programmes().stream().map(state -> state.programme().issuer()),
            buybacks.authorisations().stream().map(Authorisation::issuer),
            buybacks.repurchases().stream().map(Repurchase::issuer),
            buybacks.operating().stream().map(each -> each.issuer()))
        .flatMap(ids -> ids)
        .distinct()
        .sorted()
        .toList();
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

  private static Cell token(String prefix, Enum<?> value) {
    return new Words(Sentence.of(prefix + value.name().toLowerCase(Locale.ROOT)));
  }

  /** Where programmes stand, one row each. */
  TableView programmes(List<ProgrammeState> states) {
    return new TableOf<ProgrammeState>()
        .column(Programmes.ISSUER, state -> link(state.programme().issuer()))
        .column(Programmes.ID, state -> Words.of(state.programme().title()))
        .column(Programmes.ANNOUNCED_ON)
        .column(Programmes.CURRENCY)
        .column(Programmes.BUDGET, BuybackParts::budget)
        .column(Programmes.MANDATE_SHARES)
        .column(Programmes.MANDATE_BASE)
        .column(Programmes.EXECUTED_SHARES)
        .column(Programmes.PERCENT_OF_MANDATE, state -> figure(state.percentOfMandate()))
        .column(Programmes.EXECUTED_AMOUNT, state -> notPrinted(state.executedAmount()))
        .column(Programmes.PERCENT_OF_BUDGET, state -> notPrinted(state.percentOfBudget()))
        .column(Programmes.BREAK_EVEN)
        .figures("programme.column.price", Unit.NUMBER, state -> figure(state.latestPrice()))
        .figures("programme.column.left", Unit.NUMBER, state -> figure(state.sharesLeft()))
        .figures(
            "programme.column.budget-shares", Unit.NUMBER, state -> figure(state.budgetInShares()))
        .column(Programmes.BINDING, state -> token("programme.binding.", state.binding()))
        .column(Programmes.FATE, state -> token("programme.fate.", state.fate()))
        .column(Programmes.STATUS, state -> token("programme.status.", state.status()))
        .table(
            "programmes",
            Sentence.of("programme.table"),
            List.of(Sentence.of("programme.table.note")),
            states,
            MOST_ROWS,
            Programmes.DATASET);
  }

  private static Cell budget(ProgrammeState state) {
    Programme plan = state.programme();
    return Figure.of(plan.budget().map(budget -> quantity(budget, plan.currency())));
  }

  private static Cell notPrinted(Optional<BigDecimal> value) {
    return new Figure(
        value.map(BuybackParts::number),
        value.isPresent()
            ? Optional.empty()
            : Optional.of(Sentence.of("programme.remark.not-printed")));
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
  TableView executions(List<BuybacksView.Line> lines, Sentence title) {
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
            MOST_ROWS,
            Executions.DATASET);
  }

  private static Cell oddity(BuybacksView.Line line) {
    return line.oddities().isEmpty()
        ? new Name("")
        : new Words(Sentence.of("execution.odd." + line.oddities().get(0)));
  }

  private static Optional<Sentence> remark(Repurchase each) {
    return each.doubtful()
        ? Optional.of(Sentence.of("repurchase.doubtful"))
        : each.restated() ? Optional.of(Sentence.of("repurchase.restated")) : Optional.empty();
  }

  /** Authorisations, newest first. */
  TableView authorisations(List<Authorisation> authorisations) {
    return new TableOf<Authorisation>()
        .column(Authorisations.ISSUER, each -> link(each.issuer()))
        .column(Authorisations.ANNOUNCED_ON)
        .column(Authorisations.AMOUNT)
        .column(
            Authorisations.AT_LEAST,
            each ->
                new Words(
                    Sentence.of(each.atLeast() ? "authorisation.at-least" : "authorisation.exact")))
        .column(Authorisations.KIND)
        .column(Authorisations.SOURCE)
        .table(
            "authorisations",
            Sentence.of("authorisation.table"),
            List.of(Sentence.of("authorisation.table.note")),
            authorisations.stream()
                .sorted(
                    Comparator.comparing(Authorisation::announcedOn)
                        .reversed()
                        .thenComparing(Authorisation::issuer))
                .toList(),
            MOST_ROWS,
            Authorisations.DATASET);
  }

  /**
   * What was paid by period, newest first.
   *
   * @param id the table's address on its page
   */
  TableView repurchases(String id, List<Repurchase> repurchases, Sentence title) {
    return new TableOf<Repurchase>()
        .column(Repurchases.ISSUER, each -> link(each.issuer()))
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
            MOST_ROWS,
            Repurchases.DATASET);
  }
}
