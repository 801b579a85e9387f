package huigou.model.series;

import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reference dates on which a series should have a figure. A change over so many days has one
 * only where the schedule names both ends.
 */
public final class Schedule {

  private final ReleaseRule release;
  private final int back;

  /**
   * @param release when figures come, and of which dates
   * @param combination how a derived series follows from others; empty for a published one
   */
  public Schedule(ReleaseRule release, Optional<Combination> combination) {
    this.release = release;
    this.back =
        combination
            .map(Combination::reach)
            .filter(Combination.Change.class::isInstance)
            .map(reach -> ((Combination.Change) reach).days())
            .orElse(0);
  }

  /** The dates between the first figure and the newest that have none and should. */
  public MissingDays missing(TimeSeries series) {
    List<LocalDate> missing = new ArrayList<>();
    LocalDate expected = null;
    for (Vintage figure : series.figures()) {
      LocalDate at = figure.referenceDate();
      for (; expected != null && expected.isBefore(at); expected = release.next(expected)) {
        if (names(expected)) {
          missing.add(expected);
        }
      }
      expected = release.next(at);
    }
    return missing.isEmpty() ? MissingDays.NONE : new MissingDays(missing);
  }

  private boolean names(LocalDate date) {
    return back == 0 || release.isOn(date.minusDays(back));
  }

  /**
   * How many figures after the newest were due by the end of a day, as far as the calendar reaches.
   */
  public int dueAfter(LocalDate newest, LocalDate day) {
    int due = 0;
    try {
      LocalDate expected = release.next(newest);
      while (!release.scheduledFor(expected).isAfter(day)) {
        due += names(expected) ? 1 : 0;
        expected = release.next(expected);
      }
    } catch (BusinessCalendar.CalendarGap beyondTheCalendar) {
      return due;
    }
    return due;
  }
}
