package huigou.derive.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a sentence speaks of an issuer that buys back its own shares. The one Chinese word for it
 * also means a repo, and bonds, flats and obligations are bought back too.
 *
 * @param verdict what it speaks of
 * @param rule the rule that says so; empty when nothing is bought back at all
 */
record Subject(Verdict verdict, String rule) {

  /** What is bought back. */
  enum Verdict {
    SHARES,
    /** It is not said what. */
    UNSAID,
    SOMETHING_ELSE,
    NOTHING
  }

  private static final Pattern BOUGHT_BACK =
      Pattern.compile(
          "回購|購回|買回|庫藏股|庫存股|(?:自家|自身|自己的?)股(?:份|票)|\\bbuy-?\\s?backs?\\b|\\bb(?:uy|uys|uying|ought)[\\s-](?:[a-z]+\\s)?back\\b"
              + "|\\brepurchas\\w*|\\b(?:issuer|substantial) (?:issuer )?(?:bid|tender)\\b|\\bissuer bid\\b|\\bself-?tender\\b"
              + "|\\bown[ -](?:ordinary |common |class [a-c] )?(?:shares?|stock)\\b|\\btreasury shares\\b|\\bshare purchase mandates?\\b|\\bauthority to (?:make )?(?:market )?purchases?\\b|\\bpurchases? under [^;]{0,40}(?:scheme|program)|\\bsc to-i|\\basr\\b(?= (?:agreement|program|transaction|deal)|[,;]|$)|\\bdutch auction\\b|\\btender offer for (?:its|up)\\b|\\btender offer to (?:purchase|buy|acquire)[^;]{0,40}\\bits\\b|\\bpurchase[sd]? [^;]{0,30}shares for cancellation|\\bresults of (?:its |the )?tender offer|\\bmarket purchases (?:of|up to)\\b"
              + "|\\bpurchas(?:e|es|ed|ing)\\b[^;]{0,40}\\bits (?:own |ordinary |common |outstanding |class [a-c] ){0,3}(?:shares|stock)\\b");

