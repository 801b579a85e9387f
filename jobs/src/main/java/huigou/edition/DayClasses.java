package huigou.edition;

import huigou.derive.corridor.CalendarDays;
import huigou.model.fact.Auction;
import huigou.model.scarcity.DayClass;
import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of a day, by the fixings' calendar and the auctions that an edition knows. */
final class DayClasses {

  private final CalendarDays days;
  private final Set<LocalDate> coupons;

  DayClasses(BusinessCalendar calendar, Collection<Auction> auctions) {
    this.days = new CalendarDays(calendar);
    this.coupons =
        auctions.stream()
            .filter(auction -> auction.type().paysCoupons())
            .map(Auction::issue)
            .collect(Collectors.toSet());
  }

  Set<DayClass> of(LocalDate day) {
    Set<DayClass> classes = EnumSet.of(DayClass.ALL);
    if (days.isLastOfMonth(day)) {
      classes.add(DayClass.MONTH_END);
    }
    if (days.isFirstOfMonth(day)) {
      classes.add(DayClass.FIRST_AFTER);
    }
    if (days.isMiddleOfMonth(day)) {
      classes.add(DayClass.MID_MONTH);
    }
    if (days.isTaxDate(day)) {
      classes.add(DayClass.TAX_DATE);
    }
    if (coupons.contains(day)) {
      classes.add(DayClass.COUPON_SETTLEMENT);
    }
    return classes;
  }
}
