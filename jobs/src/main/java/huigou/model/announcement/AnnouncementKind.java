package huigou.model.announcement;

import java.util.Locale;

/** What an announcement does to a buyback. */
public enum AnnouncementKind {
  /** Shareholders give, or are asked for, a general authority to buy back. */
  MANDATE,
  /** The issuer says that it will buy back. */
  PLAN,
  /** A board allows money to be spent on it. */
  AUTHORISATION,
  /** Shares were bought. */
  EXECUTION,
  /** A programme has ended with its purpose, or its term. */
  COMPLETION,
  /** A standing programme is changed in size, price or term. */
  AMENDMENT,
  /** A programme rests. */
  SUSPENSION,
  /** A programme is given up, or shares that were bought are cancelled. */
  CANCELLATION,
  /** No buyback of shares by their issuer. */
  NONE;

  /** The word in data files and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