  /** Rules that say outright that it is something else; each with what would overrule it. */
  private enum Other {
    DENIAL(
        "(?:並非|而非|不是|(?<![除莫])非)(?:[^。，；;]{0,4})(?:回購|購回|買回)|(?:沒有|並無|暫無|尚無|目前無|亦無|否認|不會|不擬|不打算|無意|無計畫|無計劃|未有|未曾|並未|從未|不(?=回購|購回|買回)|未(?=實施|執行|進行|啟動|推出|宣布|回購|購回|買回)|沒)(?:[^。，；;]{0,12})(?:回購|購回|買回|庫藏股)"
            + "|\\b(?:no (?!more|less|fewer|later|longer than)|not (?!more|less|exceed|to exceed|exceeding|later|only)|never|without|den(?:y|ies|ied)|rul(?:es?|ed) out|has(?:n't)|did(?:n't)|won't)"
            + "[^.;]{0,45}(?:repurchas|buy-?back|buy(?:ing)? back|bought back)"
            + "|\\b(?:over|instead of|rather than|in place of|in lieu of)\\b (?:a |an |any |its |another |further |more )?(?:share |stock )?(?:buy-?backs?|repurchases?)\\b",
        false),
    REJECTED(
        "(?:否決|反對|投票反對|遭否決)[^。；]{0,30}(?:回購|購回|買回|庫藏股|授權)|(?:回購|購回|買回|庫藏股)[^。；]{0,24}(?:遭|被|獲)?[^。；]{0,6}(?:否決|反對)|(?:回購|購回|買回)[^。；]{0,24}(?:未獲|不獲|未能|未予)(?:股東)?(?:通過|批准)"
            + "|\\b(?:reject(?:s|ed|ing)?|vot(?:es?|ed|ing) (?:down|against)|defeat(?:s|ed)?|turn(?:s|ed)? down|block(?:s|ed)?|oppos(?:es|ed))\\b[^.;]{0,60}(?:buy-?backs?|repurchase|mandate|own shares|share purchases?)|(?:mandate|buy-?back|repurchase)[^.;]{0,50}\\b(?:rejected|voted down|defeated|not (?:passed|approved|carried)|fails? to (?:pass|win|secure|gain))\\b",
        false),
    STAFF_SHARES(
        "員工持股(?:計劃|計畫)份額[^。；，]{0,8}(?:回購|購回|買回)|(?:回購|購回|買回)[^。；，]{0,8}員工持股(?:計劃|計畫)(?:份額|持有人)|(?<!用於|用作|作為|用途為|實施)(?:限制性股[票份]|激勵股[票份]|激勵對象)[^。；]{0,20}(?:回購|購回|買回)|(?:回購|購回|買回)(?!股份用於|股份用作|[^。；]{0,12}(?:用於|用作|作為))[^。；]{0,16}(?:限制性股|激勵對象|激勵股|離職(?:員工|人員|對象)|未解除限售|未解鎖|未歸屬)"
            + "|\\b(?:repurchas\\w*|buy(?:s|ing)? ?back|buy-?back)\\b[^.;]{0,50}\\b(?:restricted (?:shares?|stock|a shares?)|unvested|incentive shares|from (?:departing|former|departed|resigned) (?:staff|employees|executives))|\\b(?:restricted (?:shares?|stock)|unvested shares|incentive shares)\\b[^.;]{0,40}(?:repurchas\\w*|buy-?back|bought back)",
        false),
    COMPENSATION_SHARES(
        "(?:業績|盈利|利潤)(?:承諾|補償|對賭)[^。；，]{0,24}(?:回購|購回)|(?:回購|購回)[^。；，]{0,16}(?:業績|盈利|利潤)(?:承諾|補償)[^。；，]{0,12}股份|(?:回購|購回)[^。；，]{0,8}(?:應)?補償股份|補償股份[^。；，]{0,12}(?:回購|購回)|(?:回購|購回)[^。；，]{0,8}全部新股",
        false),
    /** What is raised, and may be used for this among other things. */
    FINANCING(
        "(?:票據|債券)[^。]{0,40}所得[^。；]{0,20}(?:或|可能|一般)[^。；]{0,12}(?:回購|購回)"
            + "|\\b(?:notes|bonds|debentures)\\b[^.]{0,40}\\bproceeds\\b[^.;]{0,30}\\b(?:may|might|could|general corporate)\\b[^.;]{0,40}(?:repurchas|buy-?back)",
        false),
    QUESTION(
        "^(?:.{0,20}[：:])?\\s*(?:why|how|what|who|when|where|is|are|should|will|can|could|do|does|did|has|have|which|would)\\b[^.;]{0,200}\\?\\s*$|(?:為何|為什麼|何時|如何|怎麼|是否|會否|該不該|能否|值得|嗎|呢|還是|誰)[^。；]{0,40}[?？]\\s*$|[?？]\\s*(?:董秘|分析|專家|解讀|一文|懶人包|[^。；]{0,8}看懂|[^。；]{0,4}必懂)|一[文圖](?:看懂|讀懂)|懶人包",
        false),
    LONG_AGO(
        "(?:年前|當年|回顧|往事|歷史上|曾(?:於|在)?(?:19|20)\\d\\d年|(?:19|20)\\d\\d年曾|翻舊帳)[^。；]{0,40}(?:回購|購回|買回)|(?:回購|購回|買回)[^。；]{0,24}(?:年前|周年回顧)|\\b(?:years?|decades?) ago\\b|\\b(?:back|looking back|dating back) (?:in|to|at) (?:19|20)\\d\\d\\b|\\blooking back\\b|\\byears? on\\b,|\\banniversary of\\b[^.;]{0,40}(?:buy-?back|repurchase)",
        false),
    GOVERNMENT_DEBT(
        "財政?部[^。；]{0,20}(?:回購|購回|買回)|(?:國債|公債|美債|國庫券)[^。；，]{0,6}(?:回購|購回|買回)|(?:回購|購回|買回)[^。；，]{0,12}(?:國債|公債|美債|國庫券|舊券)"
            + "|\\btreasury(?:'s|'s)? (?:department )?(?:debt |bond |security |securities )?buy-?back|\\btreasury\\b[^.;]{0,40}buy(?:s|ing)? back|\\b(?:government|sovereign|liquidity support) (?:debt |bond )?buy-?backs?|^(?:u\\.?s\\.? )?treasury\\b(?! (?:shares?|stock))[^.;]{0,40}\\bbuy-?backs?",
        true),
    PLEDGE("(?:質押式|買斷式)(?:[^。；，]{0,4})回購", false),
    REPO(
        "逆回購|正回購|附買回|附賣回|回購(?:協議|協定|利率|市場|操作|融資|工具|便利|需求|餘額|資金利率|交易商)|(?:債券|隔夜|常備|公開市場|三方|雙邊|定盤)回購"
            + "|(?:央行|人民銀行|人行|聯準會|聯儲局|美聯儲|聯儲|金管局)[^。；]{0,25}回購"
            + "|\\b(?:reverse )?repos?\\b|(?<!share |stock |shares )repurchase agreements?|\\breverse repurchase|\\bsofr\\b|\\bopen market operation",
        true),
    MARKET_AT_LARGE(
        "(?:美股|港股|滬深|a股|台股|日股|美企|港企|日企|韓企|陸企|中企|標普|全市場|市場|美國企業|美國上市|企業|上市櫃(?:公司)?|上市公司|各公司|本港|大陸企業|金融股|科技股)(?!股份)(?:(?!股份方案)[^。；，]){0,14}(?:回購|購回|庫藏股)(?:家數|總|規模|金額|熱|潮|額|步伐|活動|創|突破|合計|力度|支出|量|家數)"
            + "|(?:\\d+|[十百千數逾近多]{1,4})家[^。；，]{0,10}(?:公司|企業|港股|個股)[^。；]{0,14}(?:回購|購回|買回|庫藏股)|(?:回購|購回)[^。；，]{0,4}盤點|(?:外資|券商|大行|法人|市場)[^。；，]{0,8}[：:][^。；]{0,4}(?:若|如)|(?:\\d{1,2}月|本週|本周|上週|上周|今日|昨日)(?:a股|港股|美股|台股)(?:回購|購回)|(?:機構|券商|大行|外資)[^。；，]{0,2}(?:看好|唱好|看淡|唱淡)|憧憬[^。；，]{0,6}(?:回購|購回)|大行點評|(?:回購|購回)(?:潮|熱潮|熱|概念股|王|榜|收益率|殖利率|股票型)"
            + "|^(?:分析師|分析員|策略師|大行|券商)[：:]|回購(?:股份)?(?:新規|新例|規則|制度|實施細則|細則|指引|辦法)|股份回購實施細則|(?:[港聯深上北]交所|證監會|交易所)[^。；]{0,10}(?:修訂|容許|諮詢|放寬)[^。；]{0,30}(?:回購|購回)|(?:分析師|分析員|策略師|高盛|大摩|摩通|瑞銀|花旗|券商|大行|研究機構|經濟學家|birinyi)[^。；]{0,30}(?:預計|預期|料|估|預測|認為|指|稱)"
            + "|\\b(?:analysts?|strategists?|economists?)\\b[^.;]{0,60}(?:buy-?backs?|repurchas)|(?:buy-?backs?|repurchases)[^.;]{0,60}\\b(?:analysts?|strategists?|economists?|across (?:the )?(?:market|sector|index))\\b"
            + "|\\b(?:hong kong|chinese|china|japanese|korean|uk|european|us|american) buy-?backs\\b|\\b(?:s&p 500|corporate america|japan inc|wall street|ftse 100|hang seng|nikkei|u\\.?s\\.? (?:companies|corporations|firms|corporate|stock)|american companies|listed companies|companies|corporates?|firms|market-?wide|index|sector-wide|banks)\\b[^.;]{0,45}(?:buy-?backs?|repurchases)"
            + "|\\b(?:wave|pace|surge|boom|value|volume|total|record|year) of (?:(?:announced|completed|corporate|share|stock) )*(?:buy-?backs|repurchases)|aggregate (?:buy-?backs|repurchases)|\\b(?:announced|corporate|global) (?:share |stock )?buy-?backs (?:top|hit|reach|exceed|surpass|pass|climb|rise|fall|jump|soar|slow)\\w*|\\bforecasts?\\b[^.;]{0,50}buy-?backs?|\\bbuy-?backs (?:boost|lift|drove|drive|support|help|flatter|inflat|propel|fuel)\\w*\\b",
        false),
    TREASURY_SHARES_MOVED(
        "(?:出售|轉售|轉讓|轉撥|配售|處置)[^。；，]{0,14}(?:庫存股|庫藏股)|(?:出售|轉讓|減持)[^。；，]{0,4}已(?:回購|購回|買回)(?:的|之)?股份|股份來源為[^。；，]{0,8}(?:回購|購回)|(?<!(?:買回|購回|回購|買進)[^。；，]{0,14})(?:庫存股|庫藏股)[^。；，]{0,8}(?<!未)(?:轉讓|出售|配售)|(?:回購|購回)專(?:用)?(?:證券)?(?:帳|賬|账)?[戶户][^。；]{0,24}過戶|非交易過戶"
            + "|(?<!next day disclosure.{0,120})\\b(?:sales?|sell\\w*|sold|transfers?|transferr\\w+|hands?|gives?|awards?|grants?|reissu\\w*|deliver\\w*|use)\\b[^.;]{0,24}treasury shares",
        false),
    INSIDER(
        "自掏腰包[^。；，]{0,10}(?:增持|買進|買入|購入|回購)|(?:董座|董事長|主席|大股東|控股股東|總裁|執行長|高管|董事)[^。；，]{0,10}(?:增持|買進|買入|購入|加碼)",
        false),
    TAX(
        "回購稅|(?:回購|購回|買回)[^。；，]{0,8}(?:徵稅|課稅|稅)|(?:buy-?back|repurchase) (?:excise )?tax|tax on (?:(?:stock|share) )?(?:buy-?backs?|repurchases)",
        false),
    SHARE_SCHEME_OF_OTHERS(
        "(?:控股股東|大股東|創辦人|管理層|員工|投資者|投資人)[^。；，]{0,8}(?:回購|購回|買回)(?:權|義務|承諾|責任|條款|款)|(?:回購|購回|買回)(?:義務|承諾|責任|條款|權利|選擇權|保證|價款|擔保)|(?:承諾|保證|有義務|義務)[^。；，]{0,10}(?:回購|購回|買回)|對賭|(?:回購|購回)[^。；，]{0,4}貸款",
        true),
    /** What others write about a plan: lawyers, advisers, sponsors. */
    OPINION("(?:法律意見書|核查意見|獨立財務顧問報告|審核意見|法律意見)(?:的公告)?$", false),
    SALE_AND_BUYBACK(
        "(?:售後|售出後|出售及|銷售及|賣出並)[^。；，]{0,4}(?:回購|購回|買回)|以舊換新|舊機|換新|折抵|sale and (?:re-?purchase|buy-?back|lease)|sale-and-(?:re-?purchase|buy-?back|lease)|trade-?in|\\bbuy-?back (?:guarantee|scheme for|service|offer on)|repurchase (?:obligation|right|option)s?|put option|loan repurchase",
        true);

