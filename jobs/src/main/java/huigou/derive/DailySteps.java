package huigou.derive;

import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rate in force until replaced, with one figure a calendar day.
 *
 * <p>Between two readings the earlier one stands, on weekends and holidays too; after the last
 * reading nothing is claimed. A day filled in this way is known on the day itself and walks back to
 * the cell of the reading that stands.
 */
public final class DailySteps {

  private DailySteps() {}

  public static TimeSeries of(TimeSeries readings) {
    List<Vintage> days = new ArrayList<>();
    for (Vintage reading : readings.figures()) {
      if (!days.isEmpty()) {
        Vintage standing = days.get(days.size() - 1);
        for (LocalDate day = standing.referenceDate().plusDays(1);
            day.isBefore(reading.referenceDate());
            day = day.plusDays(1)) {
          days.add(
              new Vintage(
                  day,
                  standing.value(),
                  standing.status(),
                  day,
                  standing.receivedOn(),
                  standing.source(),
                  standing.place()));
        }
      }
      days.add(reading);
    }
    return new TimeSeries(readings.id(), days);
  }
}
