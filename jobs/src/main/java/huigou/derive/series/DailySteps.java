package huigou.derive.series;

import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rate in force until replaced, with one figure a calendar day.
 *
 * <p>Between two readings the earlier one stands, on weekends and holidays too; where they differ
 * and lie further apart than a weekend with a holiday nobody knows on which day the rate changed,
 * and nothing is claimed of the days between, as of those after the last reading. A day filled in
 * this way is known on the day itself and walks back to the cell of the reading that stands; it
 * rests on both readings, so it was received with the later one.
 */
public final class DailySteps {

  /** A weekend with a holiday on either side. */
  private static final int LONGEST_WEEKEND = 5;

  private DailySteps() {}

  public static TimeSeries of(TimeSeries readings) {
    List<Vintage> days = new ArrayList<>();
    for (Vintage reading : readings.figures()) {
      if (!days.isEmpty()) {
        Vintage standing = days.get(days.size() - 1);
        boolean known =
            standing.value().compareTo(reading.value()) == 0
                || !standing
                    .referenceDate()
                    .plusDays(LONGEST_WEEKEND)
                    .isBefore(reading.referenceDate());
        for (LocalDate day = standing.referenceDate().plusDays(1);
            known && day.isBefore(reading.referenceDate());
            day = day.plusDays(1)) {
          days.add(
              new Vintage(
                  day,
                  standing.value(),
                  standing.status(),
                  day,
                  standing.receivedOn().isAfter(reading.receivedOn())
                      ? standing.receivedOn()
                      : reading.receivedOn(),
                  standing.source(),
                  standing.place()));
        }
      }
      days.add(reading);
    }
    return new TimeSeries(readings.id(), days);
  }
}
