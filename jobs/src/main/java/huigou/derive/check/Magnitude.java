package huigou.derive.check;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.Observation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a file gives figures of another size than those that stand: a fraction for a percentage,
 * thousands for millions.
 *
 * <p>Figures are compared with those of the same days, at least three of them. Of a series of which
 * the catalogue says by how much it jumps at most, a figure of a new day is compared with the one
 * that stands nearest to it, and one is enough. Every figure compared must differ by such a factor,
 * all in the same direction.
 */
public final class Magnitude {

  private static final int DAYS = 3;
  private static final BigDecimal FACTOR = new BigDecimal(30);

  /** A figure further away says nothing of the size of this one. */
  private static final int NEAR_DAYS = 100;

  private final NavigableMap<LocalDate, BigDecimal> standing;
  private final Optional<BigDecimal> largestJump;

  private Observation first;
  private LocalDate firstAgainst;
  private int compared;
  private int larger;
  private int smaller;

  private Magnitude(
      NavigableMap<LocalDate, BigDecimal> standing, Optional<BigDecimal> largestJump) {
    this.standing = standing;
    this.largestJump = largestJump;
  }

  /**
   * The issue, at the first figure compared; empty when sizes agree or cannot be compared.
   *
   * @param standing figures by date
   * @param largestJump factor by which the series differs at most from a figure near by; empty
   *     where it may by any
   */
  public static Optional<Issue> jump(
      NavigableMap<LocalDate, BigDecimal> standing,
      List<Observation> figures,
      Optional<BigDecimal> largestJump) {
    Magnitude magnitude = new Magnitude(standing, largestJump);
    figures.forEach(magnitude::compare);
    return magnitude.verdict();
  }

  private void compare(Observation figure) {
    Optional<LocalDate> against = against(figure.referenceDate());
    if (against.isEmpty()) {
      return;
    }
    BigDecimal before = standing.get(against.get()).abs();
    BigDecimal now = figure.value().abs();
    if (before.signum() == 0 || now.signum() == 0) {
      return;
    }
    if (first == null) {
      first = figure;
      firstAgainst = against.get();
    }
    BigDecimal factor =
        against.get().equals(figure.referenceDate()) ? FACTOR : largestJump.orElse(FACTOR);
    compared++;
    larger += now.compareTo(before.multiply(factor)) >= 0 ? 1 : 0;
    smaller += now.multiply(factor).compareTo(before) <= 0 ? 1 : 0;
  }

  private Optional<LocalDate> against(LocalDate date) {
    if (standing.containsKey(date)) {
      return Optional.of(date);
    }
    if (largestJump.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(
            Optional.ofNullable(standing.floorEntry(date)),
            Optional.ofNullable(standing.ceilingEntry(date)))
        .flatMap(Optional::stream)
        .map(Map.Entry::getKey)
        .filter(near -> Math.abs(ChronoUnit.DAYS.between(near, date)) <= NEAR_DAYS)
        .findFirst();
  }

  private Optional<Issue> verdict() {
    boolean enough = compared >= (largestJump.isPresent() ? 1 : DAYS);
    if (!enough || larger < compared && smaller < compared) {
      return Optional.empty();
    }
    return Optional.of(
        new Issue(
            IssueCode.MAGNITUDE_JUMP,
            first.place(),
            first.series() + " " + first.referenceDate() + ": " + first.value().toPlainString(),
            standing.get(firstAgainst).toPlainString() + " (" + firstAgainst + ")"));
  }
}
