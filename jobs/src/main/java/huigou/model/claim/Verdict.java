package huigou.model.claim;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the data say of a claim; the first that fits, in this order. */
public enum Verdict {
  /** Equal, or the inequality holds. */
  AGREES,
  /** Equal when rounded half up to the last printed digit. */
  AGREES_ROUNDED,
  /** True of another measure that is listed. */
  OTHER_BASIS,
  /** True of another day near by. */
  OTHER_DAY,
  /** None fits. */
  CONTRADICTED,
  /** No data. */
  NOT_CHECKABLE,
  /** A forecast or a view. */
  OPINION;

  /** The word in data files, addresses and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no verdict has that token
   */
  public static Verdict parse(String token) {
    for (Verdict verdict : values()) {
      if (verdict.token().equals(token)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException(
        token
            + " is no verdict; expected is "
            + Stream.of(values()).map(Verdict::token).collect(Collectors.joining(", ")));
  }
}
