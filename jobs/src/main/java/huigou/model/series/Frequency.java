package huigou.model.series;

/** How often a series has a figure. */
public enum Frequency {
  /** One a business day of its calendar. */
  BUSINESS_DAILY("business-daily"),
  /** One a week, always of the same weekday. */
  WEEKLY("weekly"),
  /** One a month, of its last calendar day. */
  MONTHLY("monthly"),
  /** One a calendar day, weekends and holidays included. */
  DAILY("daily");

  private final String token;

  Frequency(String token) {
    this.token = token;
  }

  public String token() {
    return token;
  }

  /**
   * @throws IllegalArgumentException when no frequency has that token
   */
  public static Frequency parse(String token) {
    for (Frequency frequency : values()) {
      if (frequency.token.equals(token)) {
        return frequency;
      }
    }
    throw new IllegalArgumentException("no frequency is called " + token);
  }
}
