package huigou.publish.view;

import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Figures;
import huigou.model.series.Unit;
import huigou.model.view.BuybacksView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Executions;
import huigou.publish.dataset.MarketTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages about buybacks: what is planned, what Hong Kong reports, what the US announces. */
final class BuybacksAssembler {

  private static final int LARGEST = 10;
  private static final int MOST_ROWS = 250;

  private final BuybackParts parts;
  private final BuybacksView buybacks;
  private final MarketTotalCharts charts;

  BuybacksAssembler(BuybackParts parts) {
    this.parts = parts;
    this.buybacks = parts.buybacks();
    this.charts = new MarketTotalCharts(buybacks.totals());
  }

  /** The page of both markets, then one a market. */
  List<TopicView> topics() {
    return List.of(overview(), hongKong(), unitedStates());
  }

  private TopicView overview() {
    List<Sentence> facts = new ArrayList<>();
    buybacks
        .programmes()
        .forEach(
            state -> {
              Sentence name =
                  Sentence.of(
                      "buybacks.fact.programme",
                      parts.name(state.programme().issuer()),
                      state.programme().title());
              BuybackParts.progress(state)
                  .ifPresent(said -> facts.add(Sentence.of("buybacks.fact.of", name, said)));
            });
    reported().ifPresent(facts::add);
    threshold().ifPresent(facts::add);
    List<TopicView.Section> sections = new ArrayList<>();
    sections.add(new TopicView.Table(parts.programmes(buybacks.programmes())));
    sections.add(new TopicView.Table(largest()));
    sections.add(new TopicView.Table(years()));
    return new TopicView(StandingPage.BUYBACKS, facts, sections);
  }

  private Optional<LocalDate> newestReport() {
    return buybacks.lines().stream()
        .flatMap(line -> line.execution().reportedOn().stream())
        .max(Comparator.naturalOrder());
  }

  private List<BuybacksView.Line> newestLines() {
    Optional<LocalDate> newest = newestReport();
    return buybacks.lines().stream()
        .filter(line -> newest.isPresent() && line.execution().reportedOn().equals(newest))
        .toList();
  }

  /** Those of which nothing is counted twice. */
  private List<BuybacksView.Line> newestCounting() {
    return newestLines().stream().filter(line -> line.reported().counts()).toList();
  }

  private Optional<Sentence> reported() {
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

  /** The day of the year on which the running total first reached a trillion. */
  private Optional<Sentence> threshold() {
    return buybacks.totals().stream()
        .filter(total -> total.measure().equals(MarketTotalCharts.ANNOUNCED))
        .filter(total -> !total.isForecast())
        .filter(total -> total.amount().compareTo(MarketTotalCharts.MARK) >= 0)
        .min(
            Comparator.comparing((MarketTotal total) -> total.asOf().getYear())
                .reversed()
                .thenComparing(MarketTotal::asOf))
        .map(
            total ->
                Sentence.of(
                    "buybacks.fact.trillion",
                    total.publisher(),
                    total.asOf(),
                    total.asOf().getDayOfYear(),
                    String.valueOf(total.asOf().getYear())));
  }

  private TableView largest() {
    return new TableOf<Execution>()
        .words("buybacks.column.issuer", each -> parts.link(each.issuer()))
        .words("execution.column.traded", each -> new Day(each.tradeDate()))
        .figures(
            "execution.column.paid",
            Unit.HKD,
            each -> BuybackParts.money(each.aggregate().orElseThrow(), each.currency()))
        .figures(
            "execution.column.shares",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(each.shares())))
        .table(
            "largest",
            Sentence.of("buybacks.table.largest"),
            List.of(Sentence.of("buybacks.table.largest.note")),
            newestCounting().stream()
                .map(BuybacksView.Line::execution)
                .filter(each -> each.currency().equals("HKD") && each.aggregate().isPresent())
                .filter(each -> !each.aggregateIsImpossible())
                .sorted(
                    Comparator.comparing((Execution each) -> each.aggregate().orElseThrow())
                        .reversed()
                        .thenComparing(Execution::key))
                .limit(LARGEST)
                .toList(),
            LARGEST,
            Executions.DATASET);
  }

  /** The newest fiscal year of each company that files. */
  private TableView years() {
    Map<String, Repurchase> newest = new TreeMap<>();
    Map<String, String> currencies = new HashMap<>();
    for (Repurchase each : buybacks.repurchases()) {
      boolean own =
          each.currency().equals(currencies.computeIfAbsent(each.issuer(), this::ownCurrency));
      if (each.kind() == PeriodKind.YEAR && own && !each.doubtful()) {
        newest.merge(
            each.issuer(), each, (one, other) -> other.end().isAfter(one.end()) ? other : one);
      }
    }
    return parts.repurchases(
        "years", List.copyOf(newest.values()), Sentence.of("buybacks.table.years"));
  }

