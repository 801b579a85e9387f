package huigou.model.scarcity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one line of evidence says of how ample reserves are.
 *
 * @param line its name in the catalogue
 * @param period a day, a month {@code 2025-11}, or an era {@code 2025-08-01/2026-09-15}
 * @param value in percent, or a slope without unit; empty where only an interval is known
 * @param lower and {@code upper}: the ends of the interval, where there is one
 * @param days fixings or weeks that it rests on, the oldest first
 * @param rSquared share of the variance that a slope explains; empty for anything else
 * @param intercept in US dollars; empty for anything but a slope
 */
public record Ampleness(
    String line,
    String period,
    Optional<BigDecimal> value,
    Optional<BigDecimal> lower,
    Optional<BigDecimal> upper,
    List<LocalDate> days,
    Optional<BigDecimal> rSquared,
    Optional<BigDecimal> intercept) {

  public Ampleness {
    days = List.copyOf(days);
  }

  /** How many fixings or weeks it rests on. */
  public int n() {
    return days.size();
  }

  /** An interval. */
  public static Ampleness between(
      String line, String period, BigDecimal lower, BigDecimal upper, List<LocalDate> days) {
    return new Ampleness(
        line,
        period,
        Optional.empty(),
        Optional.of(lower),
        Optional.of(upper),
        days,
        Optional.empty(),
        Optional.empty());
  }

  /** A value of one day. */
  public static Ampleness of(String line, LocalDate day, BigDecimal value) {
    return new Ampleness(
        line,
        day.toString(),
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        List.of(day),
        Optional.empty(),
        Optional.empty());
  }
}
