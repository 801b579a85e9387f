package huigou.normalise;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and amounts as people type them into a sheet, where the text has one reading alone. One that
 * has two is not read: {@code 05/06/2026} is a day of May or of June, {@code 1,5} fifteen or one
 * and a half, 兆 a million or a million million.
 */
final class AsTyped {

  /** The first year of the Republic's calendar is 1912. */
  private static final int REPUBLIC = 1911;

  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;

  private static final String MARK = "(?<mark>\\s?[-/.]\\s?)";

  /** A time that says nothing: midnight, as spreadsheets add it to a day. */
  private static final String MIDNIGHT = "(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})" + MARK + "(?<month>\\d{1,2})\\k<mark>(?<date>\\d{1,2})" + MIDNIGHT);

  private static final Pattern DIGITS =
      Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<date>\\d{2})");

  private static final Pattern HAN =
      Pattern.compile(
          "(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<date>\\d{1,2})\\s?[日號号]");

  /** In Chinese numerals throughout: 二零二六年五月十五日. */
  private static final Pattern SPELT =
      Pattern.compile(
          "(?<year>[〇○零一二三四五六七八九]{4})年(?<month>十?[一二]|十|[三四五六七八九])月(?<date>[二三]?十?[一二三四五六七八九]|[二三]?十|廿[一二三四五六七八九]?|卅一?)[日號号]");

  private static final String NUMERALS = "零一二三四五六七八九";
  private static final int TEN = 10;

  private static final Pattern OF_THE_REPUBLIC =
      Pattern.compile(
          "(?:(?:中華民國|中华民国|民國|民国)\\s?(?<named>\\d{2,3})|(?<bare>\\d{3}))(?:\\s?年\\s?|\\s?[-/.]\\s?)(?<month>\\d{1,2})(?:\\s?月\\s?|\\s?[-/.]\\s?)(?<date>\\d{1,2})\\s?[日號号]?");

  private static final Pattern DAY_AND_NAME =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}\\.?,?\\s)?(?<date>\\d{1,2})(?:st|nd|rd|th)?[\\s-](?<name>[A-Za-z]{3,9})\\.?,?[\\s-](?<year>\\d{4}|\\d{2})");

  private static final Pattern NAME_AND_DAY =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}\\.?,?\\s)?(?<name>[A-Za-z]{3,9})\\.?\\s(?<date>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<one>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4})");

  private static final List<Pattern> MONTHS_ALONE =
      List.of(
          Pattern.compile("(?<year>\\d{4})[/.-](?<month>\\d{1,2})"),
          Pattern.compile("(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月"),
          Pattern.compile("(?:民國|民国)\\s?(?<named>\\d{2,3})\\s?年\\s?(?<month>\\d{1,2})\\s?月"),
          Pattern.compile("(?<name>[A-Za-z]{3,9})\\.?,?\\s(?<year>\\d{4})"));

  private static final Pattern DOLLARS =
      Pattern.compile(
          "(?:US ?\\$|USD|\\$|美元|美金)?\\s?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,12})?|\\d{1,15}(?:\\.\\d{1,12})?)\\s?(?<scale>[A-Za-z]{1,8}|[\\p{IsHan}]{1,2}?)?\\s?(?:US ?\\$|USD|US dollars|dollars|美元|美金)?");

  /** What a word multiplies by; 兆 is none of them, for it has two meanings. */
  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("百萬", power(6)),
          Map.entry("百万", power(6)),
          Map.entry("千萬", power(7)),
          Map.entry("千万", power(7)),
          Map.entry("億", power(8)),
          Map.entry("亿", power(8)),
          Map.entry("十億", power(9)),
          Map.entry("十亿", power(9)),
          Map.entry("萬億", power(12)),
          Map.entry("万亿", power(12)),
          Map.entry("m", power(6)),
          Map.entry("mn", power(6)),
          Map.entry("million", power(6)),
          Map.entry("b", power(9)),
          Map.entry("bn", power(9)),
          Map.entry("billion", power(9)),
          Map.entry("tn", power(12)),
          Map.entry("trillion", power(12)));

  private AsTyped() {}

  private static BigDecimal power(int exponent) {
    return BigDecimal.TEN.pow(exponent);
  }

  /**
   * A day whose year comes first and has four digits, whatever parts its numbers.
   *
   * @return empty where the text is none, or no day that exists
   */
  static Optional<LocalDate> yearFirst(String text) {
    return numbers(YEAR_FIRST, text.strip());
  }

  /**
   * A day in any form that can be read one way alone: the year first, in Chinese, by the Republic's
   * calendar, its month by name, or day and month in whatever order where one of them is no month.
   *
   * @return empty where the text has no reading, or two
   */
  static Optional<LocalDate> day(String text) {
    String bare = text.strip();
    return yearFirst(bare)
        .or(() -> numbers(DIGITS, bare))
        .or(() -> numbers(HAN, bare))
        .or(() -> spelt(bare))
        .or(() -> ofTheRepublic(bare))
        .or(() -> named(DAY_AND_NAME, bare))
        .or(() -> named(NAME_AND_DAY, bare))
        .or(() -> yearLast(bare));
  }

  /** A month without a day, in the same forms. */
  static Optional<YearMonth> month(String text) {
    for (Pattern form : MONTHS_ALONE) {
      Matcher parts = form.matcher(text.strip());
      if (parts.matches()) {
        int year =
            form.pattern().contains("<named>")
                ? REPUBLIC + number(parts, "named")
                : number(parts, "year");
        int month =
            form.pattern().contains("<name>")
                ? monthOf(parts.group("name"))
                : number(parts, "month");
        return month < 1 || month > MONTHS
            ? Optional.empty()
            : Optional.of(YearMonth.of(year, month));
      }
    }
    return Optional.empty();
  }

  /**
   * US dollars, in units of one, of a text that says its own scale: {@code 400億}, {@code $1.5bn}.
   *
   * @return empty where it says none, one of two meanings, or another currency
   */
  static Optional<BigDecimal> dollars(String text) {
    Matcher parts = DOLLARS.matcher(text.strip());
    if (!parts.matches() || parts.group("scale") == null) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(parts.group("number").replace(",", ""));
    return Optional.ofNullable(SCALES.get(parts.group("scale").toLowerCase(Locale.ROOT)))
        .map(number::multiply);
  }

  private static Optional<LocalDate> numbers(Pattern form, String text) {
    Matcher parts = form.matcher(text);
    return parts.matches()
        ? date(number(parts, "year"), number(parts, "month"), number(parts, "date"))
        : Optional.empty();
  }

  private static Optional<LocalDate> spelt(String text) {
    Matcher parts = SPELT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year =
        parts
            .group("year")
            .replaceAll("[〇○]", "零")
            .chars()
            .reduce(0, (sum, numeral) -> sum * TEN + NUMERALS.indexOf(numeral));
    return date(year, belowHundred(parts.group("month")), belowHundred(parts.group("date")));
  }

  private static int belowHundred(String numerals) {
    String written = numerals.replace("廿", "二十").replace("卅", "三十");
    int ten = written.indexOf('十');
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : NUMERALS.indexOf(written.charAt(0));
    String ones = written.substring(ten + 1);
    return tens * TEN + (ones.isEmpty() ? 0 : NUMERALS.indexOf(ones));
  }

  private static Optional<LocalDate> ofTheRepublic(String text) {
    Matcher parts = OF_THE_REPUBLIC.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String year = parts.group("named") == null ? parts.group("bare") : parts.group("named");
    return date(REPUBLIC + Integer.parseInt(year), number(parts, "month"), number(parts, "date"));
  }

  private static Optional<LocalDate> named(Pattern form, String text) {
    Matcher parts = form.matcher(text.replaceAll("\\s+", " "));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = number(parts, "year");
    return date(
        year < 100 ? CENTURY + year : year, monthOf(parts.group("name")), number(parts, "date"));
  }

  private static Optional<LocalDate> yearLast(String text) {
    Matcher parts = YEAR_LAST.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int one = number(parts, "one");
    int other = number(parts, "other");
    if (one <= MONTHS && other <= MONTHS && one != other) {
      return Optional.empty();
    }
    return one > MONTHS
        ? date(number(parts, "year"), other, one)
        : date(number(parts, "year"), one, other);
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The month of an English name or its beginning, three letters at least; 0 for none. */
  private static int monthOf(String name) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      if (full.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
