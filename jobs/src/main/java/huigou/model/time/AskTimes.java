package huigou.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a feed is worth asking, by all its rules together.
 *
 * @param rules never empty; the first says in which zone the feed's days begin
 */
public record AskTimes(List<AskRule> rules) {

  /** No rule waits longer for its next time. */
  private static final int LONGEST_WAIT = 100;

  /**
   * The last instant worth asking at, up to and including one; empty when there was none of late.
   */
  public Optional<Instant> last(Instant now) {
    SortedSet<Instant> before = around(now, LONGEST_WAIT, 1).headSet(now.plusNanos(1));
    return before.isEmpty() ? Optional.empty() : Optional.of(before.last());
  }

  /** The first instant after one; empty when the calendars end before it. */
  public Optional<Instant> next(Instant now) {
    SortedSet<Instant> after = around(now, 1, LONGEST_WAIT).tailSet(now.plusNanos(1));
    return after.isEmpty() ? Optional.empty() : Optional.of(after.first());
  }

  /** The instants on a day of the feed's zone. */
  public SortedSet<Instant> on(LocalDate day) {
    SortedSet<Instant> all = new TreeSet<>();
    rules.forEach(rule -> all.addAll(rule.between(day, day)));
    return all;
  }

  public ZoneId zone() {
    return rules.get(0).zone();
  }

  /** Whether there can be anything of a day. */
  public boolean isWorking(LocalDate day) {
    return rules.get(0).isWorking(day);
  }

  private SortedSet<Instant> around(Instant now, int daysBefore, int daysAfter) {
    SortedSet<Instant> all = new TreeSet<>();
    for (AskRule rule : rules) {
      LocalDate today = now.atZone(rule.zone()).toLocalDate();
      all.addAll(rule.between(today.minusDays(daysBefore), today.plusDays(daysAfter)));
    }
    return all;
  }
}
