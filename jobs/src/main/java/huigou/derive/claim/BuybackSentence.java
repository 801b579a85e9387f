package huigou.derive.claim;

import huigou.derive.claim.SpokenTimes.Spoken;
import huigou.model.buyback.Market;
import huigou.model.claim.PrintedNumber;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of an article among the words about it, Simplified and Traditional characters alike.
 *
 * @param clause the part of the sentence between two marks in which the number stands
 * @param before what the article says before the number, as far back as it may matter
 * @param spoken spans of which the sentence speaks
 */
record BuybackSentence(
    PrintedNumber number, String text, String clause, String before, List<Spoken> spoken) {

  /** What words may be about. */
  enum Topic {
    ABOUT("buy.?backs?|buying back|bought|repurchas\\w+|buys?", "回购|购回|买回|股份购买|授权"),
    PLANNED(
        "plans?|programmes?|programs?|budget|targets?|up to|announce[ds]?|will",
        "计[划画]|拟|预算|上限|最多|不超过|宣布|额度|目标"),
    ALLOWED("authori[sz]\\w+|mandates?|approv\\w+|allow\\w*", "授权|批准|核准"),
    TO_DATE(
        "so far|to date|cumulative\\w*|in total|already|spent under", "累计|至今|迄今|已(?:购回|回购|动用|完成)"),
    LARGEST("largest|biggest|most|record|highest", "最大|最高|最多|新高"),
    SMALLEST("smallest|fewest|lowest", "最小|最少|最低|新低"),
    ISSUED("issued|in issue|outstanding|share capital", "已发行|总股本|股本"),
    NO_PURCHASE(
        "cancel\\w*|market (?:cap|value)\\w*|revenues?|sales|income|profits?|cash|dividends?",
        "注销|市值|减持|套现|现金|存款|收入|利润|股息"),
    PURCHASE("buy.?backs?|bought|repurchas\\w+|purchas\\w+", "回购|购回|买回|购入"),
    HONG_KONG("hong kong", "港股|香港|联交所|港交所"),
    UNITED_STATES(
        "(?:u\\.?s\\.?|american) (?:companies|corporat\\w+|firms|stocks)|s&p 500"
            + "|corporate america",
        "标普|标准普尔|美股|美国(?:企业|公司|上市公司)|美企");

    private final Pattern words;

    /** Whole words of English, or a run of Simplified characters. */
    Topic(String english, String han) {
      this.words = Pattern.compile("\\b(?:" + english + ")\\b|" + han, Pattern.CASE_INSENSITIVE);
    }

    private boolean isIn(String text) {
      return words.matcher(text).find();
    }
  }

  private static final Pattern SHARES = Pattern.compile("(?i)(?:股|shares)$");

  /** An amount below it is what one share cost. */
  private static final BigDecimal LEAST_AMOUNT = new BigDecimal("100000");

  BuybackSentence {
    spoken = List.copyOf(spoken);
  }

  /** Whether its clause speaks of shares cancelled or sold, or of what a company is worth. */
  boolean isOfSomethingElse() {
    return Topic.NO_PURCHASE.isIn(clause) && !Topic.PURCHASE.isIn(clause);
  }

  /** Whether its clause names a market. */
  boolean isOfAMarket() {
    return Topic.HONG_KONG.isIn(clause) || Topic.UNITED_STATES.isIn(clause);
  }

  boolean isAboutBuybacks() {
    return Topic.ABOUT.isIn(text) || Topic.ABOUT.isIn(before);
  }

  /** In its clause three, elsewhere in its sentence one, nowhere nought. */
  int says(Topic topic) {
    return topic.isIn(clause) ? 3 : topic.isIn(text) ? 1 : 0;
  }

  boolean isShares() {
    return number.unit().isEmpty() && SHARES.matcher(number.text()).find();
  }

  boolean isPercent() {
    return number.unit().filter(unit -> unit == Unit.PERCENT).isPresent();
  }

  /** The currency of an amount; one that is not told is the market's own. */
  Optional<String> currency(Market market) {
    Unit unit = number.unit().orElse(Unit.NUMBER);
    boolean unnamed = unit == Unit.NUMBER && number.text().endsWith("元");
    if (unit == Unit.CURRENCY) {
      return Optional.of(
          number.text().matches("(?is).*(?:£|鎊|镑|gbp|pound).*")
              ? "GBP"
              : number.text().matches("(?is).*(?:€|[歐欧]元|eur).*") ? "EUR" : "CNY");
    } else if (unit == Unit.USD || unit == Unit.HKD) {
      return Optional.of(unit.name());
    }
    return unnamed ? Optional.of(market == Market.US ? "USD" : "HKD") : Optional.empty();
  }

  /** Whether it is what one share cost. */
  boolean isPrice() {
    return number.printed().orElseThrow().value().compareTo(LEAST_AMOUNT) < 0;
  }
}