    private final Pattern pattern;
    private final boolean yieldsToShares;

    Other(String pattern, boolean yieldsToShares) {
      this.pattern = Clauses.pattern(pattern);
      this.yieldsToShares = yieldsToShares;
    }

    String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Names of the rules that say outright that it is something else. */
  static List<String> rules() {
    return Stream.of(Other.values()).map(Other::token).toList();
  }

  private static final Pattern SHARES =
      Pattern.compile(
          "股份|股票|[ah]股|普通股|庫藏股|庫存股|公司股(?![權東])|美國存[託托]|自家股|自身股|萬股|億股|\\d股|存託股|基金單位|(?<!優先)股(?![東權市價息利])"
              + "|\\b(?:shares?|stocks?|adss?|adrs?|american depositary|common|equity|units)\\b");

  private static final Pattern OTHER_OBJECTS =
      Pattern.compile(
          "票據|公司債券?|債券|美元債|點心債|境外債|可轉債|可換股債|可轉換債|可轉換公司債|永續|優先股|存款證|債務證券|中期票據|擔保證券|資本證券|次級債|企業債"
              + "|股權|房屋|住宅|商品房|居屋|電動車|單位住|物業|土地|樓宇|房產|產品|車輛|汽車|手機|設備|債權|應收|貸款|廠房|資產|業務|附屬公司|子公司|項目|酒店|舊機|舊車|二手|碳|黃金|品牌|商標"
              + "|\\b(?:notes?|bonds?|debentures?|debt|convertibles?|preferred|preference|perpetuals?|loans?|mortgages?|gilts?|receivables?|trade-in|vehicles?|cars?|suvs?|royalt(?:y|ies)|phones?|homes?|property|properties|stake|subsidiary|business|unit|brand|headquarters|building|warrants|options|land|equipment|credits?)\\b");

