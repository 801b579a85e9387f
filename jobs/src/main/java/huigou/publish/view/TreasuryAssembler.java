package huigou.publish.view;

import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.TableId;
import huigou.edition.EditionContent;
import huigou.model.fact.Auction;
import huigou.model.fact.FactKind;
import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.AuctionView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Auctions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The Treasury's cash, what it issues and repays, and when that settles. */
final class TreasuryAssembler {

  private static final int DAYS_BACK = 28;

  private final TopicParts parts;
  private final EditionContent content;

  TreasuryAssembler(TopicParts parts, EditionContent content) {
    this.parts = parts;
    this.content = content;
  }

  /** The auctions that the edition knows, oldest first. */
  List<AuctionView> auctions() {
    return content.facts(FactKind.AUCTION).stream()
        .map(vintage -> new AuctionView(vintage.body(Auction.class), vintage.fact().place()))
        .toList();
  }

  TopicView topic(List<AuctionView> auctions, LocalDate asOf) {
    List<TopicView.Section> sections = new ArrayList<>();
    cashChart().ifPresent(sections::add);
    sections.add(
        new TopicView.Table(
            parts.byDate(
                TableId.CASH,
                "cash",
                Sentence.of("treasury.table.cash"),
                List.of(Sentence.of("treasury.table.cash.note")),
                Optional.empty())));
    billsChart().ifPresent(sections::add);
    sections.add(
        new TopicView.Table(
            parts.byDate(
                TableId.MONTHS,
                "months",
                Sentence.of("treasury.table.months"),
                List.of(Sentence.of("treasury.table.months.note")),
                months(),
                Optional.empty())));
    List<Settlement> settlements = settlements(auctions, asOf);
    sections.add(new TopicView.Table(calendar(settlements, auctions)));
    debtChart().ifPresent(sections::add);
    return new TopicView(StandingPage.TREASURY, facts(settlements, asOf), sections);
  }

  private List<Sentence> facts(List<Settlement> settlements, LocalDate asOf) {
    List<Sentence> facts = new ArrayList<>();
    parts
        .summary(KnownSeries.TGA_CLOSE)
        .ifPresent(
            view ->
                facts.add(
                    Sentence.of(
                            "treasury.fact.cash",
                            view.span().last(),
                            view.newest().value(),
                            view.newest().standing())
                        .about(parts.id(KnownSeries.TGA_CLOSE))));
    TimeSeries net = parts.figures(KnownSeries.BILLS_NET);
    if (!net.isEmpty()) {
      facts.add(
          Sentence.of(
                  switch (net.newest().value().signum()) {
                    case -1 -> "treasury.fact.bills.repaid";
                    case 0 -> "treasury.fact.bills.even";
                    default -> "treasury.fact.bills.raised";
                  },
                  YearMonth.from(net.newest().referenceDate()),
                  TopicParts.usd(net.newest().value().abs()))
              .about(parts.id(KnownSeries.BILLS_NET)));
    }
    long ahead = settlements.stream().filter(each -> each.date.isAfter(asOf)).count();
    facts.add(
        ahead == 0
            ? Sentence.of("treasury.fact.ahead.none", asOf)
            : Sentence.of("treasury.fact.ahead", ahead, asOf));
    return facts;
  }

  private Optional<TopicView.Section> cashChart() {
    List<Vintage> shown = parts.figures(KnownSeries.TGA_CLOSE).last(parts.reach(ChartId.TGA));
    Optional<Vintage> high = TopicParts.highest(shown);
    Optional<Vintage> low = shown.stream().min(Comparator.comparing(Vintage::value));
    return high.flatMap(
            top ->
                parts.lines(
                    ChartId.TGA,
                    "tga",
                    Sentence.of(
                            "treasury.chart.tga",
                            TopicParts.usd(low.orElseThrow().value()),
                            low.orElseThrow().referenceDate(),
                            TopicParts.usd(top.value()),
                            top.referenceDate(),
                            shown.size())
                        .about(parts.id(KnownSeries.TGA_CLOSE)),
                    Sentence.of("treasury.chart.tga.subtitle")))
        .map(TopicView.Chart::new);
  }

  private Optional<TopicView.Section> billsChart() {
    return TopicParts.highest(parts.figures(KnownSeries.BILLS_NET).last(parts.reach(ChartId.BILLS)))
        .flatMap(
            top ->
                parts.bars(
                    ChartId.BILLS,
                    "bills",
                    Sentence.of(
                            "treasury.chart.bills",
                            TopicParts.usd(top.value()),
                            YearMonth.from(top.referenceDate()),
                            Math.min(
                                parts.reach(ChartId.BILLS),
                                parts.figures(KnownSeries.BILLS_NET).size()))
                        .about(parts.id(KnownSeries.BILLS_NET)),
                    Sentence.of("treasury.chart.bills.subtitle")))
        .map(TopicView.Chart::new);
  }

