package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One auction of US Treasury securities, announced or held.
 *
 * @param cusip of the security sold; a reopening sells one that exists
 * @param term as the publisher words it, such as {@code 13-Week} or {@code 9-Year 11-Month}
 * @param issue day on which it settles
 * @param offered US dollars; empty until announced
 * @param accepted US dollars, those of the Federal Reserve included; empty until held
 * @param rate high discount rate of a bill, high yield of a note or bond, percent per annum; empty
 *     until held, and for a security that has neither
 * @param bidToCover bids over what was accepted; empty until held
 */
public record Auction(
    String cusip,
    Type type,
    String term,
    boolean reopening,
    LocalDate auctioned,
    LocalDate issue,
    LocalDate maturity,
    Optional<BigDecimal> offered,
    Optional<BigDecimal> accepted,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> bidToCover)
    implements FactBody {

  /** Bills pay no coupon; notes and bonds, indexed and floating ones among them, do. */
  public enum Type {
    BILL("Bill"),
    NOTE("Note"),
    BOND("Bond");

    private final String published;

    Type(String published) {
      this.published = published;
    }

    /** The publisher's word. */
    public String published() {
      return published;
    }

    /** The type that the publisher means by a word. */
    public static Optional<Type> find(String word) {
      return List.of(values()).stream().filter(type -> type.published.equals(word)).findFirst();
    }

    public boolean paysCoupons() {
      return this != BILL;
    }
  }

  /** Its own name among auctions: a security may be sold on several days. */
  public String key() {
    return cusip + " " + auctioned;
  }
}
