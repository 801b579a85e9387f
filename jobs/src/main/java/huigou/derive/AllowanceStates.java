package huigou.derive;

import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.fact.Authorisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what boards allowed beside what companies tell by month. */
public final class AllowanceStates {

  private AllowanceStates() {}

  /**
   * One state an authorisation, the newest first.
   *
   * @param months of purchases in the United States; what a later filing tells again counts once
   */
  public static List<AllowanceState> of(
      List<Authorisation> authorisations, List<PurchaseMonth> months) {
    return authorisations.stream()
        .map(allowed -> of(allowed, months))
        .sorted(
            Comparator.comparing((AllowanceState state) -> state.allowed().announcedOn())
                .reversed()
                .thenComparing(state -> state.allowed().issuer()))
        .toList();
  }

  private static AllowanceState of(Authorisation allowed, List<PurchaseMonth> months) {
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
    return new AllowanceState(
        allowed,
        since.stream().map(month -> month.programmeValue().orElseThrow()).reduce(BigDecimal::add),
        since.size(),
        last(since).map(month -> month.span().end()),
        last(
            own.stream()
                .filter(month -> month.row().remaining().isPresent())
                .filter(month -> !month.span().end().isBefore(announced(allowed)))
                .toList()));
  }

  private static Optional<PurchaseMonth> last(List<PurchaseMonth> months) {
    return months.isEmpty() ? Optional.empty() : Optional.of(months.get(months.size() - 1));
  }

  /** The first day on which it may have been announced: what was printed before says nothing. */
  private static LocalDate announced(Authorisation allowed) {
    return allowed.datePrecision().equals("day")
        ? LocalDate.parse(allowed.announcedOn())
        : YearMonth.parse(allowed.announcedOn()).atDay(1);
  }

  /** The day from which a month lies wholly after the announcement. */
  private static LocalDate firstDayAfter(Authorisation allowed) {
    return allowed.datePrecision().equals("day")
        ? LocalDate.parse(allowed.announcedOn())
        : YearMonth.parse(allowed.announcedOn()).plusMonths(1).atDay(1);
  }
}
