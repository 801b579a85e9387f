package huigou.model.announcement;

import java.util.Locale;

/** How sure a reading is; a low one goes to the review list and into no tally. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW;

  /** The word in data files and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
