package huigou.derive;

import huigou.model.origin.Place;
import huigou.model.series.Figures;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Spread;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two rates in basis points: (minuend − subtrahend) × 100, on dates on which both
 * have a figure.
 *
 * <p>Known since the later of its parts. Neither part is carried forward here; administered rates
 * come with a figure for every calendar day.
 */
public final class SpreadSeries {

  private static final BigDecimal BASIS_POINTS_A_PERCENT = new BigDecimal(100);

  private SpreadSeries() {}

  public static TimeSeries of(Spread spread, TimeSeries minuend, TimeSeries subtrahend) {
    Place formula =
        new Place("derived", "", spread.minuend() + " − " + spread.subtrahend(), "× 100");
    List<Vintage> figures = new ArrayList<>();
    for (Vintage one : minuend.figures()) {
      Optional<Vintage> other = subtrahend.find(one.referenceDate());
      other.ifPresent(
          two ->
              figures.add(
                  new Vintage(
                      one.referenceDate(),
                      Figures.canonical(
                          one.value().subtract(two.value()).multiply(BASIS_POINTS_A_PERCENT), 0),
                      one.status() == ObservationStatus.FINAL ? two.status() : one.status(),
                      later(one.knownOn(), two.knownOn()),
                      later(one.receivedOn(), two.receivedOn()),
                      null,
                      formula)));
    }
    return new TimeSeries(spread.id(), figures);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
