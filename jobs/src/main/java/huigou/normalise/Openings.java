package huigou.normalise;

import huigou.catalogue.SeriesEntry;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.series.ObservationStatus;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What the days of one file begin with.
 *
 * <p>Where a file gives for a day only what the next business day begins with, that is the day's
 * close. A close that the file gives itself stands, though the next opening may differ by a
 * rounding.
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

  /**
   * The closes of days of which the file has the next business day, in order.
   *
   * @param withheld takes each day of which it has a later one alone, and that later one
   */
  List<Close> closes(BiConsumer<Opening, Opening> withheld) {
    openings.sort(Comparator.comparing(Opening::day));
    List<Close> closes = new ArrayList<>();
    for (int i = 1; i < openings.size(); i++) {
      Opening opening = openings.get(i - 1);
      Opening next = openings.get(i);
      if (!opening.day().isBefore(next.day())) {
        continue;
      }
      if (isNextBusinessDay(opening, next)) {
        closes.add(new Close(opening.day(), next));
      } else {
        withheld.accept(opening, next);
      }
    }
    return closes;
  }

  /** No business day lies between; beyond the calendar nobody knows. */
  private static boolean isNextBusinessDay(Opening opening, Opening next) {
    BusinessCalendar calendar = opening.series().release().calendar();
    return calendar.covers(opening.day())
        && calendar.covers(next.day())
        && opening.day().plusDays(1).datesUntil(next.day()).noneMatch(calendar::isBusinessDay);
  }
}
