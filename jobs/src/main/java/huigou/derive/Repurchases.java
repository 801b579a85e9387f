package huigou.derive;

import huigou.model.buyback.Filing;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one issuer paid for its own shares, period by period, out of its filings.
 *
 * <p>Of a period the latest filing wins, ties by accession; it is restated where another value was
 * filed for the same period. One fiscal year is what begins on the same day: a quarter is filed, or
 * it is what a longer span has more than the next shorter one, if that is a quarter's length. A
 * filed quarter wins over a derived one, and the fourth is the year less nine months.
 */
public final class Repurchases {

  private static final int SHORTEST_QUARTER = 70;
  private static final int LONGEST_QUARTER = 125;
  private static final int LONGEST_HALF = 215;
  private static final int LONGEST_NINE_MONTHS = 310;
  private static final int LONGEST_YEAR = 380;

  private Repurchases() {}

  private record Period(LocalDate start, LocalDate end) {

    long days() {
      return ChronoUnit.DAYS.between(start, end) + 1;
    }

    Optional<PeriodKind> kind() {
      long days = days();
      if (days < SHORTEST_QUARTER || days > LONGEST_YEAR) {
        return Optional.empty();
      } else if (days <= LONGEST_QUARTER) {
        return Optional.of(PeriodKind.QUARTER);
      } else if (days <= LONGEST_HALF) {
        return Optional.of(PeriodKind.HALF);
      }
      return Optional.of(days <= LONGEST_NINE_MONTHS ? PeriodKind.NINE_MONTHS : PeriodKind.YEAR);
    }
  }

  /**
   * Periods in order of their start and end.
   *
   * @param filings of one issuer, tag and unit, those that were filed by a day
   */
  public static List<Repurchase> of(Collection<Filing> filings) {
    TreeMap<Period, List<Filing>> byPeriod =
        new TreeMap<>(Comparator.comparing(Period::start).thenComparing(Period::end));
    for (Filing filing : filings) {
      filing
          .start()
          .ifPresent(
              start ->
                  byPeriod
                      .computeIfAbsent(new Period(start, filing.end()), period -> new ArrayList<>())
                      .add(filing));
    }
    List<Repurchase> filed = new ArrayList<>();
    byPeriod.forEach(
        (period, said) -> period.kind().ifPresent(kind -> filed.add(newest(period, kind, said))));
    List<Repurchase> all = new ArrayList<>(filed);
    all.addAll(derived(filed));
    all.sort(
        Comparator.comparing(Repurchase::start)
            .thenComparing(Repurchase::end)
            .thenComparing(Repurchase::kind));
    return all;
  }

  private static Repurchase newest(Period period, PeriodKind kind, List<Filing> said) {
    Filing newest =
        said.stream()
            .max(Comparator.comparing(Filing::filed).thenComparing(Filing::accession))
            .orElseThrow();
    boolean restated =
        said.stream().anyMatch(other -> other.value().compareTo(newest.value()) != 0);
    return new Repurchase(
        newest.issuer(),
        period.start(),
        period.end(),
        kind,
        newest.unit(),
        newest.value(),
        newest.accession(),
        newest.filed(),
        restated);
  }

  /** Quarters by subtraction within each fiscal year, where none was filed for their dates. */
  private static List<Repurchase> derived(List<Repurchase> filed) {
    Set<LocalDate> filedQuarterEnds = new HashSet<>();
    TreeMap<LocalDate, List<Repurchase>> years = new TreeMap<>();
    for (Repurchase period : filed) {
      if (period.kind() == PeriodKind.QUARTER) {
        filedQuarterEnds.add(period.end());
      }
      years.computeIfAbsent(period.start(), start -> new ArrayList<>()).add(period);
    }
    List<Repurchase> derived = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Repurchase>> year : years.entrySet()) {
      List<Repurchase> spans = year.getValue();
      for (int i = 1; i < spans.size(); i++) {
        Repurchase shorter = spans.get(i - 1);
        Repurchase longer = spans.get(i);
        Period rest = new Period(shorter.end().plusDays(1), longer.end());
        boolean quarter = rest.days() >= SHORTEST_QUARTER && rest.days() <= LONGEST_QUARTER;
        if (quarter && !filedQuarterEnds.contains(rest.end())) {
          derived.add(difference(rest, shorter, longer));
        }
      }
    }
    return derived;
  }

  private static Repurchase difference(Period rest, Repurchase shorter, Repurchase longer) {
    Repurchase later =
        Comparator.comparing(Repurchase::filed)
                    .thenComparing(Repurchase::accession)
                    .compare(shorter, longer)
                > 0
            ? shorter
            : longer;
    BigDecimal amount = longer.amount().subtract(shorter.amount());
    return new Repurchase(
        longer.issuer(),
        rest.start(),
        rest.end(),
        PeriodKind.DERIVED_QUARTER,
        longer.currency(),
        amount,
        later.accession(),
        later.filed(),
        shorter.restated() || longer.restated());
  }
}
