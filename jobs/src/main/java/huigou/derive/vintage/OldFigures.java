package huigou.derive.vintage;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a file changes so many figures long published that it is no revision: another basis,
 * another unit, another series under the same name.
 */
public final class OldFigures {

  /** Publishers correct what is younger without much ado. */
  private static final int OLD_DAYS = 10;

  private static final int MANY = 5;

  /** One in ten of the old figures that the file repeats. */
  private static final int SHARE = 10;

  private OldFigures() {}

  /**
   * The issue, at the first figure that changes; empty where few do.
   *
   * @param figures of one file, in order of date
   * @param standing figures of the same source so far, by date
   * @param receivedOn day of the delivery
   */
  public static Optional<Issue> of(
      List<Observation> figures, Map<LocalDate, BigDecimal> standing, LocalDate receivedOn) {
    Observation first = null;
    int changed = 0;
    int compared = 0;
    for (Observation figure : figures) {
      BigDecimal stands = standing.get(figure.referenceDate());
      if (stands == null
          || figure.vintageOn().isPresent()
          || figure.referenceDate().isAfter(receivedOn.minusDays(OLD_DAYS))) {
        continue;
      }
      compared++;
      if (stands.compareTo(figure.value()) != 0) {
        changed++;
        first = first == null ? figure : first;
      }
    }
    if (changed < MANY || changed * SHARE < compared) {
      return Optional.empty();
    }
    return Optional.of(
        new Issue(
            IssueCode.OLD_FIGURES_CHANGE,
            first.place(),
            first.series()
                + " "
                + first.referenceDate()
                + ": "
                + first.value().toPlainString()
                + ", before "
                + standing.get(first.referenceDate()).toPlainString(),
            changed + " / " + compared));
  }
}
