package huigou.derive;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.QuarterCross;
import huigou.model.buyback.Repurchase;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fiscal quarters that both the table of months and the statement of cash flows cover from their
 * first day to their last, a holiday apart.
 */
public final class QuarterCrosses {

  private static final long APART = 3;

  private QuarterCrosses() {}

  /** The quarters by issuer, newest first. */
  public static List<QuarterCross> of(
      Collection<PurchaseMonth> months, Collection<Repurchase> repurchases) {
    Map<String, List<PurchaseMonth>> byIssuer =
        months.stream()
            .filter(PurchaseMonth::newest)
            .collect(Collectors.groupingBy(month -> month.row().issuer()));
    Map<String, QuarterCross> crosses = new HashMap<>();
    for (Repurchase quarter : repurchases) {
      if (quarter.kind().isQuarter() && !quarter.doubtful() && quarter.currency().equals("USD")) {
        byMonths(byIssuer.getOrDefault(quarter.issuer(), List.of()), quarter)
            .map(
                sum ->
                    new QuarterCross(
                        quarter.issuer(), quarter.start(), quarter.end(), sum, quarter.amount()))
            .ifPresent(cross -> crosses.putIfAbsent(cross.issuer() + " " + cross.end(), cross));
      }
    }
    return crosses.values().stream()
        .sorted(
            Comparator.comparing(QuarterCross::issuer)
                .thenComparing(QuarterCross::end, Comparator.reverseOrder()))
        .toList();
  }

  private static Optional<BigDecimal> byMonths(
      Collection<PurchaseMonth> months, Repurchase quarter) {
    List<PurchaseMonth> within =
        months.stream()
            .filter(month -> !month.span().start().isBefore(quarter.start().minusDays(APART)))
            .filter(month -> !month.span().end().isAfter(quarter.end().plusDays(APART)))
            .sorted(Comparator.comparing(month -> month.span().start()))
            .toList();
    boolean covers =
        !within.isEmpty()
            && isNear(within.get(0).span().start(), quarter.start())
            && isNear(within.get(within.size() - 1).span().end(), quarter.end())
            && within.stream().allMatch(QuarterCrosses::isWhole);
    return covers
        ? within.stream()
            .map(month -> month.paid().orElseThrow())
            .reduce(BigDecimal::add)
            .map(sum -> Figures.canonical(sum, 0))
        : Optional.empty();
  }

  /** A filing whose months do not come out is compared with nothing. */
  private static boolean isWhole(PurchaseMonth month) {
    return month.paid().isPresent()
        && month.counts()
        && !month.oddities().contains(PurchaseMonth.Oddity.TOTAL_DIFFERS)
        && !month.oddities().contains(PurchaseMonth.Oddity.MONTH_MISSING);
  }

  private static boolean isNear(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= APART;
  }
}
