package huigou.model.fact;

import java.util.Locale;

/** The kinds of fact that layouts may hold. */
public enum FactKind {
  /** A repo or reverse repo operation of the Federal Reserve. */
  OPERATION(Operation.class),
  /** An auction of US Treasury securities. */
  AUCTION(Auction.class),
  /** A line of an exchange's share repurchase report. */
  EXECUTION(Execution.class),
  /** A next-day disclosure return, as the desk keeps it. */
  MANDATE_RETURN(MandateReturn.class),
  /** What somebody says that an issuer bought over a period. */
  CITED_EXECUTION(CitedExecution.class),
  /** A row of the table of a company's own purchases by month. */
  MONTHLY_PURCHASE(MonthlyPurchase.class),
  /** A tagged figure of a filing with the SEC. */
  FILING(Filing.class),
  /** A board's authorisation to buy back. */
  AUTHORISATION(Authorisation.class),
  /** A total over a market, as cited. */
  MARKET_TOTAL(MarketTotal.class),
  /** A figure of an issuer's business. */
  OPERATING_FIGURE(OperatingFigure.class),
  /** What the Treasury says of its borrowing and cash at the end of a quarter. */
  FINANCING_ESTIMATE(FinancingEstimate.class),
  /** Our own odds as an edition published them. */
  PUBLISHED_ODDS(PublishedOdds.class),
  /** An item of a feed, an announcement index or the desk's own list of announcements. */
  ANNOUNCEMENT(Announcement.class),
  /** A listed company of an exchange's or a regulator's list. */
  LISTING(Listing.class);

  private final Class<? extends FactBody> type;

  FactKind(Class<? extends FactBody> type) {
    this.type = type;
  }

  /** The noun of the kind. */
  public Class<? extends FactBody> type() {
    return type;
  }

  /**
   * The kind of a noun.
   *
   * @throws IllegalArgumentException when it is of none
   */
  public static FactKind of(Class<? extends FactBody> type) {
    for (FactKind kind : values()) {
      if (kind.type.equals(type)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of fact is a " + type.getSimpleName());
  }

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
