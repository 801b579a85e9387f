package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a company filed as authorised, as remaining, or as the value of its treasury shares.
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

  /** What the taxonomy's tag is of. */
  public enum Item {
    AUTHORISED,
    REMAINING,
    TREASURY;

    /** The item of a tag; empty of tags of other things. */
    public static Optional<Item> of(String tag) {
      if (tag.startsWith("StockRepurchaseProgramAuthorizedAmount")) {
        return Optional.of(AUTHORISED);
      } else if (tag.startsWith("StockRepurchaseProgramRemainingAuthorizedRepurchaseAmount")) {
        return Optional.of(REMAINING);
      }
      return tag.equals("TreasuryStockValueAcquiredCostMethod")
          ? Optional.of(TREASURY)
          : Optional.empty();
    }

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a tag is used as the taxonomy means it. */
  public enum Sense {
    OWN,
    /** An authorised amount that falls between two dates, as a remainder does. */
    FALLS_LIKE_A_REMAINDER,
    /** Less than nothing, or hundreds of times off the amounts before and after it. */
    DOUBTFUL,
    /** A flow over a period under a tag of a value at a date. */
    OVER_A_PERIOD;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
