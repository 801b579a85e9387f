package huigou.publish.view;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Lack;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.BuybacksView;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TopicView;
import huigou.publish.dataset.CitedExecutions;
import huigou.publish.dataset.IssuerPurchases;
import huigou.publish.dataset.QuartersBySense;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one issuer bought, by year and month, and what others say of it: parts of its page. */
final class IssuerLedger {

  /** Months of a chart: a little more than the three years of the ledger. */
  private static final int BARS = 42;

  private static final int FEWEST_BARS = 3;

  private static final int QUARTERS = 24;

  private final BuybackParts parts;
  private final BuybacksView buybacks;
  private final String issuer;

  IssuerLedger(BuybackParts parts, String issuer) {
    this.parts = parts;
    this.buybacks = parts.buybacks();
    this.issuer = issuer;
  }

  private List<IssuerPurchase> of(Span span) {
    return parts.own().sums(issuer).stream()
        .filter(sum -> sum.span() == span)
        .sorted(
            Comparator.comparing(IssuerPurchase::from)
                .reversed()
                .thenComparing(IssuerPurchase::currency))
        .toList();
  }

  private List<Execution> lines() {
    return parts.own().counting(issuer);
  }

  /** What it bought in Hong Kong and elsewhere, as the exchange's reports tell it. */
  void hongKong(List<Sentence> facts, List<TopicView.Section> sections) {
    List<IssuerPurchase> years = of(Span.YEAR);
    coverage().ifPresent(facts::add);
    pause().ifPresent(facts::add);
    bars().ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    if (!years.isEmpty()) {
      sections.add(new TopicView.Table(years(years)));
    }
    List<CitedExecution> cited =
        buybacks.cited().stream().filter(each -> each.issuer().equals(issuer)).toList();
    if (!cited.isEmpty()) {
      sections.add(new TopicView.Table(cited(cited)));
    }
  }

