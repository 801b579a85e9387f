package huigou.derive.claim;

import huigou.model.claim.Cited;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.Measure.Change;
import huigou.model.claim.Measure.Days;
import huigou.model.claim.Measure.Extreme;
import huigou.model.claim.Measure.Level;
import huigou.model.claim.Measure.Parts;
import huigou.model.claim.Measure.Portion;
import huigou.model.claim.Measure.Ratio;
import huigou.model.claim.Measure.ShareAbove;
import huigou.model.claim.Measure.Sum;
import huigou.model.series.Figures;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes the measures of claims, by the figures that were known on a day.
 *
 * <p>A day without a figure has the one before it as long as it lies within the series: behind the
 * newest figure no farther than the last figures lie apart. Beyond that nothing is known of it.
 */
public final class Measuring {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final int QUOTIENT_DECIMALS = 6;

  /** So many of the newest figures tell how far apart a series' figures lie. */
  private static final int TELLING = 10;

  private final Function<SeriesId, TimeSeries> figures;
  private final Function<SeriesId, Unit> units;
  private final Function<Cited, Optional<Observed>> cited;
  private final BiFunction<ShareAbove, LocalDate, Optional<BigDecimal>> leastShare;

  /**
   * @param leastShare least share of a day's volume above a ceiling, in percent
   */
  public Measuring(
      Function<SeriesId, TimeSeries> figures,
      Function<SeriesId, Unit> units,
      Function<Cited, Optional<Observed>> cited,
      BiFunction<ShareAbove, LocalDate, Optional<BigDecimal>> leastShare) {
    this.figures = figures;
    this.units = units;
    this.cited = cited;
    this.leastShare = leastShare;
  }

  /** The measure of a day, or of the last day before that has one. */
  Optional<Observed> at(Measure measure, LocalDate day) {
    return measure.accept(new Day(day));
  }

  /** What each measure is on a day, or on the last day before that has a figure. */
  private final class Day implements Measure.Visitor<Optional<Observed>> {

    private final LocalDate day;

    private Day(LocalDate day) {
      this.day = day;
    }

    @Override
    public Optional<Observed> level(Level level) {
      return last(level.of(), day)
          .map(figure -> new Observed(figure.value(), figure.referenceDate(), level));
    }

    @Override
    public Optional<Observed> change(Change change) {
      return Measuring.this.change(change, day);
    }

    @Override
    public Optional<Observed> sum(Sum sum) {
      List<Vintage> within =
          isBeyond(sum.of(), day) ? List.of() : within(sum.of(), sum.from(), day);
      return within.isEmpty()
          ? Optional.empty()
          : Optional.of(
              observed(
                  within.stream().map(Vintage::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                  within.get(within.size() - 1),
                  sum));
    }

    @Override
    public Optional<Observed> days(Days days) {
      return Measuring.this.days(days, day);
    }

    @Override
    public Optional<Observed> shareAbove(ShareAbove share) {
      return last(share.measure(), day)
          .flatMap(
              figure ->
                  leastShare
                      .apply(share, figure.referenceDate())
                      .map(value -> observed(value, figure, share)));
    }

    @Override
    public Optional<Observed> ratio(Ratio ratio) {
      return Measuring.this.ratio(ratio, day);
    }

    @Override
    public Optional<Observed> parts(Parts parts) {
      return Measuring.this.parts(parts, day);
    }

    @Override
    public Optional<Observed> extreme(Extreme extreme) {
      return Measuring.this.extreme(extreme, day);
    }

    @Override
    public Optional<Observed> portion(Portion portion) {
      return at(portion.of(), day)
          .map(
              of ->
                  new Observed(
                      Figures.canonical(of.value().multiply(portion.percent()).movePointLeft(2), 0),
                      of.date(),
                      portion));
    }

    @Override
    public Optional<Observed> cited(Cited wanted) {
      return cited.apply(wanted);
    }
  }

  /** The measure on every day of a span that has a figure of its own, in order. */
  Stream<Observed> within(Measure measure, LocalDate from, LocalDate to) {
    if (measure.series().isEmpty()) {
      return at(measure, to).stream();
    }
    return within(measure.series().get(0), from, to).stream()
        .flatMap(figure -> at(measure, figure.referenceDate()).stream());
  }

