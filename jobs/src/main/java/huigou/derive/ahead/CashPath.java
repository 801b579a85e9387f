package huigou.derive.ahead;

import huigou.model.ahead.AheadRules;
import huigou.model.ahead.PathScore;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the Treasury's cash goes: the last close, known and usual settlements, and the mean of what
 * else moved it around the same day of earlier years. Only what had happened by the day from which
 * it is reckoned goes in.
 */
public final class CashPath {

  private static final int RATIO_DECIMALS = 3;

  /** The band leaves out this share of past errors at either end. */
  private static final int ONE_IN = 20;

  private final AheadRules.CashPath rule;
  private final List<Vintage> closes;
  private final NetSettlements settlements;
  private final NavigableMap<LocalDate, BigDecimal> others = new TreeMap<>();

  public CashPath(AheadRules.CashPath rule, TimeSeries close, NetSettlements settlements) {
    this.rule = rule;
    this.closes = close.figures();
    this.settlements = settlements;
    for (int i = 1; i < closes.size(); i++) {
      LocalDate day = closes.get(i).referenceDate();
      others.put(
          day,
          closes
              .get(i)
              .value()
              .subtract(closes.get(i - 1).value())
              .subtract(settlements.settled(day)));
    }
  }

  /** Mean of the other flows around a day of the year by the end of another day. */
  private Optional<BigDecimal> usual(LocalDate day, LocalDate by) {
    BigDecimal sum = BigDecimal.ZERO;
    int n = 0;
    int years = 0;
    for (int year = others.firstKey().getYear(); year <= day.getYear(); year++) {
      LocalDate middle =
          LocalDate.ofYearDay(year, Math.min(day.getDayOfYear(), Year.of(year).length()));
      LocalDate first = middle.minusDays(rule.aroundDays());
      LocalDate last = middle.plusDays(rule.aroundDays());
      last = last.isAfter(by) ? by : last;
      int before = n;
      for (BigDecimal flow :
          first.isAfter(last)
              ? List.<BigDecimal>of()
              : others.subMap(first, true, last, true).values()) {
        sum = sum.add(flow);
        n++;
      }
      years += n > before ? 1 : 0;
    }
    return years < rule.fewestYears()
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128));
  }

  /** The cash at the end of each day, as long as there are earlier years enough. */
  public List<BigDecimal> from(Vintage close, List<LocalDate> days) {
    List<BigDecimal> path = new ArrayList<>();
    BigDecimal cash = close.value();
    for (LocalDate day : days) {
      Optional<BigDecimal> usual = usual(day, close.referenceDate());
      if (usual.isEmpty()) {
        return path;
      }
      cash = cash.add(settlements.expected(day, close.referenceDate())).add(usual.get());
      path.add(cash);
    }
    return path;
  }

  /** Errors of one horizon over the days held out, each with that of no change. */
  private record Errors(List<BigDecimal> path, List<BigDecimal> noChange) {}

  /** What was wrong at each horizon, signed: what came less what was reckoned. */
  private List<Errors> errors() {
    List<Errors> errors = new ArrayList<>();
    for (int horizon = 0; horizon < rule.horizons(); horizon++) {
      errors.add(new Errors(new ArrayList<>(), new ArrayList<>()));
    }
    if (closes.isEmpty() || others.isEmpty()) {
      return errors;
    }
    LocalDate first = closes.get(closes.size() - 1).referenceDate().minusDays(rule.heldOutDays());
    for (int i = 0; i < closes.size(); i++) {
      Vintage close = closes.get(i);
      if (close.referenceDate().isAfter(first)) {
        List<Vintage> came =
            closes.subList(i + 1, Math.min(closes.size(), i + 1 + rule.horizons()));
        List<BigDecimal> path = from(close, came.stream().map(Vintage::referenceDate).toList());
        for (int h = 0; h < path.size(); h++) {
          errors.get(h).path().add(came.get(h).value().subtract(path.get(h)));
          errors.get(h).noChange().add(came.get(h).value().subtract(close.value()));
        }
      }
    }
    return errors;
  }

  /**
   * How it did over the days held out, and between which errors nine tenths lay.
   *
   * @param bands lowest and highest error by horizon, the tails of one in twenty left out
   */
  public record Record(List<PathScore> scores, List<Band> bands) {}

  /** Errors between which nine tenths of the past ones lay. */
  public record Band(BigDecimal low, BigDecimal high) {}

  /** The scores of all horizons that were tried at all. */
  public Record score() {
    List<PathScore> scores = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    List<Errors> errors = errors();
    for (int h = 0; h < errors.size() && !errors.get(h).path().isEmpty(); h++) {
      List<BigDecimal> own = errors.get(h).path();
      BigDecimal error = mean(own);
      BigDecimal noChange = mean(errors.get(h).noChange());
      scores.add(
          new PathScore(
              h + 1,
              own.size(),
              error.setScale(0, RoundingMode.HALF_UP),
              noChange.setScale(0, RoundingMode.HALF_UP),
              noChange.signum() == 0
                  ? BigDecimal.ZERO
                  : error.divide(noChange, RATIO_DECIMALS, RoundingMode.HALF_UP)));
      List<BigDecimal> sorted = own.stream().sorted().toList();
      int tail = sorted.size() / ONE_IN;
      bands.add(new Band(sorted.get(tail), sorted.get(sorted.size() - 1 - tail)));
    }
    return new Record(scores, bands);
  }

  private static BigDecimal mean(List<BigDecimal> errors) {
    return errors.stream()
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(errors.size()), MathContext.DECIMAL128);
  }
}
