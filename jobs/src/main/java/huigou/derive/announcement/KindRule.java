package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is done to a buyback: a rule a way of saying it, asked in this order. The first that fits
 * decides; a later one of another decided kind makes the reading less sure.
 */
enum KindRule {
  RETURN_OF_THE_DAY(
      AnnouncementKind.EXECUTION,
      "翌日披露報表[^。]{0,30}(?:購回|回購)|next day disclosure returns?.{0,60}(?:buy-?back|repurchase)"
          + "|transactions? in own shares|purchases? of own shares|購回股份報告|股份購回報告|(?:share|stock) (?:buy-?back|repurchase) disclosure|disclosure of (?:trading|dealings|transactions) in (?:its )?own shares",
      "[註注]銷(?:先前|所|已)|cancellation|\\bresolutions?\\b|\\bagm\\b|general meeting"),
  MANDATE_ASKED(
      AnnouncementKind.MANDATE,
      "一般(?:性)?(?:及無條件)?(?:之|的)?授權|(?<!(?:調整|修訂|上調|下調|提高)[^。；，]{0,4})(?:購回|回購)(?:股份)?(?:之|的)?(?:一般)?(?:性)?授權(?!額)|(?:購回|回購)[^。；，]{0,12}(?:一般|股東)(?:性)?授權|說明函件"
          + "|股東[^。；]{0,30}授(?:權|予)[^。；]{0,16}(?:購回|回購)|(?:股東|週年|周年|特別)(?:大會|會議)[^。；]{0,30}(?:購回|回購)[^。；]{0,10}授權|股東(?:大)?會[^。；，]{0,6}通過[^。；，]{0,8}(?:回購|購回)|大會[^。；]{0,40}行使(?:權力|權利)[^。；，]{0,4}(?:購回|回購)|發行授權|全面行使"
          + "|\\bgeneral (?:and unconditional )?mandates?|(?:repurchase|buy-?back|share purchase) mandates?|mandates? (?:to|for) (?:the )?(?:repurchase|buy-?back)|explanatory statement"
          + "|(?:shareholders?|stockholders?|members)[^.;]{0,40}(?:mandate|grant|renew|authority|authoris\\w+|authoriz\\w+)[^.;]{0,50}(?:repurchase|buy-?back|buy back)|authority to (?:repurchase|buy back|purchase)[^.;]{0,40}(?:agm|meeting)"
          + "|(?:shareholders?|stockholders?|members)[^.;]{0,60}(?:authority|approve\\w*)[^.;]{0,20}(?:market purchases|purchase)|(?:agm|general meeting|resolution)[^.;]{0,70}(?:authority|mandate)[^.;]{0,40}(?:purchase|repurchase|buy-?back|buy back|own shares)"
          + "|\\b(?:shareholders?|stockholders?|members|holders|investors)\\b'?s? (?:approval|consent|nod|backing|authority)[^.;]{0,24}\\b(?:to (?:buy back|repurchase|purchase)|(?:for|of) (?:an? |its )?(?:share |stock )?(?:buy-?back|repurchase))",
      "董事會[^。；，]{0,2}(?:批准|核准|授權)|(?:[\\d百千萬億](?:美元|港元|歐元|英鎊|日圓|韓元|元)|新增)[^。；，]{0,20}(?:回購|購回)授權"),
  SHARES_CANCELLED(
      AnnouncementKind.CANCELLATION,
      "(?:已|辦理|完成|予以|正式|獲准)[^。；，]{0,6}[註注]銷|[註注]銷[^。；，]{0,4}(?:回購|購回)|銷除[^。；，]{0,6}(?:庫藏股|庫存股|股)|[註注]銷(?:了|完成|完畢|已|部分|所|全部|上述|該等|先前|此前|早前|約|合共|\\d)|(?:已|所|先前|早前|此前)(?:回購|購回|買回)[^。；，]{0,16}[註注]銷|(?:回購|購回)股份(?:的|之)?[註注]銷|回購[註注]銷|(?:將|把)(?:已|所)?(?:回購|購回|買回)的[^。；，]{0,16}[註注]銷"
          + "|(?:股份|股票|庫存股|庫藏股|庫藏股票)[註注]銷|[註注]銷[^。；，]{0,14}(?:庫存股|庫藏股|購回股份|回購股份|回購的股|購回的股|購回之股)|註銷減資"
          + "|\\bretir(?:e|es|ed|ement|ing)\\b[^.;]{0,24}(?:treasury|repurchased|bought)|\\bcancel(?:s|led|ed|lation|ling|ing)?\\b[^.;]{0,40}(?:repurchased|bought[- ]back|buy-?back shares|treasury shares|shares)|(?:repurchased|bought[- ]back|treasury) shares?[^.;]{0,25}(?:have been |were |are |being )?(?:cancel+ed|retired)|shares (?:have been |were )?cancel+ed|cancellation of"),
  GIVEN_UP(
      AnnouncementKind.CANCELLATION,
      "(?:終止|取消|撤回|撤銷|放棄|作廢|提前結束|不再(?:推行|推進|進行|實施|執行|落實|繼續))[^。；，]{0,30}(?:回購|購回|買回|庫藏股)|(?:回購|購回|買回|庫藏股)[^。；，]{0,14}(?:終止|取消|撤回|撤銷|告吹|作廢)|(?:回購|購回)[^。；]{0,24}要約[^。；，]{0,4}(?:失效|告吹)"
          + "|\\b(?:cancel(?:s|led|ed|ling|ing)?|terminat\\w+|scrap(?:s|ped|ping)?|abandon\\w*|withdr[ae]w\\w*|axe[sd]?|drops?|dropped|discontinu\\w+|revok\\w+|call(?:s|ed) off|pull(?:s|ed))\\b[^.;]{0,50}(?:buy-?back|repurchase|issuer bid|program)|\\bends?\\b[^.;]{0,40}(?:buy-?back|repurchase|program(?:me)?)[^.;]{0,12}\\bearly\\b"
          + "|(?:buy-?back|repurchase|bid|program(?:me)?)[^.;]{0,30}\\b(?:cancel+ed|terminated|scrapped|withdrawn|axed|discontinued|abandoned|revoked|called off)\\b"),
  AT_REST(
      AnnouncementKind.SUSPENSION,
      "(?:暫停|中止|擱置|暫緩|停止|凍結|叫停|停頓)(?!辦理|買賣)[^。；，]{0,22}(?:回購|購回|買回|庫藏股)|(?:回購|購回|買回|庫藏股)[^。；，]{0,14}(?:暫停|中止|擱置|暫緩|停止|凍結|停頓)(?!辦理|買賣)"
          + "|\\b(?:suspen[ds]\\w*|paus(?:e|es|ed|ing)|halt(?:s|ed|ing)?|freez\\w+|froze|shelv\\w+|stop(?:s|ped|ping)?|rests?|resting|hold(?:s|ing)? off)\\b[^.;]{0,50}(?:buy-?back|repurchas|issuer bid|program)"
          + "|(?:buy-?back|repurchases?|bid|program(?:me)?)[^.;]{0,40}\\b(?:suspended|paused|halted|on hold|frozen|shelved)\\b|put[^.;]{0,40}(?:buy-?back|repurchase)[^.;]{0,15}on hold"),
  COMING(
      AnnouncementKind.PLAN,
      "(?:明日|明天|明早|下(?:週|周|星期)|將於[^。；，]{0,12}日)[^。；，]{0,16}(?:回購|購回|買回|買進|買入)(?!報)"
          + "|\\b(?:tomorrow|next (?:trading|business) day)\\b",
      "翌日披露|next day disclosure"),
  FIRST_PURCHASE(
      AnnouncementKind.EXECUTION,
      "首(?:次|筆|日)[^。；，]{0,8}(?:回購|購回|買回|買進|買入|購入)|(?:回購|購回|買回)[^。；，]{0,10}(?:進展|最新情況|最新資料)|實施進展|(?:回購|購回|買回)[^。；]{0,40}(?:發布進展|進展公告)|(?:回購|購回|買回)股份比例達|(?<!(?:擬|將|計畫|計劃|最多)[^。；，]{0,8})(?:回購|購回|買回)(?:本公司)?(?:股份|股票)?(?:數量)?達到?[^。；，]{0,16}(?:百分之|\\d%)|完成[^。；，]{0,16}(?:計畫|計劃)的\\d+(?:\\.\\d+)?%"
          + "|\\bcomplet(?:es|ed)\\b[^.;]{0,24} of (?:its\\b|the\\b|an?\\b|[a-z]{0,3}[$€£¥])|\\binitial delivery\\b|\\bfinal delivery\\b(?!.{0,60}\\b(?:conclud|complet))|\\bfirst (?:purchases?|repurchases?|buy-?backs?|tranche of repurchases)|(?:buy-?back|repurchase) (?:progress|update)|(?:buy-?back|repurchase) program(?:me)?[ ,:-]{1,3}(?:(?:transactions?|purchases|repurchases|trades)\\b[^.;]{0,12}\\bweeks? \\d|(?:transactions|purchases|trades)\\b|week \\d)|\\b(?:progress|status|weekly|daily|monthly)\\b[^.;]{0,30}(?:buy-?back|repurchases?|acquisition of (?:own|treasury)|own[- ]shares? (?:acquisition|purchase))"),
  ENDED(
      AnnouncementKind.COMPLETION,
      "(?:回購|購回|買回|庫藏股)[^。；，]{0,24}(?<![於前內將未擬後日])(?:完成|實施完畢|執行完畢|完畢|屆滿(?!日)|期滿|實施結果|結束|完結|用罄|用畢|用盡|用完|收官|功成身退)(?!後|前)|(?<![將未擬])(?:完成|結束|執行完畢|實施完畢)(?!後|首)[^。；，]{0,22}(?:回購|購回|買回|庫藏股)"
          + "|(?<!to be |be |will |to |expected |upon |after )\\b(?:complet(?:es|ed|ing|ion)|conclud(?:es|ed|ing)|conclusion|finish(?:es|ed)|wraps? up|wrapped up|exhaust(?:s|ed)|fully (?:utili[sz]|execut|complet|used)\\w*)\\b[^.;]{0,60}(?:buy-?back|repurchase|issuer bid|tender offer|program|\\basr\\b)"
          + "|\\b(?:dutch auction|tender offer)\\b[^.;]{0,40}\\baccept(?:s|ed)\\b|\\baccept(?:s|ed)\\b[^.;]{0,40}\\b(?:dutch auction|tender offer)\\b|(?:buy-?back|repurchases?|issuer bid|tender offer|program(?:me)?)[^.;]{0,40}(?<!to be |be |will )\\b(?:complet(?:ed|ion)|concluded|complete(?!ly)|finished|expired|expires|ended|exhausted|fully (?:utili[sz]ed|used|executed))\\b|\\bexpir(?:y|ation) of\\b[^.;]{0,30}(?:repurchase|buy-?back)|\\bresults of (?:its |the )?(?:self-)?tender|\\b(?:conclu(?:des|ded|sion)|completion)\\b[^.;]{0,40}(?:own|treasury) shares|\\bpurpose (?:fulfilled|achieved|met)\\b|(?:要約|收購要約)[^。；，]{0,4}截止[^。；]{0,24}完成|(?:回購|購回)[^。；，]{0,8}要約[^。；，]{0,4}截止(?!日|時間|前)|(?:自己|自家|自身)股[份票]?[^。；，]{0,4}取得[^。；，]{0,6}(?:結束|終了|完成|完畢)"
          + "|\\b(?:expiration|(?:final )?results)\\b[^.;]{0,50}\\b(?:tender offer|dutch auction|issuer bid)\\b",
      "\\b(?:re-?authori[sz]es|authori[sz]es|approves|replac\\w+|exten\\w+)\\b|\\b(?:and|, then) (?:launch|commencement|start|beginning) of\\b"),
  CHANGED(
      AnnouncementKind.AMENDMENT,
      "(?:修訂|修改|(?<!經)調整|變更|上調|下調|提高|增加|(?<!批准|核准|授權)追加(?!授權)|擴大|延長|縮短|順延|縮減|縮小|調高|調低|調升|加碼|上修|加大|調增|放寬|展延|延期|倍增)(?!註冊)(?:(?!獲利|盈利|財測|股息|純利|展望|預測)[^。；，]){0,22}(?:回購|購回|買回|庫藏股)"
          + "|(?:回購|購回|買回|庫藏股)(?:(?!股息|派息|股利|季息|獲利|盈利|財測|純利|同時)(?:[^。；，]|，(?=[^。；，]{0,8}(?:總額|資金|上限|規模|額度|價格|期限|金額|數量|由)))){0,30}(?:(?<!發行)修訂|(?<!經)調整|變更|上調|下調|提高|增至|增加至|增加\\d|擴大|延長|調高|調低|調升|上修|調增|加碼|追加|縮減|延期|展延|擴至|順延|升至|增加)"
          + "|\\bsc to-i/a\\b|\\b(?:amend\\w*|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|upsiz\\w+|expan(?:d|ds|ded|ding|sion)\\b|exten(?:d|ds|ded|ding|sion)\\b|shorten(?:s|ed|ing)?|boost(?:s|ed)?|enlarg\\w+|lift(?:s|ed)?|reduc(?:e|es|ed)|cuts?|lower(?:s|ed)?|modif\\w+|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed)|tops? up|adds|added|trim(?:s|med)?|revis(?:e|es|ed)|hik(?:e|es|ed)|chang(?:e|es|ed|ing)|adjust\\w*|(?<!in )additions? to)\\b(?:(?!dividend|payout|authori[sz]es|approves|profit|earnings|guidance|forecast|;|\\.(?!\\d)).){0,55}(?:buy-?backs?|repurchase|own[- ]share|issuer bid|authori[sz]ation|program)"
          + "|(?:buy-?back|repurchase|issuer bid|authori[sz]ation|program(?:me)?)[^.;]{0,45}\\b(?:amended|increased|raised|upsized|expanded|extended|boosted|enlarged|lifted|reduced|lowered|doubled|adjusted|amendment|extension|revised|trimmed)\\b"),
  BOARD_ALLOWS(
      AnnouncementKind.AUTHORISATION,
      "(?:董事會|董事局|監事會)(?:(?!股東)[^。；]){0,16}(?:授權|批准|核准|准許|同意)(?![^。；，回購]{0,6}(?:出售|收購|派發|派息|發行|興建|投資|委任|分拆))|授權(?:公司|額度)?[^。；，]{0,20}(?:回購|購回)|(?:再|新增|追加|額外)授權[^。；，]{0,24}(?:回購|購回|庫藏股)|新(?:增|的)?[^。；，]{0,14}(?:回購|購回)?(?:授權|額度)|(?<!動用|動用了|用去|用了|(?:尚餘|剩餘|餘下|剩下|尚有)[^。；，]{0,14})(?:回購|購回)(?:授權|額度)|(?:獲|已)(?:批准|授權)[^。；，]{0,12}(?:回購|購回)"
          + "|\\b(?:re-?)?authori[sz]\\w*|\\b(?:board|directors)\\b[^.;]{0,40}\\b(?:approv\\w+|ok(?:ay)?s?|okayed|clears?|cleared|greenlight\\w*|g[ai]ven? (?:the )?green light|signs? off|signed off|sanction\\w*|backs)\\b|\\bapprov(?:es|ed|al)\\b[^.;]{0,60}(?:buy-?back|repurchase)|(?:buy-?back|repurchase)[^.;]{0,40}\\bapproved\\b|board (?:nod|approval)"),
  BOUGHT(
      AnnouncementKind.EXECUTION,
      "(?<!(?:擬|將|計畫|計劃)[^。；，]{0,12})(?:已(?!發行)|再(?!授|推|增|度推)|斥資|斥|耗資|動用|購入|首次|當日|今日|昨日|今天|昨天|日內|單日|連續|日前|累計|累積|合共|月\\d+日|上週|上周|本週|本周)(?![^。；，]{0,6}(?:宣布|公布|擬))[^。；]{0,32}(?:回購|購回|買回)|(?:斥資|耗資|動用)[^。；]{0,24}(?:買入|購入|買進)|(?<!(?:擬|將|計畫|計劃|宣布|最多|不超過)[^。；，]{0,12})以(?!不|最多|至多|每股)[^。；，擬將]{0,14}元[^。；，]{0,3}(?:回購|購回|買回)(?!計|方案|的方案|最多|不超過|至多)|(?:執行|實施)庫藏股[^。；]{0,12}(?:敲進|買進|買入)|(?:回購|購回|買回)(?:了|合計|合共)|每股(?:作價|均價|平均價?)?[^。；，]{0,16}(?:回購|購回|買回)(?:了)?\\d|(?:將|把)(?:其)?(?:已|所)?(?:回購|購回|買回)[^。；，]{0,16}(?:持作|持有作|保留作|留作|存作)(?:為)?庫存"
          + "|\\b(?:has |have |had )?(?:repurchased|bought (?:[a-z]+ )?back)\\b|\\bbuys back \\d|\\bshares (?:repurchased|bought back)|\\brepurchases \\d[\\d.,]*(?: million| m)? (?:[a-z]+ )?(?:shares|ads)|\\b(?:spent|spends|returned|returns)\\b[^.;]{0,50}(?:repurchas|buy-?back|buy)|\\b(?:spent|spends)\\b[^.;]{0,50}\\bits own (?:[a-z]+ )?(?:shares|stock)|\\b(?:snaps?|snapped|scoops?|scooped|picks?|picked|mops?|mopped|gobbles?|gobbled) up\\b[^.;]{0,40}(?:own|shares|stock)|\\bpurchased\\b[^.;]{0,40}(?:own shares|for cancellation|under (?:its|the) (?:buy-?back|repurchase|ncib|normal))",
      "(?:有意|考慮|預計|假設|提議)[^。；]{0,24}(?:回購|購回|買回)|(?:斥資|動用|斥|耗資)(?:最多|不超過|至多|最高)|(?:最多|不超過|至多|最高)(?:斥資|動用|斥|耗資)"),
  BOUGHT_SO_MUCH(
      AnnouncementKind.EXECUTION,
      "(?:回購|購回|買回|購入|買進|取得)(?:了|共計|合共|合計|約|逾|本公司|自家|自身)?(?:股份|股票|a股|h股)?(?:合共|共|約|逾)?[\\d一二三四五六七八九十]|(?:上半年|下半年|第[一二三四]季度?|季度|全年|上月|去年|年內|期內|月份?|上週|上周)[^。；，]{0,14}(?:回購|購回|買回)|(?:回購|購回|買回)[^。；]{0,14}(?:共支付|付出|涉資|代價)|(?:回購|購回|買回)[^。；]{0,24}每股(?:價|作價|均價)[^。；]{0,40}(?:數目|總額|代價)|(?:買回|回購|購回|庫藏股)[^。；]{0,36}(?:累計|累積)"
          + "|\\b(?:repurchases?|buys|purchases?|purchased|acquires|acquiring|acquired|bought|makes)\\b[^.;]{0,30}?\\d[^.;]{0,40}?(?:shares|ads|stock|under|on-market)|\\bpaying\\b[^.;]{0,20}\\d",
      "擬|提議|預計|預期|將(?!持作|持有)|有意|市傳|據報|計畫|計劃(?!項下)|方案|不超過|最多|最高(?=斥資|動用|耗資|斥)|上限|建議|預定|預案|至少|不低於|決議|可再|要約|授權|宣布(?!已)|推出|拍板|啟動|考慮|下月"
          + "|\\bwill\\b|\\bto (?:repurchase|buy|purchase|acquire|start)|\\bplan(?:s|ned)? to|(?<!at )up to|intend\\w*|propos\\w*|authori[sz]\\w*|approv\\w*|\\bmay\\b|no more than|announces (?!re)|offers? to"),
  ANNOUNCED(
      AnnouncementKind.PLAN,
      "擬|拍板|預計[^，。；]{0,8}(?:回購|購回|買回)|回購報告書|計畫|計劃|方案|意向|提議|倡議|醞釀|意圖|將|建議|宣布|宣佈|推出|啟動|公布|公佈|決議|決定|打算|有意|預案|不超過|最多|上限|不低於|至少|要約|自動|展開|開展|通過|實施庫藏股|考慮|或"
          + "|\\bplan(?:s|ned|ning)?\\b|intend\\w*|intention|propos\\w+|\\bwill\\b|\\bto (?:repurchase|buy back|launch|start|begin|commence|purchase|spend|return|conduct|execute|undertake)\\b|announc(?:es|ed|ing)\\b|determination of matters|\\bdecision (?:on|regarding|to)\\b|\\bcould\\b|launch\\w*|commenc\\w+|starts?\\b|begins?\\b|unveil\\w*|program(?:me)?|up to|seek\\w*|tender offer|issuer bid|initiat\\w+|enters? into|entered into|kicks? off|new (?:share|stock|\\$)|accelerated|buys back|sets? (?:out|up)|considering|evaluat\\w+|explor\\w+|stud(?:ies|ying)|mulls?|may|weighs?|offers? to|earmark\\w*|sc to-i"),
  NAMED_ALONE(
      AnnouncementKind.PLAN,
      "[\\d百千萬億](?:港元|美元|人民幣|元|日圓)?[^，。；]{0,6}(?:股份)?(?:回購|購回|庫藏股)|[$€£¥][\\d.,]+\\s?(?:bn|billion|m|mn|million|b|tn)?[ -](?:[a-z-]+ ){0,3}(?:buy-?back|repurchase)");

