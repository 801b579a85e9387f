package huigou.support;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Series that are made up. */
public final class Made {

  private static final SourceId SOURCE = new SourceId("new-york-fed");

  private Made() {}

  /** A series of dates and values in turn. */
  public static TimeSeries series(String id, String... datesAndValues) {
    List<Vintage> figures = new ArrayList<>();
    for (int i = 0; i < datesAndValues.length; i += 2) {
      figures.add(
          figure(LocalDate.parse(datesAndValues[i]), new BigDecimal(datesAndValues[i + 1])));
    }
    return new TimeSeries(SeriesId.of(id), figures);
  }

  /** A series of one value a day from a day on. */
  public static TimeSeries daily(String id, LocalDate first, List<BigDecimal> values) {
    List<Vintage> figures = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      figures.add(figure(first.plusDays(i), values.get(i)));
    }
    return new TimeSeries(SeriesId.of(id), figures);
  }

  private static Vintage figure(LocalDate date, BigDecimal value) {
    return new Vintage(
        date,
        value,
        ObservationStatus.FINAL,
        date.plusDays(1),
        date.plusDays(1),
        SOURCE,
        Place.of("made-up"));
  }
}
