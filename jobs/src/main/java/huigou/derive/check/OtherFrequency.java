package huigou.derive.check;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.Frequency;
import huigou.model.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a file gives a series in another frequency than it has: a service that is asked for weeks
 * or months answers with averages under the same name.
 *
 * <p>Three dates or more, none near another, that all fall on one weekday, or all on the first or
 * last day of their months. A file that agrees with every figure that stands of its dates is a
 * choice of days and no other frequency.
 */
public final class OtherFrequency {

  private static final int TELLING = 3;

  /** Business days lie no further apart, weekends and holidays between. */
  private static final int FAR_FOR_DAYS = 5;

  private static final int FAR_FOR_WEEKS = 25;

  private OtherFrequency() {}

  /**
   * The issue, at the first figure; empty where the frequency is the series' own.
   *
   * @param figures of one file, in order of date
   * @param standing figures of the same source so far, by date
   */
  public static Optional<Issue> of(
      Frequency frequency, List<Observation> figures, Map<LocalDate, BigDecimal> standing) {
    if (figures.isEmpty() || figures.stream().anyMatch(each -> each.vintageOn().isPresent())) {
      return Optional.empty();
    }
    List<LocalDate> days = figures.stream().map(Observation::referenceDate).distinct().toList();
    if (days.size() < TELLING || !isFar(days, frequency) || !isRegular(days)) {
      return Optional.empty();
    }
    boolean agrees =
        figures.stream()
            .allMatch(
                figure -> {
                  BigDecimal stands = standing.get(figure.referenceDate());
                  return stands != null && stands.compareTo(figure.value()) == 0;
                });
    if (agrees) {
      return Optional.empty();
    }
    long apart = ChronoUnit.DAYS.between(days.get(0), days.get(1));
    return Optional.of(
        new Issue(
            IssueCode.FREQUENCY_OTHER,
            figures.get(0).place(),
            figures.get(0).series()
                + " "
                + days.get(0)
                + ", "
                + days.get(1)
                + ", … ("
                + apart
                + " days apart)",
            frequency.token()));
  }

  private static boolean isFar(List<LocalDate> days, Frequency frequency) {
    int far =
        switch (frequency) {
          case BUSINESS_DAILY, DAILY -> FAR_FOR_DAYS;
          case WEEKLY -> FAR_FOR_WEEKS;
          case MONTHLY -> Integer.MAX_VALUE;
        };
    for (int i = 1; i < days.size(); i++) {
      if (ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) < far) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRegular(List<LocalDate> days) {
    List<Predicate<LocalDate>> ways =
        List.of(
            day -> day.getDayOfWeek() == days.get(0).getDayOfWeek(),
            day -> day.getDayOfMonth() == 1,
            day -> day.equals(YearMonth.from(day).atEndOfMonth()));
    return ways.stream().anyMatch(way -> days.stream().allMatch(way));
  }
}
