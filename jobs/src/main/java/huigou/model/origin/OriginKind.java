package huigou.model.origin;

/** Whose bytes a delivery is made of. */
public enum OriginKind {
  /** The publisher's own file, as downloaded. */
  PUBLISHER("publisher"),
  /** The publisher's figures, read through another copy and laid out again. */
  CARRIED_OVER("carried-over"),
  /** Nobody wrote down where the file comes from. */
  UNKNOWN("unknown");

  private final String token;

  OriginKind(String token) {
    this.token = token;
  }

  /** The word used in {@code origin.yml} and in data files. */
  public String token() {
    return token;
  }

  /**
   * @throws IllegalArgumentException naming the words that exist
   */
  public static OriginKind parse(String token) {
    for (OriginKind kind : values()) {
      if (kind.token.equals(token)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "bytes_are is publisher, carried-over or unknown, not " + token);
  }
}
