package huigou.model.series;

import java.util.regex.Pattern;

/**
 * Name of a series, also its address: lower-case words joined by hyphens, such as {@code sofr-p75}.
 */
public record SeriesId(String value) implements Comparable<SeriesId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public SeriesId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a series is named by lower-case words joined by hyphens, not " + value);
    }
  }

  public static SeriesId of(String value) {
    return new SeriesId(value);
  }

  @Override
  public int compareTo(SeriesId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
