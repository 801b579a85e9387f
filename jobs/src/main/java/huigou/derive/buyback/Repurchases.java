package huigou.derive.buyback;

import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.Filing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one issuer paid for its own shares, period by period, out of its filings.
 *
 * <p>Of a period the latest filing wins, ties by accession; it is restated where another value was
 * filed for the same period. A {@linkplain DoubtfulFilings doubtful} figure gives way to the one
 * before it; where there is none it stands, marked, and nothing is subtracted from or by it.
 *
 * <p>One fiscal year is what begins within the same six days: companies that count in weeks move
 * their first day. A quarter is filed, or it is what a longer span has more than the next shorter
 * one, if that is a quarter's length and both are on one basis: given by the same filing, restated
 * together, or as both were first filed. A filed quarter wins over a derived one, and the fourth is
 * the year less nine months.
 */
public final class Repurchases {

  private static final int SHORTEST_QUARTER = 70;
  private static final int LONGEST_QUARTER = 125;
  private static final int LONGEST_HALF = 215;
  private static final int LONGEST_NINE_MONTHS = 310;
  private static final int LONGEST_YEAR = 380;

  /** Starts of one fiscal year lie no further apart: a week less a day. */
  private static final int ONE_START = 6;

  private static final Comparator<Filing> ORDER =
      Comparator.comparing(Filing::filed).thenComparing(Filing::accession);

  private Repurchases() {}

  /**
   * What filings come to.
   *
   * @param periods in order of their start and end
   * @param doubts figures that contradict others so far that they are not believed
   * @param withheld quarters that could be had by subtraction if both figures were on one basis
   */
  public record Reading(
      List<Repurchase> periods, List<DoubtfulFilings.Doubt> doubts, List<Withheld> withheld) {}

  /**
   * A quarter that is left blank.
   *
   * @param longer the figure from which the other would be subtracted
   */
  public record Withheld(LocalDate start, LocalDate end, Filing longer, Filing shorter) {}

