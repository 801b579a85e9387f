package huigou.model.series;

/** Whether the newest figure of a series is the newest that there should be. */
public enum Freshness {
  /** No figure after the newest was due by the edition's date, or its time of grace still runs. */
  CURRENT("current"),
  /** The next figure was due, and its time of grace is over. */
  LATE("late"),
  /**
   * The next figure was due, and the newest came out of another copy than the publisher's own:
   * nobody promised the next one.
   */
  CARRIED_OVER("carried-over"),
  /** The publisher has ended the series: no figure is due any more. */
  ENDED("ended");

  private final String token;

  Freshness(String token) {
    this.token = token;
  }

  /** The word in data files and message keys. */
  public String token() {
    return token;
  }

  /**
   * @throws IllegalArgumentException when none has that token
   */
  public static Freshness parse(String token) {
    for (Freshness freshness : values()) {
      if (freshness.token.equals(token)) {
        return freshness;
      }
    }
    throw new IllegalArgumentException("no freshness is called " + token);
  }
}
