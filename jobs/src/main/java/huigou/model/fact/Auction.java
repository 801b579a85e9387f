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
 * @param maturity day on which it falls due; empty where an announcement does not say
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
    Optional<LocalDate> maturity,
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

  /** Whether its result is known. */
  public boolean isHeld() {
    return accepted.isPresent();
  }

  /**
   * A result is not undone by an announcement that still stands in a list, and an announcement
   * takes nothing from an earlier one that said more.
   */
  @Override
  public FactBody after(FactBody earlier) {
    Auction before = (Auction) earlier;
    if (isHeld()) {
      return this;
    }
    return before.isHeld()
        ? before
        : new Auction(
            cusip,
            type,
            term,
            reopening,
            auctioned,
            issue,
            maturity.or(before::maturity),
            offered.or(before::offered),
            accepted,
            rate,
            bidToCover);
  }

  /** The result of an auction is news of its own, not a change of what was announced. */
  @Override
  public boolean isNewsAfter(FactBody earlier) {
    return isHeld() && !((Auction) earlier).isHeld();
  }

  /** Its own name among auctions: a security may be sold on several days. */
  public String key() {
    return cusip + " " + auctioned;
  }
}
