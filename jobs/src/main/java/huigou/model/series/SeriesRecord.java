package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure, or a move, that none was beyond for long.
 *
 * @param value the level in the series' unit, or the move: of rates in basis points, of others in
 *     their unit, a fall negative
 * @param filter id of the days among which it is one; {@code all} for every day
 * @param exceededOn the latest earlier date, passing the filter, that was at least as extreme;
 *     empty when there is none since the series begins
 * @param exceededValue the figure or move of that date
 * @param missing how many scheduled figures that pass the filter are missing since the date to
 *     which it reaches: with any, it is a record of the days at hand, and no headline
 * @param begins first date of the series, or of its moves
 * @param standing whether it is the most extreme of all to this day
 */
public record SeriesRecord(
    SeriesId series,
    LocalDate date,
    Kind kind,
    BigDecimal value,
    String filter,
    Optional<LocalDate> exceededOn,
    Optional<BigDecimal> exceededValue,
    int missing,
    LocalDate begins,
    boolean standing) {

  /** Levels, and moves against the fixing before, none missing between the two. */
  public enum Kind {
    HIGH,
    LOW,
    RISE,
    FALL;

    /** Whether it is a move. */
    public boolean isMove() {
      return this == RISE || this == FALL;
    }

    /** Whether one value is at least as extreme as another. */
    public boolean atLeast(BigDecimal one, BigDecimal other) {
      int sign = one.compareTo(other);
      return this == HIGH || this == RISE ? sign >= 0 : sign <= 0;
    }

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its own name among records. */
  public String id() {
    return series + "-" + kind.token() + "-" + date + (filter.equals("all") ? "" : "-" + filter);
  }

  /** The date back to which it reaches: none since then was as extreme. */
  public LocalDate reachesTo() {
    return exceededOn.orElse(begins);
  }

  /** The same with so many days missing behind it. */
  public SeriesRecord missing(int days) {
    return new SeriesRecord(
        series, date, kind, value, filter, exceededOn, exceededValue, days, begins, standing);
  }
}
