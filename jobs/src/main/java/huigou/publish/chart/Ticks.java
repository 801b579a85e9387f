package huigou.publish.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round figures along an axis, as decimals so that their labels are exact. */
record Ticks(List<BigDecimal> values) {

  private static final List<BigDecimal> STEPS =
      List.of(
          new BigDecimal("1"),
          new BigDecimal("2"),
          new BigDecimal("2.5"),
          new BigDecimal("5"),
          new BigDecimal("10"));

  /** The smallest set of round figures that encloses the span with at most {@code most} steps. */
  static Ticks enclosing(double low, double high, int most) {
    BigDecimal span = new BigDecimal(Math.max(high - low, 1e-9)).round(MathContext.DECIMAL32);
    BigDecimal raw = span.divide(BigDecimal.valueOf(most), MathContext.DECIMAL32);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
    for (BigDecimal factor : STEPS) {
      BigDecimal step = power.multiply(factor);
      List<BigDecimal> values = between(step, low, high);
      if (values.size() <= most + 1) {
        return new Ticks(values);
      }
    }
    return new Ticks(between(power.multiply(BigDecimal.valueOf(20)), low, high));
  }

  private static List<BigDecimal> between(BigDecimal step, double low, double high) {
    BigDecimal first = new BigDecimal(low).divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal last = new BigDecimal(high).divide(step, 0, RoundingMode.CEILING).multiply(step);
    int decimals = Math.max(0, step.stripTrailingZeros().scale());
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal value = first; value.compareTo(last) <= 0; value = value.add(step)) {
      values.add(value.setScale(decimals, RoundingMode.HALF_UP));
    }
    return values;
  }

  double low() {
    return values.get(0).doubleValue();
  }

  double high() {
    return values.get(values.size() - 1).doubleValue();
  }
}
