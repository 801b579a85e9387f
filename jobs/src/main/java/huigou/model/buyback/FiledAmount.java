package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a company filed as authorised, as remaining, as the value of its treasury shares, or under a
 * tag near to that of cash paid.
 *
 * @param start first day, where it is filed over a period although the tag is of a date
 * @param end the date
 * @param sense how the company uses the tag
 */
public record FiledAmount(
    String issuer,
    Item item,
    Optional<LocalDate> start,
    LocalDate end,
    String currency,
    BigDecimal amount,
    String accession,
    LocalDate filed,
    Sense sense) {

  /**
   * What the taxonomy's tag is of. Those after the first three are near to cash paid for common
   * stock and not the same; they stand under the tag's own name, IFRS' among them.
   */
  public enum Item {
    AUTHORISED,
    REMAINING,
    TREASURY,
    EQUITY_REPURCHASED("PaymentsForRepurchaseOfEquity"),
    VALUE_REPURCHASED("StockRepurchasedDuringPeriodValue"),
    VALUE_RETIRED("StockRepurchasedAndRetiredDuringPeriodValue"),
    SHARES_REDEEMED("PaymentsToAcquireOrRedeemEntitysShares"),
    TREASURY_SHARES_BOUGHT("PurchaseOfTreasuryShares");

    private final Optional<String> tag;

    Item() {
      this.tag = Optional.empty();
    }

    Item(String tag) {
      this.tag = Optional.of(tag);
    }

    /** The item of a tag; empty of tags of other things. */
    public static Optional<Item> of(String tag) {
      if (tag.startsWith("StockRepurchaseProgramAuthorizedAmount")) {
        return Optional.of(AUTHORISED);
      } else if (tag.startsWith("StockRepurchaseProgramRemainingAuthorizedRepurchaseAmount")) {
        return Optional.of(REMAINING);
      } else if (tag.equals("TreasuryStockValueAcquiredCostMethod")) {
        return Optional.of(TREASURY);
      }
      return Stream.of(values()).filter(item -> item.tag.filter(tag::equals).isPresent()).findAny();
    }

    /** Whether it is paid over a period, and no amount at a date. */
    public boolean isFlow() {
      return tag.isPresent();
    }

    /** The word in data files and message keys. */
    public String token() {
      return tag.orElseGet(() -> name().toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a tag is used as the taxonomy means it. */
  public enum Sense {
    OWN,
    /** An authorised amount that falls between two dates, as a remainder does. */
    FALLS_LIKE_A_REMAINDER,
    /** Less than nothing, or hundreds of times off others; of a flow, at odds with another. */
    DOUBTFUL,
    /** A flow over a period under a tag of a value at a date. */
    OVER_A_PERIOD;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
