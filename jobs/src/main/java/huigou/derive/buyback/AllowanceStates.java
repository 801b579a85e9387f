package huigou.derive.buyback;

import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AllowanceState.Kind;
import huigou.model.buyback.AllowanceState.Standing;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.fact.Authorisation;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what boards allowed beside what companies tell by month. */
public final class AllowanceStates {

  /** What a printed remainder may be off by, as a part of the amount: tables round to billions. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.02");

  /** Days between two months of one calendar: a holiday or a Sunday that no month counts. */
  private static final int GAP = 3;

  private AllowanceStates() {}

  /**
   * One state an authorisation, the newest first.
   *
   * @param months of purchases in the United States; what a later filing tells again counts once
   */
  public static List<AllowanceState> of(
      List<Authorisation> authorisations, List<PurchaseMonth> months) {
    return authorisations.stream()
        .map(allowed -> of(allowed, authorisations, months))
        .sorted(
            Comparator.comparing((AllowanceState state) -> state.allowed().announcedOn())
                .reversed()
                .thenComparing(state -> state.allowed().issuer()))
        .toList();
  }

  private static AllowanceState of(
      Authorisation allowed, List<Authorisation> all, List<PurchaseMonth> months) {
    LocalDate first = firstDayAfter(allowed);
    List<PurchaseMonth> own =
        months.stream()
            .filter(month -> month.newest() && month.counts())
            .filter(month -> month.row().issuer().equals(allowed.issuer()))
            .sorted(Comparator.comparing(month -> month.span().start()))
            .toList();
    List<PurchaseMonth> since =
        own.stream()
            .filter(month -> !month.span().start().isBefore(first))
            .filter(month -> month.programmeValue().isPresent())
            .toList();
    Optional<PurchaseMonth> remaining =
        last(
            own.stream()
                .filter(month -> month.row().remaining().isPresent())
                .filter(month -> !month.span().end().isBefore(allowed.firstDay()))
                .toList());
    Optional<BigDecimal> used = remaining.flatMap(month -> used(allowed, month, own));
    return new AllowanceState(
        allowed,
        since.stream()
            .map(month -> month.programmeValue().orElseThrow())
            .reduce(BigDecimal::add)
            .map(sum -> Figures.canonical(sum, 0)),
        since.size(),
        last(since).map(month -> month.span().end()),
        remaining,
        used,
        standing(allowed, all, own, used.flatMap(any -> remaining)));
  }

  /**
   * The amount less what remains, where purchases bear it out: it is no less than what was bought
   * in the months that began after the announcement, and no more than that with the month of the
   * announcement. A remainder of all programmes together is not subtracted from one.
   */
  private static Optional<BigDecimal> used(
      Authorisation allowed, PurchaseMonth remaining, List<PurchaseMonth> own) {
    Optional<BigDecimal> rest =
        remaining
            .row()
            .remaining()
            .filter(any -> any.in() == In.AMOUNT)
            .filter(any -> remaining.row().currency().equals(allowed.currency()))
            .map(MonthlyPurchase.Remaining::value);
    List<PurchaseMonth> touched =
        own.stream()
            .filter(month -> !month.span().end().isBefore(allowed.firstDay()))
            .filter(month -> !month.span().end().isAfter(remaining.span().end()))
            .toList();
    if (rest.isEmpty() || !isUnbroken(allowed, touched)) {
      return Optional.empty();
    }
    BigDecimal used = allowed.amount().subtract(rest.get());
    BigDecimal room = allowed.amount().multiply(ROUNDING);
    BigDecimal most = sum(touched);
    BigDecimal least =
        sum(
            touched.stream()
                .filter(month -> !month.span().start().isBefore(firstDayAfter(allowed)))
                .toList());
    boolean borneOut =
        used.signum() >= 0
            && used.compareTo(least.subtract(room)) >= 0
            && used.compareTo(most.add(room)) <= 0;
    return borneOut ? Optional.of(Figures.canonical(used, 0)) : Optional.empty();
  }

  private static BigDecimal sum(List<PurchaseMonth> months) {
    return months.stream()
        .map(month -> month.programmeValue().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether months tell of all the time from the announcement on. */
  private static boolean isUnbroken(Authorisation allowed, List<PurchaseMonth> months) {
    if (months.isEmpty()
        || months.get(0).span().start().isAfter(allowed.firstDay().plusDays(GAP))) {
      return false;
    }
    for (int i = 1; i < months.size(); i++) {
      if (ChronoUnit.DAYS.between(months.get(i - 1).span().end(), months.get(i).span().start())
          > GAP) {
        return false;
      }
    }
    return months.stream().allMatch(month -> month.programmeValue().isPresent());
  }

  /** Replaced before exhausted before running; where no source says so, nothing. */
  private static Optional<Standing> standing(
      Authorisation allowed,
      List<Authorisation> all,
      List<PurchaseMonth> own,
      Optional<PurchaseMonth> ofItsOwn) {
    Optional<Standing> replaced =
        all.stream()
            .filter(each -> each.issuer().equals(allowed.issuer()))
            .filter(each -> each.replaces() || each.includesRest())
            .filter(each -> each.firstDay().isAfter(allowed.lastDay()))
            .map(Authorisation::lastDay)
            .min(Comparator.naturalOrder())
            .map(day -> new Standing(Kind.REPLACED, day));
    Optional<Standing> exhausted =
        own.stream()
            .filter(month -> month.row().remaining().isPresent())
            .filter(month -> !month.span().end().isBefore(allowed.lastDay()))
            .filter(month -> month.row().remaining().orElseThrow().value().signum() == 0)
            .findFirst()
            .map(month -> new Standing(Kind.EXHAUSTED, month.span().end()));
    return replaced
        .or(() -> exhausted)
        .or(() -> ofItsOwn.map(month -> new Standing(Kind.RUNNING, month.span().end())));
  }

  private static Optional<PurchaseMonth> last(List<PurchaseMonth> months) {
    return months.isEmpty() ? Optional.empty() : Optional.of(months.get(months.size() - 1));
  }

  /** The day from which a month lies wholly after the announcement. */
  private static LocalDate firstDayAfter(Authorisation allowed) {
    return allowed.datePrecision().equals("day")
        ? allowed.firstDay()
        : allowed.lastDay().plusDays(1);
  }
}
