package huigou.derive.buyback;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.PurchaseMonth.Oddity;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Lack;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.buyback.Repurchase;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fiscal quarters in the senses of {@link QuarterSenses}, each from where it is told: the table of
 * months, the statement of cash flows, the tag of retired shares. Two spans are one quarter where
 * they end, and begin, no further apart than a holiday.
 */
public final class ThreeSenses {

  private static final long APART = 3;

  /** What is left of a table of which a later one tells months again is no quarter. */
  private static final int MONTHS = 3;

  private ThreeSenses() {}

  /** First and last day of a quarter. */
  private record Span(LocalDate start, LocalDate end) {

    boolean is(LocalDate otherStart, LocalDate otherEnd) {
      return isNear(start, otherStart) && isNear(end, otherEnd);
    }
  }

  /**
   * The quarters by issuer, newest first.
   *
   * @param paid periods of cash paid, by issuer
   * @param retired quarters of shares that were retired
   */
  public static List<QuarterSenses> of(
      Collection<PurchaseMonth> months,
      Collection<Repurchase> paid,
      Collection<Repurchase> retired) {
    Map<String, List<PurchaseMonth>> monthsOf =
        by(months.stream().filter(PurchaseMonth::newest).toList(), month -> month.row().issuer());
    Map<String, List<Repurchase>> paidOf = by(paid, Repurchase::issuer);
    Map<String, List<Repurchase>> retiredOf = by(retired, Repurchase::issuer);
    TreeSet<String> issuers = new TreeSet<>(monthsOf.keySet());
    issuers.addAll(paidOf.keySet());
    issuers.addAll(retiredOf.keySet());
    return issuers.stream()
        .flatMap(
            issuer ->
                ofIssuer(
                    issuer,
                    monthsOf.getOrDefault(issuer, List.of()),
                    paidOf.getOrDefault(issuer, List.of()),
                    retiredOf.getOrDefault(issuer, List.of()))
                    .stream())
        .toList();
  }

  private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> issuer) {
    return all.stream().collect(Collectors.groupingBy(issuer, TreeMap::new, Collectors.toList()));
  }

  private static List<QuarterSenses> ofIssuer(
      String issuer, List<PurchaseMonth> months, List<Repurchase> paid, List<Repurchase> retired) {
    List<Repurchase> cash =
        paid.stream()
            .filter(each -> each.kind().isQuarter() && !each.doubtful())
            .filter(each -> each.currency().equals("USD"))
            .toList();
    boolean files = !paid.isEmpty();
    return spans(cash, retired, months).stream()
        .map(
            span ->
                new QuarterSenses(
                    issuer,
                    span.start(),
                    span.end(),
                    summed(months, span, PurchaseMonth::programmeValue),
                    summed(months, span, PurchaseMonth::paid),
                    filed(cash, span, files),
                    filed(retired, span, files)))
        .filter(each -> each.byMonths().isTold() || each.paid().isTold() || each.retired().isTold())
        .sorted(Comparator.comparing(QuarterSenses::end).reversed())
        .toList();
  }

  /** The quarters that anything tells of, in the words of the first that does. */
  private static List<Span> spans(
      List<Repurchase> cash, List<Repurchase> retired, List<PurchaseMonth> months) {
    List<Span> spans = new ArrayList<>();
    cash.forEach(each -> add(spans, new Span(each.start(), each.end())));
    retired.forEach(each -> add(spans, new Span(each.start(), each.end())));
    by(months, month -> month.row().filing())
        .values()
        .forEach(
            filing -> {
              if (filing.size() >= MONTHS) {
                add(
                    spans,
                    new Span(
                        filing.stream()
                            .map(each -> each.span().start())
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                        filing.stream()
                            .map(each -> each.span().end())
                            .max(Comparator.naturalOrder())
                            .orElseThrow()));
              }
            });
    return spans;
  }

  private static void add(List<Span> spans, Span span) {
    if (spans.stream().noneMatch(each -> isNear(each.end(), span.end()))) {
      spans.add(span);
    }
  }

  private static Told filed(List<Repurchase> quarters, Span span, boolean files) {
    return quarters.stream()
        .filter(each -> span.is(each.start(), each.end()))
        .findFirst()
        .map(each -> Told.of(each.amount()))
        .orElseGet(() -> Told.none(files ? Lack.NOT_FILED : Lack.NO_COMPANY_FACTS));
  }

  private static Told summed(
      List<PurchaseMonth> months, Span span, Function<PurchaseMonth, Optional<BigDecimal>> value) {
    List<PurchaseMonth> within =
        months.stream()
            .filter(month -> !month.span().start().isBefore(span.start().minusDays(APART)))
            .filter(month -> !month.span().end().isAfter(span.end().plusDays(APART)))
            .sorted(Comparator.comparing(month -> month.span().start()))
            .toList();
    if (within.isEmpty()
        || !span.is(within.get(0).span().start(), within.get(within.size() - 1).span().end())) {
      return Told.none(Lack.NO_TABLE);
    } else if (!within.stream().allMatch(ThreeSenses::isWhole)) {
      return Told.none(Lack.TABLE_IN_DOUBT);
    } else if (within.stream().anyMatch(month -> value.apply(month).isEmpty())) {
      return Told.none(Lack.NOT_SAID);
    }
    return Told.of(
        Figures.canonical(
            within.stream()
                .map(month -> value.apply(month).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            0));
  }

  /** A filing whose months do not come out is compared with nothing. */
  private static boolean isWhole(PurchaseMonth month) {
    return month.paid().isPresent()
        && month.counts()
        && !month.oddities().contains(Oddity.TOTAL_DIFFERS)
        && !month.oddities().contains(Oddity.MONTH_MISSING);
  }

  private static boolean isNear(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= APART;
  }
}
