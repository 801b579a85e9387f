package huigou.derive.announcement;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Per cent of the issued shares; those of growth, coupons and votes are told apart. */
final class ShareOfCapital {

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

  private static final BigDecimal HALF_A_TENTH = new BigDecimal("5");

  private ShareOfCapital() {}

  /** Empty where a sentence gives none. */
  static Optional<BigDecimal> of(String text, AnnouncementKind kind) {
    Matcher percent = PERCENT.matcher(text);
    Optional<BigDecimal> found = Optional.empty();
    while (percent.find()) {
      if (found.isPresent() && kind != AnnouncementKind.AMENDMENT) {
        break;
      }
      String before = Context.before(text, percent.start());
      String after =
          text.substring(
              percent.end(), Math.min(text.length(), percent.end() + Context.LENGTH - 4));
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
      boolean results = kind == AnnouncementKind.AMENDMENT && Context.isResult(before);
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
}