  private static final Pattern STARTS_WITH_SHARES =
      Pattern.compile("^(?:公司|本公司|部分|社會公眾)?(?:[ah]股|股份|股票)");

  private static final Pattern DEBT =
      Pattern.compile("票據|債券|可轉債|可換股債|\\b(?:notes|bonds?|debentures?)\\b");

  private static final Pattern CLAUSE = Pattern.compile("[，。；]|[;.,] | while ");

  /** What follows such a word is why or when, not what. */
  private static final Pattern GROUNDS =
      Pattern.compile("\\b(?:after|amid|following|ahead of|because of|pending|until)\\b");

  private static final int AHEAD = 70;
  private static final int AHEAD_CHINESE = 26;
  private static final int BEHIND = 22;
  private static final int BEHIND_CHINESE = 10;

  /** A sentence without its clauses about the repo market, if others speak of a buyback. */
  static Wording withoutClausesOfRepo(Wording wording) {
    String rest = withoutRepo(wording.text());
    boolean both = !rest.equals(wording.text()) && BOUGHT_BACK.matcher(rest).find();
    return both ? new Wording(rest, wording.language()) : wording;
  }

  private static String withoutRepo(String text) {
    return CLAUSE
        .splitAsStream(text)
        .filter(clause -> !Other.REPO.pattern.matcher(clause).find())
        .collect(Collectors.joining("，"));
  }

