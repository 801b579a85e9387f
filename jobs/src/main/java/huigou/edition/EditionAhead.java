package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.ahead.CashPath;
import huigou.derive.ahead.NetSettlements;
import huigou.derive.corridor.CalendarDays;
import huigou.model.ahead.Ahead;
import huigou.model.ahead.AheadRules;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.ahead.Coming.Kind;
import huigou.model.fact.Auction;
import huigou.model.fact.FactKind;
import huigou.model.fact.FinancingEstimate;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an edition knows to come over the next open days of the fixings' calendar. */
final class EditionAhead {

  private static final int MONTHS_A_QUARTER = 3;

  private final Catalogue catalogue;
  private final AheadRules rules;
  private final BusinessCalendar calendar;
  private final CalendarDays turns;
  private final LocalDate asOf;
  private final EditionContent content;
  private final NetSettlements settlements;
  private final Map<String, LocalDate> knownOn = new HashMap<>();

  EditionAhead(
      Catalogue catalogue, LocalDate asOf, EditionContent content, NetSettlements settlements) {
    this.settlements = settlements;
    this.catalogue = catalogue;
    this.rules = catalogue.ahead();
    this.calendar = catalogue.findings().fixings();
    this.turns = new CalendarDays(calendar);
    this.asOf = asOf;
    this.content = content;
  }

  Ahead ahead() {
    List<LocalDate> open = openDays();
    SeriesEntry entry = catalogue.getSeries(rules.cashPath().close());
    TimeSeries close = content.figures(entry.id()).current();
    content
        .facts(FactKind.AUCTION)
        .forEach(vintage -> knownOn.put(vintage.body(Auction.class).key(), vintage.knownOn()));
    List<Coming> coming = new ArrayList<>();
    if (!open.isEmpty()) {
      closures(open.get(open.size() - 1), coming);
    }
    for (LocalDate day : open) {
      turns(day, coming);
      settlements(day, coming);
    }
    meetings(open, coming);
    estimates(open, coming);
    CashPath path = new CashPath(rules.cashPath(), close, settlements);
    CashPath.Record score = path.score();
    boolean fresh =
        !close.isEmpty() && entry.schedule().dueAfter(close.newest().referenceDate(), asOf) == 0;
    if (fresh) {
      path(entry, close.newest(), path, score, coming);
    }
    coming.sort(Comparator.comparing(Coming::date).thenComparing(each -> each.kind().token()));
    return new Ahead(coming, score.scores(), fresh);
  }

