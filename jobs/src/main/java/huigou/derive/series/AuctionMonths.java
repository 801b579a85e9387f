package huigou.derive.series;

import huigou.model.fact.Auction;
import huigou.model.fact.AuctionSum;
import huigou.model.fact.FactVintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Securities sold at auction, month by month: what settled in the month, what fell due in it, and
 * the difference. The reference date is the month's last day.
 *
 * <p>A month has a figure once it is over and every auction that settles in it has a result; the
 * month of the newest delivery may be followed by auctions that nobody has told us of, so it has
 * none. What fell due has figures only from the first month on for which all securities that could
 * fall due in it were auctioned within the span of the deliveries.
 */
public final class AuctionMonths {

  /** Which way the money goes. */
  private enum Flow {
    ISSUED,
    MATURED,
    NET
  }

  /** A bill runs for a year and a few days at most. */
  private static final int LONGEST_BILL_DAYS = 371;

  /** An auction without a result for longer was called off, as on 11 September 2001. */
  private static final int RESULT_AT_THE_LATEST_DAYS = 31;

  private final Predicate<Auction> wanted;
  private final Flow flow;

  private AuctionMonths(Predicate<Auction> wanted, Flow flow) {
    this.wanted = wanted;
    this.flow = flow;
  }

  /**
   * What each auction adds to the sum of a month: known when the month is over, and not before.
   *
   * @param measure {@code bills-issued}, {@code bills-matured}, {@code bills-net} or {@code
   *     coupons-issued}
   * @param auctions vintages of auctions, those of one auction in the order in which they were
   *     known
   * @throws IllegalArgumentException when no measure is called so
   */
  public static List<FactShare> shares(String measure, Collection<FactVintage> auctions) {
    return named(measure).shares(auctions);
  }

  private static AuctionMonths named(String measure) {
    Predicate<Auction> bills = auction -> !auction.type().paysCoupons();
    return switch (AuctionSum.parse(measure)) {
      case BILLS_ISSUED -> new AuctionMonths(bills, Flow.ISSUED);
      case BILLS_MATURED -> new AuctionMonths(bills, Flow.MATURED);
      case BILLS_NET -> new AuctionMonths(bills, Flow.NET);
      case COUPONS_ISSUED -> new AuctionMonths(bills.negate(), Flow.ISSUED);
    };
  }

  private record Held(Auction auction, FactVintage vintage) {}

  private List<FactShare> shares(Collection<FactVintage> auctions) {
    List<Held> held =
        auctions.stream()
            .map(vintage -> new Held(vintage.body(Auction.class), vintage))
            .filter(each -> wanted.test(each.auction()))
            .toList();
    if (held.isEmpty()) {
      return List.of();
    }
    Set<YearMonth> open = open(held);
    YearMonth first = first(held);
    List<FactShare> shares = new ArrayList<>();
    for (Held each : held) {
      BigDecimal amount = each.auction().accepted().orElse(null);
      if (amount == null) {
        continue;
      }
      if (flow != Flow.MATURED) {
        share(each.auction().issue(), " issued", amount, each, first, open, shares);
      }
      if (flow != Flow.ISSUED) {
        BigDecimal due = flow == Flow.NET ? amount.negate() : amount;
        each.auction()
            .maturity()
            .ifPresent(day -> share(day, " due", due, each, first, open, shares));
      }
    }
    return shares;
  }

  private static void share(
      LocalDate day,
      String part,
      BigDecimal amount,
      Held held,
      YearMonth first,
      Set<YearMonth> open,
      List<FactShare> shares) {
    YearMonth month = YearMonth.from(day);
    if (!month.isBefore(first) && !open.contains(month)) {
      LocalDate end = month.atEndOfMonth();
      LocalDate known = held.vintage().knownOn();
      shares.add(
          new FactShare(
              end,
              held.auction().key() + part,
              amount,
              known.isBefore(end) ? end : known,
              held.vintage()));
    }
  }

  /** The first month of which everything is at hand. */
  private YearMonth first(List<Held> held) {
    LocalDate earliest =
        held.stream().map(each -> each.auction().auctioned()).min(Comparator.naturalOrder()).get();
    LocalDate complete = flow == Flow.ISSUED ? earliest : earliest.plusDays(LONGEST_BILL_DAYS);
    return YearMonth.from(complete).plusMonths(1);
  }

  /** Months that are not over for the newest delivery, or of which a result is wanting. */
  private static Set<YearMonth> open(List<Held> held) {
    LocalDate newest =
        held.stream().map(each -> each.vintage().receivedOn()).max(Comparator.naturalOrder()).get();
    Map<String, Auction> last = new HashMap<>();
    held.forEach(each -> last.put(each.auction().key(), each.auction()));
    Set<YearMonth> open = new HashSet<>();
    YearMonth furthest = YearMonth.from(newest);
    for (Auction auction : last.values()) {
      Optional<YearMonth> due = auction.maturity().map(YearMonth::from);
      if (due.filter(furthest::isBefore).isPresent()) {
        furthest = due.get();
      }
      if (!auction.isHeld()
          && auction.auctioned().isAfter(newest.minusDays(RESULT_AT_THE_LATEST_DAYS))) {
        open.add(YearMonth.from(auction.issue()));
        due.ifPresent(open::add);
      }
    }
    for (YearMonth month = YearMonth.from(newest);
        !month.isAfter(furthest);
        month = month.plusMonths(1)) {
      open.add(month);
    }
    return open;
  }
}
