package huigou.derive.odds;

import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.scarcity.DayClass;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What goes into the odds of a day: the newest spread and its means and how far the dearest trades
 * stood off, compressed, the class of the day foretold and what settles on it as one knew then.
 * Fixings that lack a mean's length before them, or the tail, are left out.
 */
final class Inputs {

  private static final double BILLIONS = 1e11;
  private static final List<DayClass> CLASSES =
      List.of(
          DayClass.MONTH_END,
          DayClass.FIRST_AFTER,
          DayClass.MID_MONTH,
          DayClass.TAX_DATE,
          DayClass.COUPON_SETTLEMENT);

  private final OddsRules rules;
  private final List<LocalDate> dates = new ArrayList<>();
  private final List<double[]> own = new ArrayList<>();
  private final Function<SeriesId, TimeSeries> figures;
  private final Function<LocalDate, Set<DayClass>> classes;
  private final BiFunction<LocalDate, LocalDate, BigDecimal> settling;
  private final List<LocalDate> coming = new ArrayList<>();
  private final Map<Integer, double[][]> made = new HashMap<>();

  /**
   * @param classes of a day
   * @param settling what settles on a day, as one knew at the end of another
   */
  Inputs(
      OddsRules rules,
      Function<SeriesId, TimeSeries> figures,
      BusinessCalendar calendar,
      Function<LocalDate, Set<DayClass>> classes,
      BiFunction<LocalDate, LocalDate, BigDecimal> settling) {
    this.rules = rules;
    this.figures = figures;
    this.classes = classes;
    this.settling = settling;
    List<Vintage> spread = figures.apply(rules.fixings()).figures();
    TimeSeries tail = figures.apply(rules.spreads().tail());
    for (int i = rules.spreads().longest() - 1; i < spread.size(); i++) {
      LocalDate date = spread.get(i).referenceDate();
      Optional<BigDecimal> off = tail.value(date);
      if (off.isPresent()) {
        double[] row = new double[2 + rules.spreads().means().size()];
        row[0] = compressed(spread.get(i).value().doubleValue());
        for (int m = 0; m < rules.spreads().means().size(); m++) {
          row[1 + m] = compressed(mean(spread, i, rules.spreads().means().get(m)));
        }
        row[row.length - 1] = compressed(off.get().doubleValue());
        dates.add(date);
        own.add(row);
      }
    }
    if (!dates.isEmpty()) {
      LocalDate day = dates.get(dates.size() - 1);
      for (int h = 0; h < rules.horizons(); h++) {
        day = calendar.nextBusinessDay(day);
        coming.add(day);
      }
    }
  }

  private static double mean(List<Vintage> spread, int last, int count) {
    double sum = 0;
    for (int i = last - count + 1; i <= last; i++) {
      sum += spread.get(i).value().doubleValue();
    }
    return sum / count;
  }

  /**
   * A spread as it goes in: a day on which it is thirty times as large as usual says more than one
   * on which it is ten times as large, but not three times as much.
   */
  private double compressed(double spread) {
    if (rules.spreads().scale().isEmpty()) {
      return spread;
    }
    double multiple = StrictMath.abs(spread) / rules.spreads().scale().get();
    double sine = StrictMath.log(multiple + StrictMath.sqrt(multiple * multiple + 1));
    return StrictMath.copySign(sine, spread);
  }

  /** The fixings whose spreads go into the row of one, oldest first. */
  List<LocalDate> window(int fixing) {
    List<LocalDate> until =
        figures.apply(rules.fixings()).figures().stream()
            .map(Vintage::referenceDate)
            .filter(day -> !day.isAfter(dates.get(fixing)))
            .toList();
    return until.subList(Math.max(0, until.size() - rules.spreads().longest()), until.size());
  }

  /** The date of a fixing; of one that is still to come by the calendar. */
  LocalDate date(int fixing) {
    return fixing < dates.size() ? dates.get(fixing) : coming.get(fixing - dates.size());
  }

  /** A row a fixing, for odds so many fixings on; the same for every target. */
  double[][] rows(int horizon) {
    return made.computeIfAbsent(horizon, this::make);
  }

  private double[][] make(int horizon) {
    double[][] rows = new double[dates.size()][];
    for (int i = 0; i < rows.length; i++) {
      LocalDate day = date(i + horizon);
      double[] past = own.get(i);
      double[] row = new double[past.length + CLASSES.size() + 1];
      System.arraycopy(past, 0, row, 0, past.length);
      Set<DayClass> of = classes.apply(day);
      for (int c = 0; c < CLASSES.size(); c++) {
        row[past.length + c] = of.contains(CLASSES.get(c)) ? 1 : 0;
      }
      row[row.length - 1] = settling.apply(day, dates.get(i)).doubleValue() / BILLIONS;
      rows[i] = row;
    }
    return rows;
  }

  /** Whether a target held on each fixing; a fixing of which nobody knows holds not. */
  boolean[] states(OddsRules.Target target) {
    TimeSeries series = figures.apply(target.series());
    boolean[] states = new boolean[dates.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] =
          series
              .value(dates.get(i))
              .filter(value -> value.compareTo(target.over()) > 0)
              .isPresent();
    }
    return states;
  }

  /** What moves the odds of a row, the largest first. */
  List<Odds.Input> shares(Regression fitted, double[] row) {
    List<Odds.Input> shares = new ArrayList<>();
    for (int j = 0; j < row.length; j++) {
      shares.add(new Odds.Input(name(j, row.length), Hindcast.rounded(fitted.push(row, j))));
    }
    shares.sort(
        Comparator.comparing((Odds.Input input) -> input.push().abs())
            .reversed()
            .thenComparing(Odds.Input::name));
    return shares;
  }

  private String name(int input, int width) {
    int means = rules.spreads().means().size();
    if (input == 0) {
      return "newest";
    } else if (input <= means) {
      return "mean-" + rules.spreads().means().get(input - 1);
    } else if (input == means + 1) {
      return "tail";
    }
    return input == width - 1 ? "settling" : CLASSES.get(input - means - 2).token();
  }
}
