package huigou.derive.claim;

import huigou.model.claim.Cited.Bought.Span;
import huigou.model.claim.PrintedNumber;
import huigou.model.claim.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Over which day, week, month or year a number of an article may be counted: words such as last
 * week in its clause, else in its sentence before it, and the day that its sentence names. Texts
 * are folded to Simplified characters.
 */
final class SpokenTimes {

  private static final Pattern CLAUSE_END = Pattern.compile("[，、；;:：。]|,(?!\\d)|\\band\\b");

  private static final Pattern SO_FAR =
      Pattern.compile("(?i)\\b(?:so far|to date|full year|in total|cumulative)|全年|累计|合计|总金额|总额");

  private static final Map<Pattern, Relative> RELATIVE = relative();

  private final LocalDate articleDay;

  /** A span by its first day, likelier the higher. */
  record Spoken(Span span, LocalDate from, int likelihood) {}

  /**
   * @param from the day of the article to the first of the span
   */
  private record Relative(Span span, UnaryOperator<LocalDate> from) {}

  /** A word of time, where it stands. */
  private record At(int at, Spoken spoken) {}

  SpokenTimes(LocalDate articleDay) {
    this.articleDay = articleDay;
  }

  private static Map<Pattern, Relative> relative() {
    Map<Pattern, Relative> words = new LinkedHashMap<>();
    put(words, "\\btoday\\b|今[日天]", Span.DAY, day -> day);
    put(words, "\\byesterday\\b|昨[日天]", Span.DAY, day -> day.minusDays(1));
    put(words, "\\bthis week\\b|本周", Span.WEEK, SpokenTimes::monday);
    put(words, "\\b(?:last|past) week\\b|上周", Span.WEEK, day -> monday(day).minusWeeks(1));
    put(
        words,
        "\\b(?:this month|month to date)\\b|本月(?!\\s*\\d)|月内",
        Span.MONTH,
        day -> day.withDayOfMonth(1));
    put(words, "\\blast month\\b|上个?月", Span.MONTH, day -> day.withDayOfMonth(1).minusMonths(1));
    put(
        words,
        "\\b(?:this year|year.to.date|so far in)\\b|今年|年初|开年|年内|本年",
        Span.YEAR,
        day -> day.withDayOfYear(1));
    put(words, "\\blast year\\b|去年|上年", Span.YEAR, day -> day.withDayOfYear(1).minusYears(1));
    String[] han = {"一", "二", "三", "四", "五", "六", "[日天]"};
    for (DayOfWeek weekday : DayOfWeek.values()) {
      put(
          words,
          "\\b"
              + weekday.name().toLowerCase(Locale.ROOT)
              + "\\b|(?:周|星期|礼拜)"
              + han[weekday.ordinal()],
          Span.DAY,
          day -> day.with(TemporalAdjusters.previousOrSame(weekday)));
    }
    return words;
  }

  private static void put(
      Map<Pattern, Relative> words, String word, Span span, UnaryOperator<LocalDate> from) {
    words.put(Pattern.compile(word, Pattern.CASE_INSENSITIVE), new Relative(span, from));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The clause of its sentence in which a number stands. */
  static String clause(String sentence, int at) {
    int from = 0;
    Matcher end = CLAUSE_END.matcher(sentence);
    while (end.find()) {
      if (end.start() > at) {
        return sentence.substring(from, end.start());
      }
      from = end.end();
    }
    return sentence.substring(from);
  }

  /** The spans over which a number may be counted. */
  List<Spoken> of(PrintedNumber number, String sentence) {
    List<Spoken> spoken = new ArrayList<>();
    String clause = clause(sentence, number.at());
    List<Spoken> own = relative(clause, 6).stream().map(At::spoken).toList();
    spoken.addAll(own);
    if (own.isEmpty()) {
      List<At> before = relative(sentence.substring(0, number.at()), 4);
      if (!before.isEmpty()) {
        spoken.add(before.get(before.size() - 1).spoken());
      }
    }
    int named = own.isEmpty() && !number.carried() ? 5 : 2;
    number.when().ifPresent(when -> spoken.addAll(of(when, clause, named)));
    number
        .since()
        .filter(since -> since.getDayOfYear() == 1)
        .ifPresent(since -> spoken.add(new Spoken(Span.YEAR, since, 6)));
    LocalDate year = number.when().map(When::first).orElse(articleDay).withDayOfYear(1);
    for (int quarter : quarters(clause, sentence)) {
      int likely = FiledPeriods.quarter(clause).isPresent() ? 7 : 4;
      spoken.add(new Spoken(Span.QUARTER, year.plusMonths(3L * (quarter - 1)), likely));
    }
    return spoken;
  }

  /** The quarter that is spoken of; each of a year where quarters are, and none by its number. */
  private static List<Integer> quarters(String clause, String sentence) {
    Optional<Integer> own = FiledPeriods.quarter(clause);
    if (own.isPresent()) {
      return List.of(own.get());
    }
    return sentence.matches("(?is).*(?:\\bquarter|季).*") ? List.of(1, 2, 3, 4) : List.of();
  }

  private List<At> relative(String text, int likelihood) {
    List<At> found = new ArrayList<>();
    RELATIVE.forEach(
        (word, relative) -> {
          Matcher matcher = word.matcher(text);
          while (matcher.find()) {
            LocalDate from = relative.from().apply(articleDay);
            found.add(new At(matcher.start(), new Spoken(relative.span(), from, likelihood)));
          }
        });
    found.sort(Comparator.comparingInt(At::at));
    return found;
  }

  /**
   * A month or year as it is; a day, and where its clause speaks of a week the one that it is in.
   */
  private static List<Spoken> of(When when, String clause, int likelihood) {
    if (when.isDay() && SO_FAR.matcher(clause).find()) {
      return List.of(
          new Spoken(Span.YEAR, when.first().withDayOfYear(1), likelihood + 1),
          new Spoken(Span.DAY, when.first(), likelihood));
    }
    if (!when.isDay()) {
      return List.of(
          new Spoken(when.text().length() > 4 ? Span.MONTH : Span.YEAR, when.first(), likelihood));
    }
    Spoken day = new Spoken(Span.DAY, when.first(), likelihood);
    return Pattern.compile("(?i)\\bweek|周").matcher(clause).find()
        ? List.of(new Spoken(Span.WEEK, monday(when.first()), likelihood + 1), day)
        : List.of(day);
  }

  /** First day of a span of words for a year, from which a record may be counted; else empty. */
  static Optional<LocalDate> year(List<Spoken> spoken) {
    return spoken.stream().filter(each -> each.span() == Span.YEAR).map(Spoken::from).findFirst();
  }
}
