package huigou.derive.scarcity;

import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Formulas.Era;
import huigou.model.scarcity.Formulas.Slope;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Least squares of one series' weekly changes on those of another. Sums are exact; the band is the
 * slope and Student's quantile for 90 % times the classical standard error.
 */
public final class Slopes {

  private static final int DAYS = 7;
  private static final int DECIMALS = 3;
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final double QUANTILE = 0.95;

  private Slopes() {}

  private record Weeks(List<LocalDate> days, List<BigDecimal> x, List<BigDecimal> y) {

    static BigDecimal product(List<BigDecimal> one, List<BigDecimal> other) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < one.size(); i++) {
        sum = sum.add(one.get(i).multiply(other.get(i)));
      }
      return sum;
    }

    static BigDecimal sum(List<BigDecimal> values) {
      return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal n() {
      return BigDecimal.valueOf(x.size());
    }

    /** n times the sum of products about the means. */
    BigDecimal moment(List<BigDecimal> one, List<BigDecimal> other) {
      return n().multiply(product(one, other)).subtract(sum(one).multiply(sum(other)));
    }
  }

  /** One an era that has weeks enough and whose regressor moved at all. */
  public static List<Ampleness> of(
      Slope rule, Function<SeriesId, TimeSeries> figures, LocalDate asOf) {
    List<Ampleness> slopes = new ArrayList<>();
    for (Era era : rule.eras()) {
      Weeks weeks = weeks(figures.apply(rule.on()), figures.apply(rule.of()), era);
      if (weeks.x().size() >= rule.fewest() && weeks.moment(weeks.x(), weeks.x()).signum() > 0) {
        String period = era.from().orElseThrow() + "/" + era.to().orElse(asOf);
        slopes.add(slope(rule.line(), period, weeks));
      }
    }
    return slopes;
  }

  private static Weeks weeks(TimeSeries on, TimeSeries of, Era era) {
    Weeks weeks = new Weeks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Vintage figure : on.figures()) {
      LocalDate day = figure.referenceDate();
      Optional<BigDecimal> x = change(on, day);
      Optional<BigDecimal> y = change(of, day);
      if (era.holds(day) && x.isPresent() && y.isPresent()) {
        weeks.days().add(day);
        weeks.x().add(x.get());
        weeks.y().add(y.get());
      }
    }
    return weeks;
  }

  private static Optional<BigDecimal> change(TimeSeries series, LocalDate day) {
    return series.value(day).flatMap(now -> series.value(day.minusDays(DAYS)).map(now::subtract));
  }

  private static Ampleness slope(String line, String period, Weeks weeks) {
    BigDecimal xx = weeks.moment(weeks.x(), weeks.x());
    BigDecimal xy = weeks.moment(weeks.x(), weeks.y());
    BigDecimal yy = weeks.moment(weeks.y(), weeks.y());
    BigDecimal slope = xy.divide(xx, DIGITS);
    int freedom = weeks.x().size() - 2;
    BigDecimal residual = yy.subtract(xy.multiply(xy).divide(xx, DIGITS)).max(BigDecimal.ZERO);
    BigDecimal error =
        residual.divide(xx.multiply(BigDecimal.valueOf(freedom)), DIGITS).sqrt(DIGITS);
    BigDecimal half =
        error.multiply(
            BigDecimal.valueOf(new TDistribution(freedom).inverseCumulativeProbability(QUANTILE)));
    BigDecimal intercept =
        Weeks.sum(weeks.y())
            .subtract(slope.multiply(Weeks.sum(weeks.x())))
            .divide(weeks.n(), 0, RoundingMode.HALF_UP);
    return new Ampleness(
        line,
        period,
        Optional.of(rounded(slope)),
        Optional.of(rounded(slope.subtract(half))),
        Optional.of(rounded(slope.add(half))),
        weeks.days(),
        yy.signum() == 0
            ? Optional.empty()
            : Optional.of(rounded(xy.multiply(xy).divide(xx.multiply(yy), DIGITS))),
        Optional.of(intercept));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
