package huigou.model.fact;

import java.util.Locale;

/** The kinds of fact that layouts may hold. */
public enum FactKind {
  /** A repo or reverse repo operation of the Federal Reserve. */
  OPERATION,
  /** An auction of US Treasury securities. */
  AUCTION,
  /** A line of an exchange's share repurchase report. */
  EXECUTION,
  /** A next-day disclosure return, as the desk keeps it. */
  MANDATE_RETURN,
  /** A tagged figure of a filing with the SEC. */
  FILING,
  /** A board's authorisation to buy back. */
  AUTHORISATION,
  /** A total over a market, as cited. */
  MARKET_TOTAL,
  /** A figure of an issuer's business. */
  OPERATING_FIGURE,
  /** An item of a feed, an announcement index or the desk's own list of announcements. */
  ANNOUNCEMENT,
  /** A listed company of an exchange's or a regulator's list. */
  LISTING;

  /** The word in the catalogue and in the store. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
