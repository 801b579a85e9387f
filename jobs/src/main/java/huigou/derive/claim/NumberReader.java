package huigou.derive.claim;

import huigou.model.claim.Printed;
import huigou.model.claim.PrintedNumber;
import huigou.model.claim.When;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds every number of an article in Chinese or English: its sentence, quantity, unit and the day
 * that the sentence names. Days without a year are of the newest such day at or before the
 * article's.
 */
public final class NumberReader {

  private static final Pattern SENTENCE =
      Pattern.compile("[^。！？!?;；\\n]*?(?:[。！？；\\n]|[!?;](?=\\s|$)|\\.(?=\\s|$)|$)");

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<y1>\\d{4})\\s*年(?:\\s*(?<m1>\\d{1,2})\\s*月(?:\\s*(?<d1>\\d{1,2})\\s*[日號号])?)?"
              + "|(?<m2>\\d{1,2})\\s*月\\s*(?<d2>\\d{1,2})\\s*[日號号]"
              + "|本月\\s*(?<d7>\\d{1,2})\\s*[日號号]"
              + "|(?<m3>\\d{1,2})\\s*月(?!\\s*\\d)"
              + "|(?<mh>十[一二]?|[一二三四五六七八九])月(?=份|[，,])"
              + "|(?<y4>\\d{4})-(?<m4>\\d{2})-(?<d4>\\d{2})"
              + "|(?<mn5>"
              + MONTHS
              + ")\\.?\\s+(?<d5>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y5>\\d{4}))?(?!\\d|[.,]\\d|%)"
              + "|(?<d6>\\d{1,2})\\s+(?<mn6>"
              + MONTHS
              + ")\\.?(?:,?\\s+(?<y6>\\d{4}))?"
              + "|(?<mn7>"
              + MONTHS
              + ")\\.?\\s+(?<y7>(?:19|20)\\d{2})"
              + "|(?<!\\d|[$.,])(?<y8>(?:19|20)\\d{2})(?!\\d|[.,]\\d|%|\\s*(?:年|億|亿|萬|万|兆|million|billion|bn))");

  private static final Pattern AFTER = Pattern.compile(".{0,4}(?:以來|以来|設立|成立)");
  private static final Pattern BEFORE = Pattern.compile("(?i)\\bsince(?: \\w+)?\\s*$");

  /** A day that is named so soon behind a number is its own: a figure as of 31 October. */
  private static final int NEXT = 40;

  private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z])(?<cur>US\\$|HK\\$|\\$|€|£|¥|(?:\\b(?:RMB|CNY|HKD|USD|GBP|EUR)|人民[幣币]|港[幣币元]|美元))?"
              + "\\s*(?<num>"
              + DIGITS
              + ")\\s*[-–]?\\s*(?<scale>[十百千]?(?:萬億|万亿|兆|億|亿|萬|万)|千(?=[輛辆股元])"
              + "|trillion|billion|million|thousand|tn\\b|bn\\b|mn\\b|[tbmk]\\b(?!p))?\\s*"
              + "(?<unit>個百分點|个百分点|百分點|百分点|percentage points?|％|%|per ?cent|個基點|个基点"
              + "|基點|基点|basis points?|bps?\\b|美元|港元|港幣|港币|[歐欧]元|英[鎊镑]|元?人民[幣币]|元"
              + "|(?:HK|Hong Kong|US|U\\.S\\.) dollars?|dollars?|renminbi|yuan|euros?"
              + "|pounds?(?: sterling)?|(?:HKD|USD|GBP|CNY|RMB|EUR)\\b"
              + "|輛|辆|[A-Z]?[類类]?股|家|倍|times|年|個月|个月|天|日|週|周|次"
              + "|(?:ordinary |(?:Class )?[A-Z] )?shares|years?|months?|days?|weeks?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<![\\d.])(?<num>[零一二三四五六七八九十百千兩两]+)(?=(?:個|个)?(?<scale>萬億|万亿|兆|億|亿|萬|万)"
              + "|(?:個|个)?(?<unit>百分點|基點|基点|月內|月内|年|天|日內|成|倍|家|次|季|週|交易日))");

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("萬億", 12),
          Map.entry("万亿", 12),
          Map.entry("兆", 12),
          Map.entry("億", 8),
          Map.entry("亿", 8),
          Map.entry("萬", 4),
          Map.entry("万", 4),
          Map.entry("trillion", 12),
          Map.entry("tn", 12),
          Map.entry("t", 12),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("b", 9),
          Map.entry("million", 6),
          Map.entry("mn", 6),
          Map.entry("m", 6),
          Map.entry("thousand", 3),
          Map.entry("k", 3));

  /** What is printed before or behind an amount, and whose money it is; the first that fits. */
  private static final Map<Pattern, Unit> MONEY = money();

  private static Map<Pattern, Unit> money() {
    Map<Pattern, Unit> money = new LinkedHashMap<>();
    money.put(Pattern.compile("hk|hong kong|港"), Unit.HKD);
    money.put(
        Pattern.compile("[€£¥鎊镑]|[歐欧]元|人民|rmb|cny|gbp|eur|renminbi|yuan|pound"), Unit.CURRENCY);
    money.put(Pattern.compile("us|u\\.s|美元|dollar|\\$"), Unit.USD);
    return money;
  }

  private final LocalDate articleDay;

  /**
   * @param articleDay day of the article
   */
  public NumberReader(LocalDate articleDay) {
    this.articleDay = articleDay;
  }

  private record Found(
      int at, int end, String text, Optional<Printed> printed, Optional<Unit> unit) {}

  /**
   * @param since whether something has been so since then: then it is not the day spoken of
   */
  private record Dated(int at, int end, When when, boolean since) {}

  /** Every number, in the order of the text. */
  public List<PrintedNumber> read(String text) {
    List<PrintedNumber> numbers = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(text);
    Optional<When> before = Optional.empty();
    while (sentences.find()) {
      String sentence = sentences.group().strip();
      if (!sentence.isEmpty()) {
        int start = sentences.start() + sentences.group().indexOf(sentence);
        List<Dated> dates = dates(sentence);
        Optional<LocalDate> since =
            dates.stream().filter(Dated::since).findFirst().map(date -> date.when().first());
        for (Found found : found(sentence, dates)) {
          numbers.add(
              new PrintedNumber(
                  sentence,
                  start,
                  found.at(),
                  found.text(),
                  found.printed(),
                  found.unit(),
                  spokenOf(dates, found.at(), before),
                  dates.stream().allMatch(Dated::since),
                  since));
        }
        When earlier = before.orElse(null);
        before =
            dates.stream()
                .filter(date -> !date.since() && date.when().isDay())
                .findFirst()
                .map(Dated::when)
                .or(() -> Optional.ofNullable(earlier));
      }
    }
    return numbers;
  }

  /** The last day named before a number, in its sentence or those before; else the next. */
  private static Optional<When> spokenOf(List<Dated> dates, int at, Optional<When> before) {
    List<Dated> days = dates.stream().filter(date -> !date.since()).toList();
    return days.stream()
        .filter(date -> date.at() <= at)
        .reduce((one, other) -> other)
        .map(Dated::when)
        .or(
            () ->
                days.stream()
                    .filter(date -> date.at() - at <= NEXT || before.isEmpty())
                    .findFirst()
                    .map(Dated::when))
        .or(() -> before);
  }

  private List<Dated> dates(String sentence) {
    List<Dated> dates = new ArrayList<>();
    Matcher date = DATE.matcher(sentence);
    while (date.find()) {
      boolean since =
          AFTER.matcher(sentence.substring(date.end())).lookingAt()
              || BEFORE.matcher(sentence.substring(0, date.start())).find();
      when(date).ifPresent(when -> dates.add(new Dated(date.start(), date.end(), when, since)));
    }
    return dates;
  }

  /** The time of a date; empty for one that there is not. */
  private Optional<When> when(Matcher date) {
    try {
      Integer year = first(date, "y1", "y4", "y5", "y6", "y7", "y8");
      Integer month = first(date, "m1", "m2", "m3", "m4");
      for (String name : List.of("mn5", "mn6", "mn7")) {
        if (date.group(name) != null) {
          month = month(date.group(name));
        }
      }
      if (date.group("mh") != null) {
        month = value(date.group("mh")).map(BigDecimal::intValueExact).orElseThrow();
      }
      if (date.group("d7") != null) {
        month = articleDay.getMonthValue();
      }
      Integer day = first(date, "d1", "d2", "d4", "d5", "d6", "d7");
      if (month == null) {
        return Optional.of(When.parse(String.valueOf(year)));
      } else if (day == null) {
        YearMonth of = YearMonth.of(year == null ? articleDay.getYear() : year, month);
        return Optional.of(
            When.parse(
                (year == null && of.atDay(1).isAfter(articleDay) ? of.minusYears(1) : of)
                    .toString()));
      }
      LocalDate of = LocalDate.of(year == null ? articleDay.getYear() : year, month, day);
      return Optional.of(When.of(year == null && of.isAfter(articleDay) ? of.minusYears(1) : of));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Integer first(Matcher date, String... names) {
    for (String name : names) {
      if (date.group(name) != null) {
        return Integer.valueOf(date.group(name));
      }
    }
    return null;
  }

  private static int month(String name) {
    String three = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(three)) {
        return month.getValue();
      }
    }
    throw new DateTimeException(name + " is no month");
  }

  private static List<Found> found(String sentence, List<Dated> dates) {
    List<Found> found = new ArrayList<>();
    dates.forEach(
        date ->
            found.add(
                new Found(
                    date.at(),
                    date.end(),
                    sentence.substring(date.at(), date.end()).strip(),
                    Optional.empty(),
                    Optional.empty())));
    Matcher number = NUMBER.matcher(sentence);
    while (number.find()) {
      int at = number.start("num");
      if (dates.stream().noneMatch(date -> at >= date.at() && at < date.end())) {
        found.add(quantity(number, sentence));
      }
    }
    Matcher chinese = CHINESE.matcher(sentence);
    while (chinese.find()) {
      value(chinese.group("num"))
          .ifPresent(
              value ->
                  found.add(
                      new Found(
                          chinese.start(),
                          chinese.end(),
                          chinese.group("num")
                              + Optional.ofNullable(chinese.group("scale")).orElse("")
                              + Optional.ofNullable(chinese.group("unit")).orElse(""),
                          Optional.of(printed(value, scale(chinese.group("scale")))),
                          Optional.ofNullable(chinese.group("unit"))
                              .filter(unit -> unit.contains("基"))
                              .map(unit -> Unit.BASIS_POINT))));
    }
    found.sort(Comparator.comparingInt(Found::at));
    return found;
  }

  private static Found quantity(Matcher number, String sentence) {
    BigDecimal value = new BigDecimal(number.group("num").replace(",", ""));
    String unit = Optional.ofNullable(number.group("unit")).orElse("").toLowerCase(Locale.ROOT);
    String currency = Optional.ofNullable(number.group("cur")).orElse("");
    int scale = scale(number.group("scale"));
    return new Found(
        number.start(),
        number.end(),
        sentence.substring(number.start(), number.end()).strip(),
        Optional.of(printed(value, scale)),
        unit(unit, currency));
  }

  private static int scale(String word) {
    if (word == null) {
      return 0;
    }
    int tens = "十百千".indexOf(word.charAt(0)) + 1;
    String scale = tens > 0 ? word.substring(1) : word;
    return tens + SCALES.getOrDefault(scale.toLowerCase(Locale.ROOT), 0);
  }

  private static Printed printed(BigDecimal value, int scale) {
    BigDecimal digit = BigDecimal.ONE.movePointLeft(value.scale()).movePointRight(scale);
    BigDecimal whole = value.movePointRight(scale);
    return new Printed(plain(whole), plain(digit));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.setScale(Math.max(0, value.scale()));
  }

  private static Optional<Unit> unit(String unit, String currency) {
    if (unit.contains("基") || unit.startsWith("basis") || unit.startsWith("bp")) {
      return Optional.of(Unit.BASIS_POINT);
    } else if (unit.equals("%") || unit.equals("％") || unit.startsWith("per")) {
      return Optional.of(Unit.PERCENT);
    }
    String money = (currency + " " + unit).toLowerCase(Locale.ROOT);
    return MONEY.entrySet().stream()
        .filter(each -> each.getKey().matcher(money).find())
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** The value of a numeral up to some thousands, such as 二十五; empty of a mere digit word. */
  private static Optional<BigDecimal> value(String numeral) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char at = numeral.charAt(i);
      int of = "零一二三四五六七八九".indexOf(at);
      if (of >= 0) {
        digit = of;
      } else if (at == '兩' || at == '两') {
        digit = 2;
      } else {
        total += (digit == 0 ? 1 : digit) * (at == '十' ? 10 : at == '百' ? 100 : 1000);
        digit = 0;
      }
    }
    return Optional.of(BigDecimal.valueOf((long) total + digit));
  }
}
