package huigou.derive.buyback;

import huigou.model.buyback.ReportLine;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.fact.Execution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of all reports that are known on a day, held against each other.
 *
 * <p>The same trade told again, in the same report or a later one, is a repetition; a later report
 * with other figures corrects the earlier line. A ledger of reports yields to the reports
 * themselves: where one tells of an issuer's day, venue and currency, the ledger's line repeats it
 * or is corrected by it. A printed total under the mandate cannot be less than what was bought on
 * its day, nor than the total before and what was bought since; from one trading day to the next it
 * is exactly that sum. Where a total is lower than the one before, that one was a slip if the new
 * one follows from the one before it, and else another mandate has begun.
 */
public final class ReportLines {

  /** Lines whose shares and percentage must agree on what the mandate is a part of. */
  private static final int TELLING = 3;

  /** The shares in issue move a little from one mandate to the next. */
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  private static final int DIGITS = 12;

  private ReportLines() {}

  private record Trade(
      String issuer, LocalDate day, String venue, String security, String currency) {

    static Trade of(Execution line) {
      return new Trade(
          line.issuer(), line.tradeDate(), line.venue(), line.security(), line.currency());
    }

    /** Of whichever security: a ledger does not name it. */
    static Trade ofAny(Execution line) {
      return new Trade(line.issuer(), line.tradeDate(), line.venue(), "", line.currency());
    }
  }

  /** A day's purchases of an issuer, and the total that a line of the day prints. */
  private record Day(LocalDate date, BigDecimal shares, Optional<BigDecimal> total) {}

