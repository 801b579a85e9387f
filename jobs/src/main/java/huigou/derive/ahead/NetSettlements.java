package huigou.derive.ahead;

import huigou.derive.corridor.CalendarDays;
import huigou.model.fact.Auction;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Treasury securities bring in and take out on a day, as far as auctions tell: what was sold
 * by then for settlement on the day, what falls due on it, and what would be sold for it as always.
 * Money that falls due on a closed day is paid on the next open one.
 *
 * <p>As always means: bills of terms that settled on the same weekday of the last two weeks known
 * with their amounts come again, that of four weeks after four weeks, notes and bonds after three
 * months. Where more has been sold than that, what was sold counts. All that settles on the next
 * open day has been sold.
 */
public final class NetSettlements {

  /** Weeks and quarters that are looked back for a settlement that is known. */
  private static final int MOST_BACK = 5;

  private static final int MONTHS_A_QUARTER = 3;
  private static final int FOUR_WEEKS = 28;
  private static final int MIDDLE = 15;
  private static final int LONGEST_CLOSURE_DAYS = 4;

  private final BusinessCalendar calendar;
  private final CalendarDays days;
  private final List<DayOfWeek> weekdays;
  private final String fourWeekly;
  private final Map<LocalDate, List<Auction>> issued = new HashMap<>();
  private final Map<LocalDate, List<Auction>> falling = new HashMap<>();

  /**
   * @param auctions those that somebody knows
   * @param calendar of the Treasury's payments
   * @param weekdays on which regular bills settle
   * @param fourWeekly term of the bill that comes every fourth week
   */
  public NetSettlements(
      Collection<Auction> auctions,
      BusinessCalendar calendar,
      List<DayOfWeek> weekdays,
      String fourWeekly) {
    this.calendar = calendar;
    this.days = new CalendarDays(calendar);
    this.weekdays = List.copyOf(weekdays);
    this.fourWeekly = fourWeekly;
    for (Auction auction : auctions) {
      open(auction.issue()).ifPresent(day -> add(issued, day, auction));
      auction.maturity().flatMap(this::open).ifPresent(day -> add(falling, day, auction));
    }
  }

  private static void add(Map<LocalDate, List<Auction>> map, LocalDate day, Auction auction) {
    map.computeIfAbsent(day, each -> new ArrayList<>()).add(auction);
  }

