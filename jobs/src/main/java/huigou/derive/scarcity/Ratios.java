package huigou.derive.scarcity;

import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Formulas.Ratio;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * A series in percent of another one's newest figure. Quotients are exact to 34 digits: two of them
 * are the same only if their parts say so.
 */
public final class Ratios {

  private Ratios() {}

  /** One a figure of the numerator that has a denominator at or before it. */
  public static List<Ampleness> of(Ratio rule, Function<SeriesId, TimeSeries> figures) {
    TimeSeries denominators = figures.apply(rule.denominator());
    return figures.apply(rule.numerator()).figures().stream()
        .flatMap(
            figure ->
                denominators
                    .inForce(figure.referenceDate())
                    .filter(below -> below.value().signum() > 0)
                    .map(
                        below ->
                            Ampleness.of(
                                rule.line(),
                                figure.referenceDate(),
                                figure
                                    .value()
                                    .movePointRight(2)
                                    .divide(below.value(), MathContext.DECIMAL128)))
                    .stream())
        .toList();
  }
}