  /** The lines by issuer, trading date, report and number, each with what is odd about it. */
  public static List<ReportLine> of(Collection<Execution> known) {
    List<Execution> sorted =
        known.stream()
            .sorted(
                Comparator.comparing(Execution::issuer)
                    .thenComparing(Execution::tradeDate)
                    .thenComparing(ReportLines::report)
                    .thenComparing(Execution::number))
            .toList();
    Map<Execution, Set<Oddity>> oddities = new HashMap<>();
    sorted.forEach(line -> oddities.put(line, EnumSet.noneOf(Oddity.class)));
    repetitions(sorted, oddities);
    ledgers(sorted, oddities);
    sorted.stream()
        .filter(line -> oddities.get(line).isEmpty())
        .collect(Collectors.groupingBy(Execution::issuer, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(lines -> totals(lines, oddities));
    return sorted.stream().map(line -> new ReportLine(line, oddities.get(line))).toList();
  }

  private static void repetitions(List<Execution> sorted, Map<Execution, Set<Oddity>> oddities) {
    Map<Trade, List<Execution>> trades = new HashMap<>();
    for (Execution line : sorted) {
      List<Execution> earlier = trades.computeIfAbsent(Trade.of(line), trade -> new ArrayList<>());
      List<Execution> reported =
          earlier.stream().filter(each -> report(each).isBefore(report(line))).toList();
      if (earlier.stream().anyMatch(each -> isSame(each, line))) {
        oddities.get(line).add(Oddity.REPEATED);
      } else {
        reported.forEach(each -> oddities.get(each).add(Oddity.CORRECTED));
      }
      earlier.add(line);
    }
  }

  /** What a ledger says of a day of which a report says it too. */
  private static void ledgers(List<Execution> sorted, Map<Execution, Set<Oddity>> oddities) {
    Map<Trade, List<Execution>> told = new HashMap<>();
    sorted.stream()
        .filter(line -> line.reportedOn().isPresent())
        .forEach(
            line -> told.computeIfAbsent(Trade.ofAny(line), any -> new ArrayList<>()).add(line));
    for (Execution line : sorted) {
      List<Execution> same = told.getOrDefault(Trade.ofAny(line), List.of());
      if (line.reportedOn().isEmpty() && !same.isEmpty()) {
        boolean repeats = same.stream().anyMatch(each -> isSame(each, line));
        oddities.get(line).add(repeats ? Oddity.REPEATED : Oddity.CORRECTED);
      }
    }
  }

  /** The day of the report; a ledger, which gives none, stands before all. */
  private static LocalDate report(Execution line) {
    return line.reportedOn().orElse(LocalDate.MIN);
  }

  private static boolean isSame(Execution one, Execution other) {
    return one.shares().compareTo(other.shares()) == 0
        && one.high().compareTo(other.high()) == 0
        && one.low().equals(other.low())
        && one.aggregate().equals(other.aggregate());
  }

  /** Marks the totals of one issuer that cannot follow from its trades. */
  private static void totals(List<Execution> lines, Map<Execution, Set<Oddity>> oddities) {
    Set<LocalDate> impossible = impossible(days(lines));
    Optional<BigDecimal> base = base(lines);
    for (Execution line : lines) {
      boolean printed = line.mandateShares().isPresent();
      boolean otherBase = base.filter(usual -> isOfAnother(line, usual)).isPresent();
      if (printed && (impossible.contains(line.tradeDate()) || otherBase)) {
        oddities.get(line).add(Oddity.CUMULATIVE);
      }
    }
  }

  private static List<Day> days(List<Execution> lines) {
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    for (Execution line : lines) {
      days.merge(
          line.tradeDate(),
          new Day(line.tradeDate(), line.shares(), line.mandateShares()),
          ReportLines::together);
    }
    return List.copyOf(days.values());
  }

  /** All lines of a day: its total is the highest that one of them prints. */
  private static Day together(Day one, Day other) {
    Optional<BigDecimal> highest =
        Stream.of(one.total(), other.total())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    return new Day(one.date(), one.shares().add(other.shares()), highest);
  }

  /** The days whose printed total cannot be. */
  private static Set<LocalDate> impossible(List<Day> days) {
    Set<LocalDate> impossible = new TreeSet<>();
    List<Day> believed = new ArrayList<>();
    for (Day day : days) {
      if (day.total().isEmpty()) {
        continue;
      }
      BigDecimal total = day.total().get();
      if (total.compareTo(day.shares()) < 0) {
        impossible.add(day.date());
        continue;
      }
      Optional<Day> before = last(believed, 1);
      if (before.isEmpty()) {
        believed.add(day);
      } else if (total.compareTo(before.get().total().get()) >= 0) {
        take(days, day, before.get(), believed, impossible);
      } else {
        fall(days, day, before.get(), believed, impossible);
      }
    }
    return impossible;
  }

  private static void take(
      List<Day> days, Day day, Day before, List<Day> believed, Set<LocalDate> impossible) {
    BigDecimal least = before.total().get().add(boughtSince(days, before.date(), day.date()));
    int compared = day.total().get().compareTo(least);
    if (compared < 0 || compared > 0 && isNextWeekday(before.date(), day.date())) {
      impossible.add(day.date());
    } else {
      believed.add(day);
    }
  }

  /** The total before was a slip where this one follows without it; else a mandate has begun. */
  private static void fall(
      List<Day> days, Day day, Day before, List<Day> believed, Set<LocalDate> impossible) {
    Optional<Day> further = last(believed, 2);
    boolean follows =
        further.isPresent()
            && further
                    .get()
                    .total()
                    .get()
                    .add(boughtSince(days, further.get().date(), day.date()))
                    .compareTo(day.total().get())
                <= 0;
    if (follows) {
      impossible.add(before.date());
      believed.remove(believed.size() - 1);
    }
    believed.add(day);
  }

  private static Optional<Day> last(List<Day> days, int back) {
    return days.size() < back ? Optional.empty() : Optional.of(days.get(days.size() - back));
  }

  private static BigDecimal boughtSince(List<Day> days, LocalDate from, LocalDate to) {
    return days.stream()
        .filter(day -> day.date().isAfter(from) && !day.date().isAfter(to))
        .map(Day::shares)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isNextWeekday(LocalDate day, LocalDate next) {
    LocalDate following = day.plusDays(1);
    while (following.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      following = following.plusDays(1);
    }
    return following.equals(next);
  }

  /** What the totals of most lines are a percentage of; empty where too few say it. */
  private static Optional<BigDecimal> base(List<Execution> lines) {
    List<BigDecimal> bases = lines.stream().flatMap(line -> base(line).stream()).sorted().toList();
    return bases.size() < TELLING ? Optional.empty() : Optional.of(bases.get(bases.size() / 2));
  }

  private static Optional<BigDecimal> base(Execution line) {
    return line.mandatePercent()
        .filter(percent -> percent.signum() > 0)
        .flatMap(
            percent ->
                line.mandateShares()
                    .map(
                        total ->
                            total.movePointRight(2).divide(percent, DIGITS, RoundingMode.HALF_UP)));
  }

  private static boolean isOfAnother(Execution line, BigDecimal usual) {
    Optional<BigDecimal> percent = line.mandatePercent();
    if (percent.isEmpty() || line.mandateShares().isEmpty()) {
      return false;
    }
    BigDecimal expected =
        line.mandateShares().get().movePointRight(2).divide(usual, DIGITS, RoundingMode.HALF_UP);
    BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(2, percent.get().scale()));
    BigDecimal room = expected.multiply(NEAR).add(lastDigit);
    return expected.subtract(percent.get()).abs().compareTo(room) > 0;
  }
}