  private static Observed observed(BigDecimal value, Vintage figure, Measure measure) {
    return new Observed(Figures.canonical(value, 0), figure.referenceDate(), measure);
  }

  private Optional<Vintage> last(SeriesId id, LocalDate day) {
    TimeSeries series = figures.apply(id);
    return isBeyond(id, day) ? Optional.empty() : series.inForce(day);
  }

  /** Whether a day lies behind the newest figure by more than figures lie apart. */
  private boolean isBeyond(SeriesId id, LocalDate day) {
    List<Vintage> all = figures.apply(id).figures();
    if (all.isEmpty()) {
      return true;
    }
    long apart = 1;
    for (int i = Math.max(1, all.size() - TELLING); i < all.size(); i++) {
      apart =
          Math.max(
              apart,
              ChronoUnit.DAYS.between(all.get(i - 1).referenceDate(), all.get(i).referenceDate()));
    }
    return day.isAfter(all.get(all.size() - 1).referenceDate().plusDays(apart));
  }

  private List<Vintage> within(SeriesId id, LocalDate from, LocalDate to) {
    return figures.apply(id).figures().stream()
        .filter(figure -> !figure.referenceDate().isBefore(from))
        .filter(figure -> !figure.referenceDate().isAfter(to))
        .toList();
  }

  private Optional<Observed> change(Change change, LocalDate day) {
    return last(change.of(), day)
        .flatMap(
            figure ->
                change
                    .from()
                    .map(from -> last(change.of(), from))
                    .orElseGet(() -> figures.apply(change.of()).before(figure.referenceDate()))
                    .map(
                        earlier -> {
                          BigDecimal move = figure.value().subtract(earlier.value());
                          boolean rate = units.apply(change.of()) == Unit.PERCENT;
                          return observed(rate ? move.movePointRight(2) : move, figure, change);
                        }));
  }

  private Optional<Observed> days(Days days, LocalDate day) {
    List<Vintage> within =
        isBeyond(days.of(), day) ? List.of() : within(days.of(), days.from(), day);
    if (within.isEmpty()) {
      return Optional.empty();
    }
    int count = 0;
    int run = 0;
    int longest = 0;
    for (Vintage figure : within) {
      boolean above = figure.value().compareTo(days.above()) > 0;
      count += above ? 1 : 0;
      run = above ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return Optional.of(
        observed(
            BigDecimal.valueOf(days.run() ? longest : count), within.get(within.size() - 1), days));
  }

  /** Of several that are as extreme the first. */
  private Optional<Observed> extreme(Extreme extreme, LocalDate day) {
    if (isBeyond(extreme.of(), day)) {
      return Optional.empty();
    }
    Optional<Observed> most = Optional.empty();
    for (Vintage figure : within(extreme.of(), extreme.from(), day)) {
      Optional<Observed> one =
          extreme.moves()
              ? change(new Change(extreme.of(), Optional.empty()), figure.referenceDate())
                  .map(move -> observed(move.value(), figure, extreme))
              : Optional.of(observed(figure.value(), figure, extreme));
      if (one.isPresent() && most.map(so -> further(extreme, one.get(), so)).orElse(true)) {
        most = one;
      }
    }
    return most;
  }

  private static boolean further(Extreme extreme, Observed one, Observed other) {
    int sign = one.value().compareTo(other.value());
    return extreme.highest() ? sign > 0 : sign < 0;
  }

  private Optional<Observed> ratio(Ratio ratio, LocalDate day) {
    return at(ratio.of(), day)
        .flatMap(
            of ->
                at(ratio.to(), day)
                    .filter(to -> to.value().signum() != 0)
                    .map(
                        to ->
                            new Observed(
                                Figures.canonical(
                                    of.value()
                                        .multiply(HUNDRED)
                                        .divide(
                                            to.value(), QUOTIENT_DECIMALS, RoundingMode.HALF_UP),
                                    0),
                                of.date(),
                                ratio)));
  }

  private Optional<Observed> parts(Parts parts, LocalDate day) {
    BigDecimal sum = BigDecimal.ZERO;
    LocalDate date = LocalDate.MIN;
    for (Measure part : parts.parts()) {
      Optional<Observed> one = at(part, day);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(one.get().value());
      date = one.get().date().isAfter(date) ? one.get().date() : date;
    }
    return Optional.of(new Observed(Figures.canonical(sum, 0), date, parts));
  }
}
