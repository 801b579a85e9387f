package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a sentence says is bought back: money, shares, per cent of the issued shares. Prices a
 * share, dividends, profits and what is raised for the purpose are told apart by what stands next
 * to a number.
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

  private static final String SIGN =
      "hk\\$|hkd|港幣|港元|us\\$|usd|美元|美金|rmb|cny|人民幣|nt\\$|ntd|twd|新台幣|新臺幣|台幣|jpy|日圓|日元|eur|歐元|€|gbp|英鎊|£|s\\$|sgd|a\\$|aud|c\\$|cad|chf|sek|nok|dkk|krw|inr|rs\\.?|₹|₩|¥|\\$";

  private static final String UNIT =
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

  private static final String NUMBER = "(?:" + Numeral.ENGLISH + "|" + Numeral.CHINESE + ")";
  private static final String CHINESE_FIRST = "(?:" + Numeral.CHINESE + "|" + Numeral.ENGLISH + ")";
  private static final String TO = "\\s?(?:至|到|-|–|—|~|～|to|and)\\s?";

  private static final Pattern MONEY_ENGLISH = money(NUMBER);
  private static final Pattern MONEY_CHINESE = money(CHINESE_FIRST);

  private static Pattern money(String number) {
    return Pattern.compile(
        "(?:(?<sign>(?<![a-z])(?:"
            + SIGN
            + "))\\s?)?(?:(?<![\\d.,])(?<low>"
            + number
            + ")(?:\\s?(?:"
            + UNIT
            + "))?"
            + TO
            + "(?:(?<again>"
            + SIGN
            + ")\\s?)?)?(?<![\\d.,])(?<high>"
            + number
            + ")(?:\\s?(?:餘)?[(（]?(?<unit>"
            + UNIT
            + "))?");
  }

  private static final Pattern SHARES =
      Pattern.compile(
          "(?<![\\d.,$€£¥])(?:(?:"
              + Numeral.CHINESE
              + "|"
              + Numeral.ENGLISH
              + ")(?:\\s?股)?"
              + TO
              + ")?(?<number>"
              + Numeral.CHINESE
              + "|"
              + Numeral.ENGLISH
              + ")\\s?(?<unit>股(?![東權市價息利])|[ah]股|普通股|份(?=美國存[託托]|存[託托]|ads)|張"
              + "|(?:(?:of )?(?:its |the company's |the )?(?:own |equity |class [a-c] |'[a-c]' |[ah] |a-|h-|ordinary |common |issued |outstanding |voting |subordinate |treasury |repurchased |bought-back ){0,4})(?:shares|share(?=\\s(?:buy-?back|repurchase))|adss?|adrs?|american depositary shares|units)\\b)");

  private static final Pattern PERCENT =
      Pattern.compile(
          "(?:\\d+(?:\\.\\d+)?\\s?(?:%|per ?cent)?\\s?(?:-|–|—|至|到|~|～|to)\\s?)?(?<number>\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent\\b)|百分之(?<words>[零一二三四五六七八九十]+(?:點[零一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)"
              + "|(?<tenths>[一二三四五六七八九兩\\d]+(?:點[零一二三四五六七八九]+)?)成(?![交立本為分員功果長])(?<half>半)?|(?<halftenth>半成)"
              + "|(?<spelt>(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: and a half)?) per ?cent\\b");

  private static final Pattern ISSUED =
      Pattern.compile(
          "已發行|股本|股份總數|股份數目|總股數|股數|流通股|的股份|之股份|股份|股票|\\bissued\\b|\\boutstanding\\b|\\bshare capital\\b|\\bof (?:its |the company's |all |the )?(?:\\w+ )?(?:shares|stock|common|public float|capital)\\b|of (?:the )?total\\b|public float|free float");

  /** In a mandate the share stands in brackets behind what may be bought. */
  private static final Pattern MANDATED =
      Pattern.compile("(?:回購|購回|repurchas\\w*|buy-?back)[^，。,.;]{0,10}[(（](?:上限|最多|不超過)?$");

  private static final Pattern GROWTH_BEFORE =
      Pattern.compile(
          "(?:升|跌|增長?|減少?|漲|挫|下滑|飆|成長|溢價|折讓|幅度|息率|票息|\\brose|\\bfell|\\bup|\\bdown|jump\\w*|drop\\w*|climb\\w*|grew|gain\\w*|slid|surg\\w+|yield\\w*|premium|discount|(?<!capital )\\bby)\\s?(?:約|逾|了|近|of|a|about|nearly)?\\s?$");

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
          "(?:累計|迄今|年初至今|至今)[^，。；\\d]{0,10}$|(?:尚餘|剩餘|餘下|尚有|仍有|剩下|原|原先|原有|原本|此前|由|從|自)[^，。；\\d]{0,6}$|\\b(?:remaining|left|leaving|from|previous(?:ly)?|existing|earlier|prior|original)\\b[^.;,\\d$]{0,22}$");

  private static final Pattern USE_BEFORE =
      Pattern.compile(
          "\\b(?:us(?:e|es|ed|ing)|spend(?:s|ing)?|spent|allocat\\w+)\\s(?:about|roughly|around|nearly|up to|some|part of|as much as)?\\s?$");

  private static final Pattern REST_AFTER =
      Pattern.compile(
          "^\\s?(?:remain|is left|was left|left\\b|still|(?:of (?:the|its) [a-z]+ )?(?:unused|unspent|untouched))");

  private static final Pattern WHOLE_BEFORE =
      Pattern.compile(
          "\\d[^.;]{0,16}\\sof\\s$|\\bunder\\s$|\\b(?:under|of|from|against|part of)\\s(?:its|the|a|an|our|their)\\s(?:[a-z-]+\\s){0,2}(?:up to\\s)?$|(?:其|該|總額|總規模|總額度|規模(?:為|達)?)(?:約|為|達)?$");

  private static final Pattern RESULT_BEFORE =
      Pattern.compile(
          "(?:增加?至|提高至|上調至|調整為|調整至|擴大至|調升至|上修至|增至|提升至|減少?至|下調至|縮減至|變更為|修訂為|加碼至|至|到|為)\\s?(?:約|最多|不超過)?$|\\bto\\s(?:up to\\s|as much as\\s|about\\s)?$");

  /** What stands before the price of a purchase that was made. */
  private static final Pattern PAID_BEFORE =
      Pattern.compile(
          "(?:涉資|斥資|耗資|動用|代價(?:為)?|付出|支付|共付|涉及資金|花費|總額|作價合共|合共)[^，。；\\d]{0,8}$|\\b(?:for|spent|spending|paid|paying|cost(?:ing)?|totall?ing|worth|consideration of)\\s(?:a total of |about |some |nearly |around |over |more than )?$");

  /** By how much something grows says nothing of what it comes to. */
  private static final Pattern GROWTH =
      Pattern.compile(
          "\\b(?:adds?|added|adding|by)\\s(?:another |an additional |a further |up to |about )?$|(?:追加|加碼|增加|再加|調高|上調|擴大)(?:多)?(?:約)?$|\\b(?:another|additional|further)\\s$");

  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:不超過|不多於|不高於|不逾|最多|至多|最高|上限(?:為)?|以內)[^，。；\\d]{0,6}$|\\b(?:up to|no more than|not more than|as much as|maximum(?: of)?|not exceed\\w*|not to exceed|a cap of)\\s(?:[a-z]+\\s)?$");
  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:不低於|不少於|至少|最少|逾|超過)[^，。；\\d]{0,6}$|\\b(?:at least|no less than|not less than|minimum(?: of)?|more than|over)\\s(?:[a-z]+\\s)?$");

  private static final Pattern NEW_CLAUSE =
      Pattern.compile(", | (?:and|after|as|while|amid|following|despite) ");

  private static final BigDecimal LOWEST_PRICE = new BigDecimal("0.01");
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000");
  private static final BigDecimal LARGEST_PRICE = new BigDecimal("5000");

  /** "2025 share repurchases" counts no shares. */
  private static final BigDecimal FEWEST = new BigDecimal("10000");

  private static final BigDecimal HALF_A_TENTH = new BigDecimal("5");
  private static final BigDecimal LOT = new BigDecimal("1000");
  private static final int CONTEXT = 34;
  private static final int FAR = 400;

  private record Money(
      BigDecimal value,
      Optional<String> currency,
      int start,
      int end,
      Bound bound,
      boolean scaleUnsure) {

    Money in(Optional<String> other) {
      return new Money(value, other, start, end, bound, scaleUnsure);
    }
  }

  /**
   * @param market where the issuer trades, if the feed tells it
   */
  static Quantities of(Wording wording, AnnouncementKind kind, Optional<String> market) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    String text = wording.text();
    Optional<Money> money = amount(wording, kind, market);
    Optional<BigDecimal> amount = Optional.empty();
    Optional<String> currency = Optional.empty();
    if (money.isPresent()) {
      Money found = money.get();
      if (found.scaleUnsure()) {
        doubts.add(Doubt.SCALE_UNSURE);
      } else {
        amount = Optional.of(Figures.canonical(found.value(), 0));
      }
      currency = found.currency();
      if (currency.isEmpty()) {
        doubts.add(Doubt.CURRENCY_UNSAID);
      }
    }
    Bound bound = money.map(Money::bound).orElse(Bound.EXACT);
    Matcher shares = SHARES.matcher(text);
    Optional<BigDecimal> count = Optional.empty();
    boolean atLeast = false;
    while (shares.find()) {
      String before = before(text, shares.start());
      boolean results =
          kind == AnnouncementKind.AMENDMENT && RESULT_BEFORE.matcher(before).find()
              || atLeast && bound(before) == Bound.AT_MOST;
      if (isOtherCount(text, shares) || count.isPresent() && !results) {
        continue;
      }
      boolean lot = shares.group("unit").equals("張");
      if (lot && !isTaiwan(text, market, currency)) {
        doubts.add(Doubt.LOT_UNSURE);
        continue;
      }
      Optional<BigDecimal> number = number(shares.group("number"));
      if (number.filter(found -> found.compareTo(FEWEST) < 0).isPresent()
          && shares.group("unit").endsWith("share")) {
        continue;
      }
      atLeast = bound(before) == Bound.AT_LEAST;
      count = number.map(found -> Figures.canonical(lot ? found.multiply(LOT) : found, 0));
      if (money.isEmpty() && count.isPresent()) {
        bound = bound(before(text, shares.start()));
      }
    }
    if (kind == AnnouncementKind.EXECUTION && isUnlikely(amount, count)) {
      doubts.add(Doubt.PRICE_UNLIKELY);
    }
    return new Quantities(amount, currency, count, percent(text, kind), bound, doubts);
  }

  /** Whether so much for so many shares is a price that no share has. */
  private static boolean isUnlikely(Optional<BigDecimal> amount, Optional<BigDecimal> shares) {
    if (amount.isEmpty() || shares.filter(count -> count.signum() > 0).isEmpty()) {
      return false;
    }
    BigDecimal price = amount.get().divide(shares.get(), MathContext.DECIMAL64);
    return price.compareTo(LOWEST_PRICE) < 0 || price.compareTo(HIGHEST_PRICE) > 0;
  }

  private static boolean isTaiwan(String text, Optional<String> market, Optional<String> currency) {
    return market.filter("tw"::equals).isPresent()
        || currency.filter("TWD"::equals).isPresent()
        || market.isEmpty() && text.contains("庫藏股");
  }

  /** A count that is not of what is bought: of issued shares, or "for every ten shares". */
  private static boolean isOtherCount(String text, Matcher shares) {
    String before = before(text, shares.start());
    return before.matches("(?s).*(?:每|已發行股份(?:總數)?(?:為|約)?|總股本(?:為)?|股本(?:為)?|現有|共有|發行)\\s?(?:約)?$")
        || before.matches("(?s).*\\b(?:total of|every|has|had|with|of the|issues?|issued)\\s$")
            && text.substring(shares.end()).matches("(?s)^\\s?(?:in issue|outstanding|of new).*")
        || before.matches("(?s).*\\b(?:every|issues?|issuing)\\s$")
        || before.matches(
            "(?s).*(?:[$€£¥₹₩]|rmb|hkd|usd|cny|twd|jpy|eur|gbp|inr|krw|sek|nok|dkk|chf|sgd|aud|cad|rs\\.?)\\s?$")
        || text.substring(shares.end()).matches("(?s)^(?:派|送|轉增|配).*");
  }

  private static Optional<BigDecimal> percent(String text, AnnouncementKind kind) {
    Matcher percent = PERCENT.matcher(text);
    Optional<BigDecimal> found = Optional.empty();
    while (percent.find()) {
      if (found.isPresent() && kind != AnnouncementKind.AMENDMENT) {
        break;
      }
      String before = before(text, percent.start());
      String after =
          text.substring(percent.end(), Math.min(text.length(), percent.end() + CONTEXT - 4));
      int end = firstMark(after);
      String near = before.substring(Math.max(0, before.length() - 24));
      int from =
          Math.max(near.lastIndexOf('，'), Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')));
      boolean ofShares =
          ISSUED.matcher(after.substring(0, end)).find()
              || near.substring(from + 1)
                  .matches("(?s).*(?:佔|占|相當於|相當于|即|represent\\w*|equal to|equivalent to).*")
              || kind == AnnouncementKind.MANDATE && MANDATED.matcher(before).find()
              || near.substring(from + 1)
                  .matches(
                      "(?s).*(?:已發行|股本|總股數|股份總數|比例(?:達到?|為)|減資比[率例]|share capital|issued shares|outstanding shares).*");
      boolean toIssue =
          kind == AnnouncementKind.MANDATE
              && (before.lastIndexOf("發行授權") > before.lastIndexOf("購回")
                  || after.matches("(?s)^\\s?(?:的)?(?:票|股東).*"));
      boolean coupon =
          after.matches("(?s)^\\s?(?:senior |convertible |優先票據|票據|債|notes|bonds|股息).*");
      if (found.isEmpty()
          && ofShares
          && !toIssue
          && !coupon
          && !GROWTH_BEFORE.matcher(before).find()) {
        found = share(percent);
      }
      boolean results = kind == AnnouncementKind.AMENDMENT && RESULT_BEFORE.matcher(before).find();
      if (results && percent.group("number") != null) {
        found = share(percent);
      }
    }
    return found.map(value -> Figures.canonical(value, 0));
  }

  /** A share in per cent, however it is written: 2.5%, 百分之二點五, 一成半, two and a half per cent. */
  private static Optional<BigDecimal> share(Matcher percent) {
    if (percent.group("words") != null) {
      return Numeral.chinese(percent.group("words"));
    } else if (percent.group("halftenth") != null) {
      return Optional.of(HALF_A_TENTH);
    } else if (percent.group("tenths") != null) {
      BigDecimal half = percent.group("half") == null ? BigDecimal.ZERO : HALF_A_TENTH;
      return Numeral.chinese(percent.group("tenths"))
          .map(tenths -> tenths.multiply(BigDecimal.TEN).add(half));
    } else if (percent.group("spelt") != null) {
      return Numeral.spelt(percent.group("spelt"));
    }
    return Optional.of(new BigDecimal(percent.group("number")));
  }

  private static int firstMark(String after) {
    int end = after.length();
    for (String mark : List.of("，", "。", "；", ";", ", ", ". ", "）", ")")) {
      int at = after.indexOf(mark);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return end;
  }

  private static Optional<Money> amount(
      Wording wording, AnnouncementKind kind, Optional<String> market) {
    boolean done = kind == AnnouncementKind.EXECUTION;
    String text = done ? KindRule.withoutAsides(wording.text()) : wording.text();
    Matcher matcher = (wording.isChinese() ? MONEY_CHINESE : MONEY_ENGLISH).matcher(text);
    List<Money> candidates = new ArrayList<>();
    while (matcher.find()) {
      String sign = matcher.group("sign") != null ? matcher.group("sign") : matcher.group("again");
      String unit = matcher.group("unit");
      if (sign == null && unit == null) {
        continue;
      }
      String written = matcher.group("high");
      Optional<BigDecimal> value = number(written);
      if (value.isEmpty() || isPrice(text, matcher, value.get())) {
        continue;
      }
      boolean scaleUnsure =
          written.contains("兆") && !wording.language().equals(Wording.TRADITIONAL);
      candidates.add(
          new Money(
              value.get(),
              currency(sign, unit, wording, market),
              start(text, matcher, kind),
              matcher.end(),
              bound(before(text, matcher.start())),
              scaleUnsure));
    }
    return candidates.stream()
        .filter(money -> !speaksOfElse(text, money))
        .min(
            Comparator.comparingInt((Money money) -> rank(text, money, kind))
                .thenComparingInt(money -> distance(BUYBACK, text, money))
                .thenComparing(Comparator.comparing(Money::value).reversed()))
        .filter(money -> kind != AnnouncementKind.AMENDMENT || !isGrowth(text, money))
        .map(money -> upperEnd(text, money, candidates))
        .map(money -> inItsCurrency(money, candidates));
  }

  /** Where a sum begins: of "by 1 to 5" the second is what it comes to, and no range. */
  private static int start(String text, Matcher money, AnnouncementKind kind) {
    boolean byAndTo =
        kind == AnnouncementKind.AMENDMENT
            && money.group("low") != null
            && GROWTH.matcher(before(text, money.start())).find();
    return byAndTo ? money.start("high") : money.start();
  }

  /** What names no currency is in that of the amount before it: from RMB 4億元 to 8億元. */
  private static Money inItsCurrency(Money money, List<Money> all) {
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
  private static Money upperEnd(String text, Money money, List<Money> all) {
    if (money.bound() != Bound.AT_LEAST) {
      return money;
    }
    return all.stream()
        .filter(other -> other.start() > money.end() && other.start() - money.end() < CONTEXT)
        .filter(other -> other.bound() == Bound.AT_MOST)
        .filter(other -> text.substring(money.end(), other.start()).indexOf('。') < 0)
        .findFirst()
        .orElse(money);
  }

  /** Lower is better: what a change results in, then what is said outright, then the rest. */
  private static int rank(String text, Money money, AnnouncementKind kind) {
    String before = before(text, money.start());
    if (USE_BEFORE.matcher(before).find()
        || kind == AnnouncementKind.AMENDMENT && RESULT_BEFORE.matcher(before).find()) {
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
    if (REST_BEFORE.matcher(before).find()
        || REST_AFTER.matcher(text.substring(money.end())).find()) {
      return 3;
    }
    if (WHOLE_BEFORE.matcher(before).find()) {
      return 2;
    }
    return 1;
  }

  /** Whether a sum is what is added, and not what it comes to. */
  private static boolean isGrowth(String text, Money money) {
    return GROWTH.matcher(before(text, money.start())).find();
  }

  private static boolean isPrice(String text, Matcher money, BigDecimal value) {
    String before = before(text, money.start());
    String after = text.substring(money.end(), Math.min(text.length(), money.end() + CONTEXT));
    if (PRICE_AFTER.matcher(after).find()) {
      return true;
    }
    return value.compareTo(LARGEST_PRICE) < 0
        || PRICE_BEFORE.matcher(before).find() && value.compareTo(LARGEST_PRICE.multiply(LOT)) < 0;
  }

  /** Whether a dividend, a profit, a bond stands nearer than the buyback, in the same clause. */
  private static boolean speaksOfElse(String text, Money money) {
    if (USE_BEFORE.matcher(before(text, money.start())).find()) {
      return false;
    }
    int other = distance(ELSE, text, money);
    return other < distance(BUYBACK, text, money) && other < CONTEXT;
  }

  private static int distance(Pattern pattern, String text, Money money) {
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
      int bounds = AT_MOST.matcher(between).find() || AT_LEAST.matcher(between).find() ? gap : 0;
      nearest = Math.min(nearest, gap - bounds + clauses * CONTEXT / 2);
    }
    return nearest;
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - CONTEXT), at);
  }

  private static Bound bound(String before) {
    if (AT_MOST.matcher(before).find()) {
      return Bound.AT_MOST;
    }
    return AT_LEAST.matcher(before).find() ? Bound.AT_LEAST : Bound.EXACT;
  }

  /** The currency that sign or unit says; 元 alone says none, a bare $ is the US one at home. */
  private static Optional<String> currency(
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

  private static Optional<BigDecimal> number(String written) {
    boolean glyphs = written.chars().anyMatch(each -> each > '\u00FF');
    return glyphs ? Numeral.chinese(written) : Optional.of(Numeral.english(written));
  }
}
