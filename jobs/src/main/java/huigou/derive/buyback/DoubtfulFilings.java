package huigou.derive.buyback;

import huigou.model.fact.Filing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Figures of filings that contradict the others so far that they are slips of somebody's: an amount
 * in thousands among single dollars, one of another sign, a year smaller than its own nine months.
 *
 * <p>Of two figures that contradict each other the one is doubted that stands further from what the
 * company files otherwise, day for day; of two alike, the one that was filed later.
 */
public final class DoubtfulFilings {

  /** Thousands instead of units make a thousand; years are not so far apart. */
  private static final BigDecimal FAR = new BigDecimal(300);

  /** Two first days of one fiscal year. */
  private static final int ONE_START = 6;

  private DoubtfulFilings() {}

  /**
   * A figure that is not believed.
   *
   * @param against the figure that it contradicts
   */
  public record Doubt(Filing filing, Filing against) {}

  /**
   * The doubtful figures, in the order of filing.
   *
   * @param filings of one issuer, tag and unit
   */
  public static List<Doubt> of(Collection<Filing> filings) {
    List<Filing> over =
        filings.stream()
            .filter(filing -> filing.start().isPresent())
            .sorted(Comparator.comparing(Filing::filed).thenComparing(Filing::accession))
            .toList();
    Optional<BigDecimal> usual = usual(over);
    List<Doubt> doubts = new ArrayList<>();
    for (Filing filing : over) {
      contradicted(filing, over, usual)
          .map(other -> new Doubt(filing, other))
          .ifPresent(doubts::add);
    }
    return doubts;
  }

  /** Another figure that cannot be right beside this one, if this is the one to doubt. */
  private static Optional<Filing> contradicted(
      Filing filing, List<Filing> all, Optional<BigDecimal> usual) {
    return all.stream()
        .filter(other -> other != filing && contradict(filing, other))
        .filter(other -> isTheOneToDoubt(filing, other, usual))
        .findFirst();
  }

  private static boolean contradict(Filing one, Filing other) {
    if (isSamePeriod(one, other)) {
      return isFar(one.value(), other.value()) || one.value().signum() * other.value().signum() < 0;
    }
    if (isSameStart(one, other)) {
      Filing longer = one.end().isAfter(other.end()) ? one : other;
      Filing shorter = longer == one ? other : one;
      return longer.value().compareTo(shorter.value()) < 0
          && (isFar(longer.value(), shorter.value()) || longer.value().signum() < 0);
    }
    return one.value().signum() < 0 && other.value().signum() > 0;
  }

  private static boolean isTheOneToDoubt(Filing filing, Filing other, Optional<BigDecimal> usual) {
    if (filing.value().signum() != other.value().signum()) {
      return filing.value().signum() < 0;
    }
    int compared =
        usual.map(rate -> distance(filing, rate).compareTo(distance(other, rate))).orElse(0);
    return compared > 0 || compared == 0 && !filing.filed().isBefore(other.filed());
  }

  private static boolean isSamePeriod(Filing one, Filing other) {
    return isSameStart(one, other) && one.end().equals(other.end());
  }

  private static boolean isSameStart(Filing one, Filing other) {
    LocalDate start = one.start().orElseThrow();
    return Math.abs(ChronoUnit.DAYS.between(start, other.start().orElseThrow())) <= ONE_START;
  }

  /** Whether one of two amounts is hundreds of times the other: not so where one is nought. */
  static boolean isFar(BigDecimal one, BigDecimal other) {
    BigDecimal larger = one.abs().max(other.abs());
    BigDecimal smaller = one.abs().min(other.abs());
    return smaller.signum() > 0 && larger.compareTo(smaller.multiply(FAR)) >= 0;
  }

  /** What is paid a day in the middle of all that was filed; empty where nothing was paid. */
  private static Optional<BigDecimal> usual(List<Filing> over) {
    List<BigDecimal> rates =
        over.stream()
            .filter(filing -> filing.value().signum() > 0)
            .map(DoubtfulFilings::perDay)
            .sorted()
            .toList();
    return rates.isEmpty() ? Optional.empty() : Optional.of(rates.get(rates.size() / 2));
  }

  private static BigDecimal perDay(Filing filing) {
    long days = ChronoUnit.DAYS.between(filing.start().orElseThrow(), filing.end()) + 1;
    return filing.value().abs().divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
  }

  /** How many times a figure is another: 1 for one like it, above for larger and smaller alike. */
  private static BigDecimal distance(Filing filing, BigDecimal usual) {
    BigDecimal rate = perDay(filing);
    return rate.max(usual).divide(rate.min(usual), MathContext.DECIMAL64);
  }
}
