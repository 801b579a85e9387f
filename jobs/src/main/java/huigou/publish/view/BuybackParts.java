package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SourceEntry;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Document;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Link;
import huigou.model.view.TableView.Name;
import huigou.publish.dataset.Executions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages about buybacks have in common: issuers by name, lines of the newest report. */
final class BuybackParts {

  /** Where the SEC keeps what companies file, by their numbers. */
  private static final String FILINGS = "https://www.sec.gov/Archives/edgar/data/";

  /** Currencies of which the messages have the name. */
  static final Set<String> CURRENCIES = Set.of("USD", "HKD", "CNY", "GBP", "EUR");

  private final Catalogue catalogue;
  private final BuybacksView buybacks;
  private final OfIssuer own;
  private final CompanyNames names;

  /**
   * @param listedName the name under which an issuer is listed, where it is
   */
  BuybackParts(
      Catalogue catalogue, BuybacksView buybacks, Function<String, Optional<String>> listedName) {
    this.catalogue = catalogue;
    this.buybacks = buybacks;
    this.own = new OfIssuer(buybacks);
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

  /** The same issuer by issuer. */
  OfIssuer own() {
    return own;
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
            buybacks.unitedStates().filed().stream().map(FiledAmount::issuer),
            buybacks.operating().stream().map(each -> each.issuer()),
            buybacks.unitedStates().months().stream().map(each -> each.row().issuer()),
            buybacks.cited().stream().map(each -> each.issuer()))
        .flatMap(ids -> ids)
        .distinct()
        .sorted()
        .toList();
  }

  /** Names of the catalogue's issuers of which the edition knows nothing. */
  List<Localised> followedWithout() {
    Set<String> known = Set.copyOf(issuers());
    return catalogue.issuers().all().stream()
        .filter(issuer -> !known.contains(issuer.id()))
        .map(Issuer::name)
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

  static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The number of a filing, leading to its documents where the company's own number is known. */
  Cell filing(String issuer, String number) {
    return find(issuer)
        .flatMap(known -> known.ciks().stream().findFirst())
        .filter(company -> number.matches("\\d{10}-\\d\\d-\\d{6}"))
        .<Cell>map(
            company ->
                new Document(
                    number,
                    "en",
                    Optional.of(
                        FILINGS
                            + company.replaceFirst("^0+", "")
                            + "/"
                            + number.replace("-", "")
                            + "/"
                            + number
                            + "-index.htm")))
        .orElseGet(() -> Name.of(Optional.of(number)));
  }

  /**
   * Lines of the exchange's reports, newest day first, of what is read; their file has the rest.
   */
  TableView executions(List<BuybacksView.Line> lines, Sentence title, int shown) {
    return new TableOf<BuybacksView.Line>()
        .telling(Executions.ISSUER, line -> link(line.execution().issuer()))
        .column(Executions.TRADE_DATE)
        .telling(
            Executions.VENUE, line -> TableView.Words.of(Localised.same(line.execution().venue())))
        .column(Executions.SHARES)
        .column(Executions.HIGH)
        .column(Executions.LOW)
        .column(Executions.PAID, BuybackParts::paid)
        .column(Executions.TO_TREASURY)
        .column(Executions.MANDATE_PERCENT, line -> figure(line.execution().mandatePercent()))
        .table(
            "executions",
            title,
            List.of(Sentence.of("execution.table.note")),
            lines,
            shown,
            Executions.DATASET);
  }

  /**
   * What was paid, with its currency, in which prices of the line are too, and what is odd about
   * the line.
   */
  private static Cell paid(BuybacksView.Line line) {
    Execution execution = line.execution();
    return new Figure(
        execution.aggregate().map(paid -> quantity(paid, execution.currency())),
        line.oddities().stream().findFirst().map(odd -> Sentence.of("execution.odd." + odd)));
  }
}
