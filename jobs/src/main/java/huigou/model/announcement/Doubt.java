package huigou.model.announcement;

import java.util.Locale;

/** Why a reading is not sure. */
public enum Doubt {
  /** It speaks of buybacks, and no rule says what is done. */
  NO_RULE,
  /** Hearsay, or something that is only considered. */
  HEARSAY,
  /** An amount in 元 or under a bare sign, of which nothing tells the currency. */
  CURRENCY_UNSAID,
  /** 兆 in Simplified text: a million million in one use, a million in another. */
  SCALE_UNSURE,
  /** 張 outside Taiwan. */
  LOT_UNSURE,
  /** Shares that were bought for another purpose are to be cancelled: a change and an end. */
  PURPOSE_CHANGED,
  /** What was paid, divided by the shares, is no price of a share: one of the two is misread. */
  PRICE_UNLIKELY,
  /** What is bought back is not said. */
  OBJECT_UNSAID,
  /** Only the summary speaks of a buyback. */
  SUMMARY_ONLY,
  /** Rules of two kinds fit. */
  TWO_KINDS;

  /** Whether it alone sends an announcement to the review list. */
  public boolean grave() {
    return this != SUMMARY_ONLY && this != TWO_KINDS && this != OBJECT_UNSAID;
  }

  /** The word in message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
