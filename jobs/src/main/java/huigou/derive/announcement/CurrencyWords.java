package huigou.derive.announcement;

import java.util.Map;
import java.util.Optional;

/** How currencies are written beside an amount: a sign before it, a word behind it. */
final class CurrencyWords {

  static final String SIGN =
      "hk\\$|hkd|港幣|港元|us\\$|usd|美元|美金|rmb|cny|人民幣|nt\\$|ntd|twd|新台幣|新臺幣|台幣|jpy|日圓|日元|eur|歐元|€|gbp|英鎊|£|s\\$|sgd|a\\$|aud|c\\$|cad|chf|sek|nok|dkk|krw|inr|rs\\.?|₹|₩|¥|\\$";

  static final String UNIT =
      "港元|港幣|港紙|美元|美金|元人民幣|元[（(]人民幣|人民幣|元新台幣|新台幣|新臺幣|台幣|日圓|日元|円|歐元|英鎊|韓元|韓圜|新加坡元|坡元|新元|澳元|澳幣|加元|加幣|加拿大元|瑞士法郎|瑞郎|元|圓"
          + "|(?:hong kong dollars|us dollars|u\\.s\\. dollars|singapore dollars|canadian dollars|australian dollars|dollars|yuan|renminbi|yen|euros?|pounds(?: sterling)?|sterling|francs|won|rupees|hkd|usd|rmb|cny|eur|gbp|jpy|twd|chf)(?![a-z])";

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("hk$", "HKD"),
          Map.entry("hkd", "HKD"),
          Map.entry("港幣", "HKD"),
          Map.entry("港元", "HKD"),
          Map.entry("港紙", "HKD"),
          Map.entry("hong kong dollars", "HKD"),
          Map.entry("us$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("美元", "USD"),
          Map.entry("美金", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("u.s. dollars", "USD"),
          Map.entry("rmb", "CNY"),
          Map.entry("cny", "CNY"),
          Map.entry("人民幣", "CNY"),
          Map.entry("元人民幣", "CNY"),
          Map.entry("元(人民幣", "CNY"),
          Map.entry("元（人民幣", "CNY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("nt$", "TWD"),
          Map.entry("ntd", "TWD"),
          Map.entry("twd", "TWD"),
          Map.entry("新台幣", "TWD"),
          Map.entry("新臺幣", "TWD"),
          Map.entry("台幣", "TWD"),
          Map.entry("元新台幣", "TWD"),
          Map.entry("jpy", "JPY"),
          Map.entry("日圓", "JPY"),
          Map.entry("日元", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("eur", "EUR"),
          Map.entry("歐元", "EUR"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("gbp", "GBP"),
          Map.entry("英鎊", "GBP"),
          Map.entry("£", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("pounds sterling", "GBP"),
          Map.entry("sterling", "GBP"),
          Map.entry("s$", "SGD"),
          Map.entry("sgd", "SGD"),
          Map.entry("新加坡元", "SGD"),
          Map.entry("坡元", "SGD"),
          Map.entry("新元", "SGD"),
          Map.entry("singapore dollars", "SGD"),
          Map.entry("a$", "AUD"),
          Map.entry("aud", "AUD"),
          Map.entry("澳元", "AUD"),
          Map.entry("澳幣", "AUD"),
          Map.entry("australian dollars", "AUD"),
          Map.entry("c$", "CAD"),
          Map.entry("cad", "CAD"),
          Map.entry("加元", "CAD"),
          Map.entry("加幣", "CAD"),
          Map.entry("加拿大元", "CAD"),
          Map.entry("canadian dollars", "CAD"),
          Map.entry("chf", "CHF"),
          Map.entry("francs", "CHF"),
          Map.entry("瑞士法郎", "CHF"),
          Map.entry("瑞郎", "CHF"),
          Map.entry("sek", "SEK"),
          Map.entry("nok", "NOK"),
          Map.entry("dkk", "DKK"),
          Map.entry("krw", "KRW"),
          Map.entry("韓元", "KRW"),
          Map.entry("韓圜", "KRW"),
          Map.entry("₩", "KRW"),
          Map.entry("won", "KRW"),
          Map.entry("inr", "INR"),
          Map.entry("₹", "INR"),
          Map.entry("rs", "INR"),
          Map.entry("rs.", "INR"),
          Map.entry("rupees", "INR"));

  private CurrencyWords() {}

  /** The currency that sign or unit says; 元 alone says none, a bare $ is the US one at home. */
  static Optional<String> currency(
      String sign, String unit, Wording wording, Optional<String> market) {
    if (sign != null && CURRENCIES.containsKey(sign)) {
      return Optional.of(CURRENCIES.get(sign));
    }
    if (unit != null && CURRENCIES.containsKey(unit)) {
      return Optional.of(CURRENCIES.get(unit));
    }
    if ("¥".equals(sign) && !wording.isChinese()) {
      return Optional.of(market.filter("cn"::equals).isPresent() ? "CNY" : "JPY");
    }
    boolean dollar = "$".equals(sign) || "dollars".equals(unit);
    if (dollar && market.map("us"::equals).orElse(!wording.isChinese())) {
      return Optional.of("USD");
    }
    return Optional.empty();
  }
}
