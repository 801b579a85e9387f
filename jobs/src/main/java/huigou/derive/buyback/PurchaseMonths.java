package huigou.derive.buyback;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.PurchaseMonth.Oddity;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.MonthlyPurchase.In;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Months of purchases held against the total of their filing, against each other, and against what
 * the filing says remains.
 *
 * <p>Months of rounded shares may miss their total by half a digit each, and the total by half of
 * its own. The remainder of money falls by what is paid under the programme; it is judged only
 * where it fell, for an authorisation in between raises it, and only by the thousandfold.
 */
public final class PurchaseMonths {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A table in thousands beside one in units makes a thousand; fees and roundings never do. */
  private static final BigDecimal FAR = new BigDecimal(200);

  private static final int MONTHS = 3;

  /** Days between two months of one calendar: a holiday or a Sunday that no month counts. */
  private static final int GAP = 3;

  private PurchaseMonths() {}

  /** All months by issuer, form and day of filing, and their first day. */
  public static List<PurchaseMonth> of(Collection<MonthlyPurchase> rows) {
    Map<String, LocalDate> newest = newest(rows);
    Map<String, Set<LocalDate>> jumps = jumps(rows, newest);
    return rows.stream()
        .collect(Collectors.groupingBy(MonthlyPurchase::filing, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(filing -> ofFiling(filing, newest).stream())
        .map(
            month ->
                month.newest()
                        && jumps
                            .getOrDefault(month.row().issuer(), Set.of())
                            .contains(month.span().start())
                    ? month.odd(Oddity.PRICE_JUMPS)
                    : month)
        .toList();
  }

  /** First days of months from which on a company's prices are far from those before. */
  private static Map<String, Set<LocalDate>> jumps(
      Collection<MonthlyPurchase> rows, Map<String, LocalDate> newest) {
    Map<String, List<PriceJumps.Paid>> paid = new HashMap<>();
    rows.stream()
        .filter(row -> !row.isTotal() && newest.get(month(row)).equals(row.filed()))
        .forEach(
            row ->
                row.averagePrice()
                    .filter(price -> price.signum() > 0)
                    .ifPresent(
                        price ->
                            paid.computeIfAbsent(row.issuer(), any -> new ArrayList<>())
                                .add(
                                    new PriceJumps.Paid(
                                        row.span().orElseThrow().start(), price, price))));
    Map<String, Set<LocalDate>> jumps = new HashMap<>();
    paid.forEach((issuer, prices) -> jumps.put(issuer, PriceJumps.of(prices)));
    return jumps;
  }

  /** The day of the newest filing that tells of each month of each company. */
  private static Map<String, LocalDate> newest(Collection<MonthlyPurchase> rows) {
    Map<String, LocalDate> newest = new HashMap<>();
    rows.stream()
        .filter(row -> !row.isTotal())
        .forEach(
            row ->
                newest.merge(
                    month(row), row.filed(), (one, other) -> one.isAfter(other) ? one : other));
    return newest;
  }

  private static String month(MonthlyPurchase row) {
    return row.issuer() + " " + row.span().orElseThrow().start();
  }

  private static List<PurchaseMonth> ofFiling(
      List<MonthlyPurchase> rows, Map<String, LocalDate> newest) {
    List<MonthlyPurchase> months =
        rows.stream()
            .filter(row -> !row.isTotal())
            .sorted(Comparator.comparing(row -> row.span().orElseThrow().start()))
            .toList();
    Optional<MonthlyPurchase> total = rows.stream().filter(MonthlyPurchase::isTotal).findFirst();
    Set<Oddity> filing = EnumSet.noneOf(Oddity.class);
    Optional<Boolean> footed = total.map(row -> comesOut(months, row));
    if (footed.filter(out -> !out).isPresent()) {
      filing.add(Oddity.TOTAL_DIFFERS);
    }
    if (isGapped(months)) {
      filing.add(Oddity.MONTH_MISSING);
    }
    if (total.filter(row -> isOutside(row, months)).isPresent()) {
      filing.add(Oddity.AVERAGE_OUTSIDE);
    }
    List<PurchaseMonth> made = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      MonthlyPurchase row = months.get(i);
      Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
      oddities.addAll(filing);
      if (row.shares().signum() > 0 && row.averagePrice().isEmpty()) {
        oddities.add(Oddity.PRICE_MISSING);
      }
      if (i > 0 && isScaledOtherwise(months.get(i - 1), row)) {
        oddities.add(Oddity.SCALE_DOUBTED);
      }
      boolean last = i == months.size() - 1;
      if (last && row.remaining().isEmpty() && total.isPresent()) {
        row = row.remaining(total.get().remaining());
      }
      made.add(
          new PurchaseMonth(row, footed, newest.get(month(row)).equals(row.filed()), oddities));
    }
    return made;
  }

  private static boolean comesOut(List<MonthlyPurchase> months, MonthlyPurchase total) {
    BigDecimal sum =
        months.stream().map(MonthlyPurchase::shares).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal room =
        months.stream().map(PurchaseMonths::rounding).reduce(rounding(total), BigDecimal::add);
    return sum.subtract(total.shares()).abs().compareTo(room) <= 0;
  }

  /** Single shares are counted, not rounded. */
  private static BigDecimal rounding(MonthlyPurchase row) {
    return row.step().compareTo(BigDecimal.ONE) <= 0 ? BigDecimal.ZERO : row.step().multiply(HALF);
  }

  private static boolean isGapped(List<MonthlyPurchase> months) {
    if (months.size() < MONTHS) {
      return true;
    }
    for (int i = 1; i < months.size(); i++) {
      long days =
          ChronoUnit.DAYS.between(
              months.get(i - 1).span().orElseThrow().end(),
              months.get(i).span().orElseThrow().start());
      if (days > GAP || days < 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutside(MonthlyPurchase total, List<MonthlyPurchase> months) {
    List<BigDecimal> prices =
        months.stream().flatMap(row -> row.averagePrice().stream()).sorted().toList();
    return !prices.isEmpty()
        && total
            .averagePrice()
            .filter(
                price ->
                    price.compareTo(prices.get(0)) < 0
                        || price.compareTo(prices.get(prices.size() - 1)) > 0)
            .isPresent();
  }

  private static boolean isScaledOtherwise(MonthlyPurchase before, MonthlyPurchase row) {
    Optional<BigDecimal> fall =
        amount(before).flatMap(one -> amount(row).map(other -> one.subtract(other)));
    Optional<BigDecimal> paid =
        row.underProgramme().flatMap(bought -> row.averagePrice().map(bought::multiply));
    return fall.filter(by -> by.signum() > 0).isPresent()
        && paid.filter(sum -> sum.signum() > 0).isPresent()
        && (fall.get().compareTo(paid.get().multiply(FAR)) > 0
            || paid.get().compareTo(fall.get().multiply(FAR)) > 0);
  }

  private static Optional<BigDecimal> amount(MonthlyPurchase row) {
    return row.remaining()
        .filter(rest -> rest.in() == In.AMOUNT)
        .map(MonthlyPurchase.Remaining::value);
  }
}
