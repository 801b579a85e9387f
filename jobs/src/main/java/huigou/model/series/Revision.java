package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A published figure that its source changed.
 *
 * @param knownOn day since which the new figure was known
 */
public record Revision(
    SeriesId series,
    LocalDate referenceDate,
    BigDecimal oldValue,
    BigDecimal newValue,
    LocalDate knownOn,
    Kind kind) {

  /** Why a figure changed. */
  public enum Kind {
    /** The publisher changed it, as publishers do. */
    REVISION,
    /** It had been a mistake, and the delivery that changed it says so. */
    CORRECTION;

    /** Lower-case word used in data files. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when no kind has that token
     */
    public static Kind parse(String token) {
      return valueOf(token.toUpperCase(Locale.ROOT));
    }
  }
}
