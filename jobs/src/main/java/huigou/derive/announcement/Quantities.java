package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much a sentence says is bought back: money, shares, per cent of the issued shares.
 *
 * @param amount in whole units of the currency
 * @param doubts what is not sure about them
 */
record Quantities(
    Optional<BigDecimal> amount,
    Optional<String> currency,
    Optional<BigDecimal> shares,
    Optional<BigDecimal> percent,
    Bound bound,
    Set<Doubt> doubts) {

  static final Quantities NONE =
      new Quantities(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Bound.EXACT,
          Set.of());

  private static final BigDecimal LOWEST_PRICE = new BigDecimal("0.01");
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000");

  /**
   * @param market where the issuer trades, if the feed tells it
   */
  static Quantities of(Wording wording, AnnouncementKind kind, Optional<String> market) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Optional<Sum> sum = Sum.find(wording, kind, market);
    Optional<String> currency = sum.flatMap(Sum::currency);
    if (sum.isPresent() && currency.isEmpty()) {
      doubts.add(Doubt.CURRENCY_UNSAID);
    }
    if (sum.filter(Sum::scaleUnsure).isPresent()) {
      doubts.add(Doubt.SCALE_UNSURE);
    }
    Optional<BigDecimal> amount =
        sum.filter(found -> !found.scaleUnsure()).map(found -> Figures.canonical(found.value(), 0));
    ShareCount count = ShareCount.find(wording.text(), kind, market, currency);
    if (count.lotUnsure()) {
      doubts.add(Doubt.LOT_UNSURE);
    }
    if (kind == AnnouncementKind.EXECUTION && isUnlikely(amount, count.number())) {
      doubts.add(Doubt.PRICE_UNLIKELY);
    }
    return new Quantities(
        amount,
        currency,
        count.number(),
        ShareOfCapital.of(wording.text(), kind),
        sum.map(Sum::bound).orElse(count.bound()),
        doubts);
  }

  /** Whether so much for so many shares is a price that no share has. */
  private static boolean isUnlikely(Optional<BigDecimal> amount, Optional<BigDecimal> shares) {
    if (amount.isEmpty() || shares.filter(count -> count.signum() > 0).isEmpty()) {
      return false;
    }
    BigDecimal price = amount.get().divide(shares.get(), MathContext.DECIMAL64);
    return price.compareTo(LOWEST_PRICE) < 0 || price.compareTo(HIGHEST_PRICE) > 0;
  }
}