  private List<LocalDate> openDays() {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = asOf.plusDays(1);
        days.size() < rules.days() && calendar.covers(day);
        day = day.plusDays(1)) {
      if (calendar.isBusinessDay(day)) {
        days.add(day);
      }
    }
    return days;
  }

  private void closures(LocalDate last, List<Coming> coming) {
    for (LocalDate day = asOf.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
      LocalDate at = day;
      catalogue
          .closure(calendar, day)
          .ifPresent(
              reason ->
                  coming.add(
                      Coming.day(at, Kind.CLOSED, Optional.empty(), Certainty.KNOWN, reason)));
    }
  }

  private void turns(LocalDate day, List<Coming> coming) {
    boolean last = turns.isLastOfMonth(day);
    boolean quarter = last && day.getMonthValue() % MONTHS_A_QUARTER == 0;
    add(last, day, Kind.MONTH_END, coming);
    add(quarter, day, Kind.QUARTER_END, coming);
    add(quarter && day.getMonth() == Month.DECEMBER, day, Kind.YEAR_END, coming);
    add(turns.isFirstOfMonth(day), day, Kind.FIRST_AFTER, coming);
    add(turns.isTaxDate(day), day, Kind.TAX_DATE, coming);
  }

  private void add(boolean is, LocalDate day, Kind kind, List<Coming> coming) {
    if (is) {
      coming.add(
          Coming.day(
              day,
              kind,
              Optional.empty(),
              Certainty.KNOWN,
              rules.saidBy().calendar().with(Localised.same(calendar.id()))));
    }
  }

  private void meetings(List<LocalDate> open, List<Coming> coming) {
    for (AheadRules.Meetings schedule : rules.meetings()) {
      if (!schedule.announced().isAfter(asOf)) {
        for (LocalDate decided : schedule.decided()) {
          LocalDate effective = decided.plusDays(1);
          if (!open.isEmpty()
              && effective.isAfter(asOf)
              && !effective.isAfter(open.get(open.size() - 1))) {
            coming.add(
                Coming.day(
                    effective,
                    Kind.FOMC_EFFECTIVE,
                    Optional.of(schedule.announced()),
                    Certainty.ANNOUNCED,
                    schedule.source()));
          }
        }
      }
    }
  }

  private void settlements(LocalDate day, List<Coming> coming) {
    List<Auction> sold = settlements.sold(day, LocalDate.MAX);
    List<Auction> bills = sold.stream().filter(each -> !each.type().paysCoupons()).toList();
    List<Auction> coupons = sold.stream().filter(each -> each.type().paysCoupons()).toList();
    money(day, Kind.BILL_SETTLEMENT, bills, Certainty.ANNOUNCED, coming);
    money(day, Kind.COUPON_SETTLEMENT, coupons, Certainty.ANNOUNCED, coming);
    money(day, Kind.MATURITY, settlements.due(day, asOf), Certainty.KNOWN, coming);
    if (bills.isEmpty() && settlements.isBillDay(day)) {
      coming.add(
          Coming.money(
              day,
              Kind.BILL_SETTLEMENT,
              Optional.empty(),
              Optional.empty(),
              Certainty.PATTERN,
              rules.saidBy().pattern()));
    }
  }

  private void money(
      LocalDate day, Kind kind, List<Auction> auctions, Certainty certainty, List<Coming> coming) {
    if (!auctions.isEmpty()) {
      coming.add(
          Coming.money(
              day,
              kind,
              amount(auctions).map(EditionAhead::dollars),
              auctions.stream().map(each -> knownOn.get(each.key())).max(LocalDate::compareTo),
              certainty,
              rules.saidBy().treasury()));
    }
  }

  /** What auctions come to, where the amount of each is known. */
  private static Optional<BigDecimal> amount(List<Auction> auctions) {
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    for (Auction each : auctions) {
      sum = sum.flatMap(so -> each.accepted().or(each::offered).map(so::add));
    }
    return sum;
  }

  private void estimates(List<LocalDate> open, List<Coming> coming) {
    for (FinancingEstimate estimate : content.facts(FinancingEstimate.class)) {
      if (estimate.item().equals(FinancingEstimate.CASH_ASSUMED)
          && !open.isEmpty()
          && estimate.about().isAfter(asOf)
          && !estimate.about().isAfter(open.get(open.size() - 1))) {
        coming.add(
            Coming.money(
                estimate.about(),
                Kind.FINANCING_ESTIMATE,
                Optional.of(estimate.amount()),
                Optional.of(estimate.publishedOn()),
                Certainty.ANNOUNCED,
                rules.saidBy().estimate().with(Localised.same(estimate.release()))));
      }
    }
  }

  /** The path over the days of statement for which its errors are known. */
  private void path(
      SeriesEntry entry,
      Vintage newest,
      CashPath path,
      CashPath.Record score,
      List<Coming> coming) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = newest.referenceDate();
    for (int h = 0; h < score.bands().size(); h++) {
      day = entry.release().calendar().nextBusinessDay(day);
      days.add(day);
    }
    List<BigDecimal> cash = path.from(newest, days);
    for (int h = 0; h < cash.size(); h++) {
      if (days.get(h).isAfter(asOf)) {
        CashPath.Band band = score.bands().get(h);
        coming.add(
            new Coming(
                days.get(h),
                Kind.CASH_PATH,
                Optional.of(dollars(cash.get(h))),
                Optional.of(dollars(cash.get(h).add(band.low()))),
                Optional.of(dollars(cash.get(h).add(band.high()))),
                Optional.of(newest.knownOn()),
                Certainty.ESTIMATE,
                rules.saidBy().path().with(Localised.same(newest.referenceDate().toString()))));
      }
    }
  }

  private static BigDecimal dollars(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }
}