  /** Over which time its daily lines are at hand; of later days only what single reports tell. */
  private Optional<Sentence> coverage() {
    TreeSet<LocalDate> days = ledgerDays();
    if (!days.isEmpty()) {
      return Optional.of(
          Sentence.of("issuer.fact.coverage", days.first(), days.last()).about(issuer));
    }
    TreeSet<LocalDate> reported = new TreeSet<>();
    lines().forEach(line -> reported.add(line.tradeDate()));
    return reported.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.of("issuer.fact.reports", reported.size(), reported.first(), reported.last())
                .about(issuer));
  }

  private TreeSet<LocalDate> ledgerDays() {
    TreeSet<LocalDate> days = new TreeSet<>();
    lines().stream()
        .filter(line -> line.reportedOn().isEmpty())
        .forEach(line -> days.add(line.tradeDate()));
    return days;
  }

  /** The longest time without a purchase between two of the ledger's. */
  private Optional<Sentence> pause() {
    TreeSet<LocalDate> days = ledgerDays();
    LocalDate from = null;
    LocalDate to = null;
    LocalDate before = null;
    for (LocalDate day : days) {
      if (before != null
          && (from == null
              || ChronoUnit.DAYS.between(before, day) > ChronoUnit.DAYS.between(from, to))) {
        from = before;
        to = day;
      }
      before = day;
    }
    return from == null
        ? Optional.empty()
        : Optional.of(
            Sentence.of("issuer.fact.pause", from, to, ChronoUnit.DAYS.between(from, to))
                .about(issuer));
  }

  /** A bar a month, in the currency of most of its months. */
  private Optional<ChartView> bars() {
    TreeMap<String, List<IssuerPurchase>> byCurrency = new TreeMap<>();
    // Months of which a single report tells are none of the ledger's, and would look like gaps.
    TreeSet<LocalDate> told = ledgerDays();
    of(Span.MONTH).stream()
        .filter(sum -> told.isEmpty() || !sum.from().isAfter(told.last()))
        .forEach(
            sum -> byCurrency.computeIfAbsent(sum.currency(), any -> new ArrayList<>()).add(sum));
    Optional<List<IssuerPurchase>> most =
        byCurrency.values().stream().max(Comparator.comparing(List::size));
    if (most.filter(months -> months.size() >= FEWEST_BARS).isEmpty()) {
      return Optional.empty();
    }
    TreeMap<LocalDate, IssuerPurchase> byMonth = new TreeMap<>();
    most.get().forEach(sum -> byMonth.put(sum.from(), sum));
    List<LocalDate> dates = new ArrayList<>();
    LocalDate first = byMonth.lastKey().minusMonths(BARS - 1L);
    for (LocalDate month = byMonth.firstKey().isAfter(first) ? byMonth.firstKey() : first;
        !month.isAfter(byMonth.lastKey());
        month = month.plusMonths(1)) {
      dates.add(month);
    }
    IssuerPurchase top =
        byMonth.tailMap(dates.get(0)).values().stream()
            .max(Comparator.comparing(IssuerPurchase::amount))
            .orElseThrow();
    return Optional.of(
        new ChartView(
            "months",
            most(top, dates.get(0), byMonth.lastKey()),
            Sentence.of("issuer.chart.months.subtitle"),
            BuybackParts.quantity(top.amount(), top.currency()).unit(),
            dates,
            List.of(
                new ChartView.Bars(
                    "lead",
                    parts.name(issuer),
                    dates.stream()
                        .map(day -> byMonth.containsKey(day) ? byMonth.get(day).amount() : null)
                        .toList())),
            true,
            "#years",
            IssuerPurchases.DATASET.path(),
            parts.tellers(FactKind.EXECUTION)));
  }

  /**
   * In which month most was paid; said of the months that are drawn where reports tell of later
   * ones.
   */
  private Sentence most(IssuerPurchase top, LocalDate first, LocalDate last) {
    boolean goesOn =
        of(Span.MONTH).stream()
            .anyMatch(sum -> sum.currency().equals(top.currency()) && sum.from().isAfter(last));
    List<Object> said =
        List.of(
            parts.name(issuer),
            BuybackParts.quantity(top.amount(), top.currency()),
            BuybackParts.month(top.from()),
            top.days());
    return goesOn
        ? Sentence.of(
                "issuer.chart.months.until",
                Stream.concat(said.stream(), Stream.of(BuybackParts.month(last))).toArray())
            .about(issuer, top.from(), first)
        : Sentence.of("issuer.chart.months", said.toArray()).about(issuer, top.from(), first);
  }

  private TableView years(List<IssuerPurchase> years) {
    return new TableOf<IssuerPurchase>()
        .words("hong-kong.column.year", each -> new Name(String.valueOf(each.from().getYear())))
        .column(IssuerPurchases.AMOUNT)
        .column(
            IssuerPurchases.SHARES,
            each ->
                new Figure(
                    Optional.of(BuybackParts.number(each.shares())),
                    each.jumpsOn()
                        .map(day -> Sentence.of("issuer.shares.jump", day).about(issuer, day))))
        .column(IssuerPurchases.DAYS)
        .column(IssuerPurchases.LOW)
        .column(IssuerPurchases.HIGH)
        .column(IssuerPurchases.AVERAGE)
        .column(IssuerPurchases.MANDATE_PERCENT)
        .table(
            "years",
            Sentence.of("issuer.table.years"),
            List.of(Sentence.of("issuer.table.years.note")),
            years,
            years.size(),
            IssuerPurchases.DATASET);
  }

  /** What others say of a period, our sum of the same days beside it. */
  private TableView cited(List<CitedExecution> cited) {
    return new TableOf<CitedExecution>()
        .column(CitedExecutions.FROM)
        .column(CitedExecutions.TO)
        .column(
            CitedExecutions.AMOUNT,
            each ->
                new Figure(
                    Optional.of(BuybackParts.quantity(each.amount(), each.currency())),
                    each.about() ? Optional.of(Sentence.of("cited.about")) : Optional.empty()))
        .figures("cited.column.ours", Unit.NUMBER, each -> Figure.of(ours(each)))
        .figures(
            "cited.column.difference",
            Unit.NUMBER,
            each ->
                Figure.of(
                    ours(each)
                        .map(
                            sum ->
                                BuybackParts.quantity(
                                    Figures.canonical(sum.value().subtract(each.amount()), 0),
                                    each.currency()))))
        .column(CitedExecutions.SHARES)
        .column(CitedExecutions.STATED_ON)
        .column(CitedExecutions.SOURCE)
        .table(
            "cited",
            Sentence.of("issuer.table.cited"),
            List.of(Sentence.of("issuer.table.cited.note")),
            cited,
            cited.size(),
            CitedExecutions.DATASET);
  }

  /** Our sum over the days of a cited period; empty where the ledger does not cover it. */
  private Optional<Quantity> ours(CitedExecution cited) {
    List<Execution> ledger = lines().stream().filter(line -> line.reportedOn().isEmpty()).toList();
    boolean covered =
        ledger.stream().anyMatch(line -> !line.tradeDate().isAfter(cited.from()))
            && ledger.stream().anyMatch(line -> !line.tradeDate().isBefore(cited.to()));
    return covered
        ? ledger.stream()
            .filter(line -> line.currency().equals(cited.currency()))
            .filter(line -> !line.tradeDate().isBefore(cited.from()))
            .filter(line -> !line.tradeDate().isAfter(cited.to()))
            .flatMap(line -> line.believedAggregate().stream())
            .reduce(BigDecimal::add)
            .map(sum -> BuybackParts.quantity(Figures.canonical(sum, 0), cited.currency()))
        : Optional.empty();
  }

  /** What it bought by month as it tells the SEC, and the same quarters by cash paid. */
  void unitedStates(List<Sentence> facts, List<TopicView.Section> sections) {
    List<PurchaseMonth> months =
        parts.own().months(issuer).stream().filter(PurchaseMonth::newest).toList();
    if (months.isEmpty()) {
      return;
    }
    remaining(months).ifPresent(facts::add);
    sections.add(
        new TopicView.Table(
            new PurchaseTables(parts).months("by-month", months, Sentence.of("month.table"))));
  }

  /** Its quarters by what was bought under programmes, paid in cash, and retired. */
  void senses(List<TopicView.Section> sections) {
    List<QuarterSenses> quarters = parts.own().senses(issuer);
    if (!quarters.isEmpty()) {
      sections.add(new TopicView.Table(bySense(quarters)));
    }
  }

  private Optional<Sentence> remaining(List<PurchaseMonth> months) {
    return months.stream()
        .filter(month -> month.row().remaining().isPresent())
        .max(Comparator.comparing(month -> month.span().end()))
        .map(
            month -> {
              Remaining rest = month.row().remaining().orElseThrow();
              return Sentence.of(
                      "issuer.fact.remaining." + rest.in().token(),
                      month.span().end(),
                      rest.in() == In.AMOUNT
                          ? BuybackParts.quantity(rest.value(), month.row().currency())
                          : BuybackParts.number(rest.value()),
                      month.row().filed())
                  .about(issuer);
            });
  }

  private static TableView bySense(List<QuarterSenses> quarters) {
    return new TableOf<QuarterSenses>()
        .column(QuartersBySense.START)
        .column(QuartersBySense.END)
        .column(QuartersBySense.PROGRAMME, each -> usd(each.programme().value()))
        .column(QuartersBySense.BY_MONTHS, each -> usd(each.byMonths().value()))
        .column(QuartersBySense.PAID, each -> usd(each.paid().value()))
        .column(QuartersBySense.DIFFERENCE, each -> usd(each.difference()))
        .column(QuartersBySense.RETIRED, each -> BuybackParts.figure(each.retired().value()))
        .table(
            "senses",
            Sentence.of("senses.table"),
            notes(quarters),
            quarters,
            QUARTERS,
            QuartersBySense.DATASET);
  }

  /** What the senses are, and of which of them no quarter is at hand, and why. */
  private static List<Sentence> notes(List<QuarterSenses> quarters) {
    List<Sentence> notes = new ArrayList<>();
    notes.add(Sentence.of("senses.table.note"));
    lack(quarters, QuarterSenses::programme)
        .ifPresent(lack -> notes.add(Sentence.of("senses.none.programme." + lack.token())));
    lack(quarters, QuarterSenses::paid)
        .ifPresent(lack -> notes.add(Sentence.of("senses.none.paid." + lack.token())));
    lack(quarters, QuarterSenses::retired)
        .ifPresent(lack -> notes.add(Sentence.of("senses.none.retired." + lack.token())));
    return notes;
  }

  /** Why a sense is not at hand in any quarter: the reason of the newest. */
  private static Optional<Lack> lack(
      List<QuarterSenses> quarters, Function<QuarterSenses, Told> sense) {
    return quarters.stream().anyMatch(each -> sense.apply(each).isTold())
        ? Optional.empty()
        : sense.apply(quarters.get(0)).lack();
  }

  private static TableView.Cell usd(Optional<BigDecimal> amount) {
    return Figure.of(
        amount.map(value -> BuybackParts.quantity(Figures.canonical(value, 0), "USD")));
  }
}
