package huigou.derive.check;

import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks at the figures of one series in one file, one by one, beside those that stand before them.
 *
 * <p>A figure that moves further than the series usually does is unusual: that is what a record day
 * looks like, and it is published. One that is besides a power of ten off is held: a lost or moved
 * point looks like that, and no market does. A figure that somebody else has said before, or that
 * the catalogue accepts, is neither.
 *
 * <p>Only what is new with the file is looked at: history that is delivered whole is what it is,
 * but for a single figure a power of ten off both its neighbours.
 */
public final class FigureWatch {

  /** A figure of days no longer past than this is news of its delivery. */
  private static final int NEWS_DAYS = 14;

  /** A figure further away says nothing of this one. */
  private static final int NEAR_DAYS = 40;

  /** How near a quotient must be to a power of ten: a series moves a little from day to day. */
  private static final BigDecimal ROOM = new BigDecimal("0.12");

  private static final int HIGHEST_POWER = 9;

  private final Optional<BigDecimal> usualMove;
  private final Predicate<Observation> accepted;

  /**
   * @param usualMove how far a figure moves without anybody looking twice; empty where any distance
   *     is usual, and nothing is looked at
   * @param accepted whether the catalogue says that a figure is right
   */
  public FigureWatch(Optional<BigDecimal> usualMove, Predicate<Observation> accepted) {
    this.usualMove = usualMove;
    this.accepted = accepted;
  }

  /**
   * What becomes of a file's figures.
   *
   * @param taken those that are published
   * @param doubts those that look wrong, held or unusual
   */
  public record Watched(List<Observation> taken, List<Doubt> doubts) {}

  /**
   * Looks at the figures of one file.
   *
   * @param figures in order of date
   * @param standing what stood before, by date
   * @param receivedOn day of the delivery
   * @param earlier doubts of earlier deliveries, which these figures may repeat
   */
  public Watched watch(
      List<Observation> figures,
      NavigableMap<LocalDate, BigDecimal> standing,
      LocalDate receivedOn,
      Collection<Doubt> earlier) {
    if (usualMove.isEmpty()) {
      return new Watched(figures, List.of());
    }
    NavigableMap<LocalDate, BigDecimal> before = new TreeMap<>(standing);
    NavigableMap<LocalDate, BigDecimal> given = new TreeMap<>();
    figures.forEach(figure -> given.put(figure.referenceDate(), figure.value()));
    List<Observation> taken = new ArrayList<>(figures.size());
    List<Doubt> doubts = new ArrayList<>();
    for (Observation figure : figures) {
      Optional<Doubt> doubt =
          standsAlready(figure, standing) || isKnownToBeRight(figure, earlier)
              ? Optional.empty()
              : doubt(figure, before, given, receivedOn);
      doubt.ifPresent(doubts::add);
      if (doubt.filter(each -> each.kind() == Doubt.Kind.HELD).isEmpty()) {
        taken.add(figure);
        before.put(figure.referenceDate(), figure.value());
      }
    }
    return new Watched(taken, doubts);
  }

  private static boolean standsAlready(Observation figure, Map<LocalDate, BigDecimal> standing) {
    BigDecimal stands = standing.get(figure.referenceDate());
    return stands != null && stands.compareTo(figure.value()) == 0;
  }

  private boolean isKnownToBeRight(Observation figure, Collection<Doubt> earlier) {
    return accepted.test(figure) || earlier.stream().anyMatch(doubt -> doubt.isRepeatedBy(figure));
  }

  private Optional<Doubt> doubt(
      Observation figure,
      NavigableMap<LocalDate, BigDecimal> before,
      NavigableMap<LocalDate, BigDecimal> given,
      LocalDate receivedOn) {
    Optional<Map.Entry<LocalDate, BigDecimal>> last =
        near(before.lowerEntry(figure.referenceDate()), figure);
    if (last.isEmpty() || isUsual(figure.value(), last.get().getValue())) {
      return Optional.empty();
    }
    Optional<Map.Entry<LocalDate, BigDecimal>> next =
        near(given.higherEntry(figure.referenceDate()), figure);
    boolean news = ChronoUnit.DAYS.between(figure.referenceDate(), receivedOn) <= NEWS_DAYS;
    boolean slip =
        isPowerOfTen(figure.value(), last.get().getValue())
            && (next.isPresent()
                ? isPowerOfTen(figure.value(), next.get().getValue())
                    || news && given.tailMap(figure.referenceDate(), true).size() <= NEWS_DAYS
                : news);
    if (!slip && !news) {
      return Optional.empty();
    }
    return Optional.of(
        new Doubt(
            slip ? Doubt.Kind.HELD : Doubt.Kind.UNUSUAL,
            figure,
            last.get().getKey(),
            last.get().getValue()));
  }

  private static Optional<Map.Entry<LocalDate, BigDecimal>> near(
      Map.Entry<LocalDate, BigDecimal> entry, Observation figure) {
    return Optional.ofNullable(entry)
        .filter(
            each ->
                Math.abs(ChronoUnit.DAYS.between(each.getKey(), figure.referenceDate()))
                    <= NEAR_DAYS);
  }

  private boolean isUsual(BigDecimal value, BigDecimal before) {
    return value.subtract(before).abs().compareTo(usualMove.orElseThrow()) <= 0;
  }

  private static boolean isPowerOfTen(BigDecimal value, BigDecimal other) {
    if (value.signum() == 0 || other.signum() == 0 || value.signum() != other.signum()) {
      return false;
    }
    BigDecimal larger = value.abs().max(other.abs());
    BigDecimal quotient = larger.divide(value.abs().min(other.abs()), MathContext.DECIMAL64);
    for (int power = 1; power <= HIGHEST_POWER; power++) {
      BigDecimal ten = BigDecimal.ONE.movePointRight(power);
      if (quotient.subtract(ten).abs().compareTo(ten.multiply(ROOM)) <= 0) {
        return true;
      }
    }
    return false;
  }
}
