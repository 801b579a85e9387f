package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many shares a sentence says are bought back.
 *
 * @param bound whether so many, at most or at least so many
 * @param lotUnsure whether lots are counted of which nothing tells how many shares they have
 */
record ShareCount(Optional<BigDecimal> number, Bound bound, boolean lotUnsure) {

  private static final Pattern SHARES =
      Pattern.compile(
          "(?<![\\d.,$€£¥])(?:(?:"
              + Numeral.CHINESE
              + "|"
              + Numeral.ENGLISH
              + ")(?:\\s?股)?"
              + Sum.TO
              + ")?(?<number>"
              + Numeral.CHINESE
              + "|"
              + Numeral.ENGLISH
              + ")\\s?(?<unit>股(?![東權市價息利])|[ah]股|普通股|份(?=美國存[託托]|存[託托]|ads)|張"
              + "|(?:(?:of )?(?:its |the company's |the )?(?:own |equity |class [a-c] |'[a-c]' |[ah] |a-|h-|ordinary |common |issued |outstanding |voting |subordinate |treasury |repurchased |bought-back ){0,4})(?:shares|share(?=\\s(?:buy-?back|repurchase))|adss?|adrs?|american depositary shares|units)\\b)");

  /** "2025 share repurchases" counts no shares. */
  private static final BigDecimal FEWEST = new BigDecimal("10000");

  private static final BigDecimal LOT = new BigDecimal("1000");

  /**
   * The count that is meant.
   *
   * @param market where the issuer trades, if the feed tells it
   * @param currency of the sum beside it
   */
  static ShareCount find(
      String text, AnnouncementKind kind, Optional<String> market, Optional<String> currency) {
    Matcher shares = SHARES.matcher(text);
    Optional<BigDecimal> count = Optional.empty();
    Bound bound = Bound.EXACT;
    boolean lotUnsure = false;
    Acts acts = new Acts(text, kind);
    boolean ofAnotherAlone = shares.results().allMatch(each -> acts.isOfAnother(each.start()));
    shares.reset();
    while (shares.find()) {
      boolean ofAnother = !ofAnotherAlone && acts.isOfAnother(shares.start());
      if (ofAnother || acts.isOfFresh(shares.start())) {
        continue;
      }
      String before = Context.before(text, shares.start());
      boolean results =
          kind == AnnouncementKind.AMENDMENT && Context.isResult(before)
              || bound == Bound.AT_LEAST && Context.bound(before) == Bound.AT_MOST;
      if (isOtherCount(text, shares) || count.isPresent() && !results) {
        continue;
      }
      boolean lot = shares.group("unit").equals("張");
      if (lot && !isTaiwan(text, market, currency)) {
        lotUnsure = true;
        continue;
      }
      Optional<BigDecimal> number = Numeral.of(shares.group("number"));
      if (number.filter(found -> found.compareTo(FEWEST) < 0).isPresent()
          && shares.group("unit").endsWith("share")) {
        continue;
      }
      bound = Context.bound(before);
      count = number.map(found -> Figures.canonical(lot ? found.multiply(LOT) : found, 0));
    }
    return new ShareCount(count, bound, lotUnsure);
  }

  private static boolean isTaiwan(String text, Optional<String> market, Optional<String> currency) {
    return market.filter("tw"::equals).isPresent()
        || currency.filter("TWD"::equals).isPresent()
        || market.isEmpty() && text.contains("庫藏股");
  }

  /** A count that is not of what is bought: of issued shares, or "for every ten shares". */
  private static boolean isOtherCount(String text, Matcher shares) {
    String before = Context.before(text, shares.start());
    return before.matches("(?s).*(?:每|已發行股份(?:總數)?(?:為|約)?|總股本(?:為)?|股本(?:為)?|現有|共有|發行)\\s?(?:約)?$")
        || before.matches("(?s).*\\b(?:total of|every|has|had|with|of the|issues?|issued)\\s$")
            && text.substring(shares.end()).matches("(?s)^\\s?(?:in issue|outstanding|of new).*")
        || before.matches("(?s).*\\b(?:every|issues?|issuing)\\s$")
        || before.matches(
            "(?s).*(?:[$€£¥₹₩]|rmb|hkd|usd|cny|twd|jpy|eur|gbp|inr|krw|sek|nok|dkk|chf|sgd|aud|cad|rs\\.?)\\s?$")
        || text.substring(shares.end()).matches("(?s)^(?:派|送|轉增|配).*");
  }
}
