package huigou.derive.announcement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A sentence as the rules look at it: full-width letters and digits made narrow, Simplified
 * characters that the rules name made Traditional, letters small.
 *
 * @param text the sentence
 * @param language {@code zh-Hant}, {@code zh-Hans} or {@code en}, by its characters
 */
record Wording(String text, String language) {

  static final String TRADITIONAL = "zh-Hant";
  static final String SIMPLIFIED = "zh-Hans";
  static final String ENGLISH = "en";

  private static final Pattern NARROW_COMMA = Pattern.compile(",(?!\\d{3})|(?<!\\d),");

  private static final char WIDE_FIRST = '\uFF01';
  private static final char WIDE_LAST = '\uFF5E';
  private static final int WIDE_BY = 0xFEE0;

  /** Marks that stay wide: they end clauses, and a narrow comma would join two numbers. */
  private static final String MARKS = "，；：！？（）";

  /** Simplified and Traditional, pair by pair: the characters that rules and amounts name. */
  private static final String PAIRS =
      "税稅酝醞酿釀结結给給红紅纯純纪紀组組细細统統维維综綜编編网網缩縮缴繳线線绩績难難离離职職谢謝识識译譯试試诉訴评評诚誠诺諾谈談请請谁誰谋謀质質贵貴贾賈赁賃赔賠赛賽赞贊赠贈赢贏趋趨跃躍轨軌轮輪软軟载載辆輛输輸边邊运運还還远遠违違连連迟遲适適逊遜递遞遗遺邮郵钢鋼铁鐵铜銅锂鋰键鍵镇鎮阶階阿阿附附陈陳随隨隐隱页頁顶頂顺順顾顧预預领領频頻颗顆饭飯饮飲馆館驱驅骤驟鱼魚鲜鮮鸟鳥鹏鵬麦麥黄黃齐齊"
          + "于於购購划劃计計亿億万萬执執销銷币幣过過额額资資发發议議约約届屆终終暂暫实實毕畢权權证證债債据據转轉换換赎贖联聯"
          + "储儲银銀国國库庫场場质質达達层層东東会會开開样樣进進调調订訂变變扩擴长長动動报報说說买買卖賣总總价價筹籌团團"
          + "员員传傳闻聞虑慮际際备備应應预預测測经經号號项項续續断斷后後无無将將拟擬启啟认認范範围圍关關间間让讓强強优優"
          + "选選务務业業产產为為与與亏虧净淨润潤圆圓韩韓欧歐镑鎊湾灣审審获獲满滿个個较較级級来來时時没沒对對该該并並临臨"
          + "户戶张張门門仅僅余餘两兩复復办辦规規则則讯訊电電车車马馬龙龍马馬贷貸贝貝财財货貨费費贴貼释釋钱錢闭閉陆陸"
          + "须須题題风風飞飛验驗鉴鑒们們优優励勵摆擺状狀态態么麼义義书書习習乐樂乡鄉亚亞产產亲親从從仓倉众眾伟偉"
          + "华華协協单單历歷压壓厂廠双雙叠疊台臺叶葉听聽园園图圖圣聖块塊坛壇坚堅处處"
          + "头頭夹夾夺奪奋奮奖獎妇婦孙孫学學宁寧宝寶宪憲宽寬宾賓导導将將尔爾尘塵尽盡尝嘗岁歲岛島币幣师師带帶帮幫"
          + "广廣庄莊庆慶庐廬归歸当當录錄彻徹征徵忆憶忧憂怀懷恶惡惊驚惩懲惯慣愿願戏戲战戰扑撲托託执執扬揚护護担擔拥擁"
          + "择擇挂掛挡擋损損换換掷擲撤撤敌敵数數显顯晓曉术術机機杀殺杂雜条條极極构構标標栏欄树樹梦夢检檢楼樓";

  private static final Map<Character, Character> TO_TRADITIONAL = pairs();

  /** Characters of one script alone: what is written the same in both tells nothing. */
  private static Map<Character, Character> pairs() {
    Map<Character, Character> map = new HashMap<>();
    for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
      if (PAIRS.charAt(i) != PAIRS.charAt(i + 1)) {
        map.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
      }
    }
    // Written so in Traditional text as well.
    map.remove('台');
    map.remove('托');
    map.remove('征');
    return Map.copyOf(map);
  }

  static Wording of(String sentence) {
    StringBuilder text = new StringBuilder(sentence.length());
    boolean han = false;
    int simplified = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char written = sentence.charAt(i);
      char narrow = narrow(sentence, i);
      Character traditional = TO_TRADITIONAL.get(narrow);
      if (traditional != null && narrow != traditional) {
        simplified++;
      }
      han |= Character.UnicodeScript.of(written) == Character.UnicodeScript.HAN;
      text.append(traditional == null ? narrow : traditional);
    }
    String language = !han ? ENGLISH : simplified > 0 ? SIMPLIFIED : TRADITIONAL;
    String read = text.toString().toLowerCase(Locale.ROOT);
    return new Wording(han ? wideMarks(read) : read, language);
  }

  /** In Chinese text a narrow comma that joins no digits ends a clause as a wide one does. */
  private static String wideMarks(String text) {
    return NARROW_COMMA.matcher(text).replaceAll("，").replace(';', '；');
  }

  boolean isChinese() {
    return !language.equals(ENGLISH);
  }

  private static char narrow(String sentence, int at) {
    char written = sentence.charAt(at);
    if (written == '，') {
      return isWideDigit(sentence, at - 1) && isWideDigit(sentence, at + 1) ? ',' : written;
    }
    if (written == '\u3000' || written == '\u00A0' || written == '\u2009') {
      return ' ';
    }
    if (written == '￥') {
      return '¥';
    }
    if (written == '’') {
      return '\'';
    }
    boolean wide = written >= WIDE_FIRST && written <= WIDE_LAST && MARKS.indexOf(written) < 0;
    return wide ? (char) (written - WIDE_BY) : written;
  }

  private static boolean isWideDigit(String sentence, int at) {
    return at >= 0
        && at < sentence.length()
        && sentence.charAt(at) >= '\uFF10'
        && sentence.charAt(at) <= '\uFF19';
  }
}
