package huigou.model.series;

import java.util.Locale;

/** How firm a figure is. */
public enum ObservationStatus {
  FINAL,
  PROVISIONAL,
  ESTIMATED,
  FORECAST;

  /** Lower-case word used in data files. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when no status has that token
   */
  public static ObservationStatus parse(String token) {
    return valueOf(token.toUpperCase(Locale.ROOT));
  }
}
