package huigou.derive.scarcity;

import huigou.model.scarcity.DayClass;
import huigou.model.scarcity.Pop;
import huigou.model.series.Figures;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far a spread stands above the median of the fixings before it, by class of day and year. A
 * fixing with fewer before it is in no class.
 */
public final class Pops {

  private static final int DECIMALS = 2;

  private Pops() {}

  /** A fixing's own. */
  private record Day(LocalDate date, BigDecimal pop) {}

  /**
   * By class and year; years without a fixing of a class are not listed.
   *
   * @param before how many fixings the median is over
   * @param classes of a day
   */
  public static List<Pop> of(
      TimeSeries spread, int before, Function<LocalDate, Set<DayClass>> classes) {
    Map<DayClass, TreeMap<Integer, List<Day>>> days = new EnumMap<>(DayClass.class);
    List<Vintage> figures = spread.figures();
    for (int i = before; i < figures.size(); i++) {
      Vintage figure = figures.get(i);
      Day day =
          new Day(
              figure.referenceDate(),
              figure.value().subtract(median(figures.subList(i - before, i))));
      for (DayClass of : classes.apply(day.date())) {
        days.computeIfAbsent(of, each -> new TreeMap<>())
            .computeIfAbsent(day.date().getYear(), year -> new ArrayList<>())
            .add(day);
      }
    }
    List<Pop> pops = new ArrayList<>();
    days.forEach((of, years) -> years.forEach((year, own) -> pops.add(pop(of, year, own))));
    return pops;
  }

  /** The middle of the figures, or the mean of the two in the middle. */
  private static BigDecimal median(List<Vintage> figures) {
    List<BigDecimal> sorted = figures.stream().map(Vintage::value).sorted().toList();
    return Medians.of(sorted);
  }

  private static Pop pop(DayClass of, int year, List<Day> days) {
    Day largest = days.get(0);
    BigDecimal sum = BigDecimal.ZERO;
    for (Day day : days) {
      sum = sum.add(day.pop());
      largest = day.pop().compareTo(largest.pop()) > 0 ? day : largest;
    }
    return new Pop(
        of,
        year,
        days.stream().map(Day::date).toList(),
        sum.divide(BigDecimal.valueOf(days.size()), DECIMALS, RoundingMode.HALF_UP),
        Figures.canonical(largest.pop(), 0),
        largest.date());
  }
}
