package huigou.publish.view;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Executions;
import huigou.publish.dataset.IssuerPurchases;
import huigou.publish.dataset.MarketPurchases;
import huigou.publish.dataset.MarketTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Hong Kong's issuers bought: the newest report, sums over spans, who bought most. */
final class HongKongAssembler {

  private static final String HKD = "HKD";
  private static final int LARGEST = 10;

  /** Currencies in which enough is paid for an order of payers, each by itself. */
  private static final Map<String, Unit> LEAGUES = Map.of(HKD, Unit.HKD, "USD", Unit.USD);

  private static final int LINES = 100;

  /** Spans of which a page tells the newest few. */
  private static final int SPANS = 4;

  private final BuybackParts parts;
  private final BuybacksView buybacks;

  HongKongAssembler(BuybackParts parts) {
    this.parts = parts;
    this.buybacks = parts.buybacks();
  }

  TopicView topic() {
    List<Sentence> facts = new ArrayList<>();
    parts.reported().ifPresent(facts::add);
    facts.addAll(parts.largestByCurrency());
    odd().ifPresent(facts::add);
    coverage().ifPresent(facts::add);
    List<TopicView.Section> sections = new ArrayList<>();
    months().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(byCurrency(parts.newestCounting())));
    for (Span span : List.of(Span.DAY, Span.WEEK)) {
      buybacks
          .newestSum(Market.HK, span, HKD)
          .ifPresent(sum -> sections.add(new TopicView.Table(league(sum))));
    }
    ofSpan(Span.YEAR).stream()
        .filter(sum -> LEAGUES.containsKey(sum.currency()) && sum.issuers() > 1)
        .forEach(sum -> sections.add(new TopicView.Table(league(sum))));
    sections.add(new TopicView.Table(years()));
    sections.add(new TopicView.Table(spans()));
    sections.add(new TopicView.Table(cited()));
    sections.add(new TopicView.Table(lines()));
    return new TopicView(StandingPage.HONG_KONG, facts, sections);
  }

  private Optional<Sentence> odd() {
    long odd = parts.newestLines().stream().filter(line -> !line.oddities().isEmpty()).count();
    return odd == 0
        ? Optional.empty()
        : Optional.of(
            Sentence.of("hong-kong.fact.odd", odd).about(parts.newestReport().orElseThrow()));
  }

  private List<Execution> ledger() {
    return buybacks.hongKong().lines().stream()
        .filter(line -> line.reported().counts())
        .map(BuybacksView.Line::execution)
        .filter(line -> line.reportedOn().isEmpty())
        .toList();
  }

  /** Of how many issuers lines are at hand, and over which time. */
  private Optional<Sentence> coverage() {
    List<Execution> ledger = ledger();
    return ledger.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "hong-kong.fact.coverage",
                ledger.stream().map(Execution::issuer).distinct().count(),
                ledger.stream()
                    .map(Execution::tradeDate)
                    .min(Comparator.naturalOrder())
                    .orElseThrow(),
                ledger.stream()
                    .map(Execution::tradeDate)
                    .max(Comparator.naturalOrder())
                    .orElseThrow()));
  }

  /** A bar a month of the issuers that the ledger follows; months of whole reports are no part. */
  Optional<ChartView> months() {
    TreeMap<LocalDate, MarketPurchase> byMonth = new TreeMap<>();
    buybacks.purchases().stream()
        .filter(sum -> sum.market() == Market.HK && sum.span() == Span.MONTH)
        .filter(sum -> sum.currency().equals(HKD) && sum.coverage().wholeDays() == 0)
        .forEach(sum -> byMonth.put(sum.from(), sum));
    long followed = ledger().stream().map(Execution::issuer).distinct().count();
    if (byMonth.size() < SPANS || followed == 0) {
      return Optional.empty();
    }
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate month = byMonth.firstKey();
        !month.isAfter(byMonth.lastKey());
        month = month.plusMonths(1)) {
      dates.add(month);
    }
    MarketPurchase top =
        byMonth.values().stream().max(Comparator.comparing(MarketPurchase::amount)).orElseThrow();
    return Optional.of(
        new ChartView(
            "months",
            Sentence.of(
                    "hong-kong.chart.months",
                    followed,
                    BuybackParts.quantity(top.amount(), HKD),
                    BuybackParts.month(top.from()))
                .about(top.from()),
            Sentence.of("hong-kong.chart.months.subtitle"),
            Unit.HKD,
            dates,
            List.of(
                new ChartView.Bars(
                    "lead",
                    Sentence.of("hong-kong.layer.months"),
                    dates.stream()
                        .map(day -> byMonth.containsKey(day) ? byMonth.get(day).amount() : null)
                        .toList())),
            true,
            StandingPage.HONG_KONG.address("spans"),
            MarketPurchases.DATASET.path(),
            parts.tellers(FactKind.EXECUTION)));
  }

  private static TableView byCurrency(List<BuybacksView.Line> lines) {
    Map<String, List<Execution>> currencies =
        lines.stream()
            .map(BuybacksView.Line::execution)
            .collect(Collectors.groupingBy(Execution::currency, TreeMap::new, Collectors.toList()));
    return new TableOf<Map.Entry<String, List<Execution>>>()
        .words("buybacks.column.currency", of -> currency(of.getKey()))
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

  private static Cell currency(String code) {
    return BuybackParts.CURRENCIES.contains(code)
        ? new Words(Sentence.of("unit.name." + code.toLowerCase(Locale.ROOT)))
        : new Name(code);
  }

  private static Cell paid(List<Execution> executions) {
    return BuybackParts.figure(
        executions.stream()
            .flatMap(each -> each.believedAggregate().stream())
            .reduce(BigDecimal::add)
            .map(sum -> Figures.canonical(sum, 0)));
  }

  private record Rank(String issuer, BigDecimal paid, BigDecimal shares, long days) {}

  /** Who paid most over a span, in its currency alone. */
  private TableView league(MarketPurchase span) {
    Map<String, List<Execution>> byIssuer =
        buybacks.hongKong().lines().stream()
            .filter(line -> line.reported().counts())
            .map(BuybacksView.Line::execution)
            .filter(line -> line.currency().equals(span.currency()))
            .filter(line -> line.believedAggregate().isPresent())
            .filter(line -> !line.tradeDate().isBefore(span.from()))
            .filter(line -> !line.tradeDate().isAfter(span.to()))
            .collect(Collectors.groupingBy(Execution::issuer, TreeMap::new, Collectors.toList()));
    List<Rank> ranks =
        byIssuer.entrySet().stream()
            .map(of -> rank(of.getKey(), of.getValue()))
            .sorted(Comparator.comparing(Rank::paid).reversed().thenComparing(Rank::issuer))
            .toList();
    String token = span.span().token();
    return new TableOf<Rank>()
        .words("buybacks.column.issuer", each -> parts.link(each.issuer()))
        .figures(
            "execution.column.paid",
            LEAGUES.get(span.currency()),
            each -> BuybackParts.money(each.paid(), span.currency()))
        .figures(
            "execution.column.shares",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(each.shares())))
        .figures(
            "purchases.column.days",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(BigDecimal.valueOf(each.days()))))
        .table(
            leagueId(span),
            Sentence.of(
                "hong-kong.table.league." + token,
                span.from(),
                span.to(),
                String.valueOf(span.from().getYear()),
                Sentence.of("unit.name." + span.currency().toLowerCase(Locale.ROOT))),
            List.of(Sentence.of("hong-kong.table.league.note", coverage(span))),
            ranks,
            LARGEST,
            IssuerPurchases.DATASET);
  }

  /** The newest year in Hong Kong dollars is the league of the year; others are named by theirs. */
  private String leagueId(MarketPurchase span) {
    boolean newest =
        buybacks.newestSum(Market.HK, span.span(), HKD).filter(span::equals).isPresent();
    return "league-"
        + span.span().token()
        + (newest
            ? ""
            : "-" + span.from().getYear() + "-" + span.currency().toLowerCase(Locale.ROOT));
  }

  private static Rank rank(String issuer, List<Execution> lines) {
    return new Rank(
        issuer,
        lines.stream()
            .map(line -> line.believedAggregate().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        lines.stream().map(Execution::shares).reduce(BigDecimal.ZERO, BigDecimal::add),
        lines.stream().map(Execution::tradeDate).distinct().count());
  }

  private static Sentence coverage(MarketPurchase span) {
    return Sentence.of(
        span.coverage().wholeDays() == 0
            ? "purchases.coverage.issuers"
            : "purchases.coverage.mixed",
        span.coverage().followed(),
        span.coverage().wholeDays());
  }

  /** Our sums by year and currency, and what others say of the year's market beside them. */
  private TableView years() {
    List<MarketPurchase> years = ofSpan(Span.YEAR);
    return new TableOf<MarketPurchase>()
        .words("hong-kong.column.year", each -> new Name(String.valueOf(each.from().getYear())))
        .words("buybacks.column.currency", each -> currency(each.currency()))
        .figures("purchases.column.amount", Unit.NUMBER, HongKongAssembler::amount)
        .figures(
            "execution.column.shares",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(each.shares())))
        .figures("purchases.column.issuers", Unit.NUMBER, each -> count(each.issuers()))
        .figures("purchases.column.days", Unit.NUMBER, each -> count(each.days().orElseThrow()))
        .words("purchases.column.coverage", each -> new Words(coverage(each)))
        .table(
            "years",
            Sentence.of("hong-kong.table.years"),
            List.of(Sentence.of("hong-kong.table.years.note")),
            years,
            years.size(),
            MarketPurchases.DATASET);
  }

  /** The newest days, weeks and months. */
  private TableView spans() {
    List<MarketPurchase> rows = new ArrayList<>();
    for (Span span : List.of(Span.DAY, Span.WEEK, Span.MONTH)) {
      ofSpan(span).stream()
          .filter(sum -> sum.currency().equals(HKD))
          .limit(span == Span.MONTH ? SPANS * SPANS : SPANS)
          .forEach(rows::add);
    }
    return new TableOf<MarketPurchase>()
        .words(
            "purchases.column.span",
            each -> new Words(Sentence.of("purchases.span." + each.span().token())))
        .words("repurchase.column.start", each -> new TableView.Day(each.from()))
        .figures("execution.column.paid", Unit.HKD, HongKongAssembler::amount)
        .figures(
            "execution.column.shares",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(each.shares())))
        .figures("purchases.column.issuers", Unit.NUMBER, each -> count(each.issuers()))
        .words("purchases.column.coverage", each -> new Words(coverage(each)))
        .table(
            "spans",
            Sentence.of("hong-kong.table.spans"),
            List.of(Sentence.of("hong-kong.table.spans.note")),
            rows,
            rows.size(),
            MarketPurchases.DATASET);
  }

  /** Newest first. */
  private List<MarketPurchase> ofSpan(Span span) {
    return buybacks.purchases().stream()
        .filter(sum -> sum.market() == Market.HK && sum.span() == span)
        .sorted(
            Comparator.comparing(MarketPurchase::from)
                .reversed()
                .thenComparing(MarketPurchase::currency))
        .toList();
  }

  private static Cell amount(MarketPurchase sum) {
    return BuybackParts.money(sum.amount(), sum.currency());
  }

  private static Cell count(int count) {
    return BuybackParts.figure(Optional.of(BigDecimal.valueOf(count)));
  }

  /** Totals of the whole market as cited, each beside the sum of what is at hand for its span. */
  private TableView cited() {
    List<MarketTotal> totals =
        buybacks.totals().stream()
            .filter(MarketTotal::isOfHongKong)
            .sorted(
                Comparator.comparing(MarketTotal::asOf)
                    .reversed()
                    .thenComparing(MarketTotal::publisher)
                    .thenComparing(MarketTotal::statedOn))
            .toList();
    return new TableOf<MarketTotal>()
        .column(MarketTotals.AS_OF)
        .column(MarketTotals.PUBLISHER, each -> Words.of(Localised.same(each.publisher())))
        .column(
            MarketTotals.MEASURE, each -> new Words(Sentence.of("total.measure." + each.measure())))
        .column(MarketTotals.AMOUNT)
        .figures("hong-kong.column.ours", Unit.HKD, each -> Figure.of(ours(each)))
        .figures(
            "hong-kong.column.part",
            Unit.PERCENT,
            each ->
                Figure.of(
                    ours(each)
                        .filter(any -> each.condition().isEmpty())
                        .map(sum -> share(sum, each.amount()))))
        .column(
            MarketTotals.CONDITION,
            each ->
                each.condition()
                    .<Cell>map(basis -> Words.of(Localised.same(basis)))
                    .orElseGet(TableView.Nothing::new))
        .column(MarketTotals.STATED_ON)
        .column(MarketTotals.SOURCE)
        .table(
            "cited",
            Sentence.of("hong-kong.table.cited"),
            List.of(Sentence.of("hong-kong.table.cited.note")),
            totals,
            totals.size(),
            MarketTotals.DATASET);
  }

  /** What the issuers at hand paid in Hong Kong dollars over the span of a cited total. */
  private Optional<Quantity> ours(MarketTotal total) {
    LocalDate from =
        switch (total.measure()) {
          case "repurchased-day" -> total.asOf();
          case "repurchased-week" -> total.asOf().minusDays(6);
          case "repurchased-month" -> total.asOf().withDayOfMonth(1);
          default -> total.asOf().withDayOfYear(1);
        };
    return ledger().stream()
        .filter(line -> line.currency().equals(HKD))
        .filter(line -> !line.tradeDate().isBefore(from))
        .filter(line -> !line.tradeDate().isAfter(total.asOf()))
        .flatMap(line -> line.believedAggregate().stream())
        .reduce(BigDecimal::add)
        .map(sum -> BuybackParts.quantity(Figures.canonical(sum, 0), HKD));
  }

  private static Quantity share(Quantity part, BigDecimal whole) {
    return Quantity.of(
        BuybackParts.rounded(
            part.value().movePointRight(2).divide(whole, 6, RoundingMode.HALF_UP), 1),
        Unit.PERCENT);
  }

  private TableView lines() {
    return parts.executions(
        buybacks.hongKong().lines().stream()
            .sorted(
                Comparator.comparing((BuybacksView.Line line) -> line.execution().tradeDate())
                    .reversed()
                    .thenComparing(line -> line.execution().issuer())
                    .thenComparing(BuybacksView.Line::line))
            .toList(),
        Sentence.of("execution.table"),
        LINES);
  }

  /** Who paid most in the newest year of the ledger, for the page of both markets. */
  static Optional<IssuerPurchase> mostOfYear(BuybacksView buybacks) {
    Optional<LocalDate> year =
        buybacks.hongKong().issuerPurchases().stream()
            .filter(sum -> sum.span() == Span.YEAR && sum.currency().equals(HKD))
            .map(IssuerPurchase::from)
            .max(Comparator.naturalOrder());
    return buybacks.hongKong().issuerPurchases().stream()
        .filter(sum -> sum.span() == Span.YEAR && sum.currency().equals(HKD))
        .filter(sum -> year.filter(sum.from()::equals).isPresent())
        .max(Comparator.comparing(IssuerPurchase::amount));
  }
}
