package huigou.model.origin;

import java.util.regex.Pattern;

/**
 * Name of a source, which is also its folder under {@code input/}: lower-case words joined by
 * hyphens.
 */
public record SourceId(String value) implements Comparable<SourceId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public SourceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a source is named by lower-case words joined by hyphens, not " + value);
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