  /** What a sentence speaks of. */
  static Subject of(Wording wording) {
    String text = wording.text();
    Matcher bought = BOUGHT_BACK.matcher(text);
    boolean any = false;
    boolean shares = false;
    boolean others = false;
    while (bought.find()) {
      any = true;
      Optional<Boolean> object = object(wording, bought.start(), bought.end(), bought.group());
      shares |= object.orElse(false);
      others |= !object.orElse(true);
    }
    if (!any) {
      return new Subject(Verdict.NOTHING, "");
    }
    for (Other other : Other.values()) {
      if (other.pattern.matcher(text).find() && !(other.yieldsToShares && shares)) {
        return new Subject(Verdict.SOMETHING_ELSE, other.token());
      }
    }
    if (shares) {
      return new Subject(Verdict.SHARES, "shares");
    }
    return others || DEBT.matcher(text).find() || isOfSomethingElse(text)
        ? new Subject(Verdict.SOMETHING_ELSE, "other-object")
        : new Subject(Verdict.UNSAID, "buyback");
  }

  /**
   * What may follow where shares are meant and not said: how much, by when, a word about the
   * programme itself, or nothing. Any other noun is what is bought back.
   */
  private static final Pattern NOTHING_ELSE =
      Pattern.compile(
          "^\\s?(?:$|[^\\u4e00-\\u9fff]|[一二兩三四五六七八九十百千]|計|方案|規模|額|授權|金額|資金|總|上限|價|行動|進|期|程序|活動|力度|完|報告|要約|公告|並|及|與|後|前|時|至|逾|約|近|最多|不超|不多|不低|共|合共|合計|合資格|了|仍|已|將|或|以|為|涉|股|自|本公司|公司|消息|概念|安排|事宜|建議|獲|遭|被|再|加|暫|終|取消|延|擴|提|增|減|上|下|升|達|的|之|平均|均|每|注|註|等|案|潮|熱|稅|王|榜|通告|結果|次|日|月|年|使|用於|佔|占|所|實|步|大|小|未|無|只|僅|連|累|耗|斥|動|支|交|收|推|啟|展|宣|明|今|昨|當|由|在|於|從|向市|全|部分|首)");

