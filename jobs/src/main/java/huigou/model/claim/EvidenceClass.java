package huigou.model.claim;

import java.util.Locale;

/** What a verdict stands on. */
public enum EvidenceClass {
  /** A publisher of record: a central bank, a treasury, an exchange, a regulator, the issuer. */
  OFFICIAL,
  /** Another outlet than the article. */
  INDEPENDENT,
  /** Figures of the article itself, which add up or do not. */
  ARITHMETIC,
  /** Nothing. */
  NONE;

  /** The word in data files and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
