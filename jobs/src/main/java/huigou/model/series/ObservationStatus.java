package huigou.model.series;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How firm a figure is. */
public enum ObservationStatus {
  FINAL,
  PROVISIONAL,
  ESTIMATED,
  FORECAST;

  private static final Map<String, ObservationStatus> BY_TOKEN =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(ObservationStatus::token, Function.identity()));

  private final String token = name().toLowerCase(Locale.ROOT);

  /** Lower-case word used in data files. */
  public String token() {
    return token;
  }

  /**
   * @throws IllegalArgumentException when no status has that token
   */
  public static ObservationStatus parse(String token) {
    ObservationStatus status = BY_TOKEN.get(token);
    if (status == null) {
      throw new IllegalArgumentException("no status is called " + token);
    }
    return status;
  }
}