  private String ownCurrency(String issuer) {
    return BuybackParts.ownCurrency(
        buybacks.repurchases().stream().filter(each -> each.issuer().equals(issuer)).toList());
  }

  private TopicView hongKong() {
    List<BuybacksView.Line> newest = newestLines();
    List<Sentence> facts = new ArrayList<>();
    reported().ifPresent(facts::add);
    long odd = newest.stream().filter(line -> !line.oddities().isEmpty()).count();
    if (odd > 0) {
      facts.add(Sentence.of("hong-kong.fact.odd", odd).about(newestReport().orElseThrow()));
    }
    List<TopicView.Section> sections = new ArrayList<>();
    sections.add(new TopicView.Table(byCurrency(newestCounting())));
    sections.add(
        new TopicView.Table(
            parts.executions(
                buybacks.lines().stream()
                    .sorted(
                        Comparator.comparing(
                                (BuybacksView.Line line) -> line.execution().tradeDate())
                            .reversed()
                            .thenComparing(line -> line.execution().issuer())
                            .thenComparing(BuybacksView.Line::line))
                    .toList(),
                Sentence.of("execution.table"))));
    return new TopicView(StandingPage.HONG_KONG, facts, sections);
  }

  private static TableView byCurrency(List<BuybacksView.Line> lines) {
    Map<String, List<Execution>> currencies =
        lines.stream()
            .map(BuybacksView.Line::execution)
            .collect(Collectors.groupingBy(Execution::currency, TreeMap::new, Collectors.toList()));
    return new TableOf<Map.Entry<String, List<Execution>>>()
        .words("buybacks.column.currency", of -> new Name(of.getKey()))
        .figures(
            "hong-kong.column.lines",
            Unit.NUMBER,
            of -> BuybackParts.figure(Optional.of(BigDecimal.valueOf(of.getValue().size()))))
        .figures("execution.column.paid", Unit.NUMBER, of -> paid(of.getValue()))
        .table(
            "currencies",
            Sentence.of("hong-kong.table.currencies"),
            List.of(Sentence.of("hong-kong.table.currencies.note")),
            List.copyOf(currencies.entrySet()),
            currencies.size(),
            Executions.DATASET);
  }

  private static Cell paid(List<Execution> executions) {
    return BuybackParts.figure(
        executions.stream()
            .flatMap(each -> each.aggregate().stream())
            .reduce(BigDecimal::add)
            .map(sum -> Figures.canonical(sum, 0)));
  }

  private TopicView unitedStates() {
    List<Sentence> facts = new ArrayList<>();
    threshold().ifPresent(facts::add);
    buybacks.authorisations().stream()
        .filter(each -> each.currency().equals("USD"))
        .max(Comparator.comparing(Authorisation::amount).thenComparing(Authorisation::announcedOn))
        .ifPresent(
            each ->
                facts.add(
                    Sentence.of(
                            "united-states.fact.largest",
                            parts.name(each.issuer()),
                            BuybackParts.quantity(each.amount(), each.currency()),
                            each.announcedOn())
                        .about(each.issuer())));
    List<TopicView.Section> sections = new ArrayList<>();
    charts.announced().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(parts.authorisations(buybacks.authorisations())));
    charts.completed().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(totals()));
    sections.add(
        new TopicView.Table(
            parts.repurchases(
                "repurchases", buybacks.repurchases(), Sentence.of("repurchase.table"))));
    return new TopicView(StandingPage.UNITED_STATES, facts, sections);
  }

  private TableView totals() {
    return new TableOf<MarketTotal>()
        .column(MarketTotals.AS_OF)
        .column(MarketTotals.PUBLISHER)
        .column(
            MarketTotals.MEASURE, each -> new Words(Sentence.of("total.measure." + each.measure())))
        .column(
            MarketTotals.AMOUNT,
            each ->
                new Figure(
                    Optional.of(BuybackParts.quantity(each.amount(), "USD")),
                    each.atLeast()
                        ? Optional.of(Sentence.of("authorisation.at-least"))
                        : Optional.empty()))
        .column(MarketTotals.STATUS, each -> new Words(status(each)))
        .column(MarketTotals.STATED_ON)
        .column(MarketTotals.SOURCE)
        .table(
            "totals",
            Sentence.of("total.table"),
            List.of(Sentence.of("total.table.note")),
            buybacks.totals().stream()
                .sorted(
                    Comparator.comparing(MarketTotal::asOf)
                        .reversed()
                        .thenComparing(MarketTotal::publisher)
                        .thenComparing(MarketTotal::measure)
                        .thenComparing(MarketTotal::statedOn))
                .toList(),
            MOST_ROWS,
            MarketTotals.DATASET);
  }

  /** Whether it is preliminary, final, cited or a forecast; of a forecast also its condition. */
  private static Sentence status(MarketTotal total) {
    Sentence status = Sentence.of("total.status." + total.status());
    return total
        .condition()
        .map(condition -> Sentence.of("total.status.conditional", status, condition))
        .orElse(status);
  }
}
