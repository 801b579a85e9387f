package huigou.derive.check;

import huigou.derive.series.CombinedSeries;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where totals are not the sum of their parts, or a level did not move by what flowed in and out:
 * by more than rounding explains.
 */
public final class SumDifferences {

  private static final int SHOWN = 50;

  private SumDifferences() {}

  /**
   * The differences, each at the figure of the first part, those beyond the first fifty counted.
   *
   * @param sum what must come to nought, or to the move of another series
   * @param movingOf that other series
   * @param from first date to which the rule applies
   * @param figures gives series as they were known at the end of one and the same day
   */
  public static List<Issue> of(
      Combination sum,
      Optional<SeriesId> movingOf,
      BigDecimal tolerance,
      Optional<LocalDate> from,
      Function<SeriesId, SeriesVintages> figures) {
    Optional<TimeSeries> moving = movingOf.map(figures).map(SeriesVintages::current);
    TimeSeries first = figures.apply(sum.terms().get(0).series()).current();
    List<Issue> issues = new ArrayList<>();
    int more = 0;
    for (Vintage figure : CombinedSeries.of(sum, 0, figures).current().figures()) {
      LocalDate date = figure.referenceDate();
      Optional<BigDecimal> expected =
          moving.isEmpty() ? Optional.of(BigDecimal.ZERO) : move(moving.get(), date);
      boolean applies = from.filter(date::isBefore).isEmpty() && expected.isPresent();
      if (!applies || figure.value().subtract(expected.get()).abs().compareTo(tolerance) <= 0) {
        continue;
      }
      Place place = first.find(date).map(Vintage::place).orElse(figure.place());
      if (issues.size() == SHOWN) {
        more++;
      } else {
        issues.add(
            new Issue(
                IssueCode.SUM_DIFFERS,
                place,
                sum.id() + " " + date + ": " + figure.value().toPlainString(),
                expected.get().toPlainString()
                    + movingOf.map(id -> " (" + id + ")").orElse("")
                    + ", ±"
                    + tolerance.toPlainString()));
      }
    }
    if (more > 0) {
      issues.add(
          new Issue(
              IssueCode.MORE_ROWS,
              Place.of(issues.get(0).place().file()),
              IssueCode.SUM_DIFFERS.token(),
              String.valueOf(more)));
    }
    return issues;
  }

  private static Optional<BigDecimal> move(TimeSeries series, LocalDate date) {
    return series
        .find(date)
        .flatMap(now -> series.before(date).map(before -> now.value().subtract(before.value())));
  }
}