  /** All that was filed of one period, in the order of filing; doubtful figures apart. */
  private record Period(
      LocalDate start,
      LocalDate end,
      List<Filing> believed,
      boolean doubtful,
      boolean otherValueFiled) {

    Filing first() {
      return believed.get(0);
    }

    Filing newest() {
      return believed.get(believed.size() - 1);
    }

    boolean isRestated() {
      return believed.stream().anyMatch(each -> each.value().compareTo(newest().value()) != 0);
    }

    /** The figure that stood when something else was filed. */
    Optional<Filing> standing(LocalDate on) {
      return believed.stream()
          .filter(each -> !each.filed().isAfter(on))
          .reduce((earlier, later) -> later);
    }

    Optional<Filing> from(String accession) {
      return believed.stream().filter(each -> each.accession().equals(accession)).findFirst();
    }

    /** The filing that first gave the value that stands. */
    Filing restatedBy() {
      return believed.stream()
          .filter(each -> each.value().compareTo(newest().value()) == 0)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Two figures of one basis. */
  private record Pair(Filing longer, Filing shorter) {}

  /**
   * Periods in order of their start and end.
   *
   * @param filings of one issuer, tag and unit, those that were filed by a day
   */
  public static List<Repurchase> of(Collection<Filing> filings) {
    return reading(filings).periods();
  }

  /**
   * The periods, and what was not believed or not subtracted.
   *
   * @param filings of one issuer, tag and unit, those that were filed by a day
   */
  public static Reading reading(Collection<Filing> filings) {
    List<DoubtfulFilings.Doubt> doubts = DoubtfulFilings.of(filings);
    Set<Filing> doubtful = new HashSet<>();
    doubts.forEach(doubt -> doubtful.add(doubt.filing()));
    List<List<Period>> years = years(filings, doubtful);
    List<Repurchase> all = new ArrayList<>();
    List<Withheld> withheld = new ArrayList<>();
    Set<LocalDate> filedQuarterEnds = new HashSet<>();
    for (List<Period> year : years) {
      for (Period period : year) {
        kind(period.start(), period.end())
            .ifPresent(
                kind -> {
                  all.add(filed(period, kind));
                  if (kind == PeriodKind.QUARTER) {
                    filedQuarterEnds.add(period.end());
                  }
                });
      }
    }
    for (List<Period> year : years) {
      derive(year, filedQuarterEnds, all, withheld);
    }
    all.sort(
        Comparator.comparing(Repurchase::start)
            .thenComparing(Repurchase::end)
            .thenComparing(Repurchase::kind));
    return new Reading(all, doubts, withheld);
  }

  /** The fiscal years, each with its periods in order of their end. */
  private static List<List<Period>> years(Collection<Filing> filings, Set<Filing> doubtful) {
    TreeMap<LocalDate, TreeMap<LocalDate, List<Filing>>> years = new TreeMap<>();
    filings.stream()
        .filter(filing -> filing.start().isPresent())
        .sorted(Comparator.comparing(filing -> filing.start().orElseThrow()))
        .forEach(
            filing -> {
              LocalDate start = filing.start().orElseThrow();
              LocalDate first = years.isEmpty() ? start : years.lastKey();
              boolean another = ChronoUnit.DAYS.between(first, start) > ONE_START;
              years
                  .computeIfAbsent(another ? start : first, each -> new TreeMap<>())
                  .computeIfAbsent(filing.end(), end -> new ArrayList<>())
                  .add(filing);
            });
    return years.values().stream()
        .map(
            year ->
                year.values().stream()
                    .map(said -> period(said, doubtful))
                    .filter(period -> kind(period.start(), period.end()).isPresent())
                    .toList())
        .toList();
  }

  private static Period period(List<Filing> said, Set<Filing> doubtful) {
    List<Filing> believed =
        said.stream().filter(each -> !doubtful.contains(each)).sorted(ORDER).toList();
    List<Filing> kept = believed.isEmpty() ? said.stream().sorted(ORDER).toList() : believed;
    Filing newest = kept.get(kept.size() - 1);
    boolean other = said.stream().anyMatch(each -> each.value().compareTo(newest.value()) != 0);
    return new Period(newest.start().orElseThrow(), newest.end(), kept, believed.isEmpty(), other);
  }

  private static long days(LocalDate start, LocalDate end) {
    return ChronoUnit.DAYS.between(start, end) + 1;
  }

  private static Optional<PeriodKind> kind(LocalDate start, LocalDate end) {
    long days = days(start, end);
    if (days < SHORTEST_QUARTER || days > LONGEST_YEAR) {
      return Optional.empty();
    } else if (days <= LONGEST_QUARTER) {
      return Optional.of(PeriodKind.QUARTER);
    } else if (days <= LONGEST_HALF) {
      return Optional.of(PeriodKind.HALF);
    }
    return Optional.of(days <= LONGEST_NINE_MONTHS ? PeriodKind.NINE_MONTHS : PeriodKind.YEAR);
  }

  private static Repurchase filed(Period period, PeriodKind kind) {
    Filing newest = period.newest();
    return new Repurchase(
        newest.issuer(),
        period.start(),
        period.end(),
        kind,
        newest.unit(),
        newest.value(),
        newest.accession(),
        newest.filed(),
        period.otherValueFiled(),
        period.doubtful());
  }

  /** Quarters by subtraction within a fiscal year, where none was filed for their dates. */
  private static void derive(
      List<Period> year,
      Set<LocalDate> filedQuarterEnds,
      List<Repurchase> all,
      List<Withheld> withheld) {
    for (int i = 1; i < year.size(); i++) {
      Period shorter = year.get(i - 1);
      Period longer = year.get(i);
      LocalDate start = shorter.end().plusDays(1);
      long days = days(start, longer.end());
      boolean quarter = days >= SHORTEST_QUARTER && days <= LONGEST_QUARTER;
      if (!quarter || filedQuarterEnds.contains(longer.end())) {
        continue;
      }
      Optional<Pair> pair =
          shorter.doubtful() || longer.doubtful()
              ? Optional.empty()
              : onOneBasis(longer, shorter).filter(Repurchases::isNotNegative);
      if (pair.isPresent()) {
        all.add(difference(start, longer, shorter, pair.get()));
      } else {
        withheld.add(new Withheld(start, longer.end(), longer.newest(), shorter.newest()));
      }
    }
  }

  /** Nobody pays less than nothing over a quarter: such a pair is not of one basis. */
  private static boolean isNotNegative(Pair pair) {
    return pair.longer().value().compareTo(pair.shorter().value()) >= 0;
  }

  private static Optional<Pair> onOneBasis(Period longer, Period shorter) {
    if (!longer.isRestated() && !shorter.isRestated()) {
      return Optional.of(new Pair(longer.newest(), shorter.newest()));
    }
    Optional<Pair> oneFiling =
        shorter
            .from(longer.newest().accession())
            .map(together -> new Pair(longer.newest(), together));
    if (oneFiling.isPresent()) {
      return oneFiling;
    }
    if (longer.isRestated()
        && shorter.isRestated()
        && longer.restatedBy().accession().equals(shorter.restatedBy().accession())) {
      return Optional.of(new Pair(longer.newest(), shorter.newest()));
    }
    // As the longer one was first filed, with what stood of the shorter one on that day.
    return shorter.standing(longer.first().filed()).map(stood -> new Pair(longer.first(), stood));
  }

  private static Repurchase difference(LocalDate start, Period longer, Period shorter, Pair pair) {
    Filing later =
        ORDER.compare(pair.shorter(), pair.longer()) > 0 ? pair.shorter() : pair.longer();
    return new Repurchase(
        later.issuer(),
        start,
        longer.end(),
        PeriodKind.DERIVED_QUARTER,
        later.unit(),
        pair.longer().value().subtract(pair.shorter().value()),
        later.accession(),
        later.filed(),
        shorter.otherValueFiled() || longer.otherValueFiled(),
        false);
  }
}
