package huigou.normalise;

import huigou.catalogue.SeriesEntry;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.series.ObservationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the days of one file begin with.
 *
 * <p>Where a file gives for a day only what the next one begins with, that is the day's close. A
 * close that the file gives itself stands, though the next opening may differ by a rounding.
 */
final class Openings {

  private final List<Opening> openings = new ArrayList<>();

  /** What a day begins with, and where it stands. */
  record Opening(
      SeriesEntry series,
      LocalDate day,
      BigDecimal value,
      ObservationStatus status,
      RawRow row,
      Place place) {}

  /** A day that closes with what the next one begins with. */
  record Close(LocalDate day, Opening next) {}

  void add(Opening opening) {
    openings.add(opening);
  }

  /** The closes of all days but the last, in order; the next day is the next that the file has. */
  List<Close> closes() {
    openings.sort(Comparator.comparing(Opening::day));
    List<Close> closes = new ArrayList<>();
    for (int i = 1; i < openings.size(); i++) {
      LocalDate day = openings.get(i - 1).day();
      if (day.isBefore(openings.get(i).day())) {
        closes.add(new Close(day, openings.get(i)));
      }
    }
    return closes;
  }
}