  private Optional<TopicView.Section> debtChart() {
    return allIsAtHand()
        ? debtChart(
            ChartId.DEBT,
            KnownSeries.DEBT_BILLS,
            "treasury.chart.debt",
            "treasury.chart.debt.subtitle")
        : debtChart(
            ChartId.DEBT_PUBLIC,
            KnownSeries.DEBT_BILLS_PUBLIC,
            "treasury.chart.debt-public",
            "treasury.chart.debt-public.subtitle");
  }

  private Optional<TopicView.Section> debtChart(
      ChartId chart, KnownSeries lead, String title, String subtitle) {
    return parts
        .summary(lead)
        .flatMap(
            bills ->
                parts.lines(
                    chart,
                    "debt",
                    Sentence.of(title, bills.newest().value(), bills.span().last())
                        .about(bills.id()),
                    Sentence.of(subtitle)))
        .map(TopicView.Chart::new);
  }

  /** Whether all that is outstanding is at hand, and not only what the public holds. */
  private boolean allIsAtHand() {
    return !parts.figures(KnownSeries.DEBT_BILLS).isEmpty();
  }

  /** The columns of the months: of bills all that are outstanding, else what the public holds. */
  private List<SeriesView> months() {
    SeriesId passed =
        parts.id(allIsAtHand() ? KnownSeries.DEBT_BILLS_PUBLIC : KnownSeries.DEBT_BILLS);
    return parts.columns(TableId.MONTHS).stream()
        .filter(view -> !view.id().equals(passed))
        .toList();
  }

  /** What settles on one day. */
  private static final class Settlement {
    private final LocalDate date;
    private final Sum bills = new Sum();
    private final Sum coupons = new Sum();

    Settlement(LocalDate date) {
      this.date = date;
    }

    void add(Auction auction) {
      (auction.type().paysCoupons() ? coupons : bills).add(auction);
    }

    int auctions() {
      return bills.auctions + coupons.auctions;
    }
  }

  /** What the auctions of one kind come to on a day. */
  private static final class Sum {
    private BigDecimal amount = BigDecimal.ZERO;
    private int auctions;
    private boolean announcedOnly;
    private boolean unknown;

    void add(Auction auction) {
      auctions++;
      Optional<BigDecimal> sold = auction.accepted().or(auction::offered);
      announcedOnly |= auction.accepted().isEmpty();
      unknown |= sold.isEmpty();
      amount = amount.add(sold.orElse(BigDecimal.ZERO));
    }
  }

  /** Settlement days of the last four weeks and of all that is known to come. */
  private static List<Settlement> settlements(List<AuctionView> auctions, LocalDate asOf) {
    TreeMap<LocalDate, Settlement> days = new TreeMap<>(Comparator.reverseOrder());
    for (AuctionView view : auctions) {
      LocalDate issue = view.auction().issue();
      if (issue.isAfter(asOf.minusDays(DAYS_BACK))) {
        days.computeIfAbsent(issue, Settlement::new).add(view.auction());
      }
    }
    return List.copyOf(days.values());
  }

  private static TableView calendar(List<Settlement> settlements, List<AuctionView> auctions) {
    return new TableOf<Settlement>()
        .words("treasury.column.settles", day -> new Day(day.date))
        .figures("treasury.column.bills", Unit.USD, day -> amount(day.bills))
        .figures("treasury.column.coupons", Unit.USD, day -> amount(day.coupons))
        .words(
            "treasury.column.label",
            day ->
                new TableView.Words(
                    Sentence.of(
                        day.coupons.auctions > 0
                            ? "treasury.label.coupon-settlement"
                            : "treasury.label.bill-settlement")))
        .words(
            "treasury.column.auctions",
            day -> new TableView.Words(Sentence.of("treasury.auctions", day.auctions())))
        .table(
            "settlement",
            Sentence.of("treasury.table.settlement"),
            notes(auctions),
            settlements,
            settlements.size(),
            Auctions.DATASET);
  }

  /** What the rows are, and how far the auctions at hand reach. */
  private static List<Sentence> notes(List<AuctionView> auctions) {
    List<Sentence> notes = new ArrayList<>();
    notes.add(Sentence.of("treasury.table.settlement.note"));
    auctions.stream()
        .map(view -> view.auction().auctioned())
        .max(Comparator.naturalOrder())
        .ifPresent(newest -> notes.add(Sentence.of("treasury.table.settlement.reach", newest)));
    return notes;
  }

  /** A sum, and in what way it is not final: what is sold of one kind is no remark of another. */
  private static Figure amount(Sum sum) {
    if (sum.amount.signum() == 0) {
      return new Figure(
          Optional.empty(),
          sum.unknown ? Optional.of(Sentence.of("treasury.remark.unknown")) : Optional.empty());
    }
    return new Figure(
        Optional.of(TopicParts.usd(sum.amount)),
        sum.announcedOnly
            ? Optional.of(
                Sentence.of(sum.unknown ? "treasury.remark.partly" : "treasury.remark.offered"))
            : Optional.empty());
  }
}
