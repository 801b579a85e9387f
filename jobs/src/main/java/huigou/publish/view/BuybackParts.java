package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.buyback.Authorisation;
import huigou.model.buyback.Execution;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.Repurchase;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Link;
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Words;
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
    return "issuers/" + issuer + "/";
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
    List<List<Cell>> rows =
        states.stream()
            .map(
                state -> {
                  Programme plan = state.programme();
                  return List.of(
                      link(plan.issuer()),
                      Words.of(plan.title()),
                      new Day(plan.announcedOn()),
                      new Name(plan.currency()),
                      plan.budget()
                          .map(budget -> money(budget, plan.currency()))
                          .orElse(Figure.of(Optional.empty())),
                      figure(plan.mandateShares()),
                      figure(plan.mandateBase()),
                      figure(state.executedShares()),
                      figure(state.percentOfMandate()),
                      notPrinted(state.executedAmount()),
                      notPrinted(state.percentOfBudget()),
                      figure(state.breakEven()),
                      figure(state.latestPrice()),
                      figure(state.sharesLeft()),
                      figure(state.budgetInShares()),
                      token("programme.binding.", state.binding()),
                      token("programme.fate.", state.fate()),
                      token("programme.status.", state.status()));
                })
            .toList();
    return new TableView(
        "programmes",
        Sentence.of("programme.table"),
        List.of(Sentence.of("programme.table.note")),
        List.of(
            Column.words("buybacks.column.issuer"),
            Column.words("programme.column.plan"),
            Column.words("programme.column.announced"),
            Column.words("buybacks.column.currency"),
            Column.figures("programme.column.budget", Unit.NUMBER),
            Column.figures("programme.column.mandate", Unit.NUMBER),
            Column.figures("programme.column.base", Unit.NUMBER),
            Column.figures("programme.column.bought", Unit.NUMBER),
            Column.figures("programme.column.of-mandate", Unit.PERCENT),
            Column.figures("programme.column.paid", Unit.NUMBER),
            Column.figures("programme.column.of-budget", Unit.PERCENT),
            Column.figures("programme.column.break-even", Unit.NUMBER),
            Column.figures("programme.column.price", Unit.NUMBER),
            Column.figures("programme.column.left", Unit.NUMBER),
            Column.figures("programme.column.budget-shares", Unit.NUMBER),
            Column.words("programme.column.binding"),
            Column.words("programme.column.fate"),
            Column.words("programme.column.status")),
        rows,
        MOST_ROWS,
        Optional.of("data/buyback-programmes.csv"));
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
    List<List<Cell>> rows = lines.stream().map(this::row).toList();
    return new TableView(
        "executions",
        title,
        List.of(Sentence.of("execution.table.note")),
        List.of(
            Column.words("buybacks.column.issuer"),
            Column.words("execution.column.traded"),
            Column.words("execution.column.venue"),
            Column.words("buybacks.column.currency"),
            Column.figures("execution.column.shares", Unit.NUMBER),
            Column.figures("execution.column.high", Unit.NUMBER),
            Column.figures("execution.column.low", Unit.NUMBER),
            Column.figures("execution.column.paid", Unit.NUMBER),
            Column.figures("execution.column.cancel", Unit.NUMBER),
            Column.figures("execution.column.treasury", Unit.NUMBER),
            Column.figures("execution.column.mandate", Unit.NUMBER),
            Column.figures("execution.column.percent", Unit.PERCENT),
            Column.words("execution.column.remark")),
        rows,
        MOST_ROWS,
        Optional.of("data/buyback-executions.csv"));
  }

  private List<Cell> row(BuybacksView.Line line) {
    Execution each = line.execution();
    return List.of(
        link(each.issuer()),
        new Day(each.tradeDate()),
        new Name(each.venue()),
        new Name(each.currency()),
        Figure.of(number(each.shares())),
        Figure.of(number(each.high())),
        figure(each.low()),
        figure(each.aggregate()),
        figure(each.forCancellation()),
        figure(each.toTreasury()),
        figure(each.mandateShares()),
        figure(each.mandatePercent()),
        line.oddities().isEmpty()
            ? new Name("")
            : new Words(Sentence.of("execution.odd." + line.oddities().get(0))));
  }

  private static Optional<Sentence> remark(Repurchase each) {
    return each.doubtful()
        ? Optional.of(Sentence.of("repurchase.doubtful"))
        : each.restated() ? Optional.of(Sentence.of("repurchase.restated")) : Optional.empty();
  }

  /** Authorisations, newest first. */
  TableView authorisations(List<Authorisation> authorisations) {
    List<List<Cell>> rows =
        authorisations.stream()
            .sorted(
                Comparator.comparing(Authorisation::announcedOn)
                    .reversed()
                    .thenComparing(Authorisation::issuer))
            .map(
                each ->
                    List.of(
                        link(each.issuer()),
                        new Name(each.announcedOn()),
                        money(each.amount(), each.currency()),
                        new Words(
                            Sentence.of(
                                each.atLeast() ? "authorisation.at-least" : "authorisation.exact")),
                        new Name(each.kind()),
                        (Cell) new Name(each.source())))
            .toList();
    return new TableView(
        "authorisations",
        Sentence.of("authorisation.table"),
        List.of(Sentence.of("authorisation.table.note")),
        List.of(
            Column.words("buybacks.column.issuer"),
            Column.words("programme.column.announced"),
            Column.figures("buybacks.column.amount", Unit.USD),
            Column.words("authorisation.column.bound"),
            Column.words("authorisation.column.kind"),
            Column.words("buybacks.column.source")),
        rows,
        MOST_ROWS,
        Optional.of("data/authorisations.csv"));
  }

  /**
   * What was paid by period, newest first.
   *
   * @param id the table's address on its page
   */
  TableView repurchases(String id, List<Repurchase> repurchases, Sentence title) {
    List<List<Cell>> rows =
        repurchases.stream()
            .sorted(
                Comparator.comparing(Repurchase::end)
                    .reversed()
                    .thenComparing(Repurchase::issuer)
                    .thenComparing(Repurchase::start))
            .map(
                each ->
                    List.of(
                        link(each.issuer()),
                        new Day(each.start()),
                        new Day(each.end()),
                        new Words(Sentence.of("repurchase.kind." + each.kind().token())),
                        new Figure(
                            Optional.of(quantity(each.amount(), each.currency())), remark(each)),
                        new Day(each.filed()),
                        (Cell) new Name(each.accession())))
            .toList();
    return new TableView(
        id,
        title,
        List.of(Sentence.of("repurchase.table.note")),
        List.of(
            Column.words("buybacks.column.issuer"),
            Column.words("repurchase.column.start"),
            Column.words("repurchase.column.end"),
            Column.words("repurchase.column.period"),
            Column.figures("buybacks.column.amount", Unit.USD),
            Column.words("repurchase.column.filed"),
            Column.words("repurchase.column.accession")),
        rows,
        MOST_ROWS,
        Optional.of("data/repurchases.csv"));
  }
}
