package huigou.derive.vintage;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What sources said of a series, made up. */
final class Said {

  private Said() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static VintageHistory history(DateVintages... dates) {
    return new VintageHistory(SeriesId.of("made"), List.of(dates));
  }

  /** What was said of a date: a list a source, in order of precedence. */
  @SafeVarargs
  static DateVintages of(List<Vintage>... bySource) {
    return new DateVintages(bySource[0].get(0).referenceDate(), List.of(bySource));
  }

  /** A final figure from a file named after its source, received on the day it was known. */
  static Vintage figure(String source, String date, String value, String knownOn) {
    return figure(source, date, value, knownOn, source + "/" + knownOn + "/a.csv");
  }

  static Vintage figure(String source, String date, String value, String knownOn, String file) {
    return received(source, date, value, knownOn, knownOn, file);
  }

  static Vintage received(
      String source, String date, String value, String knownOn, String receivedOn, String file) {
    return new Vintage(
        day(date),
        new BigDecimal(value),
        ObservationStatus.FINAL,
        day(knownOn),
        day(receivedOn),
        new SourceId(source),
        Place.of(file));
  }

  static Vintage forecast(String source, String date, String value, String knownOn) {
    Vintage made = figure(source, date, value, knownOn);
    return new Vintage(
        made.referenceDate(),
        made.value(),
        ObservationStatus.FORECAST,
        made.knownOn(),
        made.receivedOn(),
        made.source(),
        made.place());
  }
}
