package huigou.derive.check;

import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How often two series of changes went opposite ways, on dates on which both have one that is not
 * nought.
 *
 * @param compared such dates
 * @param opposite those among them with opposite signs
 */
public record OppositeMoves(int compared, int opposite) {

  /** Over the last dates of the first series. */
  public static OppositeMoves of(TimeSeries one, TimeSeries other, int last) {
    int compared = 0;
    int opposite = 0;
    for (Vintage change : one.last(last)) {
      Optional<BigDecimal> against = other.value(change.referenceDate());
      int signs = change.value().signum() * against.map(BigDecimal::signum).orElse(0);
      compared += Math.abs(signs);
      opposite += signs < 0 ? 1 : 0;
    }
    return new OppositeMoves(compared, opposite);
  }
}
