package huigou.model.fact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What of auctions is summed by month. */
public enum AuctionSum {
  /** Bills settled. */
  BILLS_ISSUED,
  /** Bills fallen due. */
  BILLS_MATURED,
  /** Bills settled less bills fallen due. */
  BILLS_NET,
  /** Notes and bonds settled. */
  COUPONS_ISSUED;

  /** The word in the catalogue. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All words. */
  public static List<String> tokens() {
    return Stream.of(values()).map(AuctionSum::token).toList();
  }

  /**
   * @throws IllegalArgumentException when no sum has that token
   */
  public static AuctionSum parse(String token) {
    for (AuctionSum sum : values()) {
      if (sum.token().equals(token)) {
        return sum;
      }
    }
    throw new IllegalArgumentException("no sum of auctions is called " + token);
  }
}
