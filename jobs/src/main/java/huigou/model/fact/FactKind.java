package huigou.model.fact;

import java.util.Locale;

/** The kinds of fact that layouts may hold. */
public enum FactKind {
  /** A repo or reverse repo operation of the Federal Reserve. */
  OPERATION,
  /** An auction of US Treasury securities. */
  AUCTION;

  /** The word in the catalogue and in the store. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when no kind has that token
   */
  public static FactKind parse(String token) {
    for (FactKind kind : values()) {
      if (kind.token().equals(token)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of fact is called " + token);
  }
}
