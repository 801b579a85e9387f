package huigou.model.scarcity;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What borrowers paid above a level over a span, as an estimate from the median and as an interval
 * from the published quantiles.
 *
 * @param from and {@code to}: its first and last fixing, of an event its own
 * @param days fixings whose median stood above the level, the oldest first
 * @param amount US dollars by the median
 * @param lower and {@code upper}: US dollars between which the quantiles put it
 */
public record Cost(
    SeriesId level,
    Span span,
    LocalDate from,
    LocalDate to,
    List<LocalDate> days,
    BigDecimal amount,
    BigDecimal lower,
    BigDecimal upper) {

  public Cost {
    days = List.copyOf(days);
  }

  /** How many medians stood above the level. */
  public int fixings() {
    return days.size();
  }

  /** What the fixings of a sum have in common. */
  public enum Span {
    EVENT,
    MONTH,
    YEAR;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