  private static final Pattern BACK =
      Pattern.compile(
          "(?:回購|購回|買回)(?<after>.{0,12})|\\bbu(?:y|ys|ying) back (?<what>[a-z][a-z-]+)");

  private static final Set<String> OF_SHARES =
      Set.of(
          "up",
          "another",
          "more",
          "as",
          "at",
          "some",
          "about",
          "around",
          "nearly",
          "over",
          "almost",
          "half",
          "its",
          "the",
          "in",
          "for",
          "under",
          "from",
          "on",
          "and",
          "to",
          "after",
          "before",
          "while",
          "amid",
          "a",
          "an",
          "worth",
          "stock",
          "units",
          "own",
          "all",
          "additional",
          "further",
          "million",
          "billion",
          "roughly",
          "close",
          "approximately",
          "between",
          "no",
          "not",
          "hk",
          "us",
          "rs",
          "rmb",
          "part",
          "through",
          "via",
          "with",
          "until",
          "by",
          "shares",
          "this",
          "next");

  /** Whether a noun that is not shares stands right behind every word for buying back. */
  private static boolean isOfSomethingElse(String text) {
    Matcher back = BACK.matcher(text);
    boolean any = false;
    while (back.find()) {
      String after = back.group("after");
      boolean other =
          after == null
              ? !OF_SHARES.contains(back.group("what"))
              : !NOTHING_ELSE.matcher(after).find();
      if (!other) {
        return false;
      }
      any = true;
    }
    return any;
  }

  /** Whether shares are the nearest thing that can be bought back; empty where there is none. */
  private static Optional<Boolean> object(Wording wording, int from, int to, String words) {
    if (words.startsWith("庫")
        || words.startsWith("own")
        || words.contains("treasury")
        || words.contains("share")
        || words.contains("stock")
        || words.matches("(?:自家|自身|自己).*")
        || words.startsWith("sc to")
        || words.equals("asr")) {
      return Optional.of(true);
    }
    String text = wording.text();
    int ahead = wording.isChinese() ? AHEAD_CHINESE : AHEAD;
    int behind = wording.isChinese() ? BEHIND_CHINESE : BEHIND;
    String before = lastClause(text.substring(Math.max(0, from - behind), from));
    String after =
        GROUNDS.split(firstClause(text.substring(to, Math.min(text.length(), to + ahead))), 2)[0];
    if (STARTS_WITH_SHARES.matcher(after).find()) {
      return Optional.of(true);
    }
    // What stands right before is part of the name: share buyback, 股份回購, note repurchase.
    if (endsWith(SHARES, before)) {
      return Optional.of(true);
    }
    if (endsWith(OTHER_OBJECTS, before)) {
      return Optional.of(false);
    }
    int share = first(SHARES, after);
    int other = first(OTHER_OBJECTS, after);
    if (share >= 0 && (other < 0 || share < other)) {
      return Optional.of(true);
    }
    return other >= 0 ? Optional.of(false) : Optional.empty();
  }

  private static boolean endsWith(Pattern pattern, String before) {
    Matcher matcher = pattern.matcher(before);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end >= 0 && before.substring(end).replaceAll("[\\s之的-]", "").isEmpty();
  }

  private static int first(Pattern pattern, String after) {
    Matcher matcher = pattern.matcher(after);
    return matcher.find() ? matcher.start() : -1;
  }

  private static final List<String> ENDS = List.of("。", "；", ";", "！", "? ", ". ");

  private static String firstClause(String text) {
    int end = text.length();
    for (String mark : ENDS) {
      int at = text.indexOf(mark);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return text.substring(0, end);
  }

  private static String lastClause(String text) {
    int start = 0;
    for (String mark : ENDS) {
      int at = text.lastIndexOf(mark);
      start = at >= 0 ? Math.max(start, at + mark.length()) : start;
    }
    return text.substring(start);
  }
}