  private final AnnouncementKind kind;
  private final Pattern pattern;
  private final Pattern unless;

  KindRule(AnnouncementKind kind, String pattern) {
    this(kind, pattern, "(?!)");
  }

  /**
   * @param unless what the sentence must not say besides
   */
  KindRule(AnnouncementKind kind, String pattern, String unless) {
    this.kind = kind;
    this.pattern = Clauses.pattern(pattern);
    this.unless = Clauses.pattern(unless);
  }

  AnnouncementKind kind() {
    return kind;
  }

  /** Whether the sentence says it this way. */
  boolean fits(String text) {
    return pattern.matcher(text).find() && !unless.matcher(text).find();
  }

  /** Its name in data and messages. */
  String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is done to a dividend, a forecast, a stake says nothing of the buyback beside it. */
  private static final Pattern OTHER_NOUNS =
      Clauses.pattern(
          "(?:調高|上調|提高|增加|調升|增派|調低|下調|削減|上修|下修)[^，。；回購]{0,10}(?:股息|派息|股利|季息|末期息|中期息|盈利預測|獲利預測|財測|展望|目標價|評級|持股|資本開支)"
              + "|(?:股息|派息|股利|季息|末期息|中期息)[^，。；回購]{0,6}(?:增加?至|增|提高至?|提升至?|調升至?|上調至?|增派)"
              + "|\\b(?:quarterly |annual |interim |final |special |cash |common )*dividends? (?:increases?|hikes?|raises?|boosts?|cuts?|growth)\\b"
              + "|\\b(?:raises?|raised|raising|increases?|increased|increasing|hikes?|hiked|boosts?|boosted|lifts?|lifted|cuts?|cutting|trims?|doubles?|doubled|lowers?|lowered)\\b (?:(?:its|the|quarterly|annual|interim|final|full-year|fy\\d*|profit|earnings|sales|revenue|cash|common|regular) )*(?:dividends?|payouts?|guidance|forecasts?|outlook|price targets?|stake|capex)\\b(?: (?:by|to) [^,;]{1,24}?(?=,| and| while|;|$))?");

