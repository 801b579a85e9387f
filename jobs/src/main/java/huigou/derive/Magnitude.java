package huigou.derive;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a file gives figures of another size than those that stand for the same days: a fraction
 * for a percentage, thousands for millions.
 *
 * <p>Only days that both give are compared, at least three of them, and every one must differ by a
 * factor that no revision has, all in the same direction.
 */
public final class Magnitude {

  private static final int DAYS = 3;
  private static final BigDecimal FACTOR = new BigDecimal(30);

  private Magnitude() {}

  /**
   * The issue, at the first figure compared; empty when sizes agree or cannot be compared.
   *
   * @param standing figures by date
   */
  public static Optional<Issue> jump(
      Map<LocalDate, BigDecimal> standing, Iterable<Observation> figures) {
    Observation first = null;
    int larger = 0;
    int smaller = 0;
    int compared = 0;
    for (Observation figure : figures) {
      BigDecimal before = standing.get(figure.referenceDate());
      if (before == null || before.signum() == 0 || figure.value().signum() == 0) {
        continue;
      }
      compared++;
      first = first == null ? figure : first;
      BigDecimal now = figure.value().abs();
      larger += now.compareTo(before.abs().multiply(FACTOR)) >= 0 ? 1 : 0;
      smaller += now.multiply(FACTOR).compareTo(before.abs()) <= 0 ? 1 : 0;
    }
    if (compared < DAYS || larger < compared && smaller < compared) {
      return Optional.empty();
    }
    return Optional.of(
        new Issue(
            IssueCode.MAGNITUDE_JUMP,
            first.place(),
            first.series() + " " + first.referenceDate() + ": " + first.value().toPlainString(),
            standing.get(first.referenceDate()).toPlainString()));
  }
}
