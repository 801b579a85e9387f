package huigou.model.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the publisher releases the figure of a reference date.
 *
 * @param calendar whose business days count
 * @param lag business days from reference date to release; 0 for a rate set beforehand
 * @param at time of day in {@code zone}
 * @param grace business days after the release before a missing figure is called late
 */
public record ReleaseRule(
    BusinessCalendar calendar, int lag, LocalTime at, ZoneId zone, int grace) {

  /**
   * The scheduled release day of a reference date; with no lag, the reference date itself, business
   * day or not.
   */
  public LocalDate scheduledFor(LocalDate referenceDate) {
    return lag == 0 ? referenceDate : calendar.plusBusinessDays(referenceDate, lag);
  }

  /** The release day of the first figure after the newest one. */
  public LocalDate nextDue(LocalDate newestReferenceDate) {
    LocalDate next =
        lag == 0 ? newestReferenceDate.plusDays(1) : calendar.nextBusinessDay(newestReferenceDate);
    return scheduledFor(next);
  }

  /** The last day on which a figure due on {@code due} is not yet late. */
  public LocalDate graceEnds(LocalDate due) {
    return calendar.plusBusinessDays(due, grace);
  }
}
