package huigou.model.buyback;

import java.util.Locale;

/** Where a buyback is reported. */
public enum Market {
  HK,
  US;

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when no market is called so
   */
  public static Market parse(String token) {
    return valueOf(token.toUpperCase(Locale.ROOT));
  }
}
