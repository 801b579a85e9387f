package huigou.derive.series;

import huigou.model.operation.StigmaDay;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days on which a market rate stood above the rate of a facility and less than a threshold was
 * taken there. A day without an operation is none: nobody could have gone.
 */
public final class StigmaDays {

  private StigmaDays() {}

  /**
   * The days, in order.
   *
   * @param market a market rate
   * @param facilityRate what the facility asks, a figure a calendar day
   * @param accepted what was taken of the facility, by day
   * @param below US dollars; that much or more is use
   */
  public static List<StigmaDay> of(
      TimeSeries market, TimeSeries facilityRate, TimeSeries accepted, BigDecimal below) {
    List<StigmaDay> days = new ArrayList<>();
    for (Vintage fixing : market.figures()) {
      LocalDate date = fixing.referenceDate();
      Optional<BigDecimal> asked = facilityRate.value(date);
      Optional<BigDecimal> taken = accepted.value(date);
      if (asked.isPresent()
          && taken.isPresent()
          && fixing.value().compareTo(asked.get()) > 0
          && taken.get().compareTo(below) < 0) {
        days.add(new StigmaDay(market.id(), date, fixing.value(), asked.get(), taken.get()));
      }
    }
    return days;
  }
}
