package huigou.derive.claim;

import huigou.model.claim.Cited.Filed;
import huigou.model.claim.Cited.Total;
import huigou.model.claim.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How likely a sentence speaks of a period of a filing or of a published total: by the words for
 * its length, by the quarter, year or day that is named, and where none is by its newness. Texts
 * are folded to Simplified characters.
 */
final class FiledPeriods {

  private static final Pattern QUARTER = Pattern.compile("(?i)\\bquarter|\\bQ[1-4]\\b|\\b[1-4]Q|季");
  private static final Pattern NUMBERED_QUARTER =
      Pattern.compile(
          "(?i)\\bQ([1-4])|\\b([1-4])Q|\\b(first|second|third|fourth)[ -](?:fiscal )?quarter"
              + "|(?:第|首)?([一二三四首])季");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)\\b(?:fiscal|full) year\\b|\\bannual|\\bfiscal 20|\\byear (?:to|ended)|\\b(?:last|this) year|财年|全年|年度|去年|今年");
  private static final Pattern HALF = Pattern.compile("(?i)\\bhalf\\b|半年");
  private static final Pattern NINE = Pattern.compile("(?i)\\b(?:nine|9) months\\b|[九9]个月|前三季");
  private static final Pattern TWELVE =
      Pattern.compile("(?i)\\b(?:twelve|12)[ -]months?\\b|十二个月|12个月");
  private static final Pattern TO_DATE =
      Pattern.compile("(?i)\\bso far\\b|\\bto date\\b|\\bthis year\\b|今年|年初|年内|至今|累计");
  private static final Pattern MONTH = Pattern.compile("(?i)\\bmonth\\b|\\d月(?![\\d日])|本月|上月|单月");
  private static final Pattern WEEK = Pattern.compile("(?i)\\bweek\\b|周");
  private static final Pattern LAST_YEAR = Pattern.compile("(?i)\\blast year\\b|去年");

  private static final int CLOSE = 7;
  private static final int LATE = 45;

  private final String sentence;
  private final String clause;
  private final Optional<When> when;
  private final LocalDate articleDay;

  /** How long a period is. */
  private enum Length {
    QUARTER,
    HALF,
    NINE_MONTHS,
    YEAR,
    OTHER;

    private static Length of(Filed filed) {
      long days = ChronoUnit.DAYS.between(filed.start(), filed.end()) + 1;
      return days < 70
          ? OTHER
          : days <= 125 ? QUARTER : days <= 200 ? HALF : days <= 290 ? NINE_MONTHS : YEAR;
    }
  }

  FiledPeriods(String sentence, String clause, Optional<When> when, LocalDate articleDay) {
    this.sentence = sentence;
    this.clause = clause;
    this.when = when;
    this.articleDay = articleDay;
  }

  /** Whether the sentence speaks of the twelve months that ended last. */
  boolean isTwelveMonths() {
    return TWELVE.matcher(spoken(clause).isPresent() ? clause : sentence).find();
  }

  /** The newest four quarters that follow each other, of periods in order; else none. */
  static List<Filed> lastYear(List<Filed> all) {
    List<Filed> quarters = all.stream().filter(each -> Length.of(each) == Length.QUARTER).toList();
    List<Filed> four = quarters.subList(Math.max(0, quarters.size() - 4), quarters.size());
    for (int i = 1; i < four.size(); i++) {
      if (!four.get(i).start().equals(four.get(i - 1).end().plusDays(1))) {
        return List.of();
      }
    }
    return four.size() == 4 ? four : List.of();
  }

  /** Nought where nothing speaks for it. */
  int likelihood(Filed filed, List<Filed> all) {
    Length length = Length.of(filed);
    Optional<Length> spoken = spoken(clause).or(() -> spoken(sentence));
    if (length == Length.OTHER || spoken.filter(each -> each != length).isPresent()) {
      return 0;
    }
    int likely = spoken.isPresent() ? 3 : 1;
    boolean newest =
        all.stream()
            .filter(each -> Length.of(each) == length)
            .reduce((one, other) -> other)
            .filter(filed::equals)
            .isPresent();
    return likely + (newest ? 2 : 0) + named(filed.end());
  }

  /** The same of a total as its publisher states it. */
  int likelihood(Total total) {
    String span = total.measure().replaceFirst("^[a-z]+-", "");
    Pattern word =
        switch (span) {
          case "quarter" -> QUARTER;
          case "twelve-months" -> TWELVE;
          case "year-to-date" -> TO_DATE;
          case "month" -> MONTH;
          case "week" -> WEEK;
          case "year" -> YEAR;
          default -> Pattern.compile("(?i)单日|当日|\\bday\\b|\\d日");
        };
    long old = ChronoUnit.DAYS.between(total.asOf(), articleDay);
    return (word.matcher(clause).find() ? 4 : word.matcher(sentence).find() ? 1 : 0)
        + named(total.asOf())
        + (old >= 0 && old <= LATE ? 1 : 0);
  }

  private static Optional<Length> spoken(String text) {
    return NINE.matcher(text).find()
        ? Optional.of(Length.NINE_MONTHS)
        : HALF.matcher(text).find()
            ? Optional.of(Length.HALF)
            : QUARTER.matcher(text).find()
                ? Optional.of(Length.QUARTER)
                : YEAR.matcher(text).find() ? Optional.of(Length.YEAR) : Optional.empty();
  }

  /** How well the end of a period is the one that is named. */
  private int named(LocalDate end) {
    int likely = 0;
    if (LAST_YEAR.matcher(clause).find()) {
      likely += end.getYear() == articleDay.getYear() - 1 ? 3 : 0;
    } else if (when.isPresent()) {
      LocalDate first = when.get().first();
      LocalDate last = when.get().last();
      boolean within = !end.isBefore(first) && !end.isAfter(last);
      boolean close = when.get().isDay() && Math.abs(ChronoUnit.DAYS.between(end, first)) <= CLOSE;
      likely += end.equals(first) ? 4 : within || close ? 3 : 0;
    }
    int ended = (end.minusDays(CLOSE * 2L).getMonthValue() + 2) / 3;
    return likely + (quarter(clause).filter(spoken -> spoken == ended).isPresent() ? 3 : 0);
  }

  /** Which quarter of a year a text speaks of, from one to four; empty where of none by number. */
  static Optional<Integer> quarter(String text) {
    Matcher numbered = NUMBERED_QUARTER.matcher(text);
    return numbered.find() ? Optional.of(quarter(numbered)) : Optional.empty();
  }

  private static int quarter(Matcher numbered) {
    if (numbered.group(3) != null) {
      return List.of("first", "second", "third", "fourth")
              .indexOf(numbered.group(3).toLowerCase(Locale.ROOT))
          + 1;
    } else if (numbered.group(4) != null) {
      return numbered.group(4).equals("首") ? 1 : "一二三四".indexOf(numbered.group(4)) + 1;
    }
    return Integer.parseInt(
        Optional.ofNullable(numbered.group(1)).orElseGet(() -> numbered.group(2)));
  }
}
