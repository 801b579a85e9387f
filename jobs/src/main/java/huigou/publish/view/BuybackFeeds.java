package huigou.publish.view;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.fact.Authorisation;
import huigou.model.view.BuybacksView;
import huigou.model.view.FeedView.Entry;
import huigou.model.view.FeedView.Part;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Feeds of issuers and markets: what was bought, month by month, and what was allowed. */
final class BuybackFeeds {

  /** Readers ask a feed for what is new; all of it stands in the data files. */
  private static final int MOST = 24;

  private final BuybackParts parts;
  private final BuybacksView buybacks;
  private final Map<String, List<Entry>> issuers = new TreeMap<>();
  private final Map<Market, List<Entry>> markets = new TreeMap<>();

  BuybackFeeds(BuybackParts parts) {
    this.parts = parts;
    this.buybacks = parts.buybacks();
  }

  List<Part> feeds() {
    buybacks.hongKong().issuerPurchases().stream()
        .filter(sum -> sum.span() == Span.MONTH)
        .forEach(sum -> put(sum.issuer(), bought(sum)));
    buybacks.purchases().stream()
        .filter(sum -> sum.span() == Span.MONTH)
        .forEach(sum -> put(sum.market(), market(sum)));
    buybacks
        .unitedStates()
        .authorisations()
        .forEach(
            each -> {
              put(each.issuer(), authorised(each));
              put(Market.US, authorised(each));
            });
    filings().forEach(this::put);
    List<Part> feeds = new ArrayList<>();
    issuers.forEach(
        (issuer, entries) ->
            feeds.add(
                new Part(
                    "issuer/" + issuer,
                    Sentence.of("feed.part.issuer", parts.name(issuer)),
                    BuybackParts.path(issuer),
                    newest(entries))));
    markets.forEach(
        (market, entries) ->
            feeds.add(
                new Part(
                    "market/" + market.token(),
                    Sentence.of("feed.part.market." + market.token()),
                    page(market),
                    newest(entries))));
    return feeds;
  }

  private static String page(Market market) {
    return (market == Market.HK ? StandingPage.HONG_KONG : StandingPage.UNITED_STATES).path();
  }

  private void put(String issuer, Entry entry) {
    issuers.computeIfAbsent(issuer, any -> new ArrayList<>()).add(entry);
  }

  private void put(Market market, Entry entry) {
    markets.computeIfAbsent(market, any -> new ArrayList<>()).add(entry);
  }

  static List<Entry> newest(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparing(Entry::changed).reversed().thenComparing(Entry::name))
        .limit(MOST)
        .toList();
  }

  /** The month changes with each purchase: its entry is of the last one. */
  private Entry bought(IssuerPurchase sum) {
    LocalDate last =
        parts.own().counting(sum.issuer()).stream()
            .filter(line -> line.currency().equals(sum.currency()))
            .map(line -> line.tradeDate())
            .filter(day -> !day.isBefore(sum.from()) && !day.isAfter(sum.to()))
            .max(Comparator.naturalOrder())
            .orElse(sum.to());
    return new Entry(
        "bought/" + sum.issuer() + "/" + YearMonth.from(sum.from()) + "/" + sum.currency(),
        "buyback",
        last,
        Sentence.of(
            "feed.bought",
            parts.name(sum.issuer()),
            BuybackParts.number(sum.shares()),
            BuybackParts.quantity(sum.amount(), sum.currency()),
            sum.days(),
            BuybackParts.month(sum.from())),
        BuybackParts.path(sum.issuer()));
  }

  /** The sum changes with each day that is told: its entry is of the last one. */
  private Entry market(MarketPurchase sum) {
    return new Entry(
        "market/" + sum.market().token() + "/" + YearMonth.from(sum.from()) + "/" + sum.currency(),
        "buyback",
        lastTold(sum),
        Sentence.of(
            "feed.market",
            sum.issuers(),
            BuybackParts.quantity(sum.amount(), sum.currency()),
            BuybackParts.month(sum.from())),
        page(sum.market()));
  }

  private LocalDate lastTold(MarketPurchase sum) {
    Stream<LocalDate> days =
        sum.market() == Market.HK
            ? buybacks.hongKong().lines().stream()
                .filter(line -> line.execution().currency().equals(sum.currency()))
                .map(line -> line.execution().tradeDate())
            : buybacks.unitedStates().months().stream()
                .filter(
                    month ->
                        !month.span().end().isBefore(sum.from())
                            && !month.span().start().isAfter(sum.to()))
                .map(month -> month.row().filed());
    return days.filter(day -> sum.market() == Market.US || !day.isAfter(sum.to()))
        .filter(day -> !day.isBefore(sum.from()))
        .max(Comparator.naturalOrder())
        .orElse(sum.from());
  }

  private Entry authorised(Authorisation each) {
    LocalDate day =
        each.datePrecision().equals("day")
            ? LocalDate.parse(each.announcedOn())
            : YearMonth.parse(each.announcedOn()).atEndOfMonth();
    return new Entry(
        "authorised/" + each.issuer() + "/" + each.announcedOn() + "/" + each.amount(),
        "buyback",
        day,
        Sentence.of(
            "feed.authorised",
            parts.name(each.issuer()),
            BuybackParts.quantity(each.amount(), each.currency()),
            AllowanceParts.announced(each)),
        BuybackParts.path(each.issuer()));
  }

  /** An entry a filing with months, by issuer. */
  private Map<String, Entry> filings() {
    Map<String, List<PurchaseMonth>> byFiling = new TreeMap<>();
    buybacks
        .unitedStates()
        .months()
        .forEach(
            month ->
                byFiling
                    .computeIfAbsent(month.row().filing(), any -> new ArrayList<>())
                    .add(month));
    Map<String, Entry> newest = new TreeMap<>();
    byFiling
        .values()
        .forEach(
            months -> {
              Entry entry = filed(months);
              put(Market.US, entry);
              newest.merge(
                  months.get(0).row().issuer(),
                  entry,
                  (one, other) -> one.changed().isAfter(other.changed()) ? one : other);
            });
    return newest;
  }

  private Entry filed(List<PurchaseMonth> months) {
    PurchaseMonth last = months.get(months.size() - 1);
    BigDecimal shares =
        months.stream().map(month -> month.row().shares()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Entry(
        "filed/" + last.row().filing().replace(' ', '/'),
        "buyback",
        last.row().filed(),
        Sentence.of(
            "feed.filed",
            parts.name(last.row().issuer()),
            BuybackParts.number(shares),
            months.get(0).span().start(),
            last.span().end()),
        BuybackParts.path(last.row().issuer()));
  }
}
