package huigou.model.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** At which instants a publisher is worth asking. Pure: days are passed in. */
public sealed interface AskRule {

  /** The instants on days from one to another in the rule's own zone, both included. */
  SortedSet<Instant> between(LocalDate from, LocalDate to);

  /** The zone in which the rule's days begin. */
  ZoneId zone();

  /** Whether anything can be asked for of that day: its calendar tells, or it is a weekday. */
  boolean isWorking(LocalDate day);

  /**
   * At the times of a release.
   *
   * @param release whose schedule it is
   */
  record OfRelease(ReleaseRule release) implements AskRule {

    /** No release comes later after the day that it is about. */
    private static final int LONGEST_LAG = 40;

    @Override
    public SortedSet<Instant> between(LocalDate from, LocalDate to) {
      SortedSet<Instant> instants = new TreeSet<>();
      for (LocalDate about = from.minusDays(LONGEST_LAG);
          !about.isAfter(to);
          about = about.plusDays(1)) {
        if (!release.calendar().covers(about) || !release.isOn(about)) {
          continue;
        }
        LocalDate day = scheduled(about);
        if (day != null && !day.isBefore(from) && !day.isAfter(to)) {
          instants.add(day.atTime(release.at()).atZone(zone()).toInstant());
        }
      }
      return instants;
    }

    private LocalDate scheduled(LocalDate about) {
      try {
        return release.scheduledFor(about);
      } catch (BusinessCalendar.CalendarGap endsBefore) {
        return null;
      }
    }

    @Override
    public ZoneId zone() {
      return release.zone();
    }

    @Override
    public boolean isWorking(LocalDate day) {
      return AskRule.isWorking(release.calendar(), day);
    }
  }

  /**
   * At times of the days of a calendar; where it does not reach, on weekdays.
   *
   * @param days weekdays on which it is worth asking
   * @param months in which it is, 1 for January
   * @param first whether only the first such day of a month is
   */
  record AtTimes(
      BusinessCalendar calendar,
      List<LocalTime> times,
      ZoneId zone,
      Set<DayOfWeek> days,
      Set<Integer> months,
      boolean first)
      implements AskRule {

    @Override
    public SortedSet<Instant> between(LocalDate from, LocalDate to) {
      SortedSet<Instant> instants = new TreeSet<>();
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        if (isAsked(day) && !(first && isPreceded(day))) {
          for (LocalTime time : times) {
            instants.add(day.atTime(time).atZone(zone).toInstant());
          }
        }
      }
      return instants;
    }

    private boolean isAsked(LocalDate day) {
      return days.contains(day.getDayOfWeek())
          && months.contains(day.getMonthValue())
          && isWorking(day);
    }

    /** At times of such days all the year round. */
    public AtTimes(
        BusinessCalendar calendar, List<LocalTime> times, ZoneId zone, Set<DayOfWeek> days) {
      this(
          calendar,
          times,
          zone,
          days,
          IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toSet()),
          false);
    }

    /** Whether an earlier day of the month is asked on too. */
    private boolean isPreceded(LocalDate day) {
      return day.withDayOfMonth(1).datesUntil(day).anyMatch(this::isAsked);
    }

    @Override
    public boolean isWorking(LocalDate day) {
      return AskRule.isWorking(calendar, day);
    }
  }

  private static boolean isWorking(BusinessCalendar calendar, LocalDate day) {
    return calendar.covers(day)
        ? calendar.isBusinessDay(day)
        : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
