package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.ReadAnnouncement.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sum of money that a sentence says is bought for. Prices a share, dividends, profits and what
 * is raised for the purpose are told apart by what stands next to a number.
 *
 * @param value in whole units of the currency
 * @param start where it begins in the sentence, and {@code end} where it ends
 * @param scaleUnsure whether its scale word has two senses
 */
record Sum(
    BigDecimal value,
    Optional<String> currency,
    int start,
    int end,
    Bound bound,
    boolean scaleUnsure) {

  private static final String NUMBER = "(?:" + Numeral.ENGLISH + "|" + Numeral.CHINESE + ")";

  private static final String CHINESE_FIRST = "(?:" + Numeral.CHINESE + "|" + Numeral.ENGLISH + ")";

  static final String TO = "\\s?(?:至|到|-|–|—|~|～|to|and)\\s?";

  private static final Pattern MONEY_ENGLISH = money(NUMBER);

  private static final Pattern MONEY_CHINESE = money(CHINESE_FIRST);

  private static final Pattern PRICE_BEFORE =
      Pattern.compile(
          "(?:每股|每單位|每張|價格?|均價|作價|單價|面值|報價|股價|現價|收市價|高見|低見)[^，。；;]{0,12}$"
              + "|(?:\\bprices?|\\bpriced|average|averaging|\\bpar value|\\bbetween|\\bas high as|\\bas low as|\\bper share)\\b[^.;]{0,24}$|\\b(?:at|@)\\s(?:about |around |between |up to |an average of )?$");

  private static final Pattern PRICE_AFTER =
      Pattern.compile(
          "^\\s?(?:/股|/share|一股|每股|per (?:ordinary |common |a |h )?(?:share|unit|ads)|a share|apiece|each\\b|a unit)");

  private static final Pattern ELSE =
      Pattern.compile(
          "股息|派息|末期息|中期息|特別息|分紅|現金紅利|紅利|股利|淨利潤?|純利|盈利|利潤|營收|收入|市值|估值|(?<!已)發行|票據|債券|可轉債|可換股債|永續|贖回|集資|募資|募集|貸款|收購(?!要約)|銷售|現金流|現金儲備|現金|資產|投資|資本開支|營業額|融資|出售"
              + "|\\bdividends?|\\bprofits?|\\bearnings|\\brevenues?|\\bsales\\b|\\bmarket (?:value|cap\\w*)|\\bvalu(?:ed at|ation)|\\bnotes?\\b|\\bbonds?\\b|\\bloan|\\bcash (?:flow|pile|position|of)\\b|\\bacquisition\\b(?! of (?:own|treasury|its))|\\bdeal\\b|\\bcapex|\\bcapital (?:expenditure|spending)|\\binvest(?:s|ed|ing|ments?)?\\b|\\boffering|\\bnet income|\\bconvertible|\\braised\\b|\\bdebt\\b|\\bdivest\\w*|\\bsale of\\b");

  private static final Pattern BUYBACK =
      Pattern.compile(
          "回購|購回|買回|庫藏股|購入|註銷|buy-?\\s?backs?|\\bb(?:uy|uys|uying|ought)\\s(?:[a-z]+\\s)?back|repurchas\\w*|own shares|issuer bid|tender offer|authori[sz]\\w+|\\bcancel\\w*");

  private static final Pattern REST_BEFORE =
      Pattern.compile(
          "\\breplac(?:e|es|ed|ing)\\b(?![^.;]*\\b(?:with|by)\\b)[^.;,\\d$]{0,22}$|(?:累計|迄今|年初至今|至今)[^，。；\\d]{0,10}$|(?:原|原先|原有|原本|此前|由|從|自)[^，。；\\d]{0,6}$|\\b(?:from|previous(?:ly)?|existing|earlier|prior|original)\\b[^.;,\\d$]{0,22}$");

  /** What stands before a sum that may still be spent. */
  private static final Pattern LEFT_BEFORE =
      Pattern.compile(
          "(?:尚餘|剩餘|餘下|尚有|仍有|剩下)[^，。；\\d]{0,6}$|\\b(?:remaining|left|leaving)\\b[^.;,\\d$]{0,22}$");

  private static final Pattern USE_BEFORE =
      Pattern.compile(
          "\\b(?:us(?:e|es|ed|ing)|spend(?:s|ing)?|spent|allocat\\w+)\\s(?:about|roughly|around|nearly|up to|some|part of|as much as)?\\s?$");

  private static final Pattern LEFT_AFTER =
      Pattern.compile(
          "^\\s?(?:remain|is left|was left|left\\b|still|(?:of (?:the|its) [a-z]+ )?(?:unused|unspent|untouched))");

  private static final Pattern WHOLE_BEFORE =
      Pattern.compile(
          "\\d[^.;]{0,16}\\sof\\s$|\\bunder\\s$|\\b(?:under|of|from|against|part of)\\s(?:its|the|a|an|our|their)\\s(?:[a-z-]+\\s){0,2}(?:up to\\s)?$|(?:其|該|總額|總規模|總額度|規模(?:為|達)?)(?:約|為|達)?$");

  /** What stands before the price of a purchase that was made. */
  private static final Pattern PAID_BEFORE =
      Pattern.compile(
          "(?:涉資|斥資|耗資|動用|代價(?:為)?|付出|支付|共付|涉及資金|花費|總額|作價合共|合共)[^，。；\\d]{0,8}$|\\b(?:for|spent|spending|paid|paying|cost(?:ing)?|totall?ing|worth|consideration of)\\s(?:a total of |about |some |nearly |around |over |more than )?$");

  /** By how much something grows says nothing of what it comes to. */
  private static final Pattern GROWTH =
      Pattern.compile(
          "\\b(?:adds?|added|adding|by)\\s(?:another |an additional |a further |up to |about )?$|(?:追加|加碼|增加|再加|調高|上調|擴大)(?:多)?(?:約)?$|\\b(?:another|additional|further)\\s$");

  private static final Pattern GROWTH_AFTER =
      Pattern.compile("^\\s?(?:addition|increase|expansion|top-up)\\b");

  private static final Pattern NEW_CLAUSE =
      Pattern.compile(", | (?:and|after|as|while|amid|following|despite) ");

  /** What is smaller is the price of a share. */
  private static final BigDecimal LARGEST_PRICE = new BigDecimal("5000");

  /** What is larger is none, even behind the words for one. */
  private static final BigDecimal LARGEST_PRICE_SAID = new BigDecimal("5000000");

  private static final int FAR = 400;

  private static Pattern money(String number) {
    return Pattern.compile(
        "(?:(?<sign>(?<![a-z])(?:"
            + CurrencyWords.SIGN
            + "))\\s?)?(?:(?<![\\d.,])(?<low>"
            + number
            + ")(?:\\s?(?:"
            + CurrencyWords.UNIT
            + "))?"
            + TO
            + "(?:(?<again>"
            + CurrencyWords.SIGN
            + ")\\s?)?)?(?<![\\d.,])(?<high>"
            + number
            + ")(?:\\s?(?:餘)?[(（]?(?<unit>"
            + CurrencyWords.UNIT
            + "))?");
  }

  private Sum in(Optional<String> other) {
    return new Sum(value, other, start, end, bound, scaleUnsure);
  }

  /** The sum that is meant; empty where a sentence gives none. */
  static Optional<Sum> find(Wording wording, AnnouncementKind kind, Optional<String> market) {
    boolean done = kind == AnnouncementKind.EXECUTION;
    String text = done ? KindRule.withoutAsides(wording.text()) : wording.text();
    Matcher matcher = (wording.isChinese() ? MONEY_CHINESE : MONEY_ENGLISH).matcher(text);
    List<Sum> candidates = new ArrayList<>();
    while (matcher.find()) {
      String sign = matcher.group("sign") != null ? matcher.group("sign") : matcher.group("again");
      String unit = matcher.group("unit");
      if (sign == null && unit == null) {
        continue;
      }
      String written = matcher.group("high");
      Optional<BigDecimal> value = Numeral.of(written);
      if (value.isEmpty() || isPrice(text, matcher, value.get())) {
        continue;
      }
      boolean scaleUnsure =
          written.contains("兆") && !wording.language().equals(Wording.TRADITIONAL);
      candidates.add(
          new Sum(
              value.get(),
              CurrencyWords.currency(sign, unit, wording, market),
              start(text, matcher, kind),
              matcher.end(),
              Context.bound(Context.before(text, matcher.start())),
              scaleUnsure));
    }
    Acts acts = new Acts(text, kind);
    return candidates.stream()
        .filter(money -> !speaksOfElse(text, money) && !acts.isOfFresh(money.start()))
        .filter(money -> !done || !isLeft(text, money))
        .min(
            Comparator.comparing((Sum money) -> acts.isOfAnother(money.start()))
                .thenComparingInt(money -> rank(text, money, kind))
                .thenComparingInt(money -> distance(BUYBACK, text, money))
                .thenComparing(Comparator.comparing(Sum::value).reversed()))
        .filter(money -> kind != AnnouncementKind.AMENDMENT || !isGrowth(text, money))
        .map(money -> upperEnd(text, money, candidates))
        .map(money -> inItsCurrency(money, candidates));
  }

  /** Where a sum begins: of "by 1 to 5" the second is what it comes to, and no range. */
  private static int start(String text, Matcher money, AnnouncementKind kind) {
    boolean byAndTo =
        kind == AnnouncementKind.AMENDMENT
            && money.group("low") != null
            && GROWTH.matcher(Context.before(text, money.start())).find();
    return byAndTo ? money.start("high") : money.start();
  }

  /** What names no currency is in that of the amount before it: from RMB 4億元 to 8億元. */
  private static Sum inItsCurrency(Sum money, List<Sum> all) {
    if (money.currency().isPresent()) {
      return money;
    }
    return all.stream()
        .filter(other -> other.start() < money.start() && other.currency().isPresent())
        .reduce((first, last) -> last)
        .map(other -> money.in(other.currency()))
        .orElse(money);
  }

  /** Of "at least 1, at most 2" the second. */
  private static Sum upperEnd(String text, Sum money, List<Sum> all) {
    if (money.bound() != Bound.AT_LEAST) {
      return money;
    }
    return all.stream()
        .filter(
            other -> other.start() > money.end() && other.start() - money.end() < Context.LENGTH)
        .filter(other -> other.bound() == Bound.AT_MOST)
        .filter(other -> text.substring(money.end(), other.start()).indexOf('。') < 0)
        .findFirst()
        .orElse(money);
  }

  /** Lower is better: what a change results in, then what is said outright, then the rest. */
  private static int rank(String text, Sum money, AnnouncementKind kind) {
    String before = Context.before(text, money.start());
    if (USE_BEFORE.matcher(before).find()
        || kind == AnnouncementKind.AMENDMENT && Context.isResult(before)) {
      return 0;
    }
    if (kind == AnnouncementKind.EXECUTION) {
      if (money.bound() == Bound.AT_MOST) {
        return 3;
      } else if (PAID_BEFORE.matcher(before).find()) {
        return 0;
      }
    }
    if (kind == AnnouncementKind.AMENDMENT && isGrowth(text, money)) {
      return 4;
    }
    if (REST_BEFORE.matcher(before).find() || isLeft(text, money)) {
      return 3;
    }
    if (WHOLE_BEFORE.matcher(before).find()) {
      return 2;
    }
    return 1;
  }

  /** Whether a sum is what is added, and not what it comes to. */
  private static boolean isGrowth(String text, Sum money) {
    return GROWTH.matcher(Context.before(text, money.start())).find()
        || GROWTH_AFTER.matcher(text.substring(money.end())).find();
  }

  /** Whether a sum may still be spent: of what was done it says nothing. */
  private static boolean isLeft(String text, Sum money) {
    return LEFT_BEFORE.matcher(Context.before(text, money.start())).find()
        || LEFT_AFTER.matcher(text.substring(money.end())).find();
  }

  private static boolean isPrice(String text, Matcher money, BigDecimal value) {
    String before = Context.before(text, money.start());
    String after =
        text.substring(money.end(), Math.min(text.length(), money.end() + Context.LENGTH));
    if (PRICE_AFTER.matcher(after).find()) {
      return true;
    }
    return value.compareTo(LARGEST_PRICE) < 0
        || PRICE_BEFORE.matcher(before).find() && value.compareTo(LARGEST_PRICE_SAID) < 0;
  }

  /** Whether a dividend, a profit, a bond stands nearer than the buyback, in the same clause. */
  private static boolean speaksOfElse(String text, Sum money) {
    if (USE_BEFORE.matcher(Context.before(text, money.start())).find()) {
      return false;
    }
    int other = distance(ELSE, text, money);
    return other < distance(BUYBACK, text, money) && other < Context.LENGTH;
  }

  private static int distance(Pattern pattern, String text, Sum money) {
    Matcher matcher = pattern.matcher(text);
    int nearest = FAR;
    while (matcher.find()) {
      String between =
          matcher.start() >= money.end()
              ? text.substring(money.end(), matcher.start())
              : text.substring(Math.min(matcher.end(), money.start()), money.start());
      int clauses = (int) between.chars().filter(each -> "，。；;".indexOf(each) >= 0).count();
      if (NEW_CLAUSE.matcher(between).find()) {
        clauses++;
      }
      int gap = between.length();
      int bounds =
          Context.AT_MOST.matcher(between).find() || Context.AT_LEAST.matcher(between).find()
              ? gap
              : 0;
      nearest = Math.min(nearest, gap - bounds + clauses * Context.LENGTH / 2);
    }
    return nearest;
  }
}