  /** The day itself or the next open one; empty beyond the calendar. */
  private Optional<LocalDate> open(LocalDate day) {
    for (LocalDate at = day; calendar.covers(at); at = at.plusDays(1)) {
      if (calendar.isBusinessDay(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** What an auction is worth: what was accepted, or offered before it is held. */
  private static BigDecimal amount(Auction auction) {
    return auction.accepted().or(auction::offered).orElse(BigDecimal.ZERO);
  }

  /** Whether an amount of it is known. */
  private static boolean isSized(Auction auction) {
    return auction.accepted().or(auction::offered).isPresent();
  }

  private static BigDecimal sum(List<Auction> auctions) {
    return auctions.stream().map(NetSettlements::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Those sold by the end of a day that settle on another. */
  public List<Auction> sold(LocalDate on, LocalDate by) {
    return issued.getOrDefault(on, List.of()).stream()
        .filter(auction -> !auction.auctioned().isAfter(by))
        .toList();
  }

  /** Those sold by the end of a day that fall due on another. */
  public List<Auction> due(LocalDate on, LocalDate by) {
    return falling.getOrDefault(on, List.of()).stream()
        .filter(auction -> !auction.auctioned().isAfter(by))
        .toList();
  }

  /** Whether regular bills would settle on a day. */
  public boolean isBillDay(LocalDate day) {
    return !nominal(day).isEmpty();
  }

  /** What was sold for a day less what falls due on it, looking back from its end: all is known. */
  public BigDecimal settled(LocalDate on) {
    return sum(sold(on, on)).subtract(sum(due(on, on)));
  }

  /** The same as one would expect it at the end of an earlier day. */
  public BigDecimal expected(LocalDate on, LocalDate by) {
    List<Auction> sold = sold(on, by);
    BigDecimal bills = sum(sold.stream().filter(each -> !each.type().paysCoupons()).toList());
    BigDecimal coupons = sum(sold.stream().filter(each -> each.type().paysCoupons()).toList());
    if (calendar.nextBusinessDay(by).isBefore(on)) {
      bills = bills.max(usualBills(on, by));
      coupons = coupons.max(usualCoupons(on, by));
    }
    return bills.add(coupons).subtract(sum(due(on, by)));
  }

  /** The days of the week that are moved to a day, itself among them. */
  private List<LocalDate> nominal(LocalDate on) {
    List<LocalDate> nominal = new ArrayList<>();
    for (int back = 0; back < LONGEST_CLOSURE_DAYS; back++) {
      LocalDate day = on.minusDays(back);
      if (weekdays.contains(day.getDayOfWeek()) && open(day).filter(on::equals).isPresent()) {
        nominal.add(day);
      }
    }
    return nominal;
  }

  private BigDecimal usualBills(LocalDate on, LocalDate by) {
    BigDecimal sum = BigDecimal.ZERO;
    for (LocalDate nominal : nominal(on)) {
      sum = sum.add(weekly(nominal, by)).add(fourWeekly(nominal, by));
    }
    return sum;
  }

  /**
   * Bills of the same weekday's last settlement that is wholly sold, of terms that stood before.
   */
  private BigDecimal weekly(LocalDate nominal, LocalDate by) {
    for (int week = 1; week <= MOST_BACK; week++) {
      List<Auction> last = bills(nominal.minusWeeks(week));
      if (!last.isEmpty()
          && last.stream().allMatch(each -> !each.auctioned().isAfter(by) && isSized(each))) {
        Set<String> before = new HashSet<>();
        bills(nominal.minusWeeks(week + 1)).forEach(each -> before.add(each.term()));
        return sum(last.stream().filter(each -> before.contains(each.term())).toList());
      }
    }
    return BigDecimal.ZERO;
  }

  private List<Auction> bills(LocalDate nominal) {
    return open(nominal).map(day -> issued.getOrDefault(day, List.of())).orElse(List.of()).stream()
        .filter(each -> !each.type().paysCoupons() && !each.term().equals(fourWeekly))
        .toList();
  }

  private BigDecimal fourWeekly(LocalDate nominal, LocalDate by) {
    return sum(
        open(nominal.minusDays(FOUR_WEEKS)).map(day -> sold(day, by)).orElse(List.of()).stream()
            .filter(each -> each.term().equals(fourWeekly))
            .toList());
  }

  /** Notes and bonds of the same turn of the month a quarter before. */
  private BigDecimal usualCoupons(LocalDate on, LocalDate by) {
    Set<LocalDate> before = new HashSet<>();
    YearMonth month = YearMonth.from(on);
    if (days.isMiddleOfMonth(on)) {
      open(month.minusMonths(MONTHS_A_QUARTER).atDay(MIDDLE)).ifPresent(before::add);
    }
    Optional<YearMonth> ended = ended(on);
    ended.ifPresent(
        over -> open(over.minusMonths(MONTHS_A_QUARTER).atEndOfMonth()).ifPresent(before::add));
    if (ended.isEmpty() && open(lastFriday(month)).filter(on::equals).isPresent()) {
      for (int quarter = 1; quarter <= MOST_BACK; quarter++) {
        Optional<LocalDate> friday =
            open(lastFriday(month.minusMonths((long) quarter * MONTHS_A_QUARTER)));
        if (friday.isPresent() && ended(friday.get()).isEmpty()) {
          before.add(friday.get());
          break;
        }
      }
    }
    return before.stream()
        .flatMap(day -> sold(day, by).stream())
        .filter(each -> each.type().paysCoupons())
        .map(NetSettlements::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The month whose last day is paid on a day. */
  private Optional<YearMonth> ended(LocalDate on) {
    YearMonth month = YearMonth.from(on);
    for (YearMonth each : List.of(month, month.minusMonths(1))) {
      if (open(each.atEndOfMonth()).filter(on::equals).isPresent()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static LocalDate lastFriday(YearMonth month) {
    return month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
  }
}