  /** What a buyback rests on says nothing of what is done now; nor what a plan is for. */
  private static final Pattern GROUNDS =
      Clauses.pattern(
          "(?:remain\\w*|left|available)[^.;]{0,25}authori[sz]ation|(?:under|of|pursuant to) (?:the|its|our|an?) (?:[^\\s.;]+ ){0,3}authori[sz]ation|(?:根據|依據|依|按照|按|行使|在)[^，。；]{0,30}?授權(?:下|範圍內|項下)?|(?:購回|回購)授權[^，。；]{0,6}(?:當日|之日|日期|獲通過)"
              + "|(?:並|以|用於|作|擬|予以|後|將)[^，。；]{0,4}(?<!回購)[註注]銷(?![^，。；]{0,6}完成)|[註注]銷(?:並|以)?減少[^，。；]{0,6}資本|供[註注]銷|(?:將|擬)(?:(?!回購|購回|買回)[^，。；]){0,14}[註注]銷"
              + "|(?:under|pursuant to|in accordance with|using|within|exercis\\w+|utili[sz]\\w+)[^.;]{0,40}?(?:general |repurchase |buy-?back |agm )mandates?(?: granted[^.;,]{0,60})?"
              + "|(?:for|and|and then|to be|will be|subsequent|to|intend\\w* to|then) cancel(?:l?ed|lation)?\\b(?! (?:about |some |all )?\\d)(?: (?:them|the shares|those shares|all of them))?");

