package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The definition of a derived series: a signed sum of other series, read on the date itself or
 * against another date, on dates on which every part has a figure.
 *
 * @param terms the parts in the order in which a reader would write them
 * @param scale by which the sum is multiplied: 100 takes percentage points to basis points
 * @param unless a series on whose dates this one has no figure, because that one tells more
 */
public record Combination(
    SeriesId id, List<Term> terms, BigDecimal scale, Reach reach, Optional<SeriesId> unless) {

  private static final BigDecimal BASIS_POINTS_A_PERCENT = new BigDecimal(100);

  public Combination {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(id + " has no parts");
    }
  }

  /** A spread of two rates in basis points: (minuend − subtrahend) × 100. */
  public static Combination spread(SeriesId id, SeriesId minuend, SeriesId subtrahend) {
    return new Combination(
        id,
        List.of(new Term(minuend, 1), new Term(subtrahend, -1)),
        BASIS_POINTS_A_PERCENT,
        new Level(),
        Optional.empty());
  }

  /**
   * A part.
   *
   * @param sign 1 or −1
   * @param from first day on which there was such a part: before it the sum lacks nothing without
   *     it; empty where it has always been there
   */
  public record Term(SeriesId series, int sign, Optional<LocalDate> from) {

    /** A part that has always been there. */
    public Term(SeriesId series, int sign) {
      this(series, sign, Optional.empty());
    }

    /** Whether there was such a part on a day. */
    public boolean isThere(LocalDate day) {
      return from.isEmpty() || !day.isBefore(from.get());
    }

    public Term {
      if (Math.abs(sign) != 1) {
        throw new IllegalArgumentException("a sign is 1 or -1, not " + sign);
      }
    }
  }

  /** Against which date a part is read. */
  public sealed interface Reach {

    /** What it adds to the formula; empty for the date itself. */
    String inWords();
  }

  /** The figures of the date itself. */
  public record Level() implements Reach {

    @Override
    public String inWords() {
      return "";
    }
  }

  /** The figures of the date less those of so many days before: never of another number of days. */
  public record Change(int days) implements Reach {

    public Change {
      if (days < 1) {
        throw new IllegalArgumentException("a change is over a day or more, not " + days);
      }
    }

    @Override
    public String inWords() {
      return ", change over " + days + " days";
    }
  }

  /** The figures of the date less those of a fixed date, from that date on. */
  public record Since(LocalDate start) implements Reach {

    @Override
    public String inWords() {
      return ", less its figure of " + start;
    }
  }

  /** The sum on the date less its highest so far: nought at a new high, negative below one. */
  public record BelowPeak() implements Reach {

    @Override
    public String inWords() {
      return ", less its highest so far";
    }
  }

  /** The formula as a reader would write it. */
  public String formula() {
    String sum =
        terms.stream()
            .map(
                term ->
                    (term.sign() > 0 ? " + " : " − ")
                        + term.series()
                        + term.from().map(day -> " (from " + day + ")").orElse(""))
            .collect(Collectors.joining());
    String bare = sum.startsWith(" + ") ? sum.substring(3) : sum.strip();
    String scaled = scale.compareTo(BigDecimal.ONE) == 0 ? "" : ", times " + scale.toPlainString();
    return bare + reach.inWords() + scaled;
  }
}
