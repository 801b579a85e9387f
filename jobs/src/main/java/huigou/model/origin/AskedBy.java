package huigou.model.origin;

import java.util.Arrays;
import java.util.Locale;

/** Why a day was asked for, of a feed that has days. */
public enum AskedBy {
  /** It was its turn, or one of those that were filled in since a day. */
  SCHEDULE,
  /** Somebody named this one day. */
  NAME,
  /** Nobody wrote it down, or it is none of a feed that has days. */
  UNKNOWN;

  /** As an origin says it; empty where nobody wrote it down. */
  public String token() {
    return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** By its token; unknown for any other text. */
  public static AskedBy parse(String token) {
    return Arrays.stream(values())
        .filter(each -> each.token().equals(token))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