  /** How large the plan is under which something was done, as an aside. */
  private static final Pattern PLAN_ASIDE =
      Clauses.pattern(
          "[（(][^（()）]{0,6}(?:計畫|計劃|方案)(?:的|之)?(?:總|最高|上限)?[^（()）]{0,24}[)）]"
              + "|，(?:總)?(?:計畫|計劃|方案)(?:的|之)?(?:總|最高)?(?:規模|金額|額度?|上限)[^，。；]{0,16}"
              + "|\\bunder (?:its|the|an?|our) (?:[a-z]{0,3}[$€£¥][\\d.,]+ ?(?:bn|billion|million|m|mn|tn|trillion|b)?|[\\d.,]+[- ](?:billion|million)[- ]\\w+) (?:[a-z-]+ ){0,3}(?:program(?:me)?|plan|authori[sz]ation|buy-?back)\\b(?: program(?:me)?)?");

  /** The sentence without grounds and purposes. */
  static String withoutGrounds(String text) {
    return OTHER_NOUNS
        .matcher(GROUNDS.matcher(withoutAsides(text)).replaceAll(" "))
        .replaceAll(" ");
  }

  /** The sentence without the size of the plan under which something was done. */
  static String withoutAsides(String text) {
    return PLAN_ASIDE.matcher(text).replaceAll(" ");
  }
}
