package huigou.publish.view;

import huigou.model.buyback.CompletedQuarter;
import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Figures;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.CompletedQuarters;
import huigou.publish.dataset.Executions;
import huigou.publish.dataset.MarketPurchases;
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
import java.util.stream.Stream;

/** The pages about buybacks: what is planned, what Hong Kong reports, what the US announces. */
final class BuybacksAssembler {

  private static final int LARGEST = 10;
  private static final int MOST_ROWS = 250;

  /** The page of a market shows the newest; the companies' own pages show more. */
  private static final int PERIODS = 40;

  private static final int QUARTERS = 24;

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
    return List.of(overview(), new HongKongAssembler(parts).topic(), unitedStates());
  }

  private TopicView overview() {
    List<Sentence> facts = new ArrayList<>();
    parts.reported().ifPresent(facts::add);
    facts.addAll(parts.largestByCurrency());
    HongKongAssembler.mostOfYear(buybacks).map(this::mostOfYear).ifPresent(facts::add);
    newestMonth().ifPresent(facts::add);
    buybacks
        .programmes()
        .forEach(
            state -> {
              Sentence name =
                  Sentence.of(
                      "buybacks.fact.programme",
                      parts.name(state.programme().issuer()),
                      state.programme().title());
              ProgrammeCards.paid(state)
                  .or(() -> ProgrammeCards.progress(state))
                  .ifPresent(said -> facts.add(Sentence.of("buybacks.fact.of", name, said)));
            });
    threshold().ifPresent(facts::add);
    List<TopicView.Section> sections = new ArrayList<>();
    Stream.of(months(), new HongKongAssembler(parts).months(), charts.completed())
        .flatMap(Optional::stream)
        .forEach(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new ProgrammeCards(parts).of(newestFirst(buybacks.programmes())));
    sections.add(new TopicView.Table(largest()));
    sections.add(new TopicView.Table(years()));
    sections.add(new TopicView.Table(new BuybackCoverage(parts).table()));
    return new TopicView(StandingPage.BUYBACKS, facts, sections);
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
                    Localised.same(total.publisher()),
                    total.asOf(),
                    total.asOf().getDayOfYear(),
                    String.valueOf(total.asOf().getYear())));
  }

  private static List<ProgrammeState> newestFirst(List<ProgrammeState> states) {
    return states.stream()
        .sorted(
            Comparator.comparing((ProgrammeState state) -> state.programme().announcedOn())
                .reversed())
        .toList();
  }

  private Sentence mostOfYear(IssuerPurchase most) {
    return Sentence.of(
            "buybacks.fact.year",
            String.valueOf(most.from().getYear()),
            parts.name(most.issuer()),
            BuybackParts.quantity(most.amount(), most.currency()),
            most.days())
        .about(most.issuer(), most.from());
  }

  /** Months of which the tables of most companies at hand tell. */
  private List<MarketPurchase> told() {
    List<MarketPurchase> months =
        buybacks.purchases().stream()
            .filter(sum -> sum.market() == Market.US && sum.span() == MarketPurchase.Span.MONTH)
            .toList();
    int most = months.stream().mapToInt(sum -> sum.coverage().followed()).max().orElse(0);
    return months.stream().filter(sum -> sum.coverage().followed() * 4 >= most * 3).toList();
  }

  private Optional<MarketPurchase> lastTold() {
    return told().stream().max(Comparator.comparing(MarketPurchase::from));
  }

  /** The key figures for the front page. */
  Optional<TableView> keys() {
    return new BuybackKeys(buybacks, lastTold()).table();
  }

  private Optional<Sentence> newestMonth() {
    return lastTold()
        .map(
            sum ->
                Sentence.of(
                        "united-states.fact.month",
                        sum.coverage().followed(),
                        BuybackParts.month(sum.from()),
                        sum.issuers(),
                        BuybackParts.quantity(sum.amount(), sum.currency()))
                    .about(sum.from()));
  }

  /** A bar a month, of months that most companies at hand tell of. */
  private Optional<ChartView> months() {
    Map<LocalDate, MarketPurchase> byMonth = new TreeMap<>();
    told().forEach(sum -> byMonth.put(sum.from(), sum));
    if (byMonth.size() < MarketTotalCharts.FEWEST) {
      return Optional.empty();
    }
    MarketPurchase top =
        byMonth.values().stream().max(Comparator.comparing(MarketPurchase::amount)).orElseThrow();
    List<LocalDate> dates = List.copyOf(byMonth.keySet());
    return Optional.of(
        new ChartView(
            "us-months",
            Sentence.of(
                    "united-states.chart.months",
                    top.issuers(),
                    BuybackParts.quantity(top.amount(), top.currency()),
                    BuybackParts.month(top.from()),
                    top.coverage().followed())
                .about(top.from()),
            Sentence.of("united-states.chart.months.subtitle"),
            Unit.USD,
            dates,
            List.of(
                new ChartView.Bars(
                    "lead",
                    Sentence.of("united-states.layer.months"),
                    byMonth.values().stream().map(MarketPurchase::amount).toList())),
            true,
            StandingPage.UNITED_STATES.address("by-month"),
            MarketPurchases.DATASET.path(),
            parts.tellers(FactKind.MONTHLY_PURCHASE)));
  }

  /** What the companies whose tables are at hand paid, month by month, and how many they are. */
  private TableView byMonth() {
    List<MarketPurchase> months =
        told().stream().sorted(Comparator.comparing(MarketPurchase::from).reversed()).toList();
    return new TableOf<MarketPurchase>()
        .words(
            "purchases.column.month",
            each -> new TableView.Name(BuybackParts.month(each.from()).toString()))
        .figures(
            "purchases.column.telling",
            Unit.NUMBER,
            each ->
                BuybackParts.figure(Optional.of(BigDecimal.valueOf(each.coverage().followed()))))
        .figures(
            "purchases.column.issuers",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(BigDecimal.valueOf(each.issuers()))))
        .figures(
            "execution.column.shares",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(each.shares())))
        .figures(
            "purchases.column.amount",
            Unit.USD,
            each -> BuybackParts.money(each.amount(), each.currency()))
        .table(
            "by-month",
            Sentence.of("united-states.table.months"),
            List.of(Sentence.of("united-states.table.months.note")),
            months,
            months.size(),
            MarketPurchases.DATASET);
  }

  /** The newest month that each company's tables tell of. */
  private TableView companies() {
    Map<String, PurchaseMonth> newest = new TreeMap<>();
    buybacks
        .unitedStates()
        .months()
        .forEach(
            month ->
                newest.merge(
                    month.row().issuer(),
                    month,
                    (one, other) -> other.span().end().isAfter(one.span().end()) ? other : one));
    return new PurchaseTables(parts)
        .months("companies", List.copyOf(newest.values()), Sentence.of("month.table.companies"));
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
            parts.newestCounting().stream()
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
    for (Repurchase each : buybacks.unitedStates().repurchases()) {
      boolean own =
          each.currency().equals(currencies.computeIfAbsent(each.issuer(), this::ownCurrency));
      if (each.kind() == PeriodKind.YEAR && own && !each.doubtful()) {
        newest.merge(
            each.issuer(), each, (one, other) -> other.end().isAfter(one.end()) ? other : one);
      }
    }
    return new PurchaseTables(parts)
        .repurchases(
            "years", List.copyOf(newest.values()), Sentence.of("buybacks.table.years"), PERIODS);
  }

  private String ownCurrency(String issuer) {
    return PurchaseTables.ownCurrency(parts.own().repurchases(issuer));
  }

  private TopicView unitedStates() {
    List<Sentence> facts = new ArrayList<>();
    threshold().ifPresent(facts::add);
    buybacks.unitedStates().authorisations().stream()
        .filter(each -> each.currency().equals("USD"))
        .max(Comparator.comparing(Authorisation::amount).thenComparing(Authorisation::announcedOn))
        .ifPresent(
            each ->
                facts.add(
                    Sentence.of(
                            "united-states.fact.largest",
                            parts.name(each.issuer()),
                            BuybackParts.quantity(each.amount(), each.currency()),
                            AllowanceParts.announced(each))
                        .about(each.issuer())));
    List<TopicView.Section> sections = new ArrayList<>();
    charts.announced().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    newestMonth().ifPresent(facts::add);
    months().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(byMonth()));
    sections.add(new TopicView.Table(companies()));
    sections.add(
        new TopicView.Table(new AllowanceParts(parts).table(buybacks.unitedStates().allowances())));
    AnnouncedTables announced = new AnnouncedTables(buybacks);
    sections.add(new TopicView.Table(announced.years()));
    sections.add(new TopicView.Table(announced.thresholds()));
    charts.completed().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(completed()));
    sections.add(new TopicView.Table(totals()));
    sections.add(
        new TopicView.Table(
            new PurchaseTables(parts)
                .repurchases(
                    "repurchases",
                    buybacks.unitedStates().repurchases(),
                    Sentence.of("repurchase.table"),
                    PERIODS)));
    return new TopicView(StandingPage.UNITED_STATES, facts, sections);
  }

  /** Quarters summed over the companies at hand, a cited total of an index beside. */
  private TableView completed() {
    return new TableOf<CompletedQuarter>()
        .column(CompletedQuarters.END)
        .column(
            CompletedQuarters.SENSE,
            each -> new Words(Sentence.of("completed.sense." + each.sense().token())))
        .column(
            CompletedQuarters.AMOUNT,
            each ->
                new Figure(
                    Optional.of(BuybackParts.quantity(each.amount(), "USD")),
                    Optional.of(
                        Sentence.of("completed.coverage", each.companies(), each.atHand())
                            .about(each.start(), each.sense().token()))))
        .column(
            CompletedQuarters.CITED,
            each ->
                Figure.of(each.cited().map(total -> BuybackParts.quantity(total.amount(), "USD"))))
        .column(
            CompletedQuarters.DIFFERENCE,
            each ->
                Figure.of(
                    each.difference()
                        .map(sum -> BuybackParts.quantity(Figures.canonical(sum, 0), "USD"))))
        .table(
            "completed-by-quarter",
            Sentence.of("completed.table"),
            List.of(Sentence.of("completed.table.note")),
            buybacks.unitedStates().completed(),
            QUARTERS,
            CompletedQuarters.DATASET);
  }

  private TableView totals() {
    return new TableOf<MarketTotal>()
        .column(MarketTotals.AS_OF)
        .column(MarketTotals.PUBLISHER, each -> Words.of(Localised.same(each.publisher())))
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
                .filter(each -> !each.isOfHongKong())
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
